import Glibc

/// What publishing has just done; tests stop a run here.
package enum Step: String, CaseIterable, Sendable {
  case staged, written, synced
  /// The old folder stands aside and the new one not yet in its place; only where the file system
  /// cannot exchange two folders.
  case movedAside
  case swapped, lasting, cleaned
}

/// A folder being made, hidden beside the place where it will stand.
package final class Staging {
  /// How the new folder takes the old one's place.
  enum Exchange { case atOnce, byTwoRenames }

  private let name: String
  private let parent: Folder
  private let folder: Folder
  private let lock: WorkspaceLock
  private let checkpoint: (Step) -> Void
  private let staging: Leftover
  private let scratch: Leftover
  var exchange = Exchange.atOnce

  init(
    name: String, in parent: Folder, lock: WorkspaceLock, checkpoint: @escaping (Step) -> Void
  ) throws(PublishingError) {
    self.name = name
    self.parent = parent
    self.lock = lock
    self.checkpoint = checkpoint
    staging = Leftover(name: name, role: .staging, pid: getpid())
    scratch = Leftover(name: name, role: .scratch, pid: getpid())
    folder = try parent.making(staging.entry, mustBeNew: true)
    _ = try parent.making(scratch.entry, mustBeNew: true)
    checkpoint(.staged)
  }

  /// Where the file `name` is to be written by those who write by path.
  package func path(_ name: String) throws(PublishingError) -> String {
    guard Place.isName(name) else { throw .nameIllegal(name) }
    return folder.inside(name)
  }

  /// A folder on the same disk for scratch files; it is gone before the new folder is seen.
  package var temporaryDirectory: String { parent.inside(scratch.entry) }

  /// Writes a new file whole. `publish` sees to it that it is down on the disk.
  package func write(_ name: String, _ bytes: [UInt8]) throws(PublishingError) {
    try whole.write(name, bytes)
  }

  /// The folder being made, for several who write into it at once.
  package var whole: Part { Part(folder: folder) }

  /// A folder inside the one being made, made at the first asking; it appears with it.
  package func part(_ name: String) throws(PublishingError) -> Part {
    guard Place.isName(name) else { throw .nameIllegal(name) }
    return Part(folder: try folder.making(name))
  }

  /// The folder being made, or one inside it.
  package struct Part: Sendable {
    let folder: Folder

    /// Where the file `name` is to be written by those who write by path.
    package func path(_ name: String) throws(PublishingError) -> String {
      guard Place.isName(name) else { throw .nameIllegal(name) }
      return folder.inside(name)
    }

    /// Writes a new file whole. `publish` sees to it that it is down on the disk.
    package func write(_ name: String, _ bytes: [UInt8]) throws(PublishingError) {
      guard Place.isName(name) else { throw .nameIllegal(name) }
      try folder.write(name, bytes.span, isAwaited: false)
    }
  }

  /// Copies the folder `source` with all that is in it, but for hidden entries and those named,
  /// into the folder being made. Links in it are refused, not followed.
  package func keep(
    _ source: String, as name: String, without left: Set<String> = []
  ) throws(PublishingError) {
    guard Place.isName(name) else { throw .nameIllegal(name) }
    let copy = try folder.making(name, mustBeNew: true)
    try copy.fill(from: try Folder.open(source), without: left)
  }

  /// Puts the folder in its place, whole, and removes the one that stood there. A run killed on
  /// the way leaves the old one or the new one; the next `stage` clears up after it.
  ///
  /// Gives what kept the old folder from being removed: the new one is in its place all the same.
  @discardableResult
  package func publish() throws(PublishingError) -> PublishingError? {
    try parent.remove(scratch.entry)
    checkpoint(.written)
    try folder.sync()
    try folder.syncFileSystem()
    checkpoint(.synced)
    try swap()
    checkpoint(.swapped)
    try parent.sync()
    checkpoint(.lasting)
    do {
      try parent.recover()
    } catch {
      return error
    }
    checkpoint(.cleaned)
    return nil
  }

  /// Removes everything that was made; the folder that stood there is untouched.
  package func discard() throws(PublishingError) {
    try parent.remove(scratch.entry)
    try parent.remove(staging.entry)
  }

  private func swap() throws(PublishingError) {
    switch try parent.kind(name) {
    case nil: try parent.rename(staging.entry, to: name)
    case .other: throw .notAFolder(path: parent.inside(name))
    case .folder:
      if exchange == .atOnce, try parent.exchange(staging.entry, name) { return }
      let old = Leftover(name: name, role: .old, pid: getpid())
      try parent.rename(name, to: old.entry)
      checkpoint(.movedAside)
      do {
        try parent.rename(staging.entry, to: name)
      } catch {
        try parent.rename(old.entry, to: name)
        throw error
      }
    }
  }
}

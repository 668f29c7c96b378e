import Glibc

/// A folder of reports that is replaced whole: `reports/<campaign>/<period>`.
package struct PeriodFolder: Sendable {
  /// The folder that holds all reports; it may be reached through links, what is in it may not.
  package let reports: String
  /// From `reports` down; the last is the folder's own name.
  package let components: [String]

  /// Throws `.nameIllegal` for names that would lead elsewhere.
  package init(reports: String, _ components: [String]) throws(PublishingError) {
    for name in components where !Place.isName(name) { throw .nameIllegal(name) }
    if components.isEmpty { throw .nameIllegal("") }
    self.reports = reports
    self.components = components
  }

  package var name: String { components[components.count - 1] }
  package var path: String { ([reports] + components).joined(separator: "/") }

  /// Throws, before anything is computed, what would keep the folder from being written: no right,
  /// a link or a file in the way, or fewer than `bytes` free.
  package func preflight(needing bytes: Int) throws(PublishingError) {
    var place = reports
    while unsafe access(place, F_OK) != 0, let above = Place.above(place) { place = above }
    try Self.checkWritable(place)
    if place == reports {
      var folder = try Folder.open(reports)
      for name in components {
        guard let kind = try folder.kind(name) else { break }
        guard kind == .folder else { throw .notAFolder(path: folder.inside(name)) }
        folder = try folder.folder(name)
        try Self.checkWritable(folder.path)
      }
    }
    try Room.check(place, needing: bytes)
  }

  /// Undoes what killed runs left beside the folder, and makes a new one, hidden beside it, to be
  /// filled and then published. `lock` shows that no other run is at work.
  package func stage(
    under lock: WorkspaceLock, checkpoint: @escaping (Step) -> Void = { _ in }
  ) throws(PublishingError) -> Staging {
    if unsafe mkdir(reports, 0o755) != 0 && errno != EEXIST {
      throw PublishingError(errno, path: reports, creating: true)
    }
    var folder = try Folder.open(reports)
    try folder.recover()
    for name in components.dropLast() {
      folder = try folder.making(name)
      try folder.recover()
    }
    return try Staging(name: name, in: folder, lock: lock, checkpoint: checkpoint)
  }

  /// Undoes what killed runs left in `reports`, in the folder of each campaign and in those of its
  /// periods, so that what was moved aside is in its place again. To be called when a run begins.
  package static func recover(
    reports: String, under lock: WorkspaceLock
  ) throws(PublishingError) {
    guard unsafe access(reports, F_OK) == 0 else { return }
    try Folder.open(reports).recover(levels: 3)
  }

  private static func checkWritable(_ path: String) throws(PublishingError) {
    if unsafe faccessat(AT_FDCWD, path, W_OK | X_OK, AT_EACCESS) != 0 {
      throw PublishingError(errno, path: path)
    }
  }
}

import Glibc

/// The inputs of issued reports, each kept once under its digest: `state/inputs/<sha-256>`. What is
/// there under its name is whole, and is proved to be what it was each time it is read.
package struct InputStore: Sendable {
  private let folder: String

  /// - Parameter state: the workspace's `state` folder, which exists where a lock is held.
  package init(state: String) { folder = state + "/inputs" }

  /// Where the bytes of a digest are, or would be.
  package func path(_ digest: String) -> String { folder + "/" + digest }

  /// Keeps `bytes` and gives their digest. They are on the disk when this returns; a copy that was
  /// damaged is replaced. Under the workspace's lock only.
  /// - Parameter known: the bytes' digest, where it was computed already.
  @discardableResult
  package func put(
    _ bytes: [UInt8], digest known: String? = nil, under lock: WorkspaceLock
  ) throws(PublishingError) -> String {
    let digest = known ?? Digest.sha256(of: bytes)
    if unsafe mkdir(folder, 0o755) != 0 && errno != EEXIST {
      throw PublishingError(errno, path: folder, creating: true)
    }
    let entries = try Folder.open(folder)
    if try isWhole(digest, in: entries) { return digest }
    let fresh = Self.freshMark + digest
    try entries.remove(fresh)
    do {
      try entries.write(fresh, bytes)
      try entries.rename(fresh, to: digest)
      try entries.sync()
    } catch {
      // What was begun is cleared up by the next one if it cannot be now.
      try? entries.remove(fresh)
      throw error
    }
    return digest
  }

  /// The bytes of a digest. Throws `.absent`, or `.damaged` where they are others by now.
  package func get(_ digest: String) throws(PublishingError) -> [UInt8] {
    guard Self.isDigest(digest) else { throw .nameIllegal(digest) }
    let path = path(digest)
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else {
      if errno == ENOENT { throw .absent(path: path) }
      throw PublishingError(errno, path: path)
    }
    defer { close(file) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0 else { throw PublishingError(errno, path: path) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .damaged(path: path) }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes[done...].withUnsafeMutableBytes {
        unsafe read(file, $0.baseAddress, $0.count)
      }
      if count < 0 && errno == EINTR { continue }
      if count < 0 { throw PublishingError(errno, path: path) }
      if count == 0 { break }
      done += count
    }
    guard done == bytes.count, Digest.sha256(of: bytes) == digest else {
      throw .damaged(path: path)
    }
    return bytes
  }

  /// Takes away every input that is not among `kept`, and what killed runs left. Gives how many
  /// inputs went. Under the workspace's lock only.
  @discardableResult
  package func prune(
    keeping kept: Set<String>, under lock: WorkspaceLock
  ) throws(PublishingError) -> Int {
    guard unsafe access(folder, F_OK) == 0 else { return 0 }
    let entries = try Folder.open(folder)
    var count = 0
    for name in try entries.entries() {
      let isInput = Self.isDigest(name)
      guard isInput ? !kept.contains(name) : name.hasPrefix(Self.freshMark) else { continue }
      try entries.remove(name)
      if isInput { count += 1 }
    }
    try entries.sync()
    return count
  }

  private static let freshMark = ".fresh-"

  private func isWhole(_ digest: String, in entries: Folder) throws(PublishingError) -> Bool {
    guard try entries.kind(digest) != nil else { return false }
    do {
      _ = try get(digest)
      return true
    } catch {
      guard case .damaged = error else { throw error }
      return false
    }
  }

  private static func isDigest(_ name: String) -> Bool {
    name.utf8.count == 64
      && name.utf8.allSatisfy { "0123456789abcdef".utf8.contains($0) }
  }
}

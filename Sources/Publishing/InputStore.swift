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
  @discardableResult
  package func put(
    _ bytes: [UInt8], under lock: WorkspaceLock
  ) throws(PublishingError) -> String {
    let digest = Digest.sha256(of: bytes)
    try put(bytes.span, digest: digest, under: lock, unless: { false })
    return digest
  }

  /// The same of bytes that may be those of a file which others write to.
  /// - Parameters:
  ///   - digest: what the bytes' digest was.
  ///   - haveChanged: asked once a copy was written, before it stands for the digest, and where
  ///     none could be made: where it says true, nothing was kept.
  package func put(
    _ bytes: Span<UInt8>, digest: String, under lock: WorkspaceLock, unless haveChanged: () -> Bool
  ) throws(PublishingError) {
    let entries = try entries(under: lock)
    try place(bytes, digest, in: entries, isAwaited: true, unless: haveChanged)
    try entries.sync()
  }

  /// Keeps what `work` hands over, bytes and digests, one after the other. The copies of all of
  /// them are on the disk when this returns, and it was waited for only once: until then none of
  /// them counts, and one that is not whole is found out by its digest.
  /// - Parameter work: is given what keeps one.
  package func putAll(
    under lock: WorkspaceLock,
    _ work: (
      _ put: (Span<UInt8>, _ digest: String, _ haveChanged: () -> Bool) throws(PublishingError) ->
        Void
    ) throws(PublishingError) -> Void
  ) throws(PublishingError) {
    let entries = try entries(under: lock)
    try work { (bytes, digest, haveChanged) throws(PublishingError) in
      try place(bytes, digest, in: entries, isAwaited: false, unless: haveChanged)
    }
    try entries.syncFileSystem()
  }

  /// The folder, which is made where it is missing.
  private func entries(under lock: WorkspaceLock) throws(PublishingError) -> Folder {
    if unsafe mkdir(folder, 0o755) != 0 && errno != EEXIST {
      throw PublishingError(errno, path: folder, creating: true)
    }
    return try Folder.open(folder)
  }

  /// Makes a copy under its digest. Its name is on the disk when the folder was synced.
  private func place(
    _ bytes: Span<UInt8>, _ digest: String, in entries: Folder, isAwaited: Bool,
    unless haveChanged: () -> Bool
  ) throws(PublishingError) {
    if try isWhole(digest, in: entries) { return }
    let fresh = Self.freshMark + digest
    try entries.remove(fresh)
    do {
      try entries.write(fresh, bytes, isAwaited: isAwaited)
      if haveChanged() {
        try entries.remove(fresh)
      } else {
        try entries.rename(fresh, to: digest)
      }
    } catch {
      // What was begun is cleared up by the next one if it cannot be now.
      try? entries.remove(fresh)
      // Bytes that are gone cannot be written; the disk is not to blame.
      if !haveChanged() { throw error }
    }
  }

  /// The bytes of a digest. Throws `.absent`, or `.damaged` where they are others by now.
  package func get(_ digest: String) throws(PublishingError) -> [UInt8] {
    guard Self.isDigest(digest) else { throw .nameIllegal(digest) }
    let path = path(digest)
    let (file, size) = try open(digest)
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: size)
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

  /// Opens the copy for a digest, which the caller closes, and gives its size in bytes.
  private func open(_ digest: String) throws(PublishingError) -> (file: Int32, size: Int) {
    let path = path(digest)
    let file = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else {
      if errno == ENOENT { throw .absent(path: path) }
      throw PublishingError(errno, path: path)
    }
    var status = stat()
    guard unsafe fstat(file, &status) == 0 else {
      let code = errno
      close(file)
      throw PublishingError(code, path: path)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      close(file)
      throw .damaged(path: path)
    }
    return (file, Int(status.st_size))
  }

  /// True where the copy for a digest is what it was; it is not held in memory for that.
  private func isWhole(_ digest: String, in entries: Folder) throws(PublishingError) -> Bool {
    guard try entries.kind(digest) != nil else { return false }
    do {
      let file = try open(digest).file
      defer { close(file) }
      return try Digest.sha256(of: file, path: path(digest)) == digest
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

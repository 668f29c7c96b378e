import CPublishing
import Glibc

/// An open folder. What it does to its entries it does by name inside it, so that no link placed in
/// the way leads elsewhere.
final class Folder: Sendable {
  enum Kind { case folder, other }

  let path: String
  let descriptor: Int32

  private init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Opens the folder at `path`, through links: the workspace is where its user says.
  static func open(_ path: String) throws(PublishingError) -> Folder {
    let descriptor = unsafe Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw PublishingError(errno, path: path) }
    return Folder(path: path, descriptor: descriptor)
  }

  /// Opens the folder `name` in this one, never through a link.
  func folder(_ name: String) throws(PublishingError) -> Folder {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    let opened = unsafe openat(descriptor, name, flags)
    guard opened >= 0 else { throw PublishingError(errno, path: inside(name)) }
    return Folder(path: inside(name), descriptor: opened)
  }

  /// Makes the folder `name` where there is none, and opens it.
  func making(_ name: String, mustBeNew: Bool = false) throws(PublishingError) -> Folder {
    if unsafe mkdirat(descriptor, name, 0o755) != 0 {
      let code = errno
      guard code == EEXIST && !mustBeNew else {
        throw PublishingError(code, path: code == EACCES ? path : inside(name), creating: true)
      }
    }
    return try folder(name)
  }

  func inside(_ name: String) -> String { path.hasSuffix("/") ? path + name : path + "/" + name }

  /// What `name` is; `nil` where there is nothing.
  func kind(_ name: String) throws(PublishingError) -> Kind? {
    var status = stat()
    if unsafe fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) != 0 {
      if errno == ENOENT { return nil }
      throw PublishingError(errno, path: inside(name))
    }
    return status.st_mode & S_IFMT == S_IFDIR ? .folder : .other
  }

  /// The names of all entries, sorted.
  func entries() throws(PublishingError) -> [String] {
    let copy = unsafe openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0 else { throw PublishingError(errno, path: path) }
    guard let stream = unsafe fdopendir(copy) else {
      close(copy)
      throw PublishingError(errno, path: path)
    }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        unsafe tuple.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  func rename(_ name: String, to other: String) throws(PublishingError) {
    if unsafe renameat(descriptor, name, descriptor, other) != 0 {
      throw PublishingError(errno, path: inside(other))
    }
  }

  /// Exchanges two entries at once; false where the file system cannot.
  func exchange(_ name: String, _ other: String) throws(PublishingError) -> Bool {
    let code = unsafe cpublishing_exchange(descriptor, name, other)
    switch code {
    case 0: return true
    case EINVAL, ENOSYS, EOPNOTSUPP: return false
    default: throw PublishingError(code, path: inside(other))
    }
  }

  /// Removes `name` with all that is in it; links are removed, not followed.
  func remove(_ name: String) throws(PublishingError) {
    guard let kind = try kind(name) else { return }
    if kind == .folder {
      let folder = try folder(name)
      for entry in try folder.entries() { try folder.remove(entry) }
    }
    if unsafe unlinkat(descriptor, name, kind == .folder ? AT_REMOVEDIR : 0) != 0 {
      throw PublishingError(errno, path: inside(name))
    }
  }

  /// Writes a new file whole.
  /// - Parameter isAwaited: whether it is down on the disk when this returns. Whoever writes many
  ///   files that count together waits for them together.
  func write(
    _ name: String, _ bytes: Span<UInt8>, isAwaited: Bool = true
  ) throws(PublishingError) {
    let file = try create(name)
    try finish(file, name, Self.write(bytes, to: file), isAwaited: isAwaited)
  }

  /// Copies everything of another folder but hidden entries and those named. It is not waited for
  /// that the copies are on the disk.
  func fill(from other: Folder, without left: Set<String>) throws(PublishingError) {
    for name in try other.entries() where Place.isName(name) && !left.contains(name) {
      if try other.kind(name) == .folder {
        try making(name, mustBeNew: true).fill(from: try other.folder(name), without: [])
      } else {
        let file = try other.file(name)
        defer { close(file) }
        try write(name) { () throws(PublishingError) in
          try Self.read(file, path: other.inside(name))
        }
      }
    }
  }

  /// Opens a regular file for reading, never through a link.
  private func file(_ name: String) throws(PublishingError) -> Int32 {
    let file = unsafe openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { throw PublishingError(errno, path: inside(name)) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(file)
      throw .inputOutput(path: inside(name), errno: EINVAL)
    }
    return file
  }

  /// The next piece of an open file; empty at its end.
  private static func read(_ file: Int32, path: String) throws(PublishingError) -> ArraySlice<UInt8>
  {
    var bytes = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = unsafe Glibc.read(file, &bytes, bytes.count)
      if count >= 0 { return bytes[..<count] }
      if errno != EINTR { throw PublishingError(errno, path: path) }
    }
  }

  /// What kept bytes from being written, and how many there are of them.
  private typealias Stop = (code: Int32, missing: Int)

  /// - Returns: an open file that is new.
  private func create(_ name: String) throws(PublishingError) -> Int32 {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let file = unsafe openat(descriptor, name, flags, 0o644)
    guard file >= 0 else { throw PublishingError(errno, path: inside(name), creating: true) }
    return file
  }

  private static func write(_ bytes: Span<UInt8>, to file: Int32) -> Stop? {
    unsafe bytes.withUnsafeBytes { bytes in
      var done = unsafe StraightWrite.write(bytes, to: file)
      while done < bytes.count {
        let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[done...])
        let count = unsafe Glibc.write(file, rest.baseAddress, rest.count)
        if count >= 0 { done += count } else if errno != EINTR { return (errno, rest.count) }
      }
      return nil
    }
  }

  /// Closes a file that was written.
  private func finish(
    _ file: Int32, _ name: String, _ stop: Stop?, isAwaited: Bool
  ) throws(PublishingError) {
    var code = stop?.code ?? 0
    if code == 0 && isAwaited && fsync(file) != 0 { code = errno }
    if close(file) != 0 && code == 0 { code = errno }
    if code != 0 {
      let error = PublishingError(code, path: inside(name))
      guard case .diskFull = error else { throw error }
      throw .diskFull(path: inside(name), needed: max(stop?.missing ?? 0, 1), available: room())
    }
  }

  /// Writes a new file from pieces; an empty piece is the last.
  private func write(
    _ name: String, pieces: () throws(PublishingError) -> ArraySlice<UInt8>
  ) throws(PublishingError) {
    let file = try create(name)
    var stop: Stop?
    do throws(PublishingError) {
      while stop == nil {
        let piece = try pieces()
        if piece.isEmpty { break }
        stop = Self.write(piece.span, to: file)
      }
    } catch {
      close(file)
      throw error
    }
    try finish(file, name, stop, isAwaited: false)
  }

  /// The bytes that are free; nil where the file system does not say.
  private func room() -> Int? {
    var space = statvfs()
    guard unsafe fstatvfs(descriptor, &space) == 0 else { return nil }
    return Int(clamping: UInt64(space.f_bavail) * UInt64(space.f_frsize))
  }

  /// Makes what was done to the entries lasting. Some network file systems cannot be asked to.
  func sync() throws(PublishingError) {
    if fsync(descriptor) != 0 && errno != EINVAL { throw PublishingError(errno, path: path) }
  }

  /// Makes everything on the file system lasting, with the files that others wrote here.
  func syncFileSystem() throws(PublishingError) {
    let code = cpublishing_sync_file_system(descriptor)
    if code != 0 { throw PublishingError(code, path: path) }
  }
}

import Glibc

/// An open folder. What it opens lies directly in it: names are single, and links are not followed,
/// whoever puts them there while it works.
final class OpenFolder {
  enum Kind { case folder, file, other }

  private let descriptor: Int32

  private init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// Opens the folder at `path`, through links: where a workspace lies is its user's business.
  static func open(_ path: String) throws(ReadFault) -> OpenFolder {
    let opened = unsafe Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NONBLOCK)
    guard opened >= 0 else { throw ReadFault(errno) }
    return OpenFolder(opened)
  }

  /// Opens the folder `name` in this one.
  func folder(_ name: [UInt8]) throws(ReadFault) -> OpenFolder {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK
    let opened = unsafe Self.withCString(name) { unsafe openat(descriptor, $0, flags) }
    guard opened >= 0 else { throw ReadFault(errno) }
    return OpenFolder(opened)
  }

  /// Opens the file `name` for reading: a regular file, and nothing that would make us wait.
  /// - Returns: a descriptor that the caller closes.
  func file(_ name: [UInt8]) throws(ReadFault) -> Int32 {
    guard try kind(name) == .file else { throw .notAFile }
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC
    let opened = unsafe Self.withCString(name) { unsafe openat(descriptor, $0, flags) }
    guard opened >= 0 else { throw ReadFault(errno) }
    return opened
  }

  /// What `name` is, without opening it.
  func kind(_ name: [UInt8]) throws(ReadFault) -> Kind {
    var status = stat()
    let code = unsafe Self.withCString(name) {
      unsafe fstatat(descriptor, $0, &status, AT_SYMLINK_NOFOLLOW)
    }
    guard code == 0 else { throw ReadFault(errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// The names of all entries as the disk spells them, in no order.
  func names() throws(ReadFault) -> [[UInt8]] {
    let copy = unsafe openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0 else { throw ReadFault(errno) }
    guard let stream = unsafe fdopendir(copy) else {
      let code = errno
      close(copy)
      throw ReadFault(code)
    }
    defer { unsafe closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe Array(bytes.prefix { $0 != 0 })
      }
      if name != [0x2E] && name != [0x2E, 0x2E] { names.append(name) }
    }
    return names
  }

  private static func withCString<Result>(
    _ name: [UInt8], _ body: (UnsafePointer<CChar>) -> Result
  ) -> Result {
    let terminated = name.map { CChar(bitPattern: $0) } + [0]
    return unsafe terminated.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { preconditionFailure("it ends in a zero byte") }
      return unsafe body(start)
    }
  }
}

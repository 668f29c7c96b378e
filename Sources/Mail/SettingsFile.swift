import Glibc

/// A file that holds a password: read only where nobody but the one who runs this could have read
/// or written it.
enum SettingsFile {
  private static let largest = 65_536

  static func read(_ path: String) throws(SettingsFault) -> String {
    // Never waits: what is opened may turn out to be a pipe.
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard file >= 0 else {
      switch errno {
      case ENOENT, ENOTDIR: throw .fileAbsent(path: path)
      default: throw .unreadable(path: path)
      }
    }
    defer { close(file) }
    // Asked of the open file, so that it cannot be another one by the time it is read.
    var status = stat()
    guard unsafe fstat(file, &status) == 0 else { throw .unreadable(path: path) }
    guard status.st_mode & S_IFMT == S_IFREG, status.st_size <= largest else {
      throw .notAFile(path: path)
    }
    guard status.st_uid == geteuid(), status.st_mode & 0o077 == 0 else {
      throw .exposed(path: path, mode: String(status.st_mode & 0o7777, radix: 8))
    }
    var bytes = [UInt8](repeating: 0, count: largest)
    var count = 0
    while count < largest {
      let length = unsafe bytes[count...].withUnsafeMutableBytes {
        unsafe Glibc.read(file, $0.baseAddress, $0.count)
      }
      if length < 0 && errno == EINTR { continue }
      if length < 0 { throw .unreadable(path: path) }
      if length == 0 { break }
      count += length
    }
    guard let text = String(validating: bytes[..<count], as: UTF8.self) else {
      throw .notAFile(path: path)
    }
    return text
  }
}

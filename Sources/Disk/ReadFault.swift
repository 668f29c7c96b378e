import Glibc

/// Why an entry of a folder was not read.
package enum ReadFault: Error, Hashable, Sendable {
  /// Not there, or not any more.
  case absent
  case permission
  /// A link, a folder, a device, a pipe: nothing of it was opened.
  case notAFile
  /// `bytes` are more than the limit; none of them was read.
  case tooLarge(bytes: Int)
  /// Its size or times differ before and after reading: somebody is writing to it.
  case changing
  /// Whoever watched the bytes wants no more of them.
  case stopped
  /// Any other error number of the system.
  case failed(errno: Int32)

  init(_ code: Int32) {
    switch code {
    case ENOENT: self = .absent
    case EACCES, EPERM: self = .permission
    // What is said of a link that is not followed, a socket, a device without a driver.
    case ELOOP, ENOTDIR, EISDIR, ENXIO, ENODEV: self = .notAFile
    default: self = .failed(errno: code)
    }
  }
}

import Glibc

/// What stands at a path, links not followed, as the system says without opening it.
package struct FileState: Hashable, Sendable {
  /// Whether it is a file and no folder, link, device or pipe.
  package let isRegular: Bool
  /// In bytes.
  package let size: Int

  /// - Throws: `.absent` where nothing stands there.
  package init(at path: String) throws(ReadFault) {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { throw ReadFault(errno) }
    isRegular = status.st_mode & S_IFMT == S_IFREG
    size = Int(status.st_size)
  }
}

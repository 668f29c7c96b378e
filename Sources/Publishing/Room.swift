import Glibc

/// The room that is left on a disk.
package enum Room {
  /// Throws `.diskFull`, with both figures, where the disk of `folder` has fewer than `bytes` left.
  package static func check(_ folder: String, needing bytes: Int) throws(PublishingError) {
    var space = statvfs()
    guard unsafe statvfs(folder, &space) == 0 else { throw PublishingError(errno, path: folder) }
    let available = Int(clamping: UInt64(space.f_bavail) * UInt64(space.f_frsize))
    if available < bytes { throw .diskFull(path: folder, needed: bytes, available: available) }
  }
}

import CPublishing
import Glibc

/// Large copies go from the memory that a file is mapped to straight to the disk: they have to be
/// there in the end, and a copy in the system's memory on the way costs more than all the rest.
enum StraightWrite {
  /// Fewer bytes are not worth it.
  static let least = 4 << 20
  private static let piece = 8 << 20
  /// What disks and file systems take: no block and no page is larger.
  private static let alignment = 4_096

  /// Writes the beginning of `bytes` to an empty file, in whole blocks, and gives how much it was.
  /// Nothing, where the file system does not do this or the bytes do not begin at a page; what is
  /// left, and what went wrong, is for those who write in the common way.
  static func write(_ bytes: UnsafeRawBufferPointer, to file: Int32) -> Int {
    guard bytes.count >= least, Int(bitPattern: bytes.baseAddress) % alignment == 0,
      cpublishing_write_straight(file, 1) == 0
    else { return 0 }
    defer { _ = cpublishing_write_straight(file, 0) }
    let whole = bytes.count / alignment * alignment
    var done = 0
    while done < whole {
      let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[done..<min(done + piece, whole)])
      let count = unsafe Glibc.write(file, rest.baseAddress, rest.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { break }
      done += count
      // Half a block was taken: the next would not begin at one.
      guard count % alignment == 0 else { break }
    }
    return done
  }
}

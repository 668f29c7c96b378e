import CMapping
import Glibc

/// A file whose bytes lie in memory without having been read there: what is looked at comes from
/// the disk, and costs no memory of this process.
///
/// Another program may write to it meanwhile. What was made of the bytes holds only if the file is
/// found unchanged afterwards.
final class MappedFile: Sendable {
  /// Smaller files are read: that is as quick, and they stay as they were.
  static let smallest = 1 << 20

  private let file: Int32
  private let state: RegularFile.State
  private let start: Int
  let count: Int

  /// Takes over the descriptor and closes it in the end; not where the file cannot be mapped.
  /// - Returns: `nil` where it cannot.
  init?(_ file: Int32, _ state: RegularFile.State) {
    guard state.size >= Self.smallest, let start = unsafe cmapping_open(file, state.size) else {
      return nil
    }
    self.file = file
    self.state = state
    self.start = Int(bitPattern: start)
    count = state.size
  }

  deinit {
    unsafe cmapping_close(pointer, count)
    close(file)
  }

  private var pointer: UnsafeRawPointer? { unsafe UnsafeRawPointer(bitPattern: start) }

  var buffer: UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(start: pointer?.assumingMemoryBound(to: UInt8.self), count: count)
  }

  /// True where nobody has written to the file, as far as the system tells, since it was opened.
  var isUnchanged: Bool {
    guard unsafe cmapping_is_torn(pointer) == 0 else { return false }
    return (try? RegularFile.State(of: file)) == state
  }
}

import CDeflate
import Synchronization

/// What reading a file back needs and the next one can use again: memory and the decompressor.
@safe final class UnpackingDesk {
  let unpacker: OpaquePointer
  var packed = ByteBuffer()
  var whole = ByteBuffer()

  private init?() {
    guard let made = unsafe libdeflate_alloc_decompressor() else { return nil }
    unsafe unpacker = unsafe made
  }

  deinit { unsafe libdeflate_free_decompressor(unpacker) }

  /// Passes desks from one file to the next, whichever thread reads it.
  private struct Idle: ~Copyable, @unchecked Sendable {
    var desks: [UnpackingDesk] = []
  }
  private static let idle = Mutex(Idle())

  /// A desk for one file.
  static func lent() throws(XLSXError) -> UnpackingDesk {
    if let used = idle.withLock({ $0.desks.popLast() }) { return used }
    guard let new = UnpackingDesk() else {
      throw XLSXError(.library(code: -1, message: "no decompressor"))
    }
    return new
  }

  static func giveBack(_ desk: UnpackingDesk) { idle.withLock { $0.desks.append(desk) } }
}

import Synchronization

/// What reading a file back needs and the next one can use again: memory and the decompressor.
final class UnpackingDesk {
  let unpacker: Unpacker
  /// Bytes of the file.
  var packed = ByteBuffer()
  /// A piece of a part, ended so that it can be unpacked by itself.
  var piece = ByteBuffer()

  private init() throws(XLSXError) { unpacker = try Unpacker() }

  /// Passes desks from one file to the next, whichever thread reads it.
  private struct Idle: ~Copyable, @unchecked Sendable {
    var desks: [UnpackingDesk] = []
  }
  private static let idle = Mutex(Idle())

  /// A desk for one file.
  static func lent() throws(XLSXError) -> UnpackingDesk {
    if let used = idle.withLock({ $0.desks.popLast() }) { return used }
    return try UnpackingDesk()
  }

  static func giveBack(_ desk: UnpackingDesk) { idle.withLock { $0.desks.append(desk) } }
}

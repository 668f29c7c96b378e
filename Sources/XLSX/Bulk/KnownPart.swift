/// A part that many workbooks have in common, packed, and unpacked again to prove it.
final class KnownPart: Sendable {
  let raw: [UInt8]
  let packed: [UInt8]
  /// CRC-32 of the raw bytes.
  let sum: UInt32

  /// Packs `bytes`.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ deflater: Deflater, _ unpacker: Unpacker
  ) throws(XLSXError) {
    var output = ByteBuffer(capacity: bytes.count + 64)
    try unsafe deflater.pack(bytes, to: &output)
    guard let back = unsafe unpacker.unpacked(output.bytes, size: bytes.count),
      unsafe back.elementsEqual(bytes)
    else { throw XLSXError(.library(code: -1, message: "not unpacked")) }
    raw = unsafe Array(bytes)
    packed = unsafe Array(output.bytes)
    sum = unsafe Deflater.sum(0, bytes)
  }

  /// The part says `bytes`.
  func says(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool { unsafe Self.areSame(raw, bytes) }

  /// The part was packed to `bytes`.
  func isPacked(as bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    unsafe Self.areSame(packed, bytes)
  }

  private static func areSame(_ own: [UInt8], _ other: UnsafeBufferPointer<UInt8>) -> Bool {
    unsafe own.withUnsafeBufferPointer { own in
      guard own.count == other.count else { return false }
      guard let first = own.baseAddress, let second = other.baseAddress else { return true }
      return unsafe UnsafeRawPointer(first).hasSame(own.count, as: second)
    }
  }
}

/// The parts of the last workbooks that the next ones may have too, by their names.
struct KnownParts {
  /// Larger parts are hardly the same in two workbooks.
  static let sizeLimit = 1 << 16
  private var parts: [String: KnownPart] = [:]

  /// The part `name` that says `bytes`, which is packed where the last one said something else.
  mutating func part(
    _ name: String, _ bytes: UnsafeBufferPointer<UInt8>, _ deflater: Deflater,
    _ unpacker: Unpacker
  ) throws(XLSXError) -> KnownPart {
    if let last = parts[name], unsafe last.says(bytes) { return last }
    let new = try unsafe KnownPart(bytes, deflater, unpacker)
    parts[name] = new
    return new
  }
}

/// A few bytes that are written into every row or cell, or looked for there, kept in two words.
struct ShortBytes {
  private(set) var low: UInt64 = 0
  private(set) var high: UInt64 = 0
  private(set) var count = 0

  /// - Precondition: at most 16 bytes.
  init(_ text: String) {
    for byte in text.utf8 { append(byte) }
  }

  /// - Precondition: at most 16 bytes.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    for index in 0..<bytes.count { append(unsafe bytes[index]) }
  }

  /// A number of at most 16 digits.
  init(_ number: Int) {
    var power = 1
    while number / power >= 10 { power *= 10 }
    while power > 0 {
      append(48 + UInt8(number / power % 10))
      power /= 10
    }
  }

  private mutating func append(_ byte: UInt8) {
    precondition(count < 16, "short bytes are 16 at most")
    let word = UInt64(byte) << UInt64(count % 8 * 8)
    if count < 8 { low |= word } else { high |= word }
    count += 1
  }

  /// `bytes` has these at `place`; in doubt, which is at its very end, not.
  @inline(__always) func stand(at place: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    guard place &+ 16 <= bytes.count else { return false }
    let first = unsafe bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian
    if count <= 8 { return (first ^ low) << UInt64((8 &- count) &* 8) == 0 }
    let second = unsafe bytes.loadUnaligned(fromByteOffset: place &+ 8, as: UInt64.self)
      .littleEndian
    return first == low && (second ^ high) << UInt64((16 &- count) &* 8) == 0
  }
}

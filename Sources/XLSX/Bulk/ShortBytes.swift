/// A few bytes that are written into every row or cell, kept in two words.
struct ShortBytes {
  private(set) var low: UInt64 = 0
  private(set) var high: UInt64 = 0
  private(set) var count = 0

  /// - Precondition: at most 16 bytes.
  init(_ text: String) {
    for byte in text.utf8 { append(byte) }
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
}

import CXLSXWriter

/// Numbers as libxlsxwriter writes them: 16 significant digits.
extension ByteBuffer {
  /// Below this, a whole number or one of halves has fewer than 16 digits, so that its digits are
  /// the number.
  private static let exactBelow = 1e14

  mutating func append(_ number: Double) {
    let doubled = number * 2
    guard abs(number) < Self.exactBelow, doubled == doubled.rounded(.towardZero) else {
      return appendPrinted(number)
    }
    let halves = Int(doubled)
    if halves & 1 == 0 { return append(halves / 2) }
    if halves < 0 { append(UInt8(ascii: "-")) }
    append(Int(halves.magnitude / 2))
    append(".5")
  }

  private mutating func appendPrinted(_ number: Double) {
    unsafe append(upTo: 32) { place in
      unsafe place.withMemoryRebound(to: CChar.self, capacity: 32) { text in
        // Adding 0 makes 0 of -0, which would show its sign.
        unsafe Int(cxlsx_number_text(text, 32, number + 0))
      }
    }
  }
}

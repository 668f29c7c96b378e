import CXLSXWriter

/// Numbers as libxlsxwriter writes them: 16 significant digits.
extension ByteBuffer {
  /// Below this, a whole number or one of halves has fewer than 16 digits, so that its digits are
  /// the number.
  private static let exactBelow = 1e14

  @inline(__always) mutating func append(_ number: Double) {
    // Scores are whole or half and small.
    if number >= 0 && number < 1_000 {
      let halves = Int(number * 2)
      if Double(halves) == number * 2 {
        append(halves >> 1)
        if halves & 1 == 1 { append(".5") }
        return
      }
    }
    appendOther(number)
  }

  private mutating func appendOther(_ number: Double) {
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

/// The strict check of UTF-8: no overlong forms, no surrogates, nothing cut off.
package enum UTF8Check {
  /// The number of bytes before the first malformed one; `nil` where all are well-formed.
  package static func firstMalformed(in bytes: Span<UInt8>) -> Int? {
    let plain = plainPrefix(of: bytes)
    guard plain < bytes.count else { return nil }
    do {
      _ = try UTF8Span(validating: bytes.extracting(plain...))
      return nil
    } catch {
      return plain + error.byteOffsets.lowerBound
    }
  }

  /// The length of the well-formed start that is made of ASCII and of plain three-byte characters,
  /// which Chinese tables hardly leave: a look that needs no state. It ends between two characters.
  private static func plainPrefix(of bytes: Span<UInt8>) -> Int {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      let raw = unsafe UnsafeRawPointer(base)
      let count = buffer.count
      var index = 0
      while index + 8 <= count {
        let word = unsafe raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let high = word & 0x8080_8080_8080_8080
        if high == 0 {
          index += 8
          continue
        }
        // ASCII before the first other byte.
        let skipped = high.trailingZeroBitCount / 8
        let rest = word >> UInt64(skipped * 8)
        index += skipped
        guard skipped <= 5 else { continue }
        guard isThreeByteCharacter(rest) else { break }
        index += 3
      }
      return index
    }
  }

  /// E1…EC, EE or EF and two bytes that continue it, in the lowest three bytes: any character of
  /// three bytes but those with rules of their own.
  @inline(__always)
  private static func isThreeByteCharacter(_ word: UInt64) -> Bool {
    let lead = word & 0xFF
    return lead >= 0xE1 && lead <= 0xEF && lead != 0xED && word & 0xC0_C000 == 0x80_8000
  }
}

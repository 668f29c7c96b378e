/// Numbers of ASCII digits, read eight at a time.
package enum DigitBytes {
  /// The number that the eight bytes from `place` on write; `nil` where one of them is no digit.
  package static func eight(_ bytes: Span<UInt8>, at place: Int) -> UInt64? {
    let word = unsafe UInt64(
      littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
    // Digits become numbers; one over 9 carries into its byte's eighth bit.
    let digits = word ^ 0x3030_3030_3030_3030
    let over = digits | ((digits & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7676_7676_7676_7676)
    guard over & 0x8080_8080_8080_8080 == 0 else { return nil }
    // Neighbours are joined to numbers of two digits, these to four, these to eight. The first
    // digit stands lowest.
    let pairs = (digits &* 10 &+ digits >> 8) & 0x00FF_00FF_00FF_00FF
    let fours = (pairs &* 100 &+ pairs >> 16) & 0x0000_FFFF_0000_FFFF
    return (fours &* 10_000 &+ fours >> 32) & 0xFFFF_FFFF
  }

  /// The numbers of `2021-12-31`, the ten bytes from `place` on, whether or not there is such a
  /// day; `nil` for anything else, and where there are not so many bytes.
  package static func date(
    _ bytes: Span<UInt8>, at place: Int
  ) -> (year: Int, month: Int, day: Int)? {
    guard place >= 0, place <= bytes.count - 10 else { return nil }
    let text = unsafe bytes.bytes
    let front = unsafe text.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
    let back = unsafe text.unsafeLoadUnaligned(fromByteOffset: place + 8, as: UInt16.self)
    // The first byte stands lowest: digits become numbers, the dashes zeros.
    let found = UInt64(littleEndian: front) ^ 0x2D30_302D_3030_3030
    let rest = UInt16(littleEndian: back) ^ 0x3030
    // A number over 9, and anything but a dash, carries into the eighth bit.
    let isOther =
      (found | ((found & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F76_767F_7676_7676)) & 0x8080_8080_8080_8080
    guard isOther == 0, (rest | ((rest & 0x7F7F) &+ 0x7676)) & 0x8080 == 0 else { return nil }
    // Each digit is joined to the one behind it; of the numbers of two digits three are wanted.
    let pairs = found &* 10 &+ found >> 8
    func number(_ place: UInt64) -> Int { Int(truncatingIfNeeded: pairs >> place & 0xFF) }
    return (number(0) &* 100 &+ number(16), number(40), Int(rest & 0xF) &* 10 &+ Int(rest >> 8))
  }
}

/// Finds the end of a cell, eight bytes at a time.
package enum CellEnd {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let lowBits: UInt64 = 0x7F7F_7F7F_7F7F_7F7F

  /// Where the first separator stands from `place` on.
  /// - Parameter separator: an ASCII character.
  /// - Returns: `nil` where another control character stands before it, or none follows.
  package static func separator(
    _ separator: UInt8, in bytes: Span<UInt8>, from place: Int
  ) -> Int? {
    precondition(place >= 0 && separator < 0x80, "a separator is looked for in the bytes")
    let separators = UInt64(separator) &* ones
    var place = place
    while place <= bytes.count - 8 {
      let word = unsafe UInt64(
        littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
      // The eighth bit stays clear in bytes below 0x20, and in those that become zero.
      let others = word ^ separators
      let isOther = others | ((others & lowBits) &+ lowBits)
      let isText = word | ((word & lowBits) &+ 0x60 &* ones)
      let found = ~(isOther & isText) & ~lowBits
      if found != 0 {
        let index = place + found.trailingZeroBitCount / 8
        return bytes[index] == separator ? index : nil
      }
      place += 8
    }
    while place < bytes.count, bytes[place] != separator, bytes[place] >= 0x20 { place += 1 }
    return place < bytes.count && bytes[place] == separator ? place : nil
  }
}

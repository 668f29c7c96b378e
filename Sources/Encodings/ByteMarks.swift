/// Finds bytes up to a greatest one, of which there are few in tables, eight bytes at a time.
///
/// What it does is open to its callers' modules, for it is done for every eight bytes of a table.
package struct ByteMarks: Sendable {
  /// What makes a byte that is greater carry into its eighth bit.
  @usableFromInline let excess: UInt64

  @usableFromInline static var eighthBits: UInt64 { 0x8080_8080_8080_8080 }

  /// - Precondition: `greatest` is ASCII.
  package init(upTo greatest: UInt8) {
    precondition(greatest < 0x80, "what ends a cell is ASCII")
    excess = UInt64(0x7F - greatest) * 0x0101_0101_0101_0101
  }

  /// Marks those of the eight bytes from `place` on, as far as there are so many, by the eighth bit
  /// of each: its number, divided by eight, is the byte's place.
  @inlinable @inline(__always)
  package func found(in bytes: Span<UInt8>, at place: Int) -> UInt64 {
    let word =
      place &+ 8 <= bytes.count
      ? unsafe UInt64(
        littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
      : Self.last(of: bytes, from: place)
    return ~(word | ((word & ~Self.eighthBits) &+ excess)) & Self.eighthBits
  }

  /// Fewer than eight bytes, with greater ones behind.
  @usableFromInline
  static func last(of bytes: Span<UInt8>, from place: Int) -> UInt64 {
    var word = UInt64.max
    for index in place..<bytes.count {
      let shift = UInt64(index - place) * 8
      word = word & ~(0xFF << shift) | UInt64(bytes[index]) << shift
    }
    return word
  }
}

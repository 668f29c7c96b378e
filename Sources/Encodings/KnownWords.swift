/// A few words that most cells of a column are one of, each told from the others by its first
/// sixteen bytes at once.
package struct KnownWords: Sendable {
  private struct Word {
    /// What the first and the next eight bytes are, where the masks have ones.
    var front: UInt64
    var frontMask: UInt64
    var back: UInt64
    var backMask: UInt64
    var length: Int
    /// Its position in the list that was given.
    var number: Int
  }

  /// The longest first: one word may begin with another.
  private let words: [Word]

  /// - Parameter words: those that are empty, longer than sixteen bytes, or hold ASCII characters
  ///   other than letters and digits, which may end a cell, are never found.
  package init(_ words: [[UInt8]]) {
    let usable = words.enumerated().filter { _, word in
      (1...16).contains(word.count) && word.allSatisfy(Self.isInside)
    }
    self.words = usable.sorted { a, b in
      (-a.element.count, a.offset) < (-b.element.count, b.offset)
    }.map { number, word in
      let (front, frontMask) = Self.eight(word.prefix(8))
      let (back, backMask) = Self.eight(word.dropFirst(8))
      return Word(
        front: front, frontMask: frontMask, back: back, backMask: backMask, length: word.count,
        number: number)
    }
  }

  /// The word that the bytes from `place` on begin with, whatever stands behind it, and where it
  /// ends; `nil` where it is none of them, or fewer than sixteen bytes are left.
  package func word(_ bytes: Span<UInt8>, at place: Int) -> (number: Int, end: Int)? {
    guard place >= 0, place <= bytes.count - 16 else { return nil }
    let text = unsafe bytes.bytes
    let front = unsafe UInt64(
      littleEndian: text.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
    let back = unsafe UInt64(
      littleEndian: text.unsafeLoadUnaligned(fromByteOffset: place + 8, as: UInt64.self))
    for word in words
    where (front ^ word.front) & word.frontMask | (back ^ word.back) & word.backMask == 0 {
      return (word.number, place + word.length)
    }
    return nil
  }

  private static func isInside(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
      || (0x61...0x7A).contains(byte)
  }

  /// Up to eight bytes, the first one lowest, and ones for each of them.
  private static func eight(_ bytes: ArraySlice<UInt8>) -> (bytes: UInt64, mask: UInt64) {
    bytes.reversed().reduce((0, 0)) { ($0.0 << 8 | UInt64($1), $0.1 << 8 | 0xFF) }
  }
}

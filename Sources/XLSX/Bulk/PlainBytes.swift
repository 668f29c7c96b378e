/// Finds in a few steps that a text stands for itself in XML, as nearly all do.
enum PlainBytes {
  /// Nothing in the bytes is or could begin an escape of the format's or of XML's, or needs one. In
  /// doubt `false`: a text with an underscore or full-width letters is looked at more closely.
  @inline(__always) static func surelyArePlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.baseAddress else { return true }
    let start = unsafe UnsafeRawPointer(first)
    let count = bytes.count
    if count >= 8 {
      var place = 0
      while place &+ 8 < count {
        if unsafe isDoubtful(start.word(place)) { return false }
        place &+= 8
      }
      return unsafe !isDoubtful(start.word(count &- 8))
    }
    if count >= 4 {
      let halves = unsafe (UInt64(start.half(0)), UInt64(start.half(count &- 4)))
      return !isDoubtful(halves.0 << 32 | halves.1)
    }
    // Filled up with blanks, which are plain.
    var word: UInt64 = 0x2020_2020_2020_2020
    for place in 0..<count { word = unsafe word << 8 | UInt64(bytes[place]) }
    return !isDoubtful(word)
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// Some byte is a control character, `&`, `<`, `>`, `_`, or begins U+F000 to U+FFFF.
  @inline(__always) private static func isDoubtful(_ word: UInt64) -> Bool {
    let controls = (word &- ones &* 0x20) & ~word
    let brackets = word | ones &* 0x02
    let found =
      controls | zeros(word ^ ones &* 0x26) | zeros(brackets ^ ones &* 0x3E)
      | zeros(word ^ ones &* 0x5F) | zeros(word ^ ones &* 0xEF)
    return found & tops != 0
  }

  /// The highest bit of every byte that is 0, and perhaps of others if there is one.
  @inline(__always) private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }
}

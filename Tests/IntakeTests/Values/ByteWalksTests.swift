import Encodings
import Testing

/// Walks over bytes that take eight at a time, held to those that take one.
@Suite struct ByteWalksTests {
  @Test func cellsEndWhereASeparatorStands() {
    var random = SeededRandom(seed: 5)
    let bytes: [UInt8] = [0x2C, 0x09, 0x0A, 0x00, 0x1F, 0x20, 0x21, 0x7F, 0x80, 0xAC, 0x89, 0xE7]
    var (ends, others) = (0, 0)
    for _ in 0..<20_000 {
      let isMostlyText = Bool.random(using: &random)
      let text = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        isMostlyText && Int.random(in: 0..<20, using: &random) > 0
          ? 0xE7 : bytes.randomElement(using: &random) ?? 0
      }
      let separator: UInt8 = Bool.random(using: &random) ? 0x2C : 0x09
      let start = Int.random(in: 0...text.count, using: &random)
      let first = text[start...].firstIndex { $0 == separator || $0 < 0x20 }
      let expected = first.flatMap { text[$0] == separator ? $0 : nil }
      let found = CellEnd.separator(separator, in: text.span, from: start)
      #expect(found == expected, "\(text) from \(start)")
      if expected == nil { others += 1 } else { ends += 1 }
    }
    #expect(ends > 1_000 && others > 1_000)
  }
}

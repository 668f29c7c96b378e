import Campaigns
import Encodings
import Testing

@testable import Intake

/// Shortcuts through bytes, held to what they are short for.
@Suite struct PlainBytesTests {
  /// Pieces of which texts are made up: characters of every kind, and bytes that are none.
  private static let pieces: [[UInt8]] =
    [
      "社", "区", "育", "街", "锟", "斤", "，", "、", "　", "１", "5", "12", "?", "？", "a", "-", " ", "é",
      "😀",
    ]
    .map { Array($0.utf8) } + [
      [0xE9, 0x94], [0x9F], [0xEF, 0xBF, 0xBD], [0xE0, 0x80, 0x80], [0], [9],
    ]

  private static func text(_ random: inout SeededRandom) -> [UInt8] {
    let isMostlyPlain = Bool.random(using: &random)
    return (0..<Int.random(in: 1...9, using: &random)).flatMap { _ in
      let isPlain = isMostlyPlain && Int.random(in: 0..<12, using: &random) > 0
      return pieces[Int.random(in: 0..<(isPlain ? 4 : pieces.count), using: &random)]
    }
  }

  @Test func chineseNamesNeedNoSecondLook() {
    var random = SeededRandom(seed: 11)
    var found = 0
    for _ in 0..<20_000 {
      let bytes = Self.text(&random)
      guard bytes.count >= 7, ChineseText.isPlain(bytes.span) else { continue }
      found += 1
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(Array(text.utf8) == bytes)
      let isGarbled = Garbled.mayBe(bytes.span, bytes.indices)
      #expect(!isGarbled)
      guard case .value(let name) = NameReader().reading(of: CellText(text)) else {
        Issue.record("\(text) is not taken as it stands")
        continue
      }
      let plain = PlainBytes.name(bytes.span, 0, bytes.count)
      #expect(name == text && plain == text)
    }
    #expect(found > 1_000)
  }

  @Test func remarksProvenAtOnceAreThoseProvenByAndBy() {
    var random = SeededRandom(seed: 12)
    var found = 0
    for _ in 0..<20_000 {
      let bytes = Self.text(&random)
      guard PlainBytes.isProvenRemark(bytes.span) else { continue }
      found += 1
      let isRemark = PlainBytes.isRemark(bytes.span, 0, bytes.count)
      let isText = UTF8Check.isText(bytes.span)
      #expect(isRemark && isText, "\(bytes)")
    }
    #expect(found > 1_000)
  }

  @Test func elevenDigitsAreNoPlainRemark() {
    for (text, isPlain) in [("号码1234567890见附件", true), ("号码12345678901见附件", false)] {
      let bytes = Array(text.utf8)
      let isProven = PlainBytes.isProvenRemark(bytes.span)
      #expect(isProven == isPlain)
    }
  }

  @Test func eightDigitsAreReadAtOnce() {
    var random = SeededRandom(seed: 13)
    for _ in 0..<5_000 {
      let number = Int.random(in: 0..<100_000_000, using: &random)
      let digits = String(number)
      let zeros = String(repeating: "0", count: 8 - digits.utf8.count)
      var bytes = Array(("x" + zeros + digits).utf8)
      let read = DigitBytes.eight(bytes.span, at: 1)
      #expect(read == UInt64(number))
      let place = Int.random(in: 1...8, using: &random)
      let other = UInt8.random(in: .min ... .max, using: &random)
      bytes[place] = other
      let isRead = DigitBytes.eight(bytes.span, at: 1) != nil
      #expect(isRead == (0x30...0x39).contains(other))
    }
  }

  /// Against cutting byte by byte, for rows of any length and any bytes.
  @Test func plainRowsAreCutAtTheirSeparators() {
    var random = SeededRandom(seed: 14)
    let pieces: [[UInt8]] = [[0x2C], [0x2C], [0x0A], [0x0D, 0x0A], [0x0D], [0x22], [0x20], [0xFF]]
    var plain = 0
    for _ in 0..<20_000 {
      var bytes: [UInt8] = [0x61]
      for _ in 0..<Int.random(in: 0...6, using: &random) {
        bytes += Array(repeating: 0x62, count: Int.random(in: 0...11, using: &random))
        bytes += pieces.randomElement(using: &random) ?? []
      }
      let width = Int.random(in: 1...4, using: &random)
      var starts = [Int32](repeating: -1, count: 5)
      var room = starts.mutableSpan
      let end = RowCutter(separator: 0x2C, quote: 0x22, width: width)
        .cut(bytes.span, at: 1, into: &room)
      let expected = Self.cells(of: bytes, from: 1)
      let isPlain = expected.map { $0.starts.count == width + 1 } ?? false
      #expect((end != nil) == isPlain, "\(bytes), \(width)")
      guard let end, let expected else { continue }
      plain += 1
      #expect(end == expected.end && starts.prefix(width + 1) == expected.starts[...])
    }
    #expect(plain > 1_000)
  }

  /// Where cells begin, one more for what follows the last, and where the row ends; `nil` for a row
  /// with a quoted cell or without a line end.
  private static func cells(of bytes: [UInt8], from start: Int) -> (starts: [Int32], end: Int)? {
    var starts = [Int32(start)]
    for index in start..<bytes.count {
      switch bytes[index] {
      case 0x2C: starts.append(Int32(index + 1))
      case 0x22 where Int(starts[starts.count - 1]) == index: return nil
      case 0x0A: return (starts + [Int32(index + 1)], index + 1)
      case 0x0D:
        guard index + 1 < bytes.count, bytes[index + 1] == 0x0A else { return nil }
        return (starts + [Int32(index + 1)], index + 2)
      default: continue
      }
    }
    return nil
  }

  @Test func datesAtFirstSightAreThoseOfASecondLook() {
    var random = SeededRandom(seed: 15)
    for _ in 0..<20_000 {
      let year = Int.random(in: 1890...2110, using: &random)
      let month = Int.random(in: 0...13, using: &random)
      let day = Int.random(in: 0...32, using: &random)
      func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
      var bytes = Array("\(year)-\(two(month))-\(two(day))".utf8)
      if Int.random(in: 0..<4, using: &random) == 0 {
        bytes[Int.random(in: 0..<10, using: &random)] = UInt8.random(
          in: 0x20..<0x7F, using: &random)
      }
      let said = verdict(DateReader(), String(decoding: bytes, as: UTF8.self)) { $0.iso }
      #expect(!said.hasPrefix("quick"), "\(said)")
    }
  }

  /// Against looking for each word by itself, the longest first.
  @Test func knownWordsAreFoundWhereverTheyBegin() {
    var random = SeededRandom(seed: 16)
    let words = ["申报", "市验收认定", "申报受理", "abc", "abcdefgh", "abcdefghijklmnop", "公布授牌"]
    let others = ["", "一个很长的名称不止十六字节", "甲,乙", "a b"]
    let known = KnownWords((others + words).map { Array($0.utf8) })
    var found = 0
    for _ in 0..<20_000 {
      var text = ""
      for _ in 0..<4 {
        let piece = (words + others + ["申", "b", "x,"]).randomElement(using: &random) ?? ""
        text += piece.prefix(Int.random(in: 0...9, using: &random))
      }
      let bytes = Array(text.utf8)
      let place = Int.random(in: 0...3, using: &random) * Int.random(in: 0...4, using: &random)
      let rest = place <= bytes.count ? bytes[place...] : []
      let expected =
        rest.count < 16
        ? nil
        : words.filter { rest.starts(with: Array($0.utf8)) }.max { $0.utf8.count < $1.utf8.count }
      let word = known.word(bytes.span, at: place)
      #expect(word.map { (others + words)[$0.number] } == expected, "\(text) \(place)")
      #expect(word.map { $0.end - place } == expected.map { $0.utf8.count })
      if word != nil { found += 1 }
    }
    #expect(found > 1_000)
  }

  /// Against looking at every byte.
  @Test func cellsEndBeforeTheirSeparators() {
    var random = SeededRandom(seed: 17)
    let cutter = RowCutter(separator: 0x3B, quote: 0x22, width: 1)
    for _ in 0..<20_000 {
      let few: [UInt8] = [0x3B, 0x0A, 0x0D, 0x2C, 0x22, 0x41, 0xE6, 0xFF]
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        Int.random(in: 0..<20, using: &random) == 0 ? few.randomElement(using: &random) ?? 0 : 0x61
      }
      let start = Int.random(in: 0...bytes.count, using: &random)
      let end = cutter.end(ofCellIn: bytes.span, at: start)
      #expect(end == bytes[start...].firstIndex { [0x3B, 0x0A, 0x0D].contains($0) })
    }
  }
}

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
      guard PlainBytes.isChinese(bytes.span, 0, bytes.count) else { continue }
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

  @Test func bytesUpToAGreatestOneAreMarked() {
    var random = SeededRandom(seed: 14)
    for _ in 0..<2_000 {
      let greatest = UInt8.random(in: 0..<0x80, using: &random)
      let bytes = (0..<Int.random(in: 1...20, using: &random)).map { _ in
        UInt8.random(in: .min ... .max, using: &random)
      }
      let marks = ByteMarks(upTo: greatest)
      var found: [Int] = []
      for place in stride(from: 0, to: bytes.count, by: 8) {
        var marked = marks.found(in: bytes.span, at: place)
        while marked != 0 {
          found.append(place + marked.trailingZeroBitCount / 8)
          marked &= marked - 1
        }
      }
      #expect(found == bytes.indices.filter { bytes[$0] <= greatest })
    }
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
}

import Encodings
import Testing

@testable import Intake

@Suite struct EncodingTests {
  @Test(
    arguments: [
      ([0xD3, 0xFD, 0xB2, 0xC5], "育才"), ([0x41, 0x2C], "A,"), ([], ""),
      // 𠀀 takes four bytes in GB18030; GBK would stop here.
      ([0x95, 0x32, 0x82, 0x36], "𠀀"), ([0x80], "€"), ([0x31, 0x80, 0x32], "1€2"),
    ] as [([UInt8], String)])
  func gb18030(_ bytes: [UInt8], _ expected: String) throws {
    let text = try Transcoder.utf8(from: bytes, in: .gb18030)
    #expect(String(decoding: text, as: UTF8.self) == expected)
  }

  @Test(
    arguments: [
      ([0x41, 0xFF, 0x41], 1), ([0xD3, 0xFD, 0xD3], 2), ([0x41, 0xB2, 0x20], 1),
    ] as [([UInt8], Int)])
  func undecodableBytesAreNamedByPlace(_ bytes: [UInt8], _ offset: Int) {
    #expect(throws: Undecodable.self) { try Transcoder.utf8(from: bytes, in: .gb18030) }
    do {
      _ = try Transcoder.utf8(from: bytes, in: .gb18030)
    } catch {
      #expect(error.offset == offset)
    }
  }

  @Test func utf16() throws {
    let bytes: [UInt8] = [0xB2, 0x80, 0x4D, 0x62]
    #expect(
      String(decoding: try Transcoder.utf8(from: bytes, in: .utf16LittleEndian), as: UTF8.self)
        == "育才")
    #expect(throws: Undecodable.self) {
      try Transcoder.utf8(from: [0xB2, 0x80, 0x4D], in: .utf16LittleEndian)
    }
    #expect(throws: Undecodable.self) {
      try Transcoder.utf8(from: [0x00, 0xD8, 0x41, 0x00], in: .utf16LittleEndian)
    }
  }

  @Test func longTextsAreReadWhole() throws {
    let text = String(repeating: "育才街社区,高邑镇\n", count: 20_000)
    let gb: [UInt8] = Twin.gb18030(text)
    #expect(try Transcoder.utf8(from: gb, in: .gb18030) == Array(text.utf8))
  }

  @Test(
    arguments: [
      ([0x41], nil), ([0xE8, 0x82, 0xB2], nil), ([0x41, 0xE8, 0x82], 1), ([0xC0, 0x80], 0),
      ([0x41, 0x42, 0xED, 0xA0, 0x80], 2),
    ] as [([UInt8], Int?)])
  func strictUTF8(_ bytes: [UInt8], _ offset: Int?) {
    #expect(UTF8Check.firstMalformed(in: bytes.span) == offset)
  }

  /// The quick look over plain characters and the strict check agree wherever a text goes wrong.
  @Test(arguments: 0..<200 as Range<UInt64>)
  func quickLookAgreesWithTheStandardLibrary(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let pieces = ["a", "社区", "，", "한", "é", "😀", "\u{FFFD}", "0123456789", "\u{1000}", "\u{E000}"]
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 1...12, using: &random) {
      bytes += (pieces.randomElement(using: &random) ?? "").utf8
    }
    if !seed.isMultiple(of: 4) {
      bytes[Int.random(in: bytes.indices, using: &random)] = .random(in: 0...255, using: &random)
    }
    let isText = String(validating: bytes, as: UTF8.self) != nil
    let stop = UTF8Check.firstMalformed(in: bytes.span)
    #expect((stop == nil) == isText, "\(bytes)")
    if let stop {
      #expect(String(validating: bytes[..<stop], as: UTF8.self) != nil, "\(bytes)")
    }
  }

  /// Texts longer than any block that is looked at together, with flaws anywhere.
  @Test(arguments: 0..<200 as Range<UInt64>)
  func oneWalkFindsZeroBytesAndMalformedOnes(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let pieces = ["130127100001,", "育才街社区", "2.5", "，", "한", "é", "😀", "\u{FFFD}", "\n", "是"]
    var bytes: [UInt8] = []
    let length = [40, 400, 17_000, 33_000].randomElement(using: &random) ?? 0
    let favourite = pieces.randomElement(using: &random) ?? ""
    while bytes.count < length {
      let piece = Bool.random(using: &random) ? favourite : pieces.randomElement(using: &random)
      bytes += (piece ?? "").utf8
    }
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      let place = Int.random(in: bytes.indices, using: &random)
      bytes[place] = [0, 0x80, 0xC0, 0xE4, 0xED, 0xF5].randomElement(using: &random) ?? 0
    }
    if Bool.random(using: &random) { bytes.removeLast(Int.random(in: 0...2, using: &random)) }
    var malformed: Int?
    do { _ = try UTF8Span(validating: bytes.span) } catch {
      malformed = error.byteOffsets.lowerBound
    }
    #expect(UTF8Check.firstMalformed(in: bytes.span) == malformed, "seed \(seed)")
    let flaws = UTF8Check.flaws(in: bytes.span)
    #expect(flaws.zero == bytes.firstIndex(of: 0), "seed \(seed)")
    if flaws.zero == nil { #expect(flaws.malformed == malformed, "seed \(seed)") }
  }

  @Test(arguments: [
    ("a\nb\nc", 4, 3), ("a\r\nb", 3, 2), ("a\rb", 2, 2), ("a\r\rb", 3, 3), ("abc", 2, 1),
  ])
  func linesOfBytes(_ text: String, _ offset: Int, _ line: Int) {
    #expect(BytePlace.line(of: offset, in: Array(text.utf8)) == line)
  }
}

/// The same text as other programs would save it.
enum Twin {
  /// - Precondition: only the characters of the table below and ASCII.
  static func gb18030(_ text: String) -> [UInt8] {
    text.flatMap { character -> [UInt8] in
      if let ascii = character.asciiValue, character != "\r\n" { return [ascii] }
      if character == "\r\n" { return [0x0D, 0x0A] }
      guard let bytes = table[character] else { preconditionFailure("\(character) is not listed") }
      return bytes
    }
  }

  static func utf16(_ text: String, littleEndian: Bool) -> [UInt8] {
    (littleEndian ? [0xFF, 0xFE] : [0xFE, 0xFF])
      + text.utf16.flatMap { unit -> [UInt8] in
        let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
        return littleEndian ? [low, high] : [high, low]
      }
  }

  /// Characters of the sample tables with their code in GB18030.
  private static let table: [Character: [UInt8]] = [
    "道": [0xB5, 0xC0], "√": [0xA1, 0xCC], "两": [0xC1, 0xBD], "行": [0xD0, 0xD0],
    "、": [0xA1, 0xA2], "。": [0xA1, 0xA3], "不": [0xB2, 0xBB], "与": [0xD3, 0xEB], "东": [0xB6, 0xAB],
    "人": [0xC8, 0xCB], "代": [0xB4, 0xFA], "位": [0xCE, 0xBB], "例": [0xC0, 0xFD], "停": [0xCD, 0xA3],
    "全": [0xC8, 0xAB], "公": [0xB9, 0xAB], "兴": [0xD0, 0xCB], "决": [0xBE, 0xF6], "分": [0xB7, 0xD6],
    "划": [0xBB, 0xAE], "创": [0xB4, 0xB4], "初": [0xB3, 0xF5], "前": [0xC7, 0xB0], "加": [0xBC, 0xD3],
    "北": [0xB1, 0xB1], "区": [0xC7, 0xF8], "单": [0xB5, 0xA5], "占": [0xD5, 0xBC], "县": [0xCF, 0xD8],
    "参": [0xB2, 0xCE], "及": [0xBC, 0xB0], "号": [0xBA, 0xC5], "名": [0xC3, 0xFB], "否": [0xB7, 0xF1],
    "园": [0xD4, 0xB0], "在": [0xD4, 0xDA], "地": [0xB5, 0xD8], "填": [0xCC, 0xEE], "处": [0xB4, 0xA6],
    "备": [0xB1, 0xB8], "存": [0xB4, 0xE6], "定": [0xB6, 0xA8], "市": [0xCA, 0xD0], "布": [0xB2, 0xBC],
    "年": [0xC4, 0xEA], "序": [0xD0, 0xF2], "建": [0xBD, 0xA8], "当": [0xB5, 0xB1], "得": [0xB5, 0xC3],
    "态": [0xCC, 0xAC], "才": [0xB2, 0xC5], "扣": [0xBF, 0xDB], "报": [0xB1, 0xA8], "指": [0xD6, 0xB8],
    "授": [0xCA, 0xDA], "收": [0xCA, 0xD5], "数": [0xCA, 0xFD], "料": [0xC1, 0xCF], "新": [0xD0, 0xC2],
    "无": [0xCE, 0xDE], "日": [0xC8, 0xD5], "明": [0xC3, 0xF7], "是": [0xCA, 0xC7], "月": [0xD4, 0xC2],
    "期": [0xC6, 0xDA], "标": [0xB1, 0xEA], "核": [0xBA, 0xCB], "段": [0xB6, 0xCE], "比": [0xB1, 0xC8],
    "注": [0xD7, 0xA2], "涉": [0xC9, 0xE6], "牌": [0xC5, 0xC6], "状": [0xD7, 0xB4], "申": [0xC9, 0xEA],
    "码": [0xC2, 0xEB], "示": [0xCA, 0xBE], "社": [0xC9, 0xE7], "称": [0xB3, 0xC6], "绿": [0xC2, 0xCC],
    "育": [0xD3, 0xFD], "自": [0xD7, 0xD4], "街": [0xBD, 0xD6], "表": [0xB1, 0xED], "西": [0xCE, 0xF7],
    "认": [0xC8, 0xCF], "评": [0xC6, 0xC0], "说": [0xCB, 0xB5], "资": [0xD7, 0xCA], "足": [0xD7, 0xE3],
    "车": [0xB3, 0xB5], "邑": [0xD2, 0xD8], "镇": [0xD5, 0xF2], "问": [0xCE, 0xCA], "阶": [0xBD, 0xD7],
    "难": [0xC4, 0xD1], "项": [0xCF, 0xEE], "题": [0xCC, 0xE2], "验": [0xD1, 0xE9], "高": [0xB8, 0xDF],
    "（": [0xA3, 0xA8], "）": [0xA3, 0xA9], "，": [0xA3, 0xAC], "：": [0xA3, 0xBA],
  ]
}

import Campaigns
import Diagnostics
import Intake
import Testing

/// Damaged workbooks: whatever became of the bytes, nothing crashes, and nothing is misread in
/// silence.
@Suite struct DamageTests {
  /// A workbook with everything that a reader has to follow: relations, shared texts, styles.
  private static let book: RawBook = {
    var book = RawBook([
      RawBook.Sheet(
        name: "状态表",
        rows: #"""
          <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>\#
          <c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row>\#
          <row r="2"><c r="A2"><v>130127100001</v></c><c r="B2" t="b"><v>1</v></c>\#
          <c r="C2"><v>86.5</v></c><c r="D2" s="1"><v>44500</v></c></row>\#
          <row r="3"><c r="A3"><v>130127100002</v></c><c r="B3" t="b"><v>0</v></c></row>
          """#),
      RawBook.Sheet(name: "封面", rows: RawBook.rows([["高邑县"]])),
    ])
    book.shared =
      "<si><t>区划代码</t></si><si><t>是否参与创建</t></si><si><t>自评得分</t></si>"
      + "<si><r><t>自评</t></r><r><t>日期</t></r></si>"
    book.formats = ["yyyy-mm-dd"]
    return book
  }()

  private static let bytes = book.bytes
  private static let whole = MonthText.of(
    MonthReading([InputFile(name: "2021-12/表.xlsx", bytes: bytes)]))

  private func read(_ bytes: [UInt8]) -> MonthReading {
    MonthReading([InputFile(name: "2021-12/表.xlsx", bytes: bytes)])
  }

  /// True when what was read is what was written, or is said to be no longer so.
  private func isHonest(_ reading: MonthReading) -> Bool {
    if MonthText.of(reading) == Self.whole { return true }
    let complaints = reading.diagnostics.filter { $0.severity <= .warning }
    return !complaints.isEmpty
      && complaints.allSatisfy { $0.location.file.hasPrefix("2021-12/表.xlsx") }
  }

  @Test func theWholeWorkbookIsRead() {
    let reading = read(Self.bytes)
    #expect(reading.month.status.count == 2 && reading.codes == ["file.sheet-without-table"])
  }

  @Test(arguments: 0..<16)
  func cutOff(_ part: Int) {
    let bytes = Self.bytes
    for length in stride(from: part, to: bytes.count, by: 16 * 9) {
      let reading = read(Array(bytes[..<length]))
      #expect(reading.month.status.isEmpty && !reading.diagnostics.isEmpty, "\(length) bytes")
    }
  }

  @Test(arguments: UInt64(1)...60)
  func flippedBytes(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var bytes = Self.bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      bytes[place] ^= UInt8(1) << UInt8.random(in: 0..<8, using: &random)
    }
    #expect(isHonest(read(bytes)), "seed \(seed)")
  }

  /// The parts are damaged before they are packed, so that no sum gives the damage away.
  @Test(arguments: UInt64(1)...80)
  func flippedBytesUnderRightSums(_ seed: UInt64) {
    var random = SeededRandom(seed: seed &* 31)
    var members = Self.book.members
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let part = Int.random(in: members.indices, using: &random)
      guard !members[part].bytes.isEmpty else { continue }
      let place = Int.random(in: members[part].bytes.indices, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: members[part].bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: members[part].bytes.remove(at: place)
      case 2: members[part].bytes.removeSubrange(place...)
      default:
        let inserted: [[UInt8]] = [Array("<c>".utf8), Array("</row>".utf8), [0x22], [0x30], [0xFF]]
        members[part].bytes.insert(
          contentsOf: inserted.randomElement(using: &random) ?? [], at: place)
      }
    }
    let reading = read(StoredZip(members).bytes)
    #expect(reading.month.hasAcceptedInput || !reading.diagnostics.isEmpty, "seed \(seed)")
    for line in reading.lines + reading.englishLines { #expect(!line.isEmpty) }
  }
}

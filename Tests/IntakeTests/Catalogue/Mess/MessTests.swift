import Campaigns
import Diagnostics
import Encodings
import Testing

@testable import Intake

/// Everything that real files are known to have. The rows of one unit's state (43, 46, 47) are in
/// `StateMessTests`; links, pipes, names in GBK and lines of hundreds of megabytes need a disk and
/// stand in `HandInTests` of `CampaignReportTests`.
@Suite struct MessTests {
  static let cases =
    MessCase.files + MessCase.tables + MessCase.values + MessCase.answers + MessCase.units
    + MessCase.rowsOfUnits + MessCase.handIns

  @Test(arguments: cases) func isHandledAsListed(_ mess: MessCase) {
    #expect(mess.outcome == mess.verdict, "\(mess)")
  }

  @Test func everyRowHasItsCase() {
    let elsewhere: Set<Int> = [3, 43, 46, 47]
    let rows = Set(Self.cases.map(\.row)).union(elsewhere)
    #expect(rows == Set(1...52))
  }

  /// Row 3: a header that is valid UTF-8 by chance (省 is CA A1, 指 is D6 B8) and says nothing so.
  @Test func aHeaderThatIsUTF8ByChance() throws {
    let definition = TableDefinition(
      .status,
      columns: [
        ColumnDefinition("code", .code, "code"), ColumnDefinition("name", .name, "省"),
        ColumnDefinition("participating", .flag, "指"),
      ],
      required: [["name"], ["participating"]], telling: ["participating"])
    let bytes: [UInt8] = [0xCA, 0xA1, 0x2C, 0xD6, 0xB8, 0x0A, 0xCA, 0xA1, 0x2C, 0x31, 0x0A]
    #expect(UTF8Check.firstMalformed(in: bytes.span) == nil)
    let opened = try NamedTable(InputFile(name: "表.csv", bytes: bytes), definition).open()
    #expect(opened.text.encoding == .gb18030)
    #expect(opened.table.headings == ["省", "指"])
  }

  /// Row 10: rows are counted as Excel shows them, whatever line breaks cells hold.
  @Test func rowsAreCountedAsExcelShowsThem() {
    let text = Clean.csv([
      Clean.headings, Clean.first.dropLast() + ["甲\n乙\r\n丙"],
      ["130127100002", "", "", "大概"] + Array(repeating: "", count: 6),
    ])
    let found = MonthReading(text).diagnostics.map(\.location)
    #expect(found.map(\.row) == [3] && found.map(\.line) == [5])
  }
}

import Campaigns
import Testing

@testable import Layout

/// What a spreadsheet cannot hold never reaches the writer.
@Suite struct LimitTests {
  @Test(arguments: [
    (0, 0), (32_767, 32_767), (32_768, 32_767), (100_000, 32_767),
  ])
  func aCellHoldsSoMuchText(length: Int, kept: Int) {
    let content = Cell.Content.plain(String(repeating: "路", count: length))
    #expect(content.shownText.utf16.count == kept)
    #expect(content.shownText.hasSuffix("…") == (kept < length))
  }

  @Test func rowsAndColumnsKeepTheirLimits() {
    let long = String(repeating: "长", count: 5_000)
    #expect(ColumnWidths.height([(long, 10)]) == 409)
    #expect(ColumnWidths.width(given: nil, heading: long, widest: 5_000) == 120)
    var formats = FormatTable(fonts: .official)
    let header = HeaderRows([long], start: 0, widths: [10], formats: &formats)
    let foot = FootBlock(
      notes: [long], signature: "", start: 0, widths: [10], words: .zh, formats: &formats)
    #expect((header.rows + foot.rows).map(\.height) == [409, 409])
  }

  /// What hides or moves text is shown, line breaks are one kind, and what is too long is cut with
  /// a mark, however the file format spells it.
  @Test(arguments: [
    ("育才街社区", "育才街社区"), ("a\nb\tc", "a\nb\tc"), ("a\r\nb\rc", "a\nb\nc"),
    ("\u{202E}txt", "\\u{202E}txt"), ("\u{1B}[31m红", "\\u{1B}[31m红"), ("a\u{0}", "a\\u{0}"),
    ("\u{85}x", "\\u{85}x"), ("零\u{200B}宽", "零\\u{200B}宽"), ("\u{FEFF}头", "\\u{FEFF}头"),
    ("“引号”——…", "“引号”——…"), ("ｆ＋（）", "ｆ＋（）"), ("=1+1", "=1+1"), ("_x0041_", "_x0041_"),
    ("e\u{301}😀", "e\u{301}😀"),
  ])
  func cellsShowWhatIsHidden(text: String, shown: String) {
    #expect(PrintedText.text(text, mark: "…") == shown)
    #expect(PrintedText.isPlain(text) == (text == shown))
  }

  @Test(arguments: [
    (String(repeating: "长", count: 32_767), 32_767),
    (String(repeating: "长", count: 40_000), 32_767),
    (String(repeating: "😀", count: 20_000), 32_767),
  ])
  func cellsHoldSoMuch(text: String, units: Int) {
    let shown = PrintedText.text(text, mark: "〔略〕")
    #expect(shown.utf16.count <= units && shown.utf16.count > units - 4)
    #expect(shown.hasSuffix("〔略〕") == (text != shown))
  }

  /// Thirteen characters of the file format for seven of the text.
  @Test func escapesOfTheFormatAreCounted() {
    let shown = PrintedText.text(String(repeating: "_x0041_", count: 4_000), mark: "…")
    #expect(shown.hasSuffix("…"))
    #expect(shown.utf16.count <= 32_767 * 7 / 13 + 14)
  }

  /// A list that a sheet cannot hold is cut where everybody sees it, and what it says of its rows
  /// no longer rests on them.
  @Test func rowsThatAreLeftOutAreNamed() throws {
    let progress = SampleCampaign.progress()
    let columns = [ColumnTemplate(.known(.name), heading: "名称")]
    var table = UnitTable(.all, columns: columns, in: UnitContext(progress, words: .zh))
    table.limit = 3
    let template = SheetTemplate(
      frame: FormFrame(sheet: "表", title: "表"),
      tables: [TableTemplate(rows: .units(.all, columns))])
    var formats = FormatTable(fonts: .official)
    let values = PlaceholderValues(progress, issue: 1, attachment: 1, words: .zh)
    let sheet = TableSheet(template: template, values: values, words: .zh, blocks: [table])
      .placed(named: "表", formats: &formats).sheet
    #expect(sheet.omittedRows == 2)
    #expect(TextGrid.text(sheet.row(sheet.rowCount - 1).cells[0]).hasPrefix("另有2行"))
    #expect(Ledger(sheet: "表", start: 2, table: table).isEmpty)
    table.limit = 5
    #expect(!Ledger(sheet: "表", start: 2, table: table).isEmpty)
  }
}

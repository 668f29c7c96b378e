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
}

import Campaigns
import Layout
import Testing

@Suite struct CountyRollUpTests {
  private static let sources = [
    (name: "2021-12/县.csv", sha256: String(repeating: "2c26b46b68ffc68f", count: 4))
  ]

  static func workbooks(
    _ period: String = "2021-12", _ change: (inout WorkbookTemplate) -> Void = { _ in }
  ) -> [Workbook] {
    var template = SampleDesign.template
    change(&template)
    return CountyRollUp(
      SampleCampaign.progress(period), template: template, issue: 1, sources: sources
    ).workbooks
  }

  @Test(arguments: [
    ("roll-up", "汇总表"), ("score-sheet", "附1-1 育才街社区"), ("score-sheet-veto", "附1-4 北新街社区"),
    ("score-sheet-stated", "附1-2 兴西社区"), ("score-sheet-blank", "附1-5 东关社区"),
    ("basis", "依据与口径"),
  ])
  func sheetsAreAsRecorded(golden: String, sheet: String) throws {
    let workbook = try #require(Self.workbooks().first)
    let found = try #require(workbook.sheets.first { $0.name == sheet })
    try Golden.expect(TextGrid.text(found), is: golden)
  }

  @Test func theWorkbookIsNamedAndDated() throws {
    let workbooks = Self.workbooks()
    #expect(workbooks.map(\.fileName) == ["附件1-示例县绿色社区创建汇总表（2021年12月）.xlsx"])
    let workbook = try #require(workbooks.first)
    #expect(workbook.properties.title == "示例县绿色社区创建汇总表")
    #expect(workbook.properties.created == .init(year: 2021, month: 12, day: 31))
    #expect(
      workbook.sheets.map(\.name) == [
        "汇总表", "附1-1 育才街社区", "附1-2 兴西社区", "附1-3 公园社区", "附1-4 北新街社区", "附1-5 东关社区",
        "依据与口径",
      ])
  }

  @Test func theRollUpIsPrintedAsAForm() throws {
    let sheet = try #require(Self.workbooks().first?.sheets.first)
    #expect(sheet.page.isLandscape)
    #expect(sheet.page.fitWide == 1 && sheet.page.fitTall == 0)
    #expect(sheet.page.repeatedRows == 8...9)
    #expect(sheet.frozenRows == 10 && sheet.frozenColumns == 3)
    #expect(sheet.page.footer == "&C第 &P 页 共 &N 页")
    #expect(
      sheet.page.printArea
        == CellRange(firstRow: 0, firstColumn: 0, lastRow: 20, lastColumn: 18))
    #expect(sheet.filter == nil)
  }

  /// Merged: title, its lines, header, 合计, notes and signatures; never a row of a unit or 小计.
  @Test func dataIsNeverMerged() throws {
    let sheet = try #require(Self.workbooks().first?.sheets.first)
    let data = Set(4...7).union(10...16)
    let rows = sheet.merges.filter { data.contains($0.range.firstRow) }
    #expect(rows == [])
    #expect(
      sheet.merges.contains(
        Merge(CellRange(firstRow: 17, firstColumn: 0, lastRow: 17, lastColumn: 1))))
    #expect(
      sheet.merges.contains(
        Merge(CellRange(firstRow: 8, firstColumn: 9, lastRow: 8, lastColumn: 10))))
  }

  @Test func anAssessmentSheetIsOnePageInPortrait() throws {
    let sheet = try #require(Self.workbooks().first?.sheets[1])
    #expect(!sheet.page.isLandscape)
    #expect(sheet.page.fitWide == 1 && sheet.page.fitTall == 1)
    #expect(sheet.page.printArea?.lastColumn == 12)
    #expect(sheet.row(0).cells[13].link == Cell.Link(sheet: "汇总表", row: 10))
  }

  @Test(arguments: [
    (FontProfile.official, ["方正小标宋简体", "黑体", "仿宋_GB2312"]), (.system, ["宋体", "黑体", "仿宋"]),
  ])
  func bothFontProfilesAreComplete(profile: FontProfile, fonts: [String]) throws {
    let workbook = try #require(Self.workbooks { $0.fonts = profile }.first)
    #expect(Set(workbook.formats.map(\.font)) == Set(fonts))
    let sheet = try #require(workbook.sheets.first)
    let title = workbook.formats[sheet.row(1).cells[0].format]
    #expect(title.font == fonts[0] && title.size == 22 && !title.isBold)
    let header = workbook.formats[sheet.row(8).cells[0].format]
    #expect(header.font == fonts[1] && header.size == 12 && header.border == .thin)
    let body = workbook.formats[sheet.row(10).cells[2].format]
    #expect(body.font == fonts[2] && body.size == 11 && body.horizontal == .left)
    let total = workbook.formats[sheet.row(17).cells[2].format]
    #expect(total.font == fonts[1] && total.size == 11)
  }

  @Test func everyRowFitsItsSheet() {
    for workbook in Self.workbooks() {
      for sheet in workbook.sheets {
        for index in 0..<sheet.rowCount {
          let row = sheet.row(index)
          #expect(row.cells.count <= sheet.columnWidths.count)
          #expect(row.cells.allSatisfy { workbook.formats.indices.contains($0.format) })
          #expect(row == sheet.row(index))
        }
      }
    }
  }

  /// A text from a file stays a text, whatever it begins with.
  @Test func foreignTextIsNeverAFormula() throws {
    let sheet = try #require(
      Self.workbooks {
        $0.rollUp.columns.append(ColumnTemplate(.known(.problem), heading: "存在问题"))
        $0.rollUp.columns.append(ColumnTemplate(.field("households"), heading: "户数"))
      }.first?.sheets.first)
    #expect(sheet.row(10).cells[19].content == .text("=1+1"))
    #expect(sheet.row(10).cells[20].content == .text("1200"))
  }
}

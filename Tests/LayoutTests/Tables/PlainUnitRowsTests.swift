import Campaigns
import Testing

@testable import Layout

/// Rows that are made one after the other are those that are made one by one, cell by cell.
@Suite struct PlainUnitRowsTests {
  /// Every column that there is, in every style that suits it.
  private static let columns: [ColumnTemplate] = {
    let known = ColumnSource.Known.allCases.filter { $0 != .verdicts && $0 != .itemPoints }
    let fixed = known.map(ColumnSource.known) + [.field("households"), .gradeOn("A"), .onTime("a")]
    return fixed.flatMap { source in
      source.styles.map { ColumnTemplate(source, heading: source.id, width: 10, style: $0) }
    } + [
      ColumnTemplate(.known(.itemPoints), heading: "第{item}项", width: 10),
      ColumnTemplate(.known(.name), heading: "名称", width: 10),
      ColumnTemplate(.known(.itemPoints), heading: "再{item}", width: 10),
      ColumnTemplate(.known(.verdicts), heading: "标准", width: 10),
    ]
  }()

  private static let progresses: [String: Progress] = [
    "sample": SampleCampaign.progress(), "sample 2021-11": SampleCampaign.progress("2021-11"),
    "province": SampleProvince.progress(),
  ]

  @Test(arguments: progresses.keys.sorted())
  func rowsAreWhatTheTableSays(name: String) throws {
    let progress = try #require(Self.progresses[name])
    var table = UnitTable(.all, columns: Self.columns, in: UnitContext(progress, words: .zh))
    table.isPlain = true
    try #require(!table.units.isEmpty)
    var formats = FormatTable(fonts: .official)
    let body = table.body(start: 1, widths: table.widths, formats: &formats)
    let begin = try #require(body.pass)
    let pass = begin()
    for position in table.units.indices {
      let row = pass(position)
      #expect(row == body.row(position))
      #expect(row.cells.count == table.columns.count)
      for (column, cell) in row.cells.enumerated() {
        let content = table.content(column, position: position)
        #expect(cell.content == content, "\(table.columns[column].heading) of \(position)")
      }
    }
  }

  /// Pages are reckoned by heights that are found without the rows.
  @Test(arguments: progresses.keys.sorted())
  func heightsAreThoseOfTheRows(name: String) throws {
    let progress = try #require(Self.progresses[name])
    let table = UnitTable(.all, columns: Self.columns, in: UnitContext(progress, words: .zh))
    var formats = FormatTable(fonts: .official)
    for width in [4.0, 10, 30] {
      let widths = table.columns.map { _ in width }
      let body = table.body(start: 1, widths: widths, formats: &formats)
      let height = try #require(body.height)
      for position in table.units.indices {
        let row = body.row(position)
        #expect(height(position) == row.height)
        let texts = row.cells.compactMap { cell -> (text: String, width: Double)? in
          if case .text(let text) = cell.content { (text, width) } else { nil }
        }
        #expect(row.height == ColumnWidths.height(texts))
      }
    }
  }

  @Test func headingsOfItemsBearTheirNumbers() {
    let table = UnitTable(
      .all,
      columns: [
        ColumnTemplate(.known(.itemPoints), heading: "第{item}项（{item}）", width: 10),
        ColumnTemplate(.known(.itemPoints), heading: "得分", width: 10),
        ColumnTemplate(.known(.itemPoints), heading: "{item}", width: 10),
      ], in: UnitContext(SampleCampaign.progress(), words: .zh))
    #expect(
      table.headings == [
        "第1项（1）", "第2项（2）", "第3项（3）", "第4项（4）", "得分", "得分", "得分", "得分", "1", "2", "3",
        "4",
      ])
  }

  /// A pass over the rows of a printed workbook gives what is given for each row by itself.
  @Test func aPassGivesTheRowsOfTheSheet() throws {
    let texts = ["是", "是", "示例\u{202E}社区", "是", "示例\u{202E}社区", "", "否", "e\u{301}", "\u{E9}", "是"]
    let book = Workbook(
      fileName: "a.xlsx",
      properties: .init(title: "", created: .init(year: 2021, month: 1, day: 1)),
      formats: [CellFormat()],
      sheets: [
        Sheet(
          name: "a", columnWidths: [10], page: PageSetup(isLandscape: false),
          rowCount: 4 * texts.count,
          row: { index in
            let text = Cell(.text(texts[index % texts.count]))
            let formula = Cell.Content.formula("=A1", cached: .text(texts[index % texts.count]))
            return Row(index % 3 == 0 ? [text] : [Cell(.number(1)), text, Cell(formula)])
          })
      ])
    let printed = book.printed(mark: "…")
    let sheet = try #require(printed.sheets.first)
    let pass = sheet.beginPass()
    for index in 0..<sheet.rowCount { #expect(pass(index) == sheet.row(index)) }
    #expect(TextGrid.text(pass(2).cells[1]).contains("\\u{202E}"))
  }

  @Test func anotherRowIsAnotherPass() {
    var sheet = Sheet(
      name: "a", columnWidths: [], page: PageSetup(isLandscape: false), rowCount: 1,
      row: { _ in Row([]) })
    sheet.pass = { { _ in Row([]) } }
    sheet.row = { _ in Row([Cell(.text("甲"))]) }
    #expect(sheet.beginPass()(0) == Row([Cell(.text("甲"))]))
  }

  /// What stands in a workbook that is one place's alone may not be another's, in whatever row.
  @Test(arguments: [0, 1, 40])
  func aStrangerEndsTheProgram(row: Int) async {
    await #expect(processExitsWith: .failure) { [row = row as Int] in
      var screen = TextScreen(mark: "…") { $0 == "辛集一社区" }
      for index in 0...row {
        _ = screen.printed(Row([Cell(.text(index == row ? "辛集一社区" : "竞秀一社区"))]))
      }
    }
  }
}

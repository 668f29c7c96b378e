import Campaigns
import Diagnostics
import Layout
import Testing

/// What goes beyond the month's figures: charts and their numbers, sentences of who has to do what,
/// changes, lost points, and what was wrong with the files.
@Suite struct AnalysisTests {
  private static func sheet(_ name: String, _ tables: TableTemplate...) -> SheetTemplate {
    SheetTemplate(frame: FormFrame(sheet: name, title: "{title}\(name)"), tables: tables)
  }

  private static func columns<Source: CaseIterable & RawRepresentable<String>>(
    _: Source.Type
  ) -> [TableColumn<Source>] {
    Source.allCases.map { TableColumn($0, heading: $0.rawValue) }
  }

  private static func units(
    _ choice: TableTemplate.UnitChoice, _ columns: [ColumnSource.Known]
  ) -> TableTemplate {
    TableTemplate(
      rows: .units(choice, columns.map { ColumnTemplate(.known($0), heading: $0.rawValue) }))
  }

  static let template = TablesTemplate(
    id: "analysis", audience: .any, fileName: "分析.xlsx",
    sheets: [
      sheet(
        "首页", TableTemplate(heading: "一、变化", rows: .lines(.changes)),
        TableTemplate(heading: "二、办理", rows: .lines(.actions)),
        TableTemplate(
          heading: "三、图",
          rows: .charts(
            [.init(.attainment, title: "{place}达标"), .init(.months, title: "逐月")], height: 10)),
        TableTemplate(rows: .funnel(columns(FunnelSource.self)))),
      sheet(
        "数据", TableTemplate(rows: .attainment(columns(AttainmentSource.self))),
        TableTemplate(rows: .months(columns(MonthSource.self)))),
      sheet("变化", TableTemplate(rows: .changes(columns(ChangeSource.self)))),
      sheet(
        "失分", TableTemplate(rows: .lostItems(columns(LostItemSource.self))),
        TableTemplate(rows: .lostLeads(columns(LostLeadSource.self))),
        TableTemplate(rows: .nearVetoes(columns(NearVetoSource.self)))),
      sheet(
        "得分",
        units(
          .scored,
          [
            .name, .selfScore, .reviewScore, .acceptScore, .selfReviewGap, .reviewAcceptGap,
            .selfAcceptGap,
          ]), units(.nearMisses, [.name, .acceptScore, .pointsShort]), units(.held, [.name])),
      sheet(
        "督办",
        units(.lagging, [.name, .reasons, .dueOn, .daysLate, .responsible, .blank, .blank])),
      sheet("未报", units(.notReported, [.name, .lastReported, .silentSince, .remind])),
      sheet("问题", TableTemplate(rows: .issues(columns(IssueSource.self)))),
      sheet("台账", units(.all, [.place, .name, .participating, .attained, .stage])),
    ])

  static let diagnostics = [
    Diagnostic(
      .table(.notANumber(range: "0–103"), in: .status),
      at: SourceLocation(file: "2021-12/县.csv", row: 4, column: 8, header: "自评得分"),
      value: "=八十五\u{202E}"),
    Diagnostic(
      .table(.noData, in: .file), at: SourceLocation(file: "2021-12/空.csv"),
      value: String(repeating: "长", count: 400)),
  ]

  static func workbook(
    _ period: String = "2021-12", _ template: TablesTemplate = template
  ) throws -> Workbook {
    try #require(
      WorkbookLayout(
        SampleCampaign.progress(period), design: .tables(template), issue: 1, sources: [],
        diagnostics: diagnostics
      ).workbooks.first)
  }

  @Test(arguments: [
    ("首页", "analysis-front"), ("数据", "analysis-data"), ("变化", "analysis-changes"),
    ("失分", "analysis-lost"), ("得分", "analysis-scored"), ("督办", "analysis-lagging"),
    ("未报", "analysis-not-reported"), ("问题", "analysis-issues"),
  ])
  func sheetsAreAsRecorded(sheet: String, golden: String) throws {
    let found = try #require(try Self.workbook().sheets.first { $0.name == sheet })
    try Golden.expect(TextGrid.text(found), is: golden)
  }

  /// Without an earlier month there is nothing to compare with, and one point makes no line.
  @Test func theFirstMonth() throws {
    let book = try Self.workbook("2021-11")
    let front = TextGrid.text(book.sheets[0])
    #expect(front.contains("以前月份没有来件，无从比较。"))
    #expect(TextGrid.text(book.sheets[2]).contains("│无"))
    let trend = try #require(book.sheets[0].charts.last)
    #expect(trend.categories.texts == ["2021年11月"])
    #expect(trend.series.last?.look == .targetMarks)
  }

  /// A chart draws the cells of its table, and has their values.
  @Test func chartsDrawTheirTables() throws {
    let book = try Self.workbook()
    let charts = book.sheets[0].charts
    #expect(charts.map(\.title) == ["示例县达标", "逐月"])
    try #require(charts.count == 2)
    #expect(charts[0].categories.texts == ["中心镇", "凤城镇", "示例县"])
    #expect(charts[0].series.map(\.look) == [.columns, .target])
    #expect(charts[0].series[1].values == [0.3, 0.3, 0.3])
    #expect(charts[1].categories.texts == ["2021年11月", "2021年12月"])
    for chart in charts {
      #expect(chart.numberFormat == "0%")
      #expect(chart.range.lastRow - chart.range.firstRow == 9)
      for series in chart.series {
        let sheet = try #require(book.sheets.first { $0.name == series.cells.sheet })
        for (row, value) in zip(series.cells.rows, series.values) {
          switch sheet.row(row).cells[series.cells.column].content {
          case .number(let number), .formula(_, .number(let number)): #expect(number == value)
          default: #expect(value == nil)
          }
        }
      }
    }
    // Beside each other, over the whole width.
    #expect(charts[0].range.lastColumn + 1 == charts[1].range.firstColumn)
    #expect(charts[1].range.lastColumn == book.sheets[0].columnWidths.count - 1)
  }

  /// Without their table there is no chart.
  @Test func withoutDataNoChart() throws {
    var template = Self.template
    template.sheets.removeAll { $0.frame.sheet == "数据" }
    #expect(try Self.workbook("2021-12", template).sheets[0].charts == [])
  }

  /// A chart's lines are called what the headings of its table say.
  @Test func chartsBearTheFilledHeadings() throws {
    var template = Self.template
    let sheet = try #require(template.sheets.firstIndex { $0.frame.sheet == "数据" })
    template.sheets[sheet].tables[0].rows = .attainment(
      AttainmentSource.allCases.map { TableColumn($0, heading: "{place}|" + $0.rawValue) })
    let charts = try Self.workbook("2021-12", template).sheets[0].charts
    #expect(charts.first?.series.map(\.name) == ["示例县 value", "示例县 goal"])
  }

  /// A sheet that needs what the campaign does not have is not made.
  @Test(arguments: [
    (SheetTemplate.Need.points, true), (.verdicts, false), (.grades, false),
  ])
  func sheetsAreMadeWhereTheyMakeSense(need: SheetTemplate.Need, isMade: Bool) throws {
    var template = Self.template
    template.sheets[3].need = need
    #expect(
      try Self.workbook("2021-12", template).sheets.contains { $0.name == "失分" } == isMade)
  }
}

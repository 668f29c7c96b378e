import Campaigns
import Layout
import Testing

/// The monthly report: what a leader reads first, the grid, the lists, and the ledger below.
@Suite struct MonthlyProgressTests {
  private static func sheet(_ name: String, _ tables: TableTemplate...) -> SheetTemplate {
    SheetTemplate(
      frame: FormFrame(sheet: name, title: "{title}\(name)"), showsHeadline: name == "概况",
      tables: tables)
  }

  private static func units(
    _ choice: TableTemplate.UnitChoice, _ columns: [(ColumnSource.Known, String)]
  ) -> TableTemplate {
    TableTemplate(
      rows: .units(choice, columns.map { ColumnTemplate(.known($0.0), heading: $0.1) }))
  }

  private static let template = TablesTemplate(
    id: "progress", audience: .any, fileName: "{title}月报表.xlsx",
    sheets: [
      sheet(
        "概况",
        TableTemplate(
          heading: "一、目标",
          rows: .targets([
            .init(.goal, heading: "目标"), .init(.due, heading: "时限"),
            .init(.needed, heading: "目标数"), .init(.attained, heading: "已达到"),
            .init(.gap, heading: "还差"), .init(.status, heading: "是否完成"),
          ])),
        TableTemplate(
          heading: "二、阶段",
          rows: .funnel([
            .init(.stage, heading: "阶段"), .init(.units, heading: "个数"),
            .init(.total, heading: "总数"), .init(.share, heading: "占总数"),
          ])),
        TableTemplate(
          heading: "三、计划",
          rows: .plans([
            .init(.target, heading: "目标"), .init(.more, heading: "还须"),
            .init(.daysLeft, heading: "剩余"), .init(.slack, heading: "余量"),
            .init(.nearest, heading: "最接近的"),
          ]))),
      sheet(
        "月报表",
        TableTemplate(
          rows: .places([
            .init(.serial, heading: "序号"), .init(.name, heading: "单位"),
            .init(.total, heading: "总数"), .init(.participatingNew, heading: "参与|新增"),
            .init(.participating, heading: "参与|累计"), .init(.participation, heading: "参与|率"),
            .init(.attainedNew, heading: "达标|新增"), .init(.attained, heading: "达标|累计"),
            .init(.attainment, heading: "达标|率"), .init(.change, heading: "较上月"),
            .init(.goal, heading: "目标"), .init(.needed, heading: "目标数"),
            .init(.completion, heading: "完成率"), .init(.expected, heading: "序时"),
            .init(.status, heading: "达序"), .init(.gap, heading: "差额"),
            .init(.remark, heading: "说明"),
          ]))),
      sheet(
        "清单",
        units(
          .lagging,
          [
            (.name, "名称"), (.stage, "阶段"), (.acceptScore, "得分"), (.reasons, "原因"),
            (.lostItems, "失分项"), (.dueOn, "时限"), (.daysLate, "滞后天数"),
          ])),
      sheet("未报", units(.notReported, [(.name, "名称"), (.lastReported, "最近一期")])),
      sheet(
        "台账",
        units(
          .all,
          [
            (.serial, "序号"), (.place, "单位"), (.name, "名称"), (.participating, "参与"),
            (.attained, "达标"), (.reporting, "报送"),
          ])),
    ])

  private static func workbook(_ period: String) throws -> Workbook {
    try #require(
      WorkbookLayout(
        SampleCampaign.progress(period), design: .tables(template), issue: 1, sources: []
      ).workbooks.first)
  }

  @Test(arguments: [
    ("2021-12", "概况", "monthly-overview"), ("2021-11", "概况", "monthly-overview-open"),
    ("2021-12", "月报表", "monthly-grid"), ("2021-12", "清单", "monthly-lagging"),
    ("2021-12", "未报", "monthly-not-reported"), ("2021-12", "台账", "monthly-ledger"),
  ])
  func sheetsAreAsRecorded(period: String, sheet: String, golden: String) throws {
    let found = try #require(try Self.workbook(period).sheets.first { $0.name == sheet })
    try Golden.expect(TextGrid.text(found), is: golden)
  }

  /// Figures are found in the ledger however an office cuts it; without a column they are values.
  @Test func withoutItsColumnAFigureIsAValue() throws {
    var template = Self.template
    template.sheets[4] = Self.sheet("台账", Self.units(.all, [(.name, "名称"), (.place, "单位")]))
    let book = try #require(
      WorkbookLayout(
        SampleCampaign.progress(), design: .tables(template), issue: 1, sources: []
      ).workbooks.first)
    let row = book.sheets[1].row(3).cells
    #expect(row[2].content == .formula("=COUNTIFS('台账'!B3:B7,\"中心镇\")", cached: .number(3)))
    #expect(row[7].content == .number(1))
    #expect(TextGrid.text(book.sheets[1]).contains("以数值列示"))
  }
}

import Campaigns
import Diagnostics
import Testing

@testable import Layout

/// The forms of campaigns whose criteria are met or not: matrix, check of each unit, evaluation.
@Suite struct CriteriaTests {
  private static let template = TablesTemplate(
    id: "criteria", audience: .any, fileName: "{title}.xlsx",
    sheets: [
      SheetTemplate(
        frame: FormFrame(sheet: "汇总", title: "{title}"),
        tables: [
          TableTemplate(
            rows: .units(
              .inScope,
              [
                ColumnTemplate(.known(.serial), heading: "序号"),
                ColumnTemplate(.known(.name), heading: "名称"),
                ColumnTemplate(.known(.verdicts), heading: "标准"),
                ColumnTemplate(.known(.metCount), heading: "达标项数"),
                ColumnTemplate(.known(.unmetItems), heading: "未达标项"),
                ColumnTemplate(.known(.attained), heading: "是否达标"),
                ColumnTemplate(.field("report_on"), heading: "报送日期"),
                ColumnTemplate(.onTime("report_on"), heading: "是否按期"),
                ColumnTemplate(.known(.reasons), heading: "原因"),
              ]))
        ]),
      SheetTemplate(
        frame: FormFrame(sheet: "{serial} {name}", title: "{name}", reporter: "代码：{code}"),
        tables: [
          TableTemplate(
            rows: .criteria([
              .init(.category, heading: "内容"), .init(.number, heading: "序号"),
              .init(.name, heading: "标准"), .init(.accept, heading: "核查"),
              .init(.note, heading: "问题"), .init(.blank, heading: "整改"),
              .init(.blank, heading: "时限"),
            ]))
        ]),
    ])

  private static func workbook() throws -> Workbook {
    var campaign = SampleCampaign.campaign
    campaign.scoring = .verdicts
    campaign.vetoes = []
    campaign.criteria = campaign.criteria.map { criterion in
      var plain = criterion
      plain.maximum = nil
      return plain
    }
    campaign.fields = [FieldDefinition(id: "report_on", headers: ["报送日期"], kind: .date)]
    campaign.organisation.handIns = [
      HandIn(id: "annual", title: "年度评估", everyYearBy: .init(month: 11, day: 20))
    ]
    var block = ScoreBlock(itemCount: 4, unitCount: 5)
    let cells: [[ScoreCell]] = [
      [.met, .met, .notApplicable, .met], [.met, .unmet, .met, .met],
    ]
    for (unit, cells) in cells.enumerated() {
      for (index, cell) in cells.enumerated() {
        block.set(unit: unit, item: index + 1, to: cell, at: RowPlace(file: 0, row: 2))
      }
    }
    var month = MonthInput(
      period: ReportingPeriod("2021-12")!, files: [SourceFile(name: "县.csv")],
      status: ["2021-11-20", "2021-11-21", ""].enumerated().map { unit, day in
        var dates = StageDates()
        dates[.recognised] = unit == 0 ? Day(iso: "2021-12-01") : nil
        return StatusRecord(
          unit: unit, participating: true, stageDates: dates, fields: [day],
          place: RowPlace(file: 0, row: unit + 2))
      },
      scores: [.acceptance: block])
    month.notes.set(unit: 1, item: 2, to: "资料不齐")
    let progress = Evaluator(
      campaign: campaign, register: SampleCampaign.register, months: [month]
    ).progress(period: month.period, cutoff: month.period.lastDay).value
    return try #require(
      WorkbookLayout(progress, design: .tables(template), issue: 1, sources: []).workbooks.first)
  }

  @Test(arguments: [("汇总", "criteria-matrix"), ("2 兴西社区", "criteria-check")])
  func sheetsAreAsRecorded(sheet: String, golden: String) throws {
    let found = try #require(try Self.workbook().sheets.first { $0.name == sheet })
    try Golden.expect(TextGrid.text(found), is: golden)
  }

  @Test func everyUnitHasItsSheet() throws {
    #expect(
      try Self.workbook().sheets.map(\.name) == [
        "汇总", "1 育才街社区", "2 兴西社区", "3 公园社区", "4 北新街社区", "5 东关社区",
      ])
  }

  @Test(arguments: [(1, "①"), (20, "⑳"), (21, "㉑"), (35, "㉟"), (36, "㊱"), (50, "㊿"), (51, "51")])
  func criteriaAreNumbered(number: Int, text: String) {
    #expect(CircledNumber.text(number) == text)
  }
}

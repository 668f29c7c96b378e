import Campaigns
import Diagnostics
import Layout
import Testing

/// Two grades over two years: the blocks by year and by street.
@Suite struct ScheduleTests {
  private static let template = TablesTemplate(
    id: "schedule", audience: .any, fileName: "{title}.xlsx",
    sheets: [
      SheetTemplate(
        frame: FormFrame(sheet: "进度", title: "{title}"),
        tables: [
          TableTemplate(
            heading: "一、分年度",
            rows: .years(
              [.init(.year, heading: "年度")]
                + ["AA", "AAA"].flatMap { (grade: String) -> [TableColumn<YearSource>] in
                  [
                    .init(.goal, heading: "\(grade)|目标", grade: grade),
                    .init(.done, heading: "\(grade)|新增", grade: grade),
                    .init(.status, heading: "\(grade)|完成", grade: grade),
                    .init(.cumulative, heading: "\(grade)|累计/{goal}", grade: grade),
                  ]
                })),
          TableTemplate(
            heading: "二、分街道",
            rows: .places([
              .init(.serial, heading: "序号"), .init(.name, heading: "街道"),
              .init(.total, heading: "个数"),
              .init(.planned, heading: "AA|计划", grade: "AA", fields: ["plan"]),
              .init(.graded, heading: "AA|完成", grade: "AA"),
              .init(.gradedOfPlanned, heading: "AA|完成率", grade: "AA", fields: ["plan"]),
              .init(.planned, heading: "AAA|计划", grade: "AAA", fields: ["plan"]),
              .init(.graded, heading: "AAA|完成", grade: "AAA"),
            ])),
        ]),
      SheetTemplate(
        frame: FormFrame(sheet: "铺排表", title: "{title}"),
        tables: [
          TableTemplate(
            rows: .units(
              .inScope,
              [
                ColumnTemplate(.known(.township), heading: "街道"),
                ColumnTemplate(.known(.name), heading: "名称"),
                ColumnTemplate(.field("plan"), heading: "安排"),
                ColumnTemplate(.gradeOn("AA"), heading: "AA"),
                ColumnTemplate(.gradeOn("AAA"), heading: "AAA"),
                ColumnTemplate(.known(.grade), heading: "等级"),
                ColumnTemplate(.known(.isLate), heading: "滞后"),
              ]))
        ]),
    ])

  private static func target(
    _ id: String, _ goal: Int, _ grade: String, _ year: Int, _ window: Target.Window
  ) -> Target {
    Target(
      id: id, year: year, measure: .count(goal: goal), grade: grade,
      place: SampleCampaign.campaign.top.code,
      start: Day.first(ofYear: window == .year ? year : 2023), due: Day.last(ofYear: year),
      window: window)
  }

  private static func workbook() throws -> Workbook {
    var campaign = SampleCampaign.campaign
    campaign.scoring = .none
    campaign.criteria = []
    campaign.vetoes = []
    campaign.grades = [Grade(id: "AA", name: "AA级"), Grade(id: "AAA", name: "AAA级")]
    campaign.fields = [FieldDefinition(id: "plan", headers: ["安排"], kind: .text)]
    campaign.organisation.baseCounts = [BaseCount(grade: "AA", units: 1, year: 2022)]
    campaign.targets = [
      target("2023-aa", 1, "AA", 2023, .year), target("2024-aa", 1, "AA", 2024, .year),
      target("2023-aaa", 1, "AAA", 2023, .year), target("2024-aaa", 1, "AAA", 2024, .year),
      target("aa-total", 3, "AA", 2024, .cumulative),
      target("aaa-total", 3, "AAA", 2024, .cumulative),
    ]
    campaign.readings = [Reading(id: "steps", states: "各年1个，累计3个", takes: "分别统计", targets: [])]
    var base = SampleCampaign.register.units.map(\.latest)
    base[0].baseGrade = "AA"
    base[0].baseOn = Day(iso: "2022-12-08")
    let register = Register(base)
    let dates: [[String?]] = [
      [nil, "2023-10-20"], ["2023-09-20", nil], ["2024-06-01", "2024-10-31"], [nil, nil],
    ]
    let plans = ["AAA", "AA", "2024年AAA", ""]
    let month = MonthInput(
      period: ReportingPeriod("2024-12")!, files: [SourceFile(name: "区.csv")],
      status: dates.enumerated().map { unit, days in
        StatusRecord(
          unit: unit, participating: true, plannedYear: 2024,
          gradeDates: days.map { $0.flatMap { Day(iso: $0) } }, fields: [plans[unit]],
          place: RowPlace(file: 0, row: unit + 2))
      })
    let progress = Evaluator(campaign: campaign, register: register, months: [month])
      .progress(period: month.period, cutoff: month.period.lastDay).value
    return try #require(
      WorkbookLayout(progress, design: .tables(template), issue: 1, sources: []).workbooks.first)
  }

  @Test(arguments: [("进度", "schedule-blocks"), ("铺排表", "schedule")])
  func sheetsAreAsRecorded(sheet: String, golden: String) throws {
    let found = try #require(try Self.workbook().sheets.first { $0.name == sheet })
    try Golden.expect(TextGrid.text(found), is: golden)
  }

  /// Several tables on a sheet stay on one page while they fit.
  @Test func tablesAreNotTornApart() throws {
    let book = try Self.workbook()
    #expect(book.sheets.map(\.page.fitTall) == [1, 0])
    #expect(book.sheets.map(\.page.repeatedRows) == [nil, 1...1])
    #expect(book.sheets.map { $0.filter != nil } == [false, true])
  }
}

import Campaigns
import Layout
import Testing

/// The strip's last columns: goal, needed, gap, status.
@Suite struct TargetStripTests {
  private static func strip(_ period: String) throws -> [[String]] {
    let sheet = try #require(CountyRollUpTests.workbooks(period).first?.sheets.first)
    return (5...6).map { row in sheet.row(row).cells.dropFirst(6).map { value($0.content) } }
      .filter { $0.count == 4 }
  }

  private static func value(_ content: Cell.Content) -> String {
    switch content {
    case .formula(_, .number(let number)): TextGrid.text(Cell(.number(number)))
    case .formula(_, .text(let text)): text
    default: TextGrid.text(Cell(content))
    }
  }

  @Test(arguments: [
    // Before the due day the share is measured against the days gone by.
    ("2021-11", [["达标率≥30%", "2", "2", "欠序时"], ["育才街社区达标", "1", "1", "欠序时"]]),
    ("2021-12", [["达标率≥30%", "2", "1", "逾期未完成"], ["育才街社区达标", "1", "0", "已完成"]]),
    ("2022-03", [["达标≥3个", "3", "2", "超序时"]]),
    ("2022-06", [["达标≥3个", "3", "2", "欠序时"]]),
    // No targets of 2023: those of the latest year before it.
    ("2023-01", [["达标≥3个", "3", "2", "逾期未完成"]]),
  ])
  func targetsOfTheYear(period: String, lines: [[String]]) throws {
    #expect(try Self.strip(period) == lines)
  }

  /// Formulas name the line's own cells and compare whole numbers.
  @Test func theStatusIsAFormula() throws {
    let sheet = try #require(CountyRollUpTests.workbooks("2022-06").first?.sheets.first)
    let status = TextGrid.text(sheet.row(5).cells[9])
    #expect(
      status
        == #"=IF(B6=0,"无对象",IF(E6>=H6,"已完成",IF(E6*365>181*H6,"超序时",IF(E6*365=181*H6,"#
        + #""达序","欠序时")))) ⇒ “欠序时”"#)
  }

  /// 241 of 402 is 59.95 %: one decimal would show the goal of 60 %, so the cell has two.
  @Test(arguments: [(241, 402, "0.00%"), (25, 42, "0.0%"), (2, 5, "0.0%")])
  func percentagesHaveAsManyDecimalsAsTheyNeed(part: Int, whole: Int, format: String) throws {
    var progress = SampleCampaign.progress()
    progress.campaign.targets[0].measure = .share(goal: 60)
    let county = try #require(
      progress.places.firstIndex { $0.place.code == progress.campaign.top.code })
    progress.places[county].tally = Tally(inScope: whole, participating: part, attained: part)
    for index in progress.targets.indices where progress.targets[index].measure == .share {
      progress.targets[index].goal = 60
      progress.targets[index].numeratorNow = part
    }
    let workbook = try #require(
      CountyRollUp(progress, template: SampleDesign.template, issue: 1, sources: [])
        .workbooks.first)
    let cell = try #require(workbook.sheets.first).row(5).cells[5]
    let share = Double(part) / Double(whole)
    #expect(cell.content == .formula(#"=IF(B6=0,"—",E6/B6)"#, cached: .number(share)))
    #expect(workbook.formats[cell.format].numberFormat == format)
  }

  /// Figures that the rows do not make, such as those of tallied places, stand as values.
  @Test func whatRowsDoNotMakeIsNoFormula() throws {
    var progress = SampleCampaign.progress()
    let county = try #require(
      progress.places.firstIndex { $0.place.code == progress.campaign.top.code })
    progress.places[county].tally.inScope = 12
    let sheet = try #require(
      CountyRollUp(progress, template: SampleDesign.template, issue: 1, sources: [])
        .workbooks.first?.sheets.first)
    #expect(sheet.row(5).cells[1].content == .number(12))
    let text = TextGrid.text(sheet)
    #expect(text.contains("个别数按上级口径或汇总数计算，不由本表各行相加，以数值列示。"))
  }
}

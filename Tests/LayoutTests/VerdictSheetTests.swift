import Campaigns
import Diagnostics
import Layout
import Testing

/// Assessment sheets of campaigns whose criteria are met or not met.
@Suite struct VerdictSheetTests {
  private static func progress(unmet: Bool) -> Progress {
    var campaign = SampleCampaign.campaign
    campaign.scoring = .verdicts
    campaign.vetoes = []
    campaign.criteria = campaign.criteria.map { criterion in
      var plain = criterion
      plain.maximum = nil
      return plain
    }
    var dates = StageDates()
    dates[.recognised] = Day(iso: "2021-12-01")
    let place = RowPlace(file: 0, row: 2)
    var block = ScoreBlock(itemCount: 4, unitCount: 5)
    let cells: [ScoreCell] = [.met, unmet ? .unmet : .met, .notApplicable, .met]
    for (index, cell) in cells.enumerated() {
      block.set(unit: 0, item: index + 1, to: cell, at: place)
    }
    let month = MonthInput(
      period: ReportingPeriod("2021-12")!, files: [SourceFile(name: "县.csv")],
      status: [StatusRecord(unit: 0, participating: true, stageDates: dates, place: place)],
      scores: [.acceptance: block])
    return Evaluator(
      campaign: campaign, register: SampleCampaign.register, months: [month]
    ).progress(period: month.period, cutoff: month.period.lastDay).value
  }

  @Test(arguments: [(false, "3", "达到创建要求"), (true, "2", "存疑")])
  func verdictsAreCountedNotSummed(unmet: Bool, met: String, conclusion: String) throws {
    let sheet = try #require(
      CountyRollUp(
        Self.progress(unmet: unmet), template: SampleDesign.template, issue: 1, sources: []
      ).workbooks.first?.sheets[1])
    let rows = TextGrid.text(sheet).split(separator: "\n").map(String.init)
    #expect(rows[5].contains("｜—｜资料｜｜｜｜｜达标｜"))
    #expect(rows[7].contains("｜不涉及｜"))
    #expect(rows[9] == #"10│达标项数｜｜｜达标的项数｜4｜｜｜｜｜｜=COUNTIF(K6:K9,"达标") ⇒ "# + met)
    #expect(rows[10] == "11│结论｜｜｜" + conclusion)
  }
}

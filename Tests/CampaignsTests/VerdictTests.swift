import Campaigns
import Diagnostics
import Testing

/// Criteria without points: met when each applicable one is 达标; no threshold (晋政青〔2022〕4号).
@Suite struct VerdictTests {
  let campaign: Campaign = {
    var campaign = SampleCampaign.county()
    campaign.scoring = .verdicts
    campaign.criteria = (1...16).map {
      Criterion(number: $0, category: "all", name: "标准\($0)", mayNotApply: $0 == 16)
    }
    campaign.vetoes = []
    return campaign
  }()
  let register = SampleCampaign.register(1)

  func judge(_ cells: [Int: ScoreCell]) throws -> (Assessment, [String]) {
    var month = SampleMonth("2021-12", register, campaign)
    month.status(0, recognised: "2021-12-01") { $0.claims.acceptScore = nil }
    var block = ScoreBlock(itemCount: 16, unitCount: 1)
    for item in 1...16 {
      guard let cell = cells[item] ?? (cells.isEmpty ? nil : .met) else { continue }
      block.set(unit: 0, item: item, to: cell, at: RowPlace(file: 0, row: item + 1))
    }
    if !block.isEmpty { month.input.scores[.acceptance] = block }
    let found = evaluate(campaign, register, [month], "2021-12")
    return (try #require(found.value.units.first), found.diagnostics.map(\.code))
  }

  @Test func allMet() throws {
    let (it, codes) = try judge([16: .notApplicable])
    #expect(it.isAttained && codes.isEmpty)
    #expect(it.verdicts?.met.count == 15 && it.verdicts?.notApplicable == [16])
    #expect(it.score == nil)
  }

  @Test func oneUnmetHolds() throws {
    let (it, codes) = try judge([7: .unmet])
    #expect(it.isHeld && !it.isAttained)
    #expect(codes == ["state.recognised-with-unmet-criteria"])
  }

  @Test func aMissingOneIsAWarning() throws {
    let (it, codes) = try judge([7: .missing])
    #expect(it.isAttained && codes == ["state.criteria-missing"])
  }

  @Test func noneAtAllIsWithoutEvidence() throws {
    let (it, codes) = try judge([:])
    #expect(it.isAttained && codes == ["state.recognised-without-evidence"])
  }
}

import Campaigns
import Diagnostics
import Testing

/// How many more by when, and who is nearest.
@Suite struct PlannerTests {
  let campaign = SampleCampaign.county()
  let register = SampleCampaign.register(6)

  func progress(_ period: String, _ fill: (inout SampleMonth) -> Void) -> Progress {
    var month = SampleMonth(period, register, campaign)
    fill(&month)
    return evaluate(campaign, register, [month], period).value
  }

  @Test func theNearestHaveFewObstaclesFarStagesAndSmallGaps() throws {
    let it = progress("2022-06") { month in
      month.status(0, recognised: "2022-01-10")
      month.status(1) { $0.stageDates[.applied] = SampleCampaign.day("2022-01-01") }
      month.status(2) {
        $0.stageDates[.accepted] = SampleCampaign.day("2022-05-01")
        $0.claims.acceptScore = HalfPoints(points: 79)
      }
      month.status(3) {
        $0.stageDates[.accepted] = SampleCampaign.day("2022-05-01")
        $0.claims.acceptScore = HalfPoints(points: 90)
        $0.claims.vetoes = .named([0])
      }
      month.status(4) {
        $0.stageDates[.accepted] = SampleCampaign.day("2022-05-01")
        $0.claims.acceptScore = HalfPoints(points: 82)
      }
    }
    let plan = try #require(Planner(it).plans.first { $0.target.target.id == "2022-share" })
    // 60 % of 6 needs 4, one is there.
    #expect(plan.more == 3 && plan.daysLeft == 184 && plan.slack == 1)
    #expect(plan.nearest.map(\.unit) == [4, 2, 1, 3, 5])
    #expect(plan.nearest[1].gap?.text == "1")
    #expect(plan.nearest[3].obstacles == [.veto])
    #expect(plan.nearest[4].obstacles == [.notParticipating])
  }

  @Test func metDueAndEmptyTargetsHaveNoPlan() {
    let met = progress("2021-12") { month in
      for unit in 0..<4 { month.status(unit, recognised: "2021-12-01") }
    }
    #expect(Planner(met).plans.isEmpty)
    let past = progress("2023-01") { $0.status(0) }
    #expect(Planner(past).plans.isEmpty)
  }

  @Test func aNamedUnitHasNoSubstitute() throws {
    let it = progress("2021-06") { month in
      month.status(0)
      month.status(1)
    }
    let plan = try #require(Planner(it).plans.first { $0.target.target.id == "2021-named" })
    #expect(plan.nearest.map(\.unit) == [0] && plan.slack == 0)
  }
}

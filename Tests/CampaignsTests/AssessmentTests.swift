import Campaigns
import Diagnostics
import Testing

/// One unit, one month: what the rules of contract and notice (高政办发〔2021〕20号) make of it.
@Suite struct AssessmentTests {
  let campaign = SampleCampaign.county()
  let register = SampleCampaign.register(1)

  struct Verdict: Equatable {
    var score: String?
    var attained: Bool
    var codes: [String]
  }

  func judge(
    cutoff: String? = nil, _ fill: (inout SampleMonth) -> Void
  ) throws -> Verdict {
    var month = SampleMonth("2021-12", register, campaign)
    fill(&month)
    let found = evaluate(campaign, register, [month], "2021-12", cutoff: cutoff)
    let it = try #require(found.value.units.first)
    return Verdict(
      score: it.score?.text, attained: it.isAttained, codes: found.diagnostics.map(\.code))
  }

  @Test(arguments: [
    (159, 0, "79.5", false, ["state.recognised-below-pass-mark"]), (160, 0, "80", true, []),
    (156, 4, "80", true, []),
    (
      150, 10, "78", false,
      ["state.recognised-below-pass-mark", "state.bonus-over-cap"]
    ),
    (160, 10, "83", true, ["state.bonus-over-cap"]),
  ])
  func passMarkAndBonus(
    items: Int, bonus: Int, score: String, attained: Bool, codes: [String]
  ) throws {
    let verdict = try judge { month in
      month.status(0, recognised: "2021-12-20") {
        $0.claims.acceptScore = nil
        $0.claims.bonus = HalfPoints(halves: Int32(bonus))
      }
      month.items(0, points: HalfPoints(halves: Int32(items)))
    }
    #expect(Set(verdict.codes) == Set(codes))
    #expect(verdict.score == score && verdict.attained == attained)
  }

  @Test func notApplicableItemsKeepTheirFullMarks() throws {
    // 67 of the 87 points that apply, 13 points 不涉及: 80, and pro rata would be 77.
    let verdict = try judge { month in
      month.status(0, recognised: "2021-12-20") { $0.claims.acceptScore = nil }
      month.items(0, points: HalfPoints(points: 67), notApplicable: [11, 14, 25, 30])
    }
    #expect(verdict == Verdict(score: "80", attained: true, codes: []))
  }

  @Test func notApplicableAloneIsNoScore() throws {
    let verdict = try judge { month in
      month.status(0, recognised: "2021-12-20") { $0.claims.acceptScore = nil }
      month.items(
        0, points: .zero, without: (1...31).filter { $0 != 11 }, notApplicable: [11])
    }
    #expect(
      verdict
        == Verdict(score: nil, attained: true, codes: ["state.recognised-without-evidence"]))
  }

  @Test func missingItemsScoreNothingAndAreListed() throws {
    let verdict = try judge { month in
      month.status(0, recognised: "2021-12-20") { $0.claims.acceptScore = nil }
      month.items(0, points: HalfPoints(points: 90), without: [4])
    }
    #expect(verdict == Verdict(score: "90", attained: true, codes: ["state.items-missing"]))
  }

  @Test(arguments: [
    // stated, bonus, score: items are 80 throughout
    (160, 0, "80", []), (166, 6, "83", []), (170, 10, "83", ["state.bonus-over-cap"]),
    (166, 10, "83", ["state.bonus-over-cap"]), (162, 0, "80", ["state.total-differs"]),
  ])
  func statedTotalsAgainstItems(
    stated: Int, bonus: Int, score: String, codes: [String]
  ) throws {
    let verdict = try judge { month in
      month.status(0, recognised: "2021-12-20") {
        $0.claims.acceptScore = HalfPoints(halves: Int32(stated))
        $0.claims.bonus = HalfPoints(halves: Int32(bonus))
      }
      month.items(0, points: HalfPoints(points: 80))
    }
    #expect(verdict.codes == codes)
    #expect(verdict.score == score)
    #expect(verdict.attained == !codes.contains("state.total-differs"))
  }

  @Test func withoutItemsTheExcessBonusIsTakenOffTheTotal() throws {
    let verdict = try judge { month in
      month.status(0, recognised: "2021-12-20") {
        $0.claims.acceptScore = HalfPoints(points: 81)
        $0.claims.bonus = HalfPoints(points: 5)
      }
    }
    #expect(verdict.score == "79")
    #expect(!verdict.attained)
  }

  @Test(
    arguments: [
      // veto, millionths, named, fires, codes
      (0, 5_000_000, nil, true, ["state.recognised-with-veto"]), (0, 4_000_000, nil, false, []),
      (1, 50_000_000, nil, false, ["state.veto-at-limit"]),
      (1, 50_100_000, nil, true, ["state.recognised-with-veto"]),
      (1, 50_000_000, [1], true, ["state.recognised-with-veto", "state.veto-at-limit"]),
      (0, 5_000_000, [], true, ["state.recognised-with-veto", "state.veto-denied"]),
      (0, 4_000_000, [0], true, ["state.recognised-with-veto", "state.veto-under-rule"]),
      (3, 0, [0], true, ["state.recognised-with-veto"]), (0, 4_000_000, [], false, []),
    ] as [(Int, Int64, [Int]?, Bool, [String])])
  func vetoes(
    veto: Int, millionths: Int64, named: [Int]?, fires: Bool, codes: [String]
  ) throws {
    let verdict = try judge { month in
      month.status(0, recognised: "2021-12-20") {
        $0.claims.measures = [nil, nil, nil, nil]
        $0.claims.measures[veto] = Claims.Measure(millionths: millionths)
        $0.claims.vetoes = named.map { .named($0) } ?? .unknown
      }
    }
    #expect(Set(verdict.codes) == Set(codes))
    #expect(verdict.attained == !fires)
  }

  @Test(
    arguments: [
      (true, "2021-12-31", true, []),
      (
        false, "2021-12-31", false,
        ["state.recognised-not-participating"]
      ),
      (nil, "2021-12-31", false, ["state.recognised-not-participating"]),
      (true, "2022-01-01", false, ["state.date-after-period"]),
    ] as [(Bool?, String, Bool, [String])])
  func participationAndTheCutoff(
    participating: Bool?, recognised: String, attained: Bool, codes: [String]
  ) throws {
    let verdict = try judge { month in
      month.status(0, recognised: recognised) { $0.participating = participating }
    }
    #expect(verdict.codes == codes)
    #expect(verdict.attained == attained)
  }

  @Test func whatIsDatedAfterAnEarlierCutoffHasNotHappenedYet() throws {
    let verdict = try judge(cutoff: "2021-12-15") { month in
      month.status(0, recognised: "2021-12-20") { $0.participating = nil }
    }
    #expect(verdict == Verdict(score: "85", attained: false, codes: []))
  }

  @Test func datesOutOfOrderHold() throws {
    let verdict = try judge { month in
      month.status(0, recognised: "2021-10-20") {
        $0.stageDates[.accepted] = SampleCampaign.day("2021-11-01")
      }
    }
    #expect(verdict == Verdict(score: "85", attained: false, codes: ["state.dates-out-of-order"]))
  }

  @Test(arguments: [(true, true, "state.decided"), (false, false, "state.decided")])
  func aDecisionSettlesAHeldUnit(counts: Bool, attained: Bool, code: String) throws {
    var month = SampleMonth("2021-12", register, campaign)
    month.status(0, recognised: "2021-12-20") { $0.claims.acceptScore = HalfPoints(points: 79) }
    month.input.decisions = [
      Decision(
        unit: 0, counts: counts, reason: "复核", post: "办公室主任",
        place: RowPlace(file: 0, row: 9))
    ]
    let found = evaluate(campaign, register, [month], "2021-12")
    let it = try #require(found.value.units.first)
    #expect(it.isAttained == attained)
    #expect(!it.isHeld && found.value.counts.held == 0)
    #expect(found.diagnostics.map(\.code) == [code])
  }

  @Test func aDecisionCannotMakeAUnitTakePart() throws {
    var month = SampleMonth("2021-12", register, campaign)
    month.status(0, recognised: "2021-12-20") { $0.participating = nil }
    month.input.decisions = [
      Decision(
        unit: 0, counts: true, reason: "复核", post: "主任", place: RowPlace(file: 0, row: 9))
    ]
    let found = evaluate(campaign, register, [month], "2021-12")
    #expect(found.value.units.first?.isAttained == false)
    #expect(found.diagnostics.map(\.code).contains("state.decision-cannot-count"))
  }

  @Test func aVetoNeverRaisesAVerdict() throws {
    for score in [150, 159, 160, 200] {
      for veto in 0..<4 {
        let without = try judge { month in
          month.status(0, recognised: "2021-12-20") {
            $0.claims.acceptScore = HalfPoints(halves: Int32(score))
          }
        }
        let with = try judge { month in
          month.status(0, recognised: "2021-12-20") {
            $0.claims.acceptScore = HalfPoints(halves: Int32(score))
            $0.claims.vetoes = .named([veto])
          }
        }
        #expect(!with.attained || without.attained)
        #expect(!with.attained)
      }
    }
  }
}

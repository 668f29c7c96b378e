import Campaigns
import Diagnostics
import Testing

/// What a month lacks is carried from the latest earlier month that has it, each by itself.
@Suite struct CarryingTests {
  let campaign = SampleCampaign.county()
  let register = SampleCampaign.register(3)

  @Test func notReportedIsNotConfirmedIsNotReportedAgain() {
    var first = SampleMonth("2021-10", register, campaign)
    first.status(0, recognised: "2021-10-05")
    first.status(1)
    first.status(2)
    var second = SampleMonth("2021-11", register, campaign)
    second.status(1) { $0.place = RowPlace(file: 0, row: 40) }
    second.status(2) { $0.problem = "绿地养护不足" }
    let it = evaluate(campaign, register, [first, second], "2021-11").value
    #expect(it.units.map(\.state.reporting) == [.notReported, .confirmed, .reported])
    #expect(it.units.map { $0.state.status?.period.name } == ["2021-10", "2021-11", "2021-11"])
    #expect(it.units[0].isAttained)
    #expect(
      (it.counts.reported, it.counts.confirmed, it.counts.notReported) == (1, 1, 1))
  }

  @Test func scoresAndStatusAreCarriedEachByItself() {
    var first = SampleMonth("2021-10", register, campaign)
    first.status(0, recognised: "2021-10-05") { $0.claims.acceptScore = nil }
    first.items(0, points: HalfPoints(points: 82))
    var second = SampleMonth("2021-11", register, campaign)
    second.status(0, recognised: "2021-10-05") { $0.claims.acceptScore = nil }
    second.items(0, kind: .selfAssessment, points: HalfPoints(points: 90))
    let it = evaluate(campaign, register, [first, second], "2021-11").value.units[0]
    #expect(it.score?.text == "82")
    #expect(it.state.scoresFrom(.acceptance)?.name == "2021-10")
    #expect(it.state.scoresFrom(.selfAssessment)?.name == "2021-11")
    #expect(it.state.reporting == .reported)
  }

  @Test func laterMonthsDoNotCount() {
    var first = SampleMonth("2021-10", register, campaign)
    first.status(0)
    var later = SampleMonth("2021-12", register, campaign)
    later.status(0, recognised: "2021-10-01")
    let it = evaluate(campaign, register, [later, first], "2021-10").value
    #expect(it.units[0].isAttained == false)
  }

  @Test func theChangeSinceTheMonthBeforeComesFromItsInputs() {
    var first = SampleMonth("2021-11", register, campaign)
    first.status(0, recognised: "2021-11-05")
    var second = SampleMonth("2021-12", register, campaign)
    second.status(1, recognised: "2021-12-05")
    let both = evaluate(campaign, register, [first, second], "2021-12").value
    #expect(both.places[0].changePoints == "+33.3")
    let alone = evaluate(campaign, register, [second], "2021-12").value
    #expect(alone.places[0].changePoints == nil)
    let reversal = evaluate(
      campaign, register,
      [
        first,
        {
          var month = SampleMonth("2021-12", register, campaign)
          month.status(0)
          return month
        }(),
      ], "2021-12"
    ).value
    #expect(reversal.places[0].changePoints == "-33.3")
  }

  @Test func theRegisterIsDated() {
    let entries = [
      RegisterEntry(
        code: SampleCampaign.code("130127100001"), name: "甲", place: RowPlace(file: 0, row: 2)),
      RegisterEntry(
        code: SampleCampaign.code("130127100002"), name: "乙",
        from: SampleCampaign.day("2022-01-01"),
        place: RowPlace(file: 0, row: 3)),
      RegisterEntry(
        code: SampleCampaign.code("130127100003"), name: "丙", to: SampleCampaign.day("2022-01-01"),
        place: RowPlace(file: 0, row: 4)),
    ]
    let register = Register(entries)
    var month = SampleMonth("2021-12", register, campaign)
    month.status(2, recognised: "2021-06-01")
    let december = evaluate(campaign, register, [month], "2021-12").value
    #expect(december.units.map(\.unit) == [0, 2])
    #expect(december.targets[0].status == .met)
    let january = evaluate(campaign, register, [month], "2022-01").value
    #expect(january.units.map(\.unit) == [0, 1])
    let share = january.targets[0]
    #expect((share.numerator, share.denominator) == (1, 2))
    #expect((share.numeratorNow, share.denominatorNow) == (0, 2))
  }

  @Test func scoreSheetsFillInAndContradict() {
    var month = SampleMonth("2021-12", register, campaign)
    month.status(0, recognised: "2021-12-05") {
      $0.claims.acceptScore = HalfPoints(points: 80)
      $0.claims.bonus = nil
    }
    month.input.sheets = [
      SheetClaims(
        unit: 0,
        claims: Claims(acceptScore: HalfPoints(points: 81), bonus: HalfPoints(points: 1)),
        place: RowPlace(file: 0, row: 40))
    ]
    let found = evaluate(campaign, register, [month], "2021-12")
    #expect(found.diagnostics.map(\.code) == ["state.score-sheet-differs"])
    #expect(found.value.units[0].isHeld)
    #expect(found.value.units[0].state.claims.bonus == HalfPoints(points: 1))
  }
}

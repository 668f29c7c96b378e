import Campaigns
import Diagnostics
import Testing

/// Every kind of target at one below, exactly at and one above its goal; on the due day and the day
/// after it; before, in and after its window. Five units, three are needed; the window of 180 days
/// runs from 2022-01-01 to 2022-06-29.
@Suite struct TargetStatusTests {
  enum Kind: CaseIterable {
    case share, count, grade, yearly
  }

  struct Case: Sendable {
    /// Attained in time, on the first day or, `onDueDay`, on the last.
    var inTime: Int
    /// Attained on the day after the due day.
    var late = 0
    var onDueDay = false
    var isAspiration = false
    var cutoff: String
    var status: TargetProgress.Status
  }

  static let cases = [
    // before the window
    Case(inTime: 0, cutoff: "2021-12-31", status: .upcoming),
    // on its first day, in step, one day early and one day late
    Case(inTime: 0, cutoff: "2022-01-01", status: .behind),
    Case(inTime: 1, cutoff: "2022-01-01", status: .ahead),
    Case(inTime: 1, cutoff: "2022-02-28", status: .ahead),
    Case(inTime: 1, cutoff: "2022-03-01", status: .onTrack),
    Case(inTime: 1, cutoff: "2022-03-02", status: .behind),
    Case(inTime: 2, cutoff: "2022-04-30", status: .onTrack),
    Case(inTime: 3, cutoff: "2022-01-01", status: .met),
    // the day before the due day
    Case(inTime: 2, cutoff: "2022-06-28", status: .behind),
    Case(inTime: 3, cutoff: "2022-06-28", status: .met),
    // on the due day: one below, at, one above
    Case(inTime: 2, cutoff: "2022-06-29", status: .missed),
    Case(inTime: 3, cutoff: "2022-06-29", status: .met),
    Case(inTime: 4, cutoff: "2022-06-29", status: .met),
    Case(inTime: 2, onDueDay: true, cutoff: "2022-06-29", status: .missed),
    Case(inTime: 3, onDueDay: true, cutoff: "2022-06-29", status: .met),
    Case(inTime: 2, isAspiration: true, cutoff: "2022-06-29", status: .missedAspiration),
    // what comes the day after is late
    Case(inTime: 2, late: 1, cutoff: "2022-06-29", status: .missed),
    Case(inTime: 2, late: 1, cutoff: "2022-06-30", status: .metLate),
    Case(inTime: 2, late: 1, isAspiration: true, cutoff: "2022-06-30", status: .metLate),
    Case(inTime: 2, late: 2, cutoff: "2022-06-30", status: .metLate),
    Case(inTime: 1, late: 1, cutoff: "2022-06-30", status: .missed),
    Case(inTime: 0, late: 3, cutoff: "2022-12-31", status: .metLate),
    Case(inTime: 3, late: 1, cutoff: "2022-06-30", status: .met),
  ]

  @Test(arguments: Kind.allCases, cases) func status(kind: Kind, it: Case) throws {
    let target = try #require(progress(kind, it).targets.first)
    #expect(target.status == it.status)
    let isPast = it.cutoff > "2022-06-29"
    #expect(target.numerator == (it.cutoff < "2022-01-01" ? 0 : it.inTime))
    #expect(target.numeratorNow == target.numerator.map { $0 + (isPast ? it.late : 0) })
    #expect([target.needed, target.neededNow, target.denominator] == [3, 3, 5])
    #expect(target.shortfall == target.numerator.map { max(0, 3 - $0) })
    #expect(target.shortfallNow == target.numeratorNow.map { max(0, 3 - $0) })
  }

  @Test(arguments: Kind.allCases) func withoutUnitsThereIsNoGoal(kind: Kind) throws {
    let it = progress(kind, Case(inTime: 3, cutoff: "2022-06-29", status: .noUnits), units: 0)
    #expect(it.targets.map(\.status) == [.noUnits])
    #expect(it.targets.map(\.denominator) == [0])
  }

  /// What was attained before the window counts, unless the window is a year's.
  @Test(arguments: [
    (Kind.share, TargetProgress.Status.met), (.count, .met), (.grade, .met), (.yearly, .upcoming),
  ])
  func attainedBeforeTheWindow(kind: Kind, status: TargetProgress.Status) {
    var it = Case(inTime: 3, cutoff: "2021-12-31", status: status)
    #expect(progress(kind, it, day: "2021-12-31").targets.map(\.status) == [status])
    it.cutoff = "2022-06-29"
    #expect(
      progress(kind, it, day: "2021-12-31").targets.map(\.status)
        == [kind == .yearly ? .missed : .met])
  }

  /// A named unit: attained or not.
  @Test(
    arguments: [
      // attained on, cut-off, status
      (nil, "2021-12-31", .upcoming), (nil, "2022-06-28", .behind), (nil, "2022-06-29", .missed),
      (nil, "2022-06-30", .missed), ("2022-06-28", "2022-06-28", .met),
      ("2022-06-29", "2022-06-29", .met), ("2022-06-30", "2022-06-29", .missed),
      ("2022-06-30", "2022-06-30", .metLate), ("2021-05-01", "2021-12-31", .met),
    ] as [(String?, String, TargetProgress.Status)])
  func namedUnit(attainedOn: String?, cutoff: String, status: TargetProgress.Status) throws {
    let register = SampleCampaign.register(2)
    let campaign = campaign(.unit(register.units[0].code))
    var month = SampleMonth(String(cutoff.prefix(7)), register, campaign)
    month.status(0, recognised: attainedOn)
    month.status(1, recognised: "2021-01-01")
    let it = evaluate(campaign, register, [month], String(cutoff.prefix(7)), cutoff: cutoff).value
    let target = try #require(it.targets.first)
    #expect(target.status == status)
    #expect([target.denominator, target.needed] == [1, 1])
  }

  @Test func aNamedUnitThatIsNotInTheRegister() {
    let campaign = campaign(.unit(SampleCampaign.code("130127100009")))
    let register = SampleCampaign.register(2)
    var month = SampleMonth("2022-06", register, campaign)
    month.status(0, recognised: "2022-01-01")
    let it = evaluate(campaign, register, [month], "2022-06").value
    #expect(it.targets.map(\.status) == [.missed])
    #expect(it.targets.map(\.denominator) == [1] && it.targets.map(\.numerator) == [0])
  }

  func progress(
    _ kind: Kind, _ it: Case, units: Int = 5, day: String = "2022-01-01"
  ) -> Progress {
    let entries = SampleCampaign.register(5).units.map(\.latest).map { entry in
      var entry = entry
      entry.inScope = units > 0
      return entry
    }
    let register = Register(entries)
    var campaign = campaign(kind == .share ? .share(goal: 60) : .count(goal: 3))
    campaign.targets[0].isAspiration = it.isAspiration
    if kind == .grade || kind == .yearly {
      campaign.grades = [Grade(id: "AA", name: "AA"), Grade(id: "AAA", name: "AAA")]
      campaign.targets[0].grade = "AA"
      campaign.targets[0].window = kind == .yearly ? .year : .cumulative
    }
    let period = String(it.cutoff.prefix(7))
    var month = SampleMonth(period, register, campaign)
    for unit in 0..<5 {
      let attained =
        unit < it.inTime
        ? (it.onDueDay ? "2022-06-29" : day) : unit < it.inTime + it.late ? "2022-06-30" : nil
      month.status(unit, recognised: attained) { record in
        guard !campaign.grades.isEmpty else { return }
        record.gradeDates = [attained.map(SampleCampaign.day), nil]
      }
    }
    return evaluate(campaign, register, [month], period, cutoff: it.cutoff).value
  }

  func campaign(_ measure: Target.Measure) -> Campaign {
    var campaign = SampleCampaign.county()
    campaign.targets = [
      Target(
        id: "2022", year: 2022, measure: measure, place: campaign.top.code,
        start: SampleCampaign.day("2022-01-01"), due: SampleCampaign.day("2022-06-29"))
    ]
    return campaign
  }
}

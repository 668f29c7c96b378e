import Campaigns
import Diagnostics
import Testing

/// Targets at one below, exactly at and one above the goal, on the due day and after it.
@Suite struct TargetTests {
  let campaign = SampleCampaign.county()

  func progress(
    units: Int = 5, recognised: [String], period: String, cutoff: String? = nil
  ) -> Progress {
    let register = SampleCampaign.register(units)
    var month = SampleMonth(period, register, campaign)
    for (unit, day) in recognised.enumerated() { month.status(unit, recognised: day) }
    if recognised.isEmpty { month.status(0) }
    return evaluate(campaign, register, [month], period, cutoff: cutoff).value
  }

  func target(_ id: String, _ progress: Progress) throws -> TargetProgress {
    try #require(progress.targets.first { $0.target.id == id })
  }

  @Test func eachTargetOfAYearStandsByItself() throws {
    let it = progress(recognised: ["2021-12-01", "2021-12-31"], period: "2021-12")
    let share = try target("2021-share", it)
    #expect(share.share?.shown(goals: it.shareGoals) == "40.0%")
    #expect(share.status == .met && share.needed == 2 && share.shortfall == 0)
    #expect(try target("2021-named", it).status == .met)
    #expect(try target("2022-share", it).status == .upcoming)
    #expect(try target("2022-count", it).status == .upcoming)
    #expect(try target("2022-count", it).denominator == 5)
  }

  @Test(arguments: [
    (1, TargetProgress.Status.missed), (2, .met), (3, .met), (0, .missed),
  ])
  func onTheDueDay(attained: Int, status: TargetProgress.Status) throws {
    let days = Array(repeating: "2021-12-31", count: attained)
    let it = progress(recognised: days, period: "2021-12")
    #expect(try target("2021-share", it).status == status)
  }

  @Test func dayAfterTheDueDayIsLate() throws {
    let it = progress(recognised: ["2021-12-31", "2022-01-01"], period: "2022-01")
    let share = try target("2021-share", it)
    #expect(share.status == .metLate)
    #expect((share.numerator, share.numeratorNow) == (1, 2))
    #expect((share.shortfall, share.shortfallNow) == (1, 0))
  }

  @Test(arguments: [
    // cut-off, attained of 10; 30 % needs 3; the window has 365 days
    ("2021-05-01", 1, TargetProgress.Status.ahead), ("2021-05-02", 1, .behind),
    ("2021-05-03", 1, .behind), ("2021-12-30", 2, .behind), ("2021-01-01", 0, .behind),
  ])
  func againstElapsedTime(
    cutoff: String, attained: Int, status: TargetProgress.Status
  ) throws {
    let days = Array(repeating: "2021-01-01", count: attained)
    let it = progress(
      units: 10, recognised: days, period: String(cutoff.prefix(7)), cutoff: cutoff)
    #expect(try target("2021-share", it).status == status)
  }

  @Test func exactlyInStepIsOnTrack() throws {
    var campaign = campaign
    campaign.targets = [
      Target(
        id: "2021-count", year: 2021, measure: .count(goal: 2), place: campaign.top.code,
        start: SampleCampaign.day("2021-01-01"), due: SampleCampaign.day("2021-01-30"))
    ]
    let register = SampleCampaign.register(5)
    var month = SampleMonth("2021-01", register, campaign)
    month.status(0, recognised: "2021-01-01")
    func status(_ cutoff: String) -> TargetProgress.Status? {
      evaluate(campaign, register, [month], "2021-01", cutoff: cutoff).value.targets.first?.status
    }
    #expect(status("2021-01-14") == .ahead)
    #expect(status("2021-01-15") == .onTrack)
    #expect(status("2021-01-16") == .behind)
    #expect(status("2021-01-31") == .missed)
  }

  @Test func sharesThatLookMetAndAreNot() throws {
    let first = progress(
      units: 42, recognised: Array(repeating: "2022-12-01", count: 25), period: "2022-12")
    let share = try target("2022-share", first)
    #expect(share.status == .missed && share.needed == 26)
    #expect(share.share?.shown(goals: first.shareGoals) == "59.5%")
    let second = progress(
      units: 402, recognised: Array(repeating: "2022-12-01", count: 241), period: "2022-12")
    let other = try target("2022-share", second)
    #expect(other.status == .missed && other.needed == 242)
    #expect(other.share?.shown(goals: second.shareGoals) == "59.95%")
  }

  @Test func aspirationsThatAreMissedSaySo() throws {
    var campaign = campaign
    campaign.targets[0].isAspiration = true
    let register = SampleCampaign.register(5)
    var month = SampleMonth("2021-12", register, campaign)
    month.status(0, recognised: "2021-12-31")
    let it = evaluate(campaign, register, [month], "2021-12").value
    #expect(it.targets.first?.status == .missedAspiration)
  }

  @Test func withoutUnitsThereIsNothingToAimAt() throws {
    let entry = RegisterEntry(
      code: SampleCampaign.code("130127100009"), name: "外", inScope: false,
      place: RowPlace(file: 0, row: 2))
    let register = Register([entry])
    var month = SampleMonth("2021-12", register, campaign)
    month.status(0, recognised: "2021-12-01")
    let it = evaluate(campaign, register, [month], "2021-12").value
    let (named, others) = (it.targets.filter { $0.measure == .unit }, it.targets)
    #expect(others.filter { $0.measure != .unit }.allSatisfy { $0.status == .noUnits })
    #expect(named.map(\.status) == [.missed] && named.map(\.denominator) == [1])
    #expect(it.places.first?.tally == .zero)
    #expect(it.units.first?.isAttained == true)
    #expect(it.counts.registered == 1 && it.counts.inScope == 0)
  }

  @Test func heldUnitsAreNamedBesideTheTargetTheyWouldCountFor() throws {
    let register = SampleCampaign.register(5)
    var month = SampleMonth("2021-12", register, campaign)
    month.status(0, recognised: "2021-12-01") { $0.claims.acceptScore = HalfPoints(points: 70) }
    month.status(1, recognised: "2021-12-01") { $0.claims.acceptScore = HalfPoints(points: 70) }
    let it = evaluate(campaign, register, [month], "2021-12").value
    #expect(try target("2021-share", it).held == 2)
    #expect(try target("2021-named", it).held == 1)
    #expect(try target("2021-share", it).numerator == 0)
  }
}

import Campaigns
import Diagnostics
import Testing

/// Which tally stands on which day: on the due day, on the cut-off, before and after a lower office
/// begins to hand in its own.
@Suite struct TallyDayTests {
  let sample = TallyTests()
  let districts = [
    SampleCampaign.code("130602000000"), SampleCampaign.code("130606000000"),
  ]

  func evaluated(
    _ months: [SampleMonth], _ period: String, cutoff: String? = nil
  ) -> Diagnosed<Progress> {
    evaluate(sample.campaign, sample.register, months, period, cutoff: cutoff)
  }

  /// 2020-count of 保定 in each case: due on 2020-12-31, five are needed.
  @Test func aPlaceIsUnknownUntilAnythingInItHasATally() throws {
    let rows = districts.enumerated().map { sample.tally($1, 10, 4, row: $0 + 2) }
    let it = evaluated([sample.month("2021-03", rows)], "2021-03").value
    let count = try sample.entry("2020-count", TallyTests.baoding, it)
    #expect(count.status == .unknown)
    #expect(count.numerator == nil && count.denominator == nil && count.needed == nil)
    #expect([count.numeratorNow, count.denominatorNow, count.shortfallNow] == [8, 20, 0])
    // Counted now, as the parent says; in time it was not.
    let province = try sample.entry("2020-count", sample.campaign.top.code, it)
    #expect([province.numerator, province.numeratorNow] == [0, 1])
  }

  @Test func aPlacesOwnTallyStandsUntilTheOnesBelowBegin() throws {
    let months = [
      sample.month("2020-12", [sample.tally(TallyTests.baoding, 20, 3)]),
      sample.month(
        "2021-03", districts.enumerated().map { sample.tally($1, 10, 4, row: $0 + 2) }),
    ]
    let found = evaluated(months, "2021-03")
    let count = try sample.entry("2020-count", TallyTests.baoding, found.value)
    #expect(count.status == .metLate)
    #expect([count.numerator, count.denominator] == [3, 20])
    #expect([count.numeratorNow, count.denominatorNow] == [8, 20])
    #expect(found.value.counts.tallied == 20)
  }

  @Test func aPartWithoutATallyOnTheDayIsCountedByTheCutOffs() throws {
    let months = [
      sample.month("2020-12", [sample.tally(districts[0], 10, 3)]),
      sample.month("2021-03", [sample.tally(districts[1], 10, 4)]),
    ]
    let it = evaluated(months, "2021-03").value
    let count = try sample.entry("2020-count", TallyTests.baoding, it)
    #expect([count.numerator, count.denominator] == [7, 20])
    #expect([count.numeratorNow, count.denominatorNow] == [7, 20])
  }

  @Test func aTallyEndsWhereTheRegisterBeginsToListUnits() throws {
    var entries = sample.register.units.map(\.latest)
    for last in 1...2 {
      entries.append(
        RegisterEntry(
          code: SampleCampaign.code("13060200100\(last)"), name: "示例保定\(last)社区",
          from: SampleCampaign.day("2021-02-01"), place: RowPlace(file: 0, row: 9 + last)))
    }
    let register = Register(entries)
    var march = SampleMonth("2021-03", register, sample.campaign)
    march.status(2, recognised: "2021-02-20")
    let months = [sample.month("2020-12", [sample.tally(TallyTests.baoding, 20, 5)]), march]
    let it = evaluate(sample.campaign, register, months, "2021-03").value
    let place = try #require(it.places.first { $0.place.code == TallyTests.baoding })
    #expect(place.tally.inScope == 2 && it.counts.tallied == 0)
    let count = try sample.entry("2020-count", TallyTests.baoding, it)
    #expect([count.numerator, count.denominator] == [5, 20])
    #expect(count.status == .met && count.denominatorNow == 2)
  }

  @Test func beforeTheMonthEndsItsTalliesHaveNotHappened() throws {
    let first = [sample.tally(TallyTests.baoding, 20, 6)]
    let second =
      [sample.tally(TallyTests.baoding, 24, 8)]
      + districts.enumerated().map { sample.tally($1, 12, 4, row: $0 + 3) }
    let months = [sample.month("2020-11", first), sample.month("2020-12", second)]
    let early = evaluated(months, "2020-12", cutoff: "2020-12-30")
    let place = try #require(
      early.value.places.first { $0.place.code == TallyTests.baoding })
    #expect(place.tally.attained == 6 && early.value.counts.tallied == 20)
    #expect(early.diagnostics.isEmpty)
    let alone = evaluated([sample.month("2020-12", second)], "2020-12", cutoff: "2020-12-30")
    let count = try sample.entry("2020-count", TallyTests.baoding, alone.value)
    #expect(count.status == .unknown && count.numeratorNow == nil)
    #expect(evaluated(months, "2020-12").value.counts.tallied == 24)
  }
}

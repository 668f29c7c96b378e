import Campaigns
import Diagnostics
import Testing

/// A province of cities, two of which report by themselves (河北省绿色社区创建三年行动); counted from
/// units, from tallies, or from both in different places.
@Suite struct TallyTests {
  static let shijiazhuang = SampleCampaign.code("130100000000")
  static let xinji = SampleCampaign.code("130181000000")
  static let baoding = SampleCampaign.code("130600000000")

  let campaign: Campaign = {
    let top = Place(code: SampleCampaign.code("130000000000"), name: "河北省", level: .province)
    let each = Target.Binding.eachChild(level: .city)
    return Campaign(
      id: "hebei", title: "示例", top: top,
      ownPlaces: [Place(code: xinji, name: "辛集市", level: .city)],
      placeNames: [shijiazhuang: "石家庄市", baoding: "保定市"], scoring: .none,
      stages: [.applied, .recognised].map { Stage(step: $0, name: $0.id) },
      targets: [
        Target(
          id: "2020-count", year: 2020, measure: .count(goal: 5), place: top.code, binding: each,
          exceptions: [xinji: 2], start: SampleCampaign.day("2020-01-01"),
          due: SampleCampaign.day("2020-12-31")),
        Target(
          id: "2021-share", year: 2021, measure: .share(goal: 30), place: top.code,
          binding: each, start: SampleCampaign.day("2021-01-01"),
          due: SampleCampaign.day("2021-12-31")),
      ])
  }()

  /// Two communities in 石家庄, two in 辛集; 保定 has none in the register.
  let register = Register(
    ["130102001001", "130102001002", "130181001001", "130181001002"].enumerated().map {
      RegisterEntry(
        code: SampleCampaign.code($1), name: "示例\($0)社区", place: RowPlace(file: 0, row: $0 + 2))
    })

  func tally(_ code: RegionCode, _ total: Int, _ attained: Int, row: Int = 2) -> TallyRow {
    TallyRow(
      code: code, name: "示例", total: total, participating: total, attained: attained,
      place: RowPlace(file: 0, row: row))
  }

  func month(_ period: String, _ tallies: [TallyRow], recognised: [Int] = []) -> SampleMonth {
    var month = SampleMonth(period, register, campaign)
    month.input.tallies = tallies
    for unit in recognised { month.status(unit, recognised: "2020-06-01") }
    return month
  }

  func entry(_ id: String, _ code: RegionCode, _ it: Progress) throws -> TargetProgress {
    try #require(it.targets.first { $0.target.id == id && $0.place.code == code })
  }

  @Test func everyPlaceIsMeasuredByItselfAndTheParentCountsThem() throws {
    let found = evaluate(
      campaign, register,
      [month("2020-12", [tally(Self.baoding, 20, 5)], recognised: [0, 1, 2, 3])], "2020-12")
    let it = found.value
    #expect(found.diagnostics.isEmpty)
    #expect(try entry("2020-count", Self.baoding, it).status == .met)
    #expect(try entry("2020-count", Self.xinji, it).status == .met)
    #expect(try entry("2020-count", Self.xinji, it).goal == 2)
    let capital = try entry("2020-count", Self.shijiazhuang, it)
    #expect(capital.status == .missed && capital.numerator == 2 && capital.denominator == 2)
    let province = try entry("2020-count", campaign.top.code, it)
    #expect(province.measure == .children)
    #expect([province.numerator, province.denominator, province.shortfall] == [2, 3, 1])
    #expect(province.status == .missed)
    #expect(it.counts.tallied == 20)
    #expect(it.places.first?.tally.inScope == 24 && it.places.first?.tally.attained == 9)
    #expect(it.places.map(\.place.level.id).contains("city"))
  }

  @Test func aPlaceWithoutATallyOnTheDayIsUnknownAndCountsNow() throws {
    let it = evaluate(
      campaign, register, [month("2021-02", [tally(Self.baoding, 20, 8)])], "2021-02"
    ).value
    let count = try entry("2020-count", Self.baoding, it)
    #expect(count.status == .unknown)
    #expect(count.numerator == nil && count.denominator == nil && count.shortfall == nil)
    #expect([count.numeratorNow, count.denominatorNow] == [8, 20])
    #expect(it.places.first?.tally.inScope == 24)
    // The share's due day is still to come: the cut-off's tally stands.
    #expect(try entry("2021-share", Self.baoding, it).status == .met)
  }

  @Test(
    arguments: [
      // total, participating, attained after 20, 10, 6: the figures that stand, what falls
      ([25, 10, 5], [20, 6], "达到创建要求数"), ([25, 9, 6], [20, 6], "参与创建数"),
      ([20, 10, 6], [20, 6], nil), ([20, 11, 7], [20, 7], nil), ([19, 10, 6], [19, 6], nil),
    ] as [([Int], [Int], String?)])
  func aTallyThatFallsIsHeldWhole(next: [Int], stands: [Int], falls: String?) throws {
    let months = [("2020-11", [20, 10, 6]), ("2020-12", next)].map { period, figures in
      var row = tally(Self.baoding, figures[0], figures[2])
      row.participating = figures[1]
      return month(period, [row])
    }
    let found = evaluate(campaign, register, months, "2020-12")
    #expect(found.diagnostics.map(\.code) == (falls == nil ? [] : ["state.tally-decreased"]))
    for diagnostic in found.diagnostics {
      #expect(Wording.message(diagnostic, .zh).contains(falls ?? "—"))
    }
    let place = try #require(found.value.places.first { $0.place.code == Self.baoding })
    #expect([place.tally.inScope, place.tally.attained] == stands)
  }

  @Test func unitsAndTalliesOfOnePlaceAreAnError() {
    let found = evaluate(
      campaign, register, [month("2020-12", [tally(Self.shijiazhuang, 9, 9)])], "2020-12")
    #expect(found.diagnostics.map(\.code) == ["state.tallied-and-listed"])
    #expect(found.value.counts.rejectedRows == 1 && found.value.counts.tallied == 0)
  }

  @Test func placesBelowCountAndTheHigherOneMustBeTheirSum() {
    let districts = [
      tally(SampleCampaign.code("130602000000"), 10, 3, row: 3),
      tally(SampleCampaign.code("130606000000"), 10, 2, row: 4),
    ]
    let right = evaluate(
      campaign, register, [month("2020-12", [tally(Self.baoding, 20, 5)] + districts)],
      "2020-12")
    #expect(right.diagnostics.isEmpty)
    #expect(right.value.counts.tallied == 20)
    let wrong = evaluate(
      campaign, register, [month("2020-12", [tally(Self.baoding, 20, 6)] + districts)],
      "2020-12")
    #expect(wrong.diagnostics.map(\.code) == ["state.tally-sum-differs"])
    #expect(wrong.value.places.first?.tally.attained == 5)
  }

  @Test func onlyOnePlace() throws {
    let it = evaluate(
      campaign, register, [month("2020-12", [tally(Self.baoding, 20, 5)], recognised: [0, 2])],
      "2020-12", only: Self.xinji
    ).value
    #expect(it.units.map { register.units[$0.unit].code.digits.prefix(6) } == ["130181", "130181"])
    #expect(it.places.map(\.place.name).first == "辛集市")
    #expect(it.targets.map(\.place.code) == [Self.xinji, Self.xinji])
    #expect(it.counts.tallied == 0)
  }
}

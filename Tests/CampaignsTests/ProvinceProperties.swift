import Campaigns
import Diagnostics
import Testing

/// A province whose cities 定州 and 辛集 report by themselves: what holds for every register of it,
/// tried on seeded random ones.
@Suite struct ProvinceProperties {
  struct Unit: Sendable {
    var code: String
    var isInScope: Bool
    var participating: Bool?
    var recognisedOn: String?
  }

  static let xinji = SampleCampaign.code("130181000000")
  static let dingzhou = SampleCampaign.code("130682000000")

  let campaign: Campaign = {
    let top = Place(code: SampleCampaign.code("130000000000"), name: "河北省", level: .province)
    func target(_ id: String, _ measure: Target.Measure, _ binding: Target.Binding) -> Target {
      Target(
        id: id, year: 2021, measure: measure, place: top.code, binding: binding,
        exceptions: measure == .count(goal: 5) ? [Self.xinji: 2, Self.dingzhou: 2] : [:],
        start: SampleCampaign.day("2021-01-01"), due: SampleCampaign.day("2021-12-31"))
    }
    return Campaign(
      id: "hebei", title: "示例", top: top,
      ownPlaces: [
        Place(code: Self.xinji, name: "辛集市", level: .city),
        Place(code: Self.dingzhou, name: "定州市", level: .city),
      ], scoring: .none, stages: [.applied, .recognised].map { Stage(step: $0, name: $0.id) },
      targets: [
        target("pooled", .share(goal: 30), .whole),
        target("each", .share(goal: 30), .eachChild(level: .city)),
        target("counts", .count(goal: 5), .eachChild(level: .city)),
      ])
  }()

  /// Townships of 石家庄 (two counties), 保定, 张家口 and the two cities of their own.
  static let townships = [
    "130102001", "130102002", "130104001", "130602001", "130602002", "130702001", "130181001",
    "130181002", "130682001",
  ]

  func random(_ random: inout SeededGenerator) -> [Unit] {
    Self.townships.flatMap { township in
      (1...Int.random(in: 1...6, using: &random)).map { number in
        Unit(
          code: "\(township)00\(number)", isInScope: Int.random(in: 0...6, using: &random) > 0,
          participating: [true, true, true, false, nil].randomElement(using: &random) ?? nil,
          recognisedOn: [nil, nil, "2021-03-01", "2021-12-31"].randomElement(using: &random)
            ?? nil)
      }
    }
  }

  func evaluated(_ units: [Unit], tallies: [TallyRow] = []) -> Progress {
    let register = Register(
      units.map {
        RegisterEntry(
          code: SampleCampaign.code($0.code), name: $0.code, inScope: $0.isInScope,
          place: RowPlace(file: 0, row: 2))
      })
    var month = SampleMonth("2021-12", register, campaign)
    for unit in units {
      guard let index = register.index(of: SampleCampaign.code(unit.code)) else { continue }
      month.status(index, recognised: unit.recognisedOn) {
        $0.participating = unit.participating
      }
    }
    month.input.tallies = tallies
    return evaluate(campaign, register, [month], "2021-12").value
  }

  /// The city that a code lies in, said without the program's own chain.
  func city(_ code: String) -> String {
    for own in ["130181", "130682"] where code.hasPrefix(own) { return own + "000000" }
    return code.prefix(4) + "00000000"
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func everyCityByItselfAndThePooledShareByTheSum(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let units = random(&generator)
    let it = evaluated(units)
    let inScope = units.filter(\.isInScope)
    func attained(_ units: [Unit]) -> Int {
      units.count { $0.participating == true && $0.recognisedOn != nil }
    }
    let cities = Dictionary(grouping: inScope) { city($0.code) }
    let reaching = cities.values.filter { attained($0) * 100 >= 30 * $0.count }
    // A city whose units are all out of scope has no goal, and so has not met it.
    let all = Set(units.map { city($0.code) }).union(["130181000000", "130682000000"])
    let pooled = try #require(it.targets.first { $0.target.id == "pooled" })
    let each = try #require(it.targets.first { $0.target.id == "each" })
    #expect([pooled.numerator, pooled.denominator] == [attained(inScope), inScope.count])
    #expect([each.numerator, each.denominator] == [reaching.count, all.count], "seed \(seed)")
    #expect((each.status == .met) == (reaching.count == all.count))
    let entries = it.targets.filter { $0.target.id == "each" && $0.measure == .share }
    #expect(entries.map(\.place.code.digits) == all.sorted())
    for entry in entries {
      let own = cities[entry.place.code.digits] ?? []
      #expect([entry.numerator, entry.denominator] == [attained(own), own.count])
    }
  }

  /// Pooled share met or missed, each city met or not: where every city reaches the goal the sum
  /// does, and otherwise neither says anything of the other.
  @Test(arguments: [
    // attained of ten in 石家庄, 辛集; pooled, each city
    (10, 10, TargetProgress.Status.met, TargetProgress.Status.met), (10, 2, .met, .missed),
    (4, 2, .met, .missed), (3, 3, .met, .met), (3, 2, .missed, .missed),
  ])
  func thePooledShareAndEachCity(
    capital: Int, own: Int, pooled: TargetProgress.Status, each: TargetProgress.Status
  ) {
    var campaign = campaign
    campaign.ownPlaces.removeLast()
    campaign.targets.removeLast()
    let entries = (0..<20).map { number in
      RegisterEntry(
        code: SampleCampaign.code(
          (number < 10 ? "130102001" : "130181001") + "0\(10 + number)"),
        name: "示例\(number)社区", place: RowPlace(file: 0, row: number + 2))
    }
    let register = Register(entries)
    var month = SampleMonth("2021-12", register, campaign)
    for unit in 0..<20 {
      let isAttained = unit < 10 ? unit < capital : unit - 10 < own
      month.status(unit, recognised: isAttained ? "2021-06-01" : nil)
    }
    let it = evaluate(campaign, register, [month], "2021-12").value
    #expect(it.targets.prefix(2).map(\.status) == [pooled, each])
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func movingAUnitMovesExactlyItsCounts(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var units = random(&generator)
    let before = evaluated(units)
    let moved = Int.random(in: 0..<units.count, using: &generator)
    let old = units[moved].code
    let township = try #require(Self.townships.randomElement(using: &generator))
    units[moved].code = township + "900"
    let after = evaluated(units)
    let unit = units[moved]
    let isAttained = unit.participating == true && unit.recognisedOn != nil
    var own = Tally.zero
    if unit.isInScope {
      own = Tally(
        inScope: 1, participating: unit.participating == true ? 1 : 0,
        attained: isAttained ? 1 : 0, held: unit.recognisedOn != nil && !isAttained ? 1 : 0)
    }
    func above(_ code: String) -> Set<String> {
      Set([code.prefix(9) + "000", code.prefix(6) + "000000", city(code), "130000000000"])
    }
    let (left, entered) = (above(old), above(unit.code))
    let places = Set(before.places.map(\.place.code) + after.places.map(\.place.code))
    for place in places {
      func tally(_ progress: Progress) -> Tally {
        progress.places.first { $0.place.code == place }?.tally ?? .zero
      }
      let gain = entered.contains(place.digits) ? own : .zero
      let loss = left.contains(place.digits) ? own : .zero
      #expect(tally(after) + loss == tally(before) + gain, "seed \(seed) \(place.digits)")
    }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func splittingIntoTalliesChangesNoFigure(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let units = random(&generator)
    let whole = evaluated(units)
    var rest = units
    var tallies: [TallyRow] = []
    for place in whole.places.dropFirst() {
      // 定州 always, so that there is something to compare.
      let isChosen = Int.random(in: 0...2, using: &generator) == 0
      guard isChosen || place.place.code == Self.dingzhou else { continue }
      let digits = place.place.code.digits
      let inside = units.filter {
        place.place.level == .city
          ? city($0.code) == digits
          : $0.code.hasPrefix(digits.prefix(place.place.level == .county ? 6 : 9))
      }
      // What lies in a place that has become a tally already is in that tally.
      guard inside.allSatisfy({ unit in rest.contains { $0.code == unit.code } }) else { continue }
      rest.removeAll { unit in inside.contains { $0.code == unit.code } }
      tallies.append(
        TallyRow(
          code: place.place.code, name: place.place.name, total: place.tally.inScope,
          participating: place.tally.participating, attained: place.tally.attained,
          place: RowPlace(file: 0, row: tallies.count + 2)))
    }
    let split = evaluated(rest, tallies: tallies)
    for place in split.places {
      let same = whole.places.first { $0.place.code == place.place.code }
      #expect(place.tally.inScope == same?.tally.inScope, "seed \(seed)")
      #expect(place.tally.participating == same?.tally.participating, "seed \(seed)")
      #expect(place.tally.attained == same?.tally.attained, "seed \(seed)")
    }
    for (a, b) in zip(whole.targets, split.targets) {
      #expect(a.place == b.place && a.target.id == b.target.id)
      #expect([a.numerator, a.denominator] == [b.numerator, b.denominator], "seed \(seed)")
      #expect(a.status == b.status, "seed \(seed) \(a.target.id) \(a.place.name)")
    }
    #expect(whole.targets.count == split.targets.count)
  }
}

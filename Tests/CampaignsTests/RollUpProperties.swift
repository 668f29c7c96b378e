import Campaigns
import Diagnostics
import Testing

/// A small generator with a seed, so that a failure can be repeated.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }
  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

/// What holds for every register, tried on seeded random ones.
@Suite struct RollUpProperties {
  let campaign = SampleCampaign.county()

  struct World {
    var entries: [RegisterEntry] = []
    var months: [SampleMonth] = []
    var register: Register { Register(entries) }
  }

  func random(_ seed: UInt64) -> World {
    var random = SeededGenerator(seed: seed)
    var world = World()
    for township in 1...Int.random(in: 1...4, using: &random) {
      for unit in 1...Int.random(in: 1...6, using: &random) {
        world.entries.append(
          RegisterEntry(
            code: SampleCampaign.code("13012700\(township)00\(unit)"), name: "\(township)-\(unit)",
            inScope: Int.random(in: 0...5, using: &random) > 0,
            from: Bool.random(using: &random) ? nil : SampleCampaign.day("2021-06-01"),
            place: RowPlace(file: 0, row: world.entries.count + 2)))
      }
    }
    let register = world.register
    for period in ["2021-10", "2021-11", "2021-12"] {
      var month = SampleMonth(period, register, campaign)
      for unit in register.units.indices where Int.random(in: 0...3, using: &random) > 0 {
        let day = Int.random(in: 1...28, using: &random)
        let date = "2021-\(Bool.random(using: &random) ? "09" : "11")-\(day < 10 ? "0" : "")\(day)"
        let points = Int32.random(in: 140...180, using: &random)
        let participating = [true, true, true, false, nil].randomElement(using: &random) ?? nil
        let isRecognised = Bool.random(using: &random)
        month.status(unit, recognised: isRecognised ? date : nil) {
          $0.participating = participating
          $0.claims.acceptScore = HalfPoints(halves: points)
        }
      }
      month.status(register.units.count - 1)
      month.input.status = Dictionary(
        month.input.status.map { ($0.unit, $0) }, uniquingKeysWith: { a, _ in a }
      ).values.sorted { $0.unit < $1.unit }
      world.months.append(month)
    }
    return world
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func rollUpEqualsTheNaiveCount(seed: UInt64) {
    let world = random(seed)
    let it = evaluate(campaign, world.register, world.months, "2021-12").value
    for place in it.places {
      let digits = place.place.level == .county ? 6 : 9
      let inside = it.units.filter { unit in
        it.entry(of: unit).code.digits.prefix(digits) == place.place.code.digits.prefix(digits)
          && it.entry(of: unit).inScope
      }
      #expect(place.tally.inScope == inside.count, "seed \(seed)")
      #expect(place.tally.attained == inside.count(where: \.isAttained), "seed \(seed)")
      #expect(place.tally.participating == inside.count { $0.participating == true })
      #expect(place.tally.held == inside.count(where: \.isHeld))
    }
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func theOrderOfRowsAndMonthsNeverMatters(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let world = self.random(seed)
    var shuffled = world
    shuffled.entries.shuffle(using: &random)
    shuffled.months.shuffle(using: &random)
    for index in shuffled.months.indices {
      shuffled.months[index].input.status.shuffle(using: &random)
    }
    let a = evaluate(campaign, world.register, world.months, "2021-12")
    let b = evaluate(campaign, shuffled.register, shuffled.months, "2021-12")
    #expect(a.value.targets == b.value.targets, "seed \(seed)")
    #expect(a.value.places == b.value.places && a.value.counts == b.value.counts)
    #expect(a.diagnostics == b.diagnostics)
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func splittingACountyIntoTalliesChangesNoFigure(seed: UInt64) throws {
    let world = random(seed)
    let whole = evaluate(campaign, world.register, world.months, "2021-12").value
    var month = SampleMonth("2021-12", Register([]), campaign)
    month.input.tallies = whole.places.dropFirst().map { place in
      TallyRow(
        code: place.place.code, total: place.tally.inScope,
        participating: place.tally.participating, attained: place.tally.attained,
        place: RowPlace(file: 0, row: 2))
    }
    let tallied = evaluate(campaign, Register([]), [month], "2021-12").value
    let (a, b) = (try #require(whole.places.first), try #require(tallied.places.first))
    #expect(a.tally.inScope == b.tally.inScope && a.tally.attained == b.tally.attained)
    #expect(a.tally.participating == b.tally.participating)
  }
}

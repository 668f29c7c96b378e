import Testing

@testable import Campaigns

/// Values that are kept in less room than they are spoken of in.
@Suite struct CompactTests {
  /// Positions beyond those that are kept as bits, too.
  @Test(arguments: [[], [0], [0, 3], [31], [32], [5, 31, 32, 40]])
  func namedVetoesComeBackAsTheyWereSet(positions: [Int]) {
    var claims = Claims()
    #expect(claims.vetoes == .unknown && claims.saysNothingOfVetoes)
    claims.vetoes = .named(positions)
    #expect(claims.vetoes == .named(positions))
    #expect(claims == Claims(vetoes: .named(positions)))
    #expect(claims.saysNothingOfVetoes == positions.isEmpty)
    claims.vetoes = .unknown
    #expect(claims == Claims())
  }

  @Test func measuresAreKeptBesideNamedVetoes() {
    var claims = Claims(vetoes: .named([40]), measures: [nil, Claims.Measure(7)])
    #expect(claims.vetoes == .named([40]) && claims.measures == [nil, Claims.Measure(7)])
    claims.measures = []
    #expect(claims == Claims(vetoes: .named([40])) && !claims.saysNothingOfVetoes)
  }

  /// The greatest number of points that readers take.
  @Test func statedPointsComeBackAsTheyWereSet() {
    for halves in [0, 1, 205, 19_999, 20_001] as [Int32] {
      let points = HalfPoints(halves: halves)
      let claims = Claims(selfScore: points, bonus: points)
      #expect(claims.selfScore == points && claims.bonus == points)
      #expect(claims.reviewScore == nil && claims.acceptScore == nil)
    }
  }

  /// A country has a row for each of 120,000 units, and memory costs time.
  @Test func aStatusRowFillsACacheLine() {
    #expect(MemoryLayout<StatusRecord>.stride == 64)
  }

  @Test func numbersOfItemsAreKeptInTheirOrder() {
    var items = ItemSet()
    for number in [32, 1, 14, 2] { items.insert(number) }
    #expect(items.numbers == [1, 2, 14, 32])
  }

  /// Lengths around those of the steps in which cells are added up.
  @Test(arguments: [1, 7, 8, 9, 16, 31, 99, 520])
  func sumsAreThoseOfTheCells(itemCount: Int) {
    for odd in [nil, 253, 254, 255] as [UInt8?] {
      var block = ScoreBlock(itemCount: itemCount, unitCount: 2)
      var cells = (0..<itemCount).map { UInt8($0 * 37 % 251) }
      if let odd { cells[itemCount / 2] = odd }
      block.add(unit: 1, cells, file: 0, rows: Array(repeating: 1, count: itemCount))
      let isWhole = cells.allSatisfy { $0 < 254 }
      let sum = cells.reduce(0) { $0 + Int32($1) }
      #expect(block.sumOfPoints(1) == (isWhole ? HalfPoints(halves: sum) : nil))
      #expect(block.sumOfPoints(0) == nil)
    }
  }

  /// A bonus over the cap, and totals that only some kinds have.
  @Test func whatStandsOfTotalsComesBackAsItWasSet() {
    var it = Assessment(unit: 3, state: UnitState())
    for (position, kind) in ScoreKind.allCases.enumerated() {
      #expect(it.counted(kind) == nil && it.uncapped(kind) == nil && it.sumOfItems(kind) == nil)
      var total = ScoreTotal(stated: nil)
      total.items = position == 1 ? nil : HalfPoints(points: 88 + position)
      total.counted = HalfPoints(halves: 181)
      total.uncapped = HalfPoints(halves: Int32(181 + position))
      it.set(kind, to: total)
      #expect(it.counted(kind) == total.counted && it.uncapped(kind) == total.uncapped)
      #expect(it.sumOfItems(kind) == total.items && it.score == nil)
    }
    it.isDecidedByScore = true
    #expect(it.score == HalfPoints(halves: 181) && it.unit == 3)
  }

  /// A country's assessments are most of what is kept of it.
  @Test func anAssessmentIsSmall() { #expect(MemoryLayout<Assessment>.stride <= 88) }

  /// Names that are kept in place, and longer ones.
  @Test(arguments: [0, 1, 7, 8, 9, 20])
  func namesComeBackAsTheyWereGiven(characters: Int) {
    let name = String(repeating: "区", count: characters)
    let place = RowPlace(file: 0, row: 2)
    let code = SampleCampaign.code("130127001001")
    var entry = RegisterEntry(code: code, name: name, owner: "办公室", place: place)
    func isNamed(_ text: String) -> Bool { entry.isNamed(text.utf8Span.span) }
    #expect(entry.name == name && isNamed(name) && !isNamed(name + "x"))
    for other in [String(name.dropLast()), "园" + name.dropFirst()] where other != name {
      #expect(!isNamed(other))
    }
    let short = RegisterEntry(code: code, shortName: name.utf8Span.span, place: place)
    #expect((short != nil) == (characters <= 8) && short?.name ?? name == name)
    for other in ["长城桥东街社区居委会", "东街社区", name] {
      entry.name = other
      #expect(entry == RegisterEntry(code: code, name: other, owner: "办公室", place: place))
    }
  }

  /// Two spellings of one character are one name, as texts are.
  @Test func namesAreComparedAsTexts() {
    let place = RowPlace(file: 0, row: 2)
    let code = SampleCampaign.code("130127001001")
    let composed = RegisterEntry(code: code, name: "caf\u{E9}", place: place)
    let decomposed = RegisterEntry(code: code, name: "cafe\u{301}", place: place)
    #expect(composed == decomposed && composed.hashValue == decomposed.hashValue)
  }
}

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
}

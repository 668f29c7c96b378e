import Foundation
import Testing

/// Every fault of a state is caused by its smallest input and says exactly its line.
@Suite struct StateCatalogueTests {
  @Test(arguments: StateCase.held + StateCase.milder) func line(it: StateCase) throws {
    let workspace = try Workspace()
    try workspace.write(
      "inputs/gaoyi/units.csv", "区划代码,社区名称\n130127100001,育才街社区\n")
    for (period, tables) in it.months {
      for (index, table) in tables.enumerated() {
        try workspace.write("inputs/gaoyi/\(period)/表\(index + 1).csv", table)
      }
    }
    let period = try #require(it.months.last?.period)
    for (language, line) in [("zh", it.zh), ("en", it.en)] {
      let outcome = try workspace.run(
        "check", "gaoyi", "--period", period, "--verbose", "--lang", language)
      let lines = outcome.output.split(separator: "\n").filter { $0.contains(it.code) }
      let said = lines.first.map(String.init) ?? outcome.output + outcome.errors
      #expect(lines.count == 1 && said.contains(line), "\(said)")
    }
  }

  /// Faults whose smallest input needs tallies, criteria or a score sheet stand beside their rules.
  private static let elsewhere: Set<String> = [
    "state.recognised-with-unmet-criteria", "state.criteria-missing",
    "state.score-sheet-differs", "state.tally-decreased", "state.tally-sum-differs",
    "state.tallied-and-listed",
  ]

  @Test func everyFaultHasItsCase() throws {
    let words = try String(
      contentsOfFile: Workspace.package + "/Sources/Diagnostics/StateFaultWords.swift",
      encoding: .utf8)
    let pattern = /"(state\.[a-z-]+)"/
    let codes = Set(words.matches(of: pattern).map { String($0.1) })
    let cases = Set((StateCase.held + StateCase.milder).map(\.code))
    #expect(codes == cases.union(Self.elsewhere))
  }
}

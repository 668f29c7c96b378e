import Campaigns
import Testing

/// The displayed share never contradicts the verdict.
@Suite struct RatioTests {
  @Test(arguments: [
    (2, 5, "40.0%"), (25, 42, "59.5%"), (241, 402, "59.95%"), (85, 279, "30.5%"), (0, 0, "—"),
    (3, 10, "30.0%"), (59_999, 100_000, "59.999%"), (1, 1, "100.0%"), (0, 7, "0.0%"),
  ])
  func shown(part: Int, whole: Int, text: String) {
    #expect(Ratio(part, of: whole).shown(goals: [30, 60]) == text)
  }

  @Test(arguments: [
    (30, 10, 3), (60, 5, 3), (30, 279, 84), (25, 13, 4), (60, 13, 8), (60, 0, 0), (100, 7, 7),
  ])
  func needed(percent: Int, whole: Int, count: Int) {
    #expect(Ratio.needed(percent: percent, of: whole) == count)
  }

  @Test func displayedSharesNeverContradictVerdicts() {
    for whole in 1...450 {
      for part in 0...whole {
        let ratio = Ratio(part, of: whole)
        let shown = ratio.shown(goals: [25, 30, 60, 70]).dropLast()
        for goal in [25, 30, 60, 70] {
          let reads = (Double(shown) ?? -1) >= Double(goal)
          #expect(reads == ratio.reaches(percent: goal), "\(part)/\(whole) against \(goal)")
        }
      }
    }
  }

  @Test(arguments: [
    (2, 5, 1, 5, "+20.0"), (1, 5, 2, 5, "-20.0"), (1, 3, 1, 3, "0.0"), (1, 2000, 0, 2000, "+0.1"),
    (0, 2000, 1, 2000, "-0.1"), (1, 2001, 0, 2001, "0.0"),
  ])
  func change(a: Int, b: Int, c: Int, d: Int, text: String) {
    #expect(Ratio(a, of: b).changeInPoints(since: Ratio(c, of: d)) == text)
    #expect(Ratio(a, of: b).changeInPoints(since: Ratio(0, of: 0)) == nil)
  }
}

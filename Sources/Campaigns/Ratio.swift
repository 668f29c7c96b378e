/// A share as two whole numbers, compared by cross-multiplying. There is no `+`: an average of
/// percentages cannot be written.
package struct Ratio: Hashable, Sendable {
  package let part: Int
  package let whole: Int

  package init(_ part: Int, of whole: Int) {
    precondition(part >= 0 && whole >= 0, "counts are not negative")
    self.part = part
    self.whole = whole
  }

  /// True when the ratio is at least `percent` of 100; false where the whole is 0.
  package func reaches(percent: Int) -> Bool { whole > 0 && part * 100 >= percent * whole }

  /// The smallest part that reaches `percent`: 30 % of 10 needs 3, never 4.
  package static func needed(percent: Int, of whole: Int) -> Int {
    (percent * whole + 99) / 100
  }

  /// `40.0%`, half up, and — for a whole of 0. Where one decimal would reach one of `goals` that
  /// the count misses, more decimals are shown until it no longer does: 241/402 is 59.95%.
  package func shown(goals: [Int] = []) -> String {
    guard whole > 0 else { return "—" }
    return decimal(digits: digits(goals: goals)) + "%"
  }

  /// How many decimals `shown(goals:)` has.
  package func digits(goals: [Int]) -> Int {
    guard whole > 0 else { return 1 }
    let missed = goals.filter { !reaches(percent: $0) }
    var digits = 1
    var scale = 10
    while missed.contains(where: { rounded(scale: scale) >= $0 * scale }) {
      digits += 1
      scale *= 10
    }
    return digits
  }

  /// The change to this ratio from an earlier one in percentage points (百分点), half away from
  /// zero: `+20.0`, `-1.5`, `0.0`. `nil` where either has a whole of 0.
  package func changeInPoints(since earlier: Ratio) -> String? {
    guard whole > 0, earlier.whole > 0 else { return nil }
    let numerator = (part * earlier.whole - earlier.part * whole) * 1000
    let denominator = whole * earlier.whole
    let magnitude = (abs(numerator) * 2 + denominator) / (2 * denominator)
    guard magnitude > 0 else { return "0.0" }
    return (numerator < 0 ? "-" : "+") + "\(magnitude / 10).\(magnitude % 10)"
  }

  private func rounded(scale: Int) -> Int { (part * 100 * scale * 2 + whole) / (2 * whole) }

  private func decimal(digits: Int) -> String {
    var scale = 1
    for _ in 0..<digits { scale *= 10 }
    let value = rounded(scale: scale)
    let fraction = String(value % scale)
    return "\(value / scale)."
      + String(repeating: "0", count: digits - fraction.utf8.count) + fraction
  }
}

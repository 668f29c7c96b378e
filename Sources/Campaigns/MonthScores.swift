/// One kind of score of one month. A class, for it is looked into for each unit of a country.
final class MonthScores: Sendable {
  let period: ReportingPeriod
  let kind: ScoreKind
  let block: ScoreBlock

  init(_ period: ReportingPeriod, _ kind: ScoreKind, _ block: ScoreBlock) {
    self.period = period
    self.kind = kind
    self.block = block
  }

  /// Adds a unit's items to a total.
  /// - Parameter items: what adding up needs of each item, in their order.
  func addUp(
    _ unit: Int, items: [(maximum: HalfPoints, mayNotApply: Bool)], into total: inout ScoreTotal
  ) {
    if let sum = block.sumOfPoints(unit) {
      total.items = sum
      return
    }
    let found = block.sum(of: unit, items: items)
    total.items = found.sum
    total.missing = found.missing
  }
}

import Diagnostics

extension RollUp {
  /// Units in places that are known by tallies, on the cut-off.
  var tallied: Int {
    dayTallies(cutoff).counted.reduce(0) { $0 + $1.row.total }
  }

  /// Where a place and places below it both have a row in the last month, the higher one must
  /// equal their sum.
  func sumDifferences(_ months: [MonthInput]) -> [Diagnostic] {
    guard let month = months.last, !tallies.isEmpty else { return [] }
    let last = month.period.lastDay
    let standing = dayTallies(last)
    let counts = counts(on: last).tallies
    return tallies.codes.compactMap { code in
      guard let place = hierarchy.index(of: code), standing.isSum(place),
        let row = tallies.row(code, of: month.period)
      else { return nil }
      let sum = counts[place]
      let pairs = [
        ("城市社区总数", row.total, sum.inScope), ("达到创建要求数", row.attained, sum.attained),
        ("参与创建数", row.participating ?? sum.participating, sum.participating),
      ]
      guard let (heading, stated, counted) = pairs.first(where: { $0.1 != $0.2 }) else {
        return nil
      }
      let file = month.files[Int(row.place.file)]
      return Diagnostic(
        .state(.tallySumDiffers(heading: heading, stated: stated, sum: counted)),
        at: SourceLocation(file: file.name, row: Int(row.place.row)), unit: code.digits)
    }
  }
}

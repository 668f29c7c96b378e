import Campaigns

/// The cells of one place's line that speak of one target.
struct PlaceTargetCells {
  let entry: TargetProgress
  let place: PlaceFigures
  /// Cells of the line, where it has them.
  let total, attained, needed: String?
  /// Of 合计: the rows of the places.
  let children: ClosedRange<Int>?
  /// The sheet's column.
  let column: Int
  let words: FixedWords

  /// - Parameter parts: of 合计, the entries of the places.
  func cell(_ source: PlaceSource, parts: [TargetProgress?]) -> TableCell {
    switch source {
    case .goal: goal
    case .needed: entry.measure == .children ? .none : neededCell
    case .targetNeeded: entry.measure == .children ? sum(parts) { $0.neededNow } : neededCell
    case .targetDone:
      entry.measure == .children ? sum(parts) { $0.numerator } : TableCell(count: entry.numerator)
    case .gap: entry.measure == .children ? sum(parts) { $0.shortfallNow } : gap
    case .expected: expected
    case .status, .targetStatus: status
    default: preconditionFailure("the other columns are made by PlaceLine")
    }
  }

  private func sum(
    _ parts: [TargetProgress?], _ value: (TargetProgress) -> Int?
  ) -> TableCell {
    let known = parts.compactMap { $0.flatMap(value) }
    guard known.count == parts.count, let children else { return .none }
    let formula = "=SUM(\(CellName.column(column, children)))"
    return TableCell(.formula(formula, cached: .number(Double(known.reduce(0, +)))))
  }

  /// Percent as a number, as the heading says; a count says so itself.
  private var goal: TableCell {
    switch entry.measure {
    case .share: TableCell(count: entry.goal)
    case .count: TableCell(.number(Double(entry.goal)), .right, number: #""≥"0"个""#)
    case .unit, .children: .none
    }
  }

  private var neededFormula: String? {
    guard entry.measure == .share, let total,
      let units = entry.denominatorNow, units == place.place.tally.inScope,
      Ratio.needed(percent: entry.goal, of: units) == entry.neededNow
    else { return nil }
    return "INT((\(entry.goal)*\(total)+99)/100)"
  }

  private var neededCell: TableCell {
    guard let value = entry.neededNow else { return .blank }
    guard let formula = neededFormula else { return TableCell(count: value) }
    return TableCell(.formula("=" + formula, cached: .number(Double(value))))
  }

  private var neededExpression: String? {
    needed ?? neededFormula ?? entry.neededNow.map(String.init)
  }

  private var gap: TableCell {
    guard let value = entry.shortfallNow else { return .blank }
    guard let attained, let needed = neededExpression, place.isOfAllUnits(entry) else {
      return TableCell(count: value)
    }
    return TableCell(
      .formula("=MAX(0,\(needed)-\(attained))", cached: .number(Double(value))))
  }

  /// How much of the time has gone, both ends of the window included.
  private var expected: TableCell {
    let target = entry.target
    let all = target.due.days(since: target.start) + 1
    let gone = min(all, max(0, place.progress.cutoff.days(since: target.start) + 1))
    let ratio = Ratio(gone, of: all)
    return TableCell(
      .number(Double(gone) / Double(all)), .right,
      number: PercentFormat.format(ratio, goals: [100]))
  }

  private var status: TableCell {
    let text = TargetText.status(entry.status, words: words.statuses)
    guard entry.measure != .children, place.isOfAllUnits(entry), let attained,
      let needed = neededExpression,
      let formula = StatusFormula(
        target: entry, cutoff: place.progress.cutoff, words: words.statuses,
        attained: attained, needed: needed, total: total
      ).formula, formula.value == text
    else { return TableCell(.plain(text), .center) }
    return TableCell(.formula("=" + formula.text, cached: .text(text)), .center)
  }
}

import Campaigns

/// The months read, a line each: what the campaign's own place came to on the last day of each, by
/// that month's own inputs. The report's own month is counted in the ledger.
struct MonthTable {
  let progress: Progress
  let columns: [TableColumn<MonthSource>]
  let words: FixedWords
  let members: PlaceMembers
  let ledger: Ledger?

  func table() -> SmallTable {
    let months = progress.history.months
    return SmallTable(
      headings: columns.map(\.heading), givenWidths: columns.map(\.width),
      notes: months.count > 1 ? [words.analysis.monthsNote] : [words.analysis.oneMonthNote],
      emptyText: words.forms.emptyTable,
      lines: { start in
        months.enumerated().map { index, month in
          TableLine(columns.map { cell($0.source, month, row: start + index) })
        }
      })
  }

  private func cell(_ source: MonthSource, _ month: History.Month, row: Int) -> TableCell {
    switch source {
    case .month:
      return TableCell(.text(words.remarks.month(month.period.year, month.period.month)), .center)
    case .goal:
      guard let goal = goal(of: month.period.year) else { return .blank }
      return TableCell(.number(Double(goal) / 100), .right, number: "0%")
    default: break
    }
    guard let tally = month.tally else { return .blank }
    func name(_ source: MonthSource) -> String? {
      columns.firstIndex { $0.source == source }.map { CellName.cell(row, $0) }
    }
    let own = month.period == progress.period ? figures : nil
    switch source {
    case .total: return own.map { TableCell($0.total) } ?? TableCell(count: tally.inScope)
    case .participating:
      return own.map { TableCell($0.participating) } ?? TableCell(count: tally.participating)
    case .attained:
      return own.map { TableCell($0.attained) } ?? TableCell(count: tally.attained)
    case .participation:
      return .share(
        tally.participating, name(.participating), of: tally.inScope, name(.total), goals: [])
    case .attainment:
      return .share(
        tally.attained, name(.attained), of: tally.inScope, name(.total),
        goals: progress.shareGoals)
    case .month, .goal: preconditionFailure("both were made above")
    }
  }

  private var figures: GridCounts.Figures? {
    PlaceFigures.top(of: progress).map {
      PlaceFigures($0, of: progress, members: members, ledger: ledger, words: words).counts
    }
  }

  /// What the place itself must reach by its target of the year; a target of each place below it is
  /// none of its own.
  func goal(of year: Int) -> Int? {
    let own = progress.targets.filter { entry in
      entry.place.code == progress.campaign.top.code && entry.measure == .share
        && entry.target.grade == nil
    }
    let known = own.filter { $0.target.year <= year }.map(\.target.year).max()
    return own.first { $0.target.year == known }?.goal
  }
}

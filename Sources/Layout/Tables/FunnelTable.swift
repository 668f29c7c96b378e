import Campaigns

/// Units by the stage that they have reached, all over the same denominator.
struct FunnelTable {
  let progress: Progress
  let columns: [TableColumn<FunnelSource>]
  let words: FixedWords
  let ledger: Ledger?

  func table() -> SmallTable {
    let all = progress.counts.inScope
    let steps = progress.funnel
    return SmallTable(
      headings: columns.map(\.heading), givenWidths: columns.map(\.width),
      emptyText: words.forms.emptyTable,
      lines: { start in
        steps.enumerated().map { index, step in
          TableLine(columns.map { cell($0.source, step, all: all, row: start + index) })
        }
      })
  }

  private func cell(_ source: FunnelSource, _ step: FunnelStep, all: Int, row: Int) -> TableCell {
    switch source {
    case .stage: TableCell(text: name(step.step))
    case .units: TableCell(figure(step))
    case .total: TableCell(total)
    case .share: share(step.units, of: all, row: row)
    }
  }

  func name(_ step: Stage.Step?) -> String {
    guard let step else { return words.forms.participating }
    return progress.campaign.stages.first { $0.step == step }?.name ?? step.id
  }

  /// Units of the ledger alone: places known by tallies have no stages.
  private var conditions: [Ledger.Condition]? {
    ledger?.conditions(of: progress.campaign.top.code, named: progress.campaign.top.name)
  }

  /// The one denominator of all steps.
  var total: SheetFigure {
    let counted = conditions.flatMap { ledger?.count($0) }
    return SheetFigure(progress.counts.inScope, counted)
  }

  /// Units that have come to a step or a later one: the rows of each such stage, added up.
  func figure(_ step: FunnelStep) -> SheetFigure {
    guard let base = conditions, let ledger else {
      return SheetFigure(step.units, rows: -1, formula: nil)
    }
    guard let own = step.step else {
      let counted = ledger.count(base + [.shows(.known(.participating), words.yes)])
      return SheetFigure(step.units, counted)
    }
    let stages = progress.campaign.stages.filter { $0.step >= own }
    let parts = stages.compactMap { ledger.count(base + [.shows(.known(.stage), $0.name)]) }
    guard parts.count == stages.count else {
      return SheetFigure(step.units, rows: -1, formula: nil)
    }
    return SheetFigure(
      step.units, rows: parts.reduce(0) { $0 + $1.value },
      formula: parts.map(\.formula).joined(separator: "+"))
  }

  private func share(_ units: Int, of all: Int, row: Int) -> TableCell {
    TableCell.share(
      units, columns.firstIndex { $0.source == .units }.map { CellName.cell(row, $0) }, of: all,
      columns.firstIndex { $0.source == .total }.map { CellName.cell(row, $0) }, goals: [])
  }
}

import Campaigns

/// The year's targets of the campaign's own place, a line each.
struct TargetTable {
  let progress: Progress
  let columns: [TableColumn<StripFigure>]
  let words: FixedWords
  let members: PlaceMembers
  let ledger: Ledger?

  func table() -> SmallTable {
    let targets = TargetText.ofYear(progress)
    let whole = PlaceFigures.top(of: progress).map {
      PlaceFigures($0, of: progress, members: members, ledger: ledger, words: words)
    }
    var notes: [String] = []
    if let whole, targets.contains(where: { line($0, whole, row: 0).hasValues }) {
      notes.append(words.forms.valueNote)
    }
    for target in targets {
      if let note = lateNote(target) { notes.append(note) }
    }
    return SmallTable(
      headings: columns.map(\.heading), givenWidths: columns.map(\.width), notes: notes,
      emptyText: words.forms.emptyTable,
      lines: { start in
        guard let whole else { return [] }
        return targets.enumerated().map { index, target in
          let line = line(target, whole, row: start + index)
          return TableLine(columns.map { cell(line, $0.source) })
        }
      })
  }

  private func line(_ target: TargetProgress, _ whole: PlaceFigures, row: Int) -> StripLine {
    StripLine(
      target: target, progress: progress, words: words, whole: whole.counts, namedFormula: nil,
      cells: Dictionary(
        columns.enumerated().map { ($1.source, CellName.cell(row, $0)) },
        uniquingKeysWith: { first, _ in first }))
  }

  private func cell(_ line: StripLine, _ figure: StripFigure) -> TableCell {
    let (content, number) = line.content(figure)
    switch figure {
    case .goal: return TableCell(content, .left)
    case .gap: return TableCell(content, .center, number: words.forms.gapFormat)
    case .status, .due: return TableCell(content, .center, number: number)
    default:
      return content == .text("—") ? .none : TableCell(content, .right, number: number)
    }
  }

  /// After the due day the figures of that day differ from those of the cut-off: both are said.
  private func lateNote(_ target: TargetProgress) -> String? {
    guard progress.cutoff > target.target.due, let attained = target.numerator,
      let needed = target.needed,
      attained != target.numeratorNow || needed != target.neededNow
    else { return nil }
    let text = TargetText.short(target, of: progress, words: words)
    return words.remarks.lateNote(text, words.day(target.target.due), attained, needed)
  }
}

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
    case .units: step.step == nil ? participating(step.units) : TableCell(count: step.units)
    case .total: TableCell(total(all).content)
    case .share: share(step.units, of: all, row: row)
    }
  }

  private func name(_ step: Stage.Step?) -> String {
    guard let step else { return words.forms.participating }
    return progress.campaign.stages.first { $0.step == step }?.name ?? step.id
  }

  /// Units of the ledger alone: places known by tallies have no stages.
  private var conditions: [Ledger.Condition]? {
    ledger?.conditions(of: progress.campaign.top.code, named: progress.campaign.top.name)
  }

  private func total(_ all: Int) -> SheetFigure {
    let counted = conditions.flatMap { ledger?.count($0) }
    return SheetFigure(all, rows: counted?.value ?? -1, formula: counted?.formula)
  }

  private func participating(_ units: Int) -> TableCell {
    let counted = conditions.flatMap {
      ledger?.count($0 + [.shows(.known(.participating), words.yes)])
    }
    return TableCell(
      SheetFigure(units, rows: counted?.value ?? -1, formula: counted?.formula).content)
  }

  private func share(_ units: Int, of all: Int, row: Int) -> TableCell {
    let ratio = Ratio(units, of: all)
    let format = PercentFormat.format(ratio, goals: [])
    let value = all == 0 ? nil : Double(units) / Double(all)
    guard let k = columns.firstIndex(where: { $0.source == .units }),
      let n = columns.firstIndex(where: { $0.source == .total })
    else { return TableCell(value.map { .number($0) } ?? .text("—"), .right, number: format) }
    let (part, whole) = (CellName.cell(row, k), CellName.cell(row, n))
    return TableCell(
      .formula(
        "=IF(\(whole)=0,\"—\",\(part)/\(whole))", cached: value.map { .number($0) } ?? .text("—")),
      .right, number: format)
  }
}

import Campaigns

/// The targets that are worked for now, of the campaign's own place, a line each.
struct TargetTable {
  let progress: Progress
  let columns: [TableColumn<StripFigure>]
  let words: FixedWords
  let members: PlaceMembers
  let ledger: Ledger?

  func table() -> SmallTable {
    let targets = TargetText.current(progress)
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
          return TableLine(
            columns.map { column in
              column.source == .goal
                ? TableCell(text: TargetText.dated(target, of: progress, words: words))
                : cell(line, column.source, whole.counts)
            })
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

  private func cell(
    _ line: StripLine, _ figure: StripFigure, _ counts: GridCounts.Figures
  ) -> TableCell {
    let (content, number) = line.content(figure)
    switch figure {
    case .goal: return TableCell(content, .left)
    case .gap: return TableCell(content, .center, number: words.forms.gapFormat)
    case .status, .due: return TableCell(content, .center, number: number)
    default:
      guard content != .text("—") else { return .none }
      let behind: SheetFigure? =
        switch figure {
        case .total: counts.total
        case .participating: counts.participating
        case .attained: counts.attained
        default: nil
        }
      let isCounted = behind.map { $0.content == content && $0.value > 0 } ?? false
      return TableCell(content, .right, number: number, link: isCounted ? behind?.link : nil)
    }
  }

  /// After the due day the figures of that day differ from those of the cut-off: both are said.
  func lateNote(_ target: TargetProgress) -> String? {
    guard progress.cutoff > target.target.due, let attained = target.numerator,
      let needed = target.needed,
      attained != target.numeratorNow || needed != target.neededNow
    else { return nil }
    let text = TargetText.short(target, of: progress, words: words)
    return words.remarks.lateNote(text, words.day(target.target.due), attained, needed)
  }
}

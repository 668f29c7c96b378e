import Campaigns

/// What was attained against the goal, a line each, for a chart and for whoever reads its numbers:
/// of the places with a target of the year; where there is one place only, of the stages on the
/// way; where the goals are no shares of the units, of the targets.
struct AttainmentTable {
  let progress: Progress
  let columns: [TableColumn<AttainmentSource>]
  let words: FixedWords
  let members: PlaceMembers
  let ledger: Ledger?

  /// More columns than this cannot be read in a chart: the lowest are shown.
  static let limit = 20

  private struct Line {
    var label: String
    var attained: SheetFigure?
    var total: SheetFigure?
    /// The goal in percent, or as a number.
    var goal: Int?
    var isShare: Bool
  }

  func table() -> SmallTable {
    let (lines, isCut) = made
    return SmallTable(
      headings: columns.map(\.heading), givenWidths: columns.map(\.width),
      notes: isCut ? [words.analysis.lowestOnly(Self.limit)] : [],
      emptyText: words.forms.emptyTable,
      lines: { start in
        lines.enumerated().map { index, line in
          TableLine(columns.map { cell($0.source, line, row: start + index) })
        }
      })
  }

  private var made: (lines: [Line], isCut: Bool) {
    let year = TargetText.ofYear(progress)
    let places = PlaceFigures.children(of: progress).map(figures)
    let hasShare = year.contains {
      $0.measure == .share && $0.target.grade == nil && $0.target.window == .cumulative
    }
    let bindsEach = year.contains { $0.measure == .children }
    guard hasShare || bindsEach || year.isEmpty else {
      return (TargetText.current(progress).map(ofTarget), false)
    }
    guard places.count > 1 else {
      return (stages(goal: year.first { $0.measure == .share }), false)
    }
    let shared = year.first { $0.measure == .share }?.goal
    var lines = places.map { ofPlace($0, goal: $0.target.map(\.goal) ?? shared) }
    let isCut = lines.count > Self.limit
    if isCut { lines = Self.lowest(lines) }
    if let top = PlaceFigures.top(of: progress), lines.allSatisfy(\.isShare) {
      lines.append(ofPlace(figures(top), goal: shared))
    }
    return (lines, isCut)
  }

  private func figures(_ place: PlaceProgress) -> PlaceFigures {
    PlaceFigures(place, of: progress, members: members, ledger: ledger, words: words)
  }

  /// In their order, those with the lowest shares.
  private static func lowest(_ lines: [Line]) -> [Line] {
    let sorted = lines.indices.sorted { a, b in
      let (x, y) = (lines[a], lines[b])
      let left = (x.attained?.value ?? 0) * (y.total?.value ?? 0)
      let right = (y.attained?.value ?? 0) * (x.total?.value ?? 0)
      return left != right ? left < right : a < b
    }
    return sorted.prefix(limit).sorted().map { lines[$0] }
  }

  private func ofPlace(_ place: PlaceFigures, goal: Int?) -> Line {
    let isKnown = place.place.isKnown
    return Line(
      label: place.place.place.name, attained: isKnown ? place.counts.attained : nil,
      total: isKnown ? place.counts.total : nil, goal: goal,
      isShare: place.target.map { $0.measure == .share } ?? true)
  }

  private func ofTarget(_ target: TargetProgress) -> Line {
    let now = target.numeratorNow.map { SheetFigure($0, rows: -1, formula: nil) }
    return Line(
      label: TargetText.dated(target, of: progress, words: words), attained: now, total: nil,
      goal: target.goal, isShare: false)
  }

  /// Participation, the stages and what was attained, all over the same units.
  private func stages(goal: TargetProgress?) -> [Line] {
    guard let top = PlaceFigures.top(of: progress).map(figures) else { return [] }
    let funnel = FunnelTable(progress: progress, columns: [], words: words, ledger: ledger)
    let steps = progress.funnel.map { step in
      Line(
        label: funnel.name(step.step), attained: funnel.figure(step), total: funnel.total,
        goal: goal?.goal, isShare: true)
    }
    return steps + [
      Line(
        label: words.met, attained: top.counts.attained, total: top.counts.total,
        goal: goal?.goal, isShare: true)
    ]
  }

  private func cell(_ source: AttainmentSource, _ line: Line, row: Int) -> TableCell {
    switch source {
    case .label: return TableCell(text: line.label)
    case .attained: return line.attained.map { TableCell($0) } ?? .blank
    case .total: return line.total.map { TableCell($0) } ?? .none
    case .goal:
      guard let goal = line.goal else { return .blank }
      return line.isShare
        ? TableCell(.number(Double(goal) / 100), .right, number: "0%") : TableCell(count: goal)
    case .value: return value(line, row: row)
    }
  }

  private func value(_ line: Line, row: Int) -> TableCell {
    guard let attained = line.attained else { return .blank }
    func name(_ source: AttainmentSource) -> String? {
      columns.firstIndex { $0.source == source }.map { CellName.cell(row, $0) }
    }
    guard line.isShare else {
      guard let k = name(.attained) else { return TableCell(attained.content) }
      return TableCell(.formula("=\(k)", cached: .number(Double(attained.value))))
    }
    return TableCell.share(
      attained.value, name(.attained), of: line.total?.value ?? 0, name(.total),
      goals: progress.shareGoals)
  }
}

extension TableCell {
  /// `=IF(n=0,"—",k/n)` over two cells; a value where one of them is not there.
  static func share(
    _ part: Int, _ k: String?, of whole: Int, _ n: String?, goals: [Int]
  ) -> TableCell {
    let format = PercentFormat.format(Ratio(part, of: whole), goals: goals)
    let value = whole == 0 ? nil : Double(part) / Double(whole)
    guard let k, let n else {
      return TableCell(value.map { .number($0) } ?? .text("—"), .right, number: format)
    }
    return TableCell(
      .formula("=IF(\(n)=0,\"—\",\(k)/\(n))", cached: value.map { .number($0) } ?? .text("—")),
      .right, number: format)
  }
}

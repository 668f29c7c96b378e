import Campaigns

/// Places, one line each, 合计, and how many meet a target that binds each of them.
struct PlaceTable {
  let context: UnitContext
  let columns: [TableColumn<PlaceSource>]
  let values: PlaceholderValues
  let members: PlaceMembers
  let ledger: Ledger?
  /// `nil` is the places just below the campaign's own.
  var level: AdministrativeLevel?
  var whole = TableTemplate.WholePosition.last
  /// A list for programs.
  var isPlain = false

  private var progress: Progress { context.progress }
  private var words: FixedWords { context.words }

  func table() -> SmallTable {
    func figures(_ place: PlaceProgress) -> PlaceFigures {
      PlaceFigures(place, in: context, members: members, ledger: ledger)
    }
    let top = whole == .none ? nil : PlaceFigures.top(of: progress).map(figures)
    let places =
      level.map { PlaceFigures.places(of: progress, at: $0) }
      ?? PlaceFigures.children(of: progress)
    let children = places.map(figures)
    let lineMaker = { (start: Int) in lines(top: top, children: children, start: start) }
    let all = [top].compactMap { $0 } + children
    let showsValues = !isPlain && all.contains(where: Self.hasValues)
    return SmallTable(
      headings: columns.map(heading), givenWidths: columns.map(\.width),
      notes: showsValues ? [words.forms.valueNote] : [], emptyText: words.forms.emptyTable,
      isPlain: isPlain, limit: isPlain ? .max : 50_000, lines: lineMaker)
  }

  private static func hasValues(_ place: PlaceFigures) -> Bool {
    place.counts.hasValues && place.place.tally.inScope > 0
  }

  private func heading(_ column: TableColumn<PlaceSource>) -> String {
    guard let id = column.target else { return values.fillHeading(column.heading) }
    var values = values
    if let target = progress.campaign.targets.first(where: { $0.id == id }) {
      values[.goal] =
        switch target.measure {
        case .share(let goal): "\(goal)%"
        case .count(let goal): String(goal)
        case .unit: ""
        }
    }
    return values.fillHeading(column.heading)
  }

  private func lines(
    top: PlaceFigures?, children: [PlaceFigures], start: Int
  ) -> [TableLine] {
    let first = whole == .first && top != nil ? start + 1 : start
    let rows = children.isEmpty ? nil : first...(first + children.count - 1)
    let isRanked = columns.contains { $0.source == .rank }
    let ranks = isRanked ? Self.ranks(children) : children.map { _ in nil }
    var lines = children.enumerated().map { index, place in
      let line = PlaceLine(
        place: place, columns: columns, row: first + index, serial: index + 1,
        children: nil, rank: ranks[index], ranked: rows, isPlain: isPlain)
      return isPlain ? TableLine(line.plainCells, part: .plain) : TableLine(line.cells)
    }
    guard let top else { return lines }
    let line = PlaceLine(
      place: top, columns: columns, row: whole == .first ? start : start + children.count,
      serial: nil, children: rows.map { ($0, children) }, rank: nil, ranked: nil, isPlain: isPlain)
    let total =
      isPlain
      ? TableLine(line.plainCells, part: .plain) : TableLine(line.cells, part: .total, label: label)
    lines.insert(total, at: whole == .first ? 0 : lines.count)
    if !isPlain, let rows, let met = metLine(rows) { lines.append(met) }
    return lines
  }

  /// 合计 is drawn over what names a place.
  private var label: ClosedRange<Int>? {
    let named = columns.prefix { [.serial, .name, .code].contains($0.source) }.count
    return named > 0 ? 0...(named - 1) : nil
  }

  /// Equal shares have equal ranks; a place without units or data has none.
  private static func ranks(_ children: [PlaceFigures]) -> [Int?] {
    children.map { place in
      let own = place.place.tally.attainment
      guard place.place.isKnown, own.whole > 0 else { return nil }
      return 1
        + children.count { other in
          let it = other.place.tally.attainment
          return other.place.isKnown && it.whole > 0 && it.part * own.whole > own.part * it.whole
        }
    }
  }

  /// `达标城市 11/13` below the statuses of each target that binds every place.
  private func metLine(_ rows: ClosedRange<Int>) -> TableLine? {
    guard let label else { return nil }
    let year = TargetText.ofYear(progress).first { $0.measure == .children }
    var level: AdministrativeLevel?
    var cells = columns.map { _ in TableCell(.blank, .center) }
    for (index, column) in columns.enumerated() {
      let entry: TargetProgress? =
        switch column.source {
        case .targetStatus:
          progress.targets.first { $0.target.id == column.target && $0.measure == .children }
        case .status: year
        default: nil
        }
      guard let entry, let met = entry.numeratorNow, let all = entry.denominatorNow else {
        continue
      }
      if case .eachChild(let bound) = entry.target.binding { level = bound }
      cells[index] = TableCell(
        metContent(met, of: all, rows: CellName.column(index, rows), count: rows.count), .center)
    }
    guard let level else { return nil }
    cells[0] = TableCell(.text(words.forms.metPlaces(level)), .center)
    return TableLine(cells, part: .total, label: label)
  }

  /// Two of the statuses say that the goal is reached.
  private func metContent(_ met: Int, of all: Int, rows: String, count: Int) -> Cell.Content {
    let text = "\(met)/\(all)"
    guard count == all else { return .text(text) }
    let counts = [words.statuses.met, words.statuses.metLate].map {
      "COUNTIF(\(rows),\"\($0)\")"
    }
    let formula = "=(\(counts.joined(separator: "+")))&\"/\"&ROWS(\(rows))"
    return .formula(formula, cached: .text(text))
  }
}

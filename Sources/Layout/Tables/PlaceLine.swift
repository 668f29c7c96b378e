import Campaigns

/// The cells of one place. Figures that neighbouring cells give are formulas over them.
struct PlaceLine {
  let place: PlaceFigures
  let columns: [TableColumn<PlaceSource>]
  /// The sheet's row.
  let row: Int
  /// `nil` in 合计.
  let serial: Int?
  /// Of 合计: the rows of the places that it is the sum of.
  let children: (rows: ClosedRange<Int>, places: [PlaceFigures])?
  let rank: Int?
  let ranked: ClosedRange<Int>?
  /// Values are wanted, and no formulas over neighbouring cells.
  let isPlain: Bool

  /// How a list for programs shows all its shares.
  static let plainShare = "0.00%"

  private var words: FixedWords { place.words }
  var tally: Tally { place.place.tally }
  var isKnown: Bool { place.place.isKnown }

  var cells: [TableCell] {
    columns.indices.map { cell(columns[$0], $0) }
  }

  func cell(_ column: TableColumn<PlaceSource>, _ index: Int) -> TableCell {
    switch column.source {
    case .serial:
      serial.map { TableCell(.number(Double($0)), .center) }
        ?? TableCell(.text(words.total), .center)
    case .name:
      TableCell(
        .plain(serial == nil ? (index == 0 ? words.total : "") : place.place.place.name), .left)
    case .code:
      TableCell(.plain(serial == nil ? "" : place.place.place.code.digits), .center, number: "@")
    case .total: count(place.counts.total, index) { $0.counts.total.value }
    case .participating:
      count(place.counts.participating, index) { $0.counts.participating.value }
    case .attained: count(place.counts.attained, index) { $0.counts.attained.value }
    case .participatingNew: TableCell(count: new { $0.participating })
    case .attainedNew: TableCell(count: new { $0.attained })
    case .attainedThisYear: attainedThisYear(index)
    case .participation: rate(tally.participation, .participating, goals: [])
    case .attainment: rate(tally.attainment, .attained, goals: place.context.shareGoals)
    case .change: change
    case .remark: TableCell(text: serial == nil ? "" : place.remark)
    case .rank: rankCell
    case .planned, .graded, .gradedOfPlanned: graded(column, index)
    case .registered: TableCell(count: place.sums?.registered)
    case .notReported: TableCell(count: place.sums?.notReported)
    case .acceptTotal:
      TableCell(
        place.sums.map { .number($0.acceptTotal.number) } ?? .blank, .right, number: "0.0")
    case .goalNeeded, .goalGap: ofGoal(column)
    default: ofTarget(column, index)
    }
  }

  // MARK: counts

  /// 合计 adds up the places above it where they make it.
  private func count(
    _ figure: SheetFigure, _ index: Int, _ value: (PlaceFigures) -> Int
  ) -> TableCell {
    guard isKnown else { return .blank }
    if !isPlain, let children, children.places.allSatisfy(\.place.isKnown),
      children.places.reduce(0, { $0 + value($1) }) == figure.value
    {
      return sum(figure.value, index, children.rows)
    }
    return TableCell(figure)
  }

  private func sum(_ value: Int, _ index: Int, _ rows: ClosedRange<Int>) -> TableCell {
    TableCell(
      .formula("=SUM(\(CellName.column(index, rows)))", cached: .number(Double(value))))
  }

  private func new(_ value: (Tally) -> Int) -> Int? {
    place.place.earlier.map { value(tally) - value($0) }
  }

  private func attainedThisYear(_ index: Int) -> TableCell {
    guard let children else {
      return place.attainedThisYear.map { TableCell($0) } ?? .blank
    }
    let parts = children.places.map(\.attainedThisYear?.value)
    let known = parts.compactMap { $0 }
    guard known.count == parts.count else { return .blank }
    return sum(known.reduce(0, +), index, children.rows)
  }

  private var change: TableCell {
    guard let points = place.place.changePoints, let value = Double(points) else { return .blank }
    return TableCell(.number(value), .right, number: "+0.0;-0.0;0.0")
  }

  private var rankCell: TableCell {
    guard serial != nil else { return .blank }
    guard let rank else { return .none }
    guard let column = columns.firstIndex(where: { $0.source == .attainment }), let ranked else {
      return TableCell(.number(Double(rank)), .center)
    }
    let range =
      CellName.cell(row, column) + "," + CellName.column(column, ranked)
    return TableCell(
      .formula("=RANK(\(range))", cached: .number(Double(rank))), .center)
  }

  /// `=IF(n=0,"—",k/n)` over the cells of this line.
  private func rate(_ ratio: Ratio, _ part: PlaceSource, goals: [Int]) -> TableCell {
    guard isKnown else { return .blank }
    let format = isPlain ? Self.plainShare : PercentFormat.format(ratio, goals: goals)
    let value = ratio.whole == 0 ? nil : Double(ratio.part) / Double(ratio.whole)
    guard let k = name(part), let n = name(.total) else {
      return TableCell(value.map { .number($0) } ?? .text("—"), .right, number: format)
    }
    return TableCell(
      .formula(
        "=IF(\(n)=0,\"—\",\(k)/\(n))", cached: value.map { .number($0) } ?? .text("—")),
      .right, number: format)
  }

  func name(_ source: PlaceSource, target: String? = nil, grade: String? = nil) -> String? {
    if isPlain { return nil }
    return columns.firstIndex {
      $0.source == source && $0.target == target && $0.grade == grade
    }.map { CellName.cell(row, $0) }
  }

  // MARK: grades

  private func graded(_ column: TableColumn<PlaceSource>, _ index: Int) -> TableCell {
    guard let grade = column.grade else { return .blank }
    let figure = place.graded(grade)
    switch column.source {
    case .graded:
      guard let figure else { return .blank }
      return count(figure, index) { $0.graded(grade)?.value ?? 0 }
    case .planned:
      guard let value = place.planned(grade, fields: column.fields) else { return .blank }
      let sum = children?.places.reduce(0) { $0 + ($1.planned(grade, fields: column.fields) ?? 0) }
      if let children, sum == value { return self.sum(value, index, children.rows) }
      return TableCell(count: value)
    default: return gradedOfPlanned(column, grade, figure)
    }
  }

  private func gradedOfPlanned(
    _ column: TableColumn<PlaceSource>, _ grade: String, _ figure: SheetFigure?
  ) -> TableCell {
    guard let figure, let planned = place.planned(grade, fields: column.fields) else {
      return .blank
    }
    return quotient(
      figure.value, name(.graded, grade: grade), of: planned, name(.planned, grade: grade))
  }

  /// A quotient that never looks complete before it is.
  private func quotient(_ part: Int, _ k: String?, of whole: Int, _ m: String?) -> TableCell {
    guard whole > 0 else { return .none }
    let format = PercentFormat.format(Ratio(part, of: whole), goals: [100])
    let value = Double(part) / Double(whole)
    guard let k, let m else { return TableCell(.number(value), .right, number: format) }
    return TableCell(
      .formula("=IF(\(m)=0,\"—\",\(k)/\(m))", cached: .number(value)), .right, number: format)
  }

  // MARK: targets

  private func ofTarget(_ column: TableColumn<PlaceSource>, _ index: Int) -> TableCell {
    if let id = column.target {
      guard let entry = place.entry(id) else { return .none }
      return PlaceTargetCells(
        entry: entry, place: place, total: name(.total), attained: name(.attained),
        needed: name(.targetNeeded, target: id), children: children?.rows, column: index,
        words: words
      ).cell(column.source, parts: children?.places.map { $0.entry(id) } ?? [])
    }
    let target = place.target
    if target == nil, column.source == .gap, let children {
      let parts = children.places.compactMap { $0.target?.shortfallNow }
      if parts.count == children.places.count {
        return sum(parts.reduce(0, +), index, children.rows)
      }
    }
    guard let target else { return .none }
    if column.source == .completion {
      guard let k = target.numeratorNow, let m = target.neededNow else { return .blank }
      return quotient(k, name(.attained), of: m, name(.needed))
    }
    return PlaceTargetCells(
      entry: target, place: place, total: name(.total), attained: name(.attained),
      needed: name(.needed), children: nil, column: index, words: words
    ).cell(column.source, parts: [])
  }
}

import Campaigns

/// Points lost item by item (失分): by each unit's newest kind of scores, the acceptance before the
/// review before its own. An item that does not apply, or has no score, loses nothing.
struct LostPoints {
  /// What one item lost over all units that were scored.
  struct Item {
    var criterion: Criterion
    /// Units with a score of the item, and those of them that lost points.
    var scored = 0
    var losing = 0
    var lost = HalfPoints.zero
  }

  private(set) var items: [Item]

  init(_ progress: Progress) {
    items = progress.campaign.criteria.map { Item(criterion: $0) }
    let cells = Self.counted(progress)
    for index in items.indices {
      guard let maximum = items[index].criterion.maximum else { continue }
      for byte in UInt8.min...UInt8.max {
        let units = cells[index * Self.values + Int(byte)]
        guard units > 0, let points = ScoreCell(stored: byte).points else { continue }
        items[index].scored += units
        guard points < maximum else { continue }
        items[index].losing += units
        items[index].lost =
          items[index].lost + HalfPoints(halves: (maximum - points).halves * Int32(units))
      }
    }
  }

  /// So many values a cell may have.
  private static let values = Int(UInt8.max) + 1

  /// How many units have which cell, in one pass over all cells of a country: for each item in
  /// turn, by the byte of the cell.
  private static func counted(_ progress: Progress) -> [Int] {
    let numbers = progress.campaign.criteria.map(\.number)
    var counts = Array(repeating: 0, count: numbers.count * values)
    let blocks = progress.months.map { ($0.period, $0.scores) }
    for position in progress.units.indices {
      let unit = progress.units[position].unit
      guard progress.isInScope(unit), let kind = kind(of: progress.units[position]),
        let from = progress.units[position].scoresFrom(kind),
        let block = blocks.first(where: { $0.0 == from })?.1[kind],
        let cells = block.cells(of: unit)
      else { continue }
      let own = cells.span
      for (index, number) in numbers.enumerated() {
        counts[index * values + Int(own[number - 1])] += 1
      }
    }
    return counts
  }

  /// The furthest kind of scores that the unit has.
  static func kind(of unit: Assessment) -> ScoreKind? {
    [.acceptance, .review, .selfAssessment].first { unit.state.scoresFrom($0) != nil }
  }

  var all: HalfPoints { items.map(\.lost).reduce(.zero, +) }
}

/// Points lost by item, the most lost first.
struct LostItemTable {
  let progress: Progress
  let columns: [TableColumn<LostItemSource>]
  let words: FixedWords
  let lost: LostPoints

  /// Items in the order of the table.
  var items: [LostPoints.Item] {
    lost.items.filter { $0.scored > 0 }.enumerated().sorted {
      $0.element.lost != $1.element.lost
        ? $0.element.lost > $1.element.lost : $0.offset < $1.offset
    }.map(\.element)
  }

  func table() -> SmallTable {
    let items = items
    return SmallTable(
      headings: columns.map(\.heading), givenWidths: columns.map(\.width),
      notes: [words.analysis.lostNote("")], emptyText: words.forms.emptyTable,
      lines: { start in
        items.enumerated().map { index, item in
          TableLine(columns.map { cell($0.source, item, row: start + index) })
        }
      })
  }

  private func cell(_ source: LostItemSource, _ item: LostPoints.Item, row: Int) -> TableCell {
    func name(_ source: LostItemSource) -> String? {
      columns.firstIndex { $0.source == source }.map { CellName.cell(row, $0) }
    }
    let criterion = item.criterion
    switch source {
    case .number: return TableCell(.number(Double(criterion.number)), .center)
    case .name: return TableCell(text: criterion.name)
    case .leadUnit: return TableCell(text: criterion.leadUnit)
    case .maximum: return TableCell(criterion.maximum.map { .number($0.number) } ?? .blank)
    case .scored: return TableCell(count: item.scored)
    case .losing: return TableCell(count: item.losing)
    case .lost: return TableCell(.number(item.lost.number))
    case .average:
      let value = item.lost.number / Double(item.scored)
      guard let k = name(.lost), let n = name(.scored) else {
        return TableCell(.number(value), .right, number: "0.00")
      }
      return TableCell(
        .formula("=IF(\(n)=0,\"—\",\(k)/\(n))", cached: .number(value)), .right, number: "0.00")
    case .share:
      let whole = Int(criterion.maximum?.halves ?? 0) * item.scored
      let format = PercentFormat.format(Ratio(Int(item.lost.halves), of: whole), goals: [])
      let value = whole == 0 ? 0 : Double(item.lost.halves) / Double(whole)
      guard whole > 0, let k = name(.lost), let n = name(.scored), let m = name(.maximum) else {
        return TableCell(.number(value), .right, number: format)
      }
      return TableCell(
        .formula("=\(k)/(\(n)*\(m))", cached: .number(value)), .right, number: format)
    }
  }
}

/// Points lost by the unit that leads the item, the most lost first.
struct LostLeadTable {
  let columns: [TableColumn<LostLeadSource>]
  let words: FixedWords
  let lost: LostPoints
  /// Columns of the items' table, as formulas name them.
  let itemRanges: [LostItemSource: String]

  private struct Lead {
    var name: String
    var items: [LostPoints.Item]
    var lost: HalfPoints { items.map(\.lost).reduce(.zero, +) }
    var maximum: HalfPoints { items.compactMap(\.criterion.maximum).reduce(.zero, +) }
  }

  func table() -> SmallTable {
    var names: [String] = []
    let scored = lost.items.filter { $0.scored > 0 }
    for item in scored where !names.contains(item.criterion.leadUnit) {
      names.append(item.criterion.leadUnit)
    }
    let leads = names.map { name in
      Lead(name: name, items: scored.filter { $0.criterion.leadUnit == name })
    }
    let sorted = leads.enumerated().sorted {
      $0.element.lost != $1.element.lost
        ? $0.element.lost > $1.element.lost : $0.offset < $1.offset
    }.map(\.element)
    return SmallTable(
      headings: columns.map(\.heading), givenWidths: columns.map(\.width),
      emptyText: words.forms.emptyTable,
      lines: { start in
        sorted.enumerated().map { index, lead in
          TableLine(
            columns.map { cell($0.source, lead, row: start + index, rows: (start, sorted.count)) })
        }
      })
  }

  private func cell(
    _ source: LostLeadSource, _ lead: Lead, row: Int, rows: (start: Int, count: Int)
  ) -> TableCell {
    switch source {
    case .leadUnit: return TableCell(text: lead.name)
    case .items:
      return figure(Double(lead.items.count), lead, row) { "COUNTIF(\($0),\($1))" }
    case .maximum: return figure(lead.maximum.number, lead, row, .maximum)
    case .lost: return figure(lead.lost.number, lead, row, .lost)
    case .share:
      let ratio = Ratio(Int(lead.lost.halves), of: Int(lost.all.halves))
      guard ratio.whole > 0 else { return .none }
      let value = Double(ratio.part) / Double(ratio.whole)
      let format = PercentFormat.format(ratio, goals: [])
      guard let column = columns.firstIndex(where: { $0.source == .lost }) else {
        return TableCell(.number(value), .right, number: format)
      }
      let range = CellName.column(column, rows.start...(rows.start + rows.count - 1))
      return TableCell(
        .formula("=\(CellName.cell(row, column))/SUM(\(range))", cached: .number(value)), .right,
        number: format)
    }
  }

  private func figure(
    _ value: Double, _ lead: Lead, _ row: Int, _ source: LostItemSource
  ) -> TableCell {
    guard let range = itemRanges[source] else { return TableCell(.number(value)) }
    return figure(value, lead, row) { "SUMIF(\($0),\($1),\(range))" }
  }

  /// Over the items' table, by this line's lead unit.
  private func figure(
    _ value: Double, _ lead: Lead, _ row: Int, _ formula: (String, String) -> String
  ) -> TableCell {
    guard let leads = itemRanges[.leadUnit],
      let own = columns.firstIndex(where: { $0.source == .leadUnit }),
      !lead.name.isEmpty, PrintedText.isPlain(lead.name),
      !lead.name.contains(where: { "*?~<>=".contains($0) })
    else { return TableCell(.number(value)) }
    return TableCell(
      .formula("=" + formula(leads, CellName.cell(row, own)), cached: .number(value)))
  }
}

/// The points lost in a workbook, added up when they are first asked for and then kept: several
/// tables show them.
final class LostOnce {
  private let progress: Progress
  private(set) lazy var points = LostPoints(progress)

  init(_ progress: Progress) { self.progress = progress }
}

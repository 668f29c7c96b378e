import Campaigns
import Diagnostics

/// Reads a table of scores with one row for each unit and item.
struct LongScoreReader {
  let campaign: Campaign
  let resolver: UnitResolver

  func read(_ opened: OpenedTable) -> FileContent {
    var cursor = TableCursor(opened)
    var content = FileContent()
    var unit = RowUnit(resolver, opened.table)
    let columns = Columns(opened.table)
    let item = ItemReader(count: campaign.criteria.count)
    let cells = ScoreCellReaders(campaign)
    let plain = PlainScoreRows(opened.table, campaign, resolver.index)
    while true {
      cursor.takePlainRows(plain, into: &content)
      guard cursor.advance() else { break }
      let found = unit.find(in: &cursor)
      if found == nil, !cursor.isRefused { continue }
      let number = cursor.value(columns.item, item)
      if number == nil, !cursor.isRefused { cursor.refuse(.blankCell, columns.item, nil) }
      var row = ScoreRow(unit: found ?? 0, row: cursor.record.row, item: number ?? 1)
      if let number {
        readScores(of: number, columns, cells, into: &row, &cursor)
      }
      let remark = cursor.value(columns.note, RemarkReader())
      guard cursor.accept() else { continue }
      if let remark {
        row.remark = Int32(content.remarks.count)
        content.remarks.append(remark)
      }
      content.scores.append(row)
    }
    content.finish(cursor)
    return content
  }

  private struct Columns {
    let item: Int?
    let notApplicable: Int?
    let note: Int?
    let kinds: [(kind: ScoreKind, column: Int?)]

    init(_ table: Table) {
      item = table.columns["item"]
      notApplicable = table.columns["not_applicable"]
      note = table.columns["note"]
      kinds = ScoreKind.allCases.map { ($0, table.columns[$0.rawValue]) }
    }
  }

  private func readScores(
    of item: Int, _ columns: Columns, _ cells: ScoreCellReaders, into row: inout ScoreRow,
    _ cursor: inout TableCursor
  ) {
    let reader = cells[item]
    for (kind, column) in columns.kinds {
      if let cell = cursor.value(column, reader) { row[kind] = cell }
    }
    guard cursor.value(columns.notApplicable, NotApplicableReader()) == true else { return }
    guard reader.mayNotApply else {
      cursor.refuse(.itemAlwaysApplies, columns.notApplicable, cursor.text(columns.notApplicable))
      return
    }
    for (kind, column) in columns.kinds {
      let cell = row[kind]
      if cell != .notApplicable, !reader.isBesideNotApplicable(cell) {
        cursor.refuse(reader.besideNotApplicable, column, cursor.text(column))
      }
      row[kind] = .notApplicable
    }
  }
}

/// The readers of score cells, by item.
struct ScoreCellReaders {
  private let readers: [ScoreCellReader]

  init(_ campaign: Campaign) { readers = campaign.criteria.map(ScoreCellReader.init) }

  /// - Precondition: `item` is an item of the campaign, from 1 on.
  subscript(item: Int) -> ScoreCellReader { readers[item - 1] }
}

/// Reads one cell of an assessment sheet: points up to the item's maximum, 达标 or 未达标 where the
/// criterion has no points, or 不涉及 where the item may be that.
struct ScoreCellReader: CellReader {
  let maximum: HalfPoints
  let hasPoints: Bool
  let mayNotApply: Bool

  init(_ criterion: Criterion) {
    hasPoints = criterion.maximum != nil
    maximum = criterion.maximum ?? .zero
    mayNotApply = criterion.mayNotApply
  }

  /// What stands beside 不涉及 without contradicting it.
  var full: ScoreCell { hasPoints ? ScoreCell(maximum) : .met }

  /// True for what may stand beside 不涉及.
  func isBesideNotApplicable(_ cell: ScoreCell) -> Bool { cell == .missing || cell == full }

  /// What is wrong with anything else beside 不涉及.
  var besideNotApplicable: TableFault {
    hasPoints ? .scoreBesideNotApplicable(maximum: maximum.text) : .unmetBesideNotApplicable
  }

  func quick(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> ScoreCell? {
    guard hasPoints else { return nil }
    return PointsReader(maximum: maximum).quick(bytes, start, end).map { ScoreCell($0) }
  }

  func read(_ cell: CellText) -> CellReading<ScoreCell> {
    if NotApplicable.isMeant(by: cell) {
      return mayNotApply ? .value(.notApplicable) : .refused(.itemAlwaysApplies)
    }
    guard hasPoints else {
      return WordReader.verdicts.read(cell).map { $0 ? ScoreCell.met : .unmet }
    }
    return PointsReader(maximum: maximum).read(cell).map { ScoreCell($0) }
  }
}

extension CellReading {
  func map<Other>(_ change: (Value) -> Other) -> CellReading<Other> {
    switch self {
    case .blank: .blank
    case .value(let value): .value(change(value))
    case .tidied(let value, let note): .tidied(change(value), note)
    case .refused(let fault): .refused(fault)
    }
  }
}

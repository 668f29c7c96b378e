import Campaigns

/// Rows of a status table that are written plainly: the unit's code and its name as the register
/// has them, and every cell of a kind that its reader takes at first sight. Any other row is left
/// to `TableCursor`, which says the same of plain rows at more length.
struct PlainStatusRows {
  private let cells: PlainStatusCells
  private let index: UnitIndex
  private let file: Int
  /// The unit of the row before, or -1.
  private var unit = -1

  /// - Returns: `nil` where rows name their unit by more than code and name, or ask who reported
  ///   and when, or where columns are of another kind.
  init?(_ table: Table, _ campaign: Campaign, _ index: UnitIndex) {
    let others = PlacesAbove.levels.map(\.id) + ["reporter", "reported_on"]
    guard others.allSatisfy({ table.columns[$0] == nil }),
      let cells = PlainStatusCells(table, campaign)
    else { return nil }
    self.cells = cells
    self.index = index
    file = table.file
  }

  /// Reads rows as long as they are plain.
  mutating func take(from cursor: inout TableCursor, into rows: inout StatusRows) {
    cursor.takePlainRows { bytes, start in read(bytes, from: start, into: &rows) }
  }

  private mutating func read(
    _ bytes: Span<UInt8>, from start: PlainScoreRows.Stop, into rows: inout StatusRows
  ) -> PlainScoreRows.Stop {
    var stop = start
    var last = unit
    while true {
      var row = PlainStatusCells.Row(offset: stop.offset)
      var record = StatusRecord(blank: 0, place: RowPlace(file: file, row: stop.row + 1))
      guard cells.read(&row, bytes, into: &record),
        let unit = index.unit(of: row.code, after: last, named: bytes.extracting(row.name))
      else { break }
      record.unit = unit
      rows.append(consume record)
      last = unit
      stop = PlainScoreRows.Stop(offset: row.offset, row: stop.row + 1)
      rows.makeRoom(read: stop.offset, of: bytes.count)
    }
    unit = last
    return stop
  }
}

import Campaigns

/// Rows of a status table that are written plainly: the unit's code and its name as the register
/// has them, and every cell of a kind that its reader takes at first sight.
struct PlainStatusRows {
  private var row: PlainRow
  private let name: Int
  private let columns: StatusColumns
  private let index: UnitIndex
  /// The unit of the row before, or -1.
  private var unit = -1

  /// - Returns: `nil` where rows name their unit by more than code and name, or ask who reported
  ///   and when.
  init?(_ table: Table, _ columns: StatusColumns, _ index: UnitIndex) {
    let others = PlacesAbove.levels.map(\.id) + ["reporter", "reported_on"]
    guard let row = PlainRow(table), let name = table.columns["name"],
      others.allSatisfy({ table.columns[$0] == nil })
    else { return nil }
    self.row = row
    self.name = name
    self.columns = columns
    self.index = index
  }

  /// Reads rows as long as they are plain.
  mutating func take(from cursor: inout TableCursor, into records: inout [StatusRecord]) {
    var (row, last) = (row, unit)
    cursor.takePlainRows(&row) { (row, bytes) in
      guard let code = row.code(in: bytes),
        let unit = index.unit(of: code, after: last, named: bytes.extracting(row.cell(name)))
      else { return false }
      let record = columns.read(&row, in: bytes, unit: unit)
      guard !row.isOdd else { return false }
      last = unit
      records.append(record)
      row.makeRoom(in: &records, of: bytes.count)
      return true
    }
    unit = last
  }
}

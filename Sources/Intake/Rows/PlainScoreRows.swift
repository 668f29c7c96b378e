import Campaigns
import Encodings

/// Rows of scores that are written plainly, read straight from the bytes: millions of them come
/// from a whole country. The first two columns are the unit's code and name; the code is the
/// register's, and the name beside it the register's to the byte; every cell is one that its
/// reader takes at first sight. Any other row is left to `TableCursor`, which says the same of
/// plain rows at more length.
struct PlainScoreRows {
  private let cells: PlainScoreCells
  /// Reads the most of most tables.
  private let plainest: SheetRows?
  private let separator: UInt8
  private let itemCount: Int
  private let index: UnitIndex

  /// - Returns: `nil` where the table's columns or the campaign's scores are of another kind.
  init?(_ table: Table, _ campaign: Campaign, _ index: UnitIndex) {
    guard case .text(let scanner) = table.body, table.columns["code"] == 0,
      table.columns["name"] == 1, !campaign.criteria.isEmpty,
      let cells = PlainScoreCells(table, campaign, separator: scanner.separator)
    else { return nil }
    self.cells = cells
    self.index = index
    separator = scanner.separator
    itemCount = campaign.criteria.count
    plainest = cells.sheetRows(starts: OpenSheet.starts(itemCount: campaign.criteria.count))
  }

  /// Whether rows that were read are known to be text, byte by byte: code and name are those of the
  /// register, points and words those that are looked for, and remarks are looked at by themselves.
  var provesText: Bool { cells.readsEveryColumn }

  /// Where reading stopped.
  struct Stop {
    var offset: Int
    /// The last row that was read, as Excel shows it.
    var row: Int
  }

  /// Reads rows from `start` on as long as they are plain. The items of a unit from the first to
  /// the last, one a row, are kept as a sheet, any others as rows.
  /// - Returns: where the first other row begins.
  func read(_ bytes: Span<UInt8>, from start: Stop, into content: inout FileContent) -> Stop {
    var stop = start
    var unit = UnitOfRows()
    var sheet = OpenSheet(itemCount: itemCount)
    if content.plainSheets.isEmpty { content.plainSheets = PlainSheets(itemCount: itemCount) }
    while true {
      if sheet.isOpen, let plainest,
        read(&sheet, of: unit, bytes, &stop, plainest, into: &content.plainSheets)
      {
        continue
      }
      guard let start = find(&unit, bytes, at: stop.offset) else { break }
      if sheet.unit != unit.unit {
        content.take(rowsOf: sheet)
        sheet.begin(unit: unit.unit, row: stop.row + 1)
        if plainest != nil { continue }
      }
      guard readRow(bytes, from: start, &stop, &sheet, &content) else { break }
    }
    content.take(rowsOf: sheet)
    return stop
  }

  /// Reads on in a sheet as long as its rows are as plain as can be, but for a remark.
  /// - Returns: false where the next row is none of them.
  private func read(
    _ sheet: inout OpenSheet, of unit: UnitOfRows, _ bytes: Span<UInt8>, _ stop: inout Stop,
    _ plainest: SheetRows, into sheets: inout PlainSheets
  ) -> Bool {
    let before = stop.row
    let read = sheet.read(bytes, key: unit.key, at: stop.offset, plainest)
    stop = Stop(offset: read.end, row: stop.row + read.rows)
    if let place = read.lastCell, let remark = sheets.addRemark(at: place, of: bytes, cells),
      let end = PlainScoreCells.lineEnd(bytes, remark.end)
    {
      sheet.addRead(remark: remark.text)
      stop = Stop(offset: end, row: stop.row + 1)
    }
    if sheet.isWhole {
      sheets.append(&sheet)
      sheets.makeRoom(read: stop.offset, of: bytes.count)
    }
    return stop.row > before
  }

  /// Reads a row that is not as plain as can be, or not the next one of a sheet.
  /// - Parameter start: where its cells begin behind the unit's.
  /// - Returns: false where it is not plain at all.
  private func readRow(
    _ bytes: Span<UInt8>, from start: Int, _ stop: inout Stop, _ sheet: inout OpenSheet,
    _ content: inout FileContent
  ) -> Bool {
    var row = cells.row(at: start)
    guard cells.read(&row, bytes) else { return false }
    let hasRemark = row.remark.start < row.remark.end
    guard let text = content.plainSheets.addText(hasRemark ? row.remark : nil, of: bytes) else {
      return false
    }
    stop = Stop(offset: row.offset, row: stop.row + 1)
    if sheet.isOpen, row.item == sheet.count + 1 {
      sheet.add(row.scores, remark: text)
      if sheet.isWhole { content.plainSheets.append(&sheet) }
    } else {
      content.take(rowsOf: sheet)
      sheet.close()
      var found = ScoreRow(unit: sheet.unit, row: stop.row, item: row.item, stored: row.scores)
      if hasRemark { found.remark = content.addRemark(text) }
      content.scores.append(found)
    }
    return true
  }

  // MARK: the unit

  /// The unit of the row before, and the bytes of its code and name with the separators behind.
  private struct UnitOfRows {
    var unit = -1
    var start = 0
    var length = 0

    var key: Range<Int> { start..<start + length }
  }

  /// The unit of the row at `start`: that of the row before, where the same bytes name it, or one
  /// that code and name give without any doubt.
  /// - Returns: the offset behind its name; `nil` where the row is not plain.
  @inline(__always)
  private func find(_ last: inout UnitOfRows, _ bytes: Span<UInt8>, at start: Int) -> Int? {
    if last.unit >= 0, start + last.length <= bytes.count,
      ByteRuns.areEqual(bytes, last.start, start, count: last.length)
    {
      return start + last.length
    }
    return findAnother(&last, bytes, at: start)
  }

  @inline(never)
  private func findAnother(
    _ last: inout UnitOfRows, _ bytes: Span<UInt8>, at start: Int
  ) -> Int? {
    guard start + 13 < bytes.count, bytes[start + 12] == separator,
      case .code(let code)? = CodeReader().quick(bytes, start, start + 12)
    else { return nil }
    guard let end = CellEnd.separator(separator, in: bytes, from: start + 13),
      let unit = index.unit(of: code, after: last.unit, named: bytes.extracting(start + 13..<end))
    else { return nil }
    last = UnitOfRows(unit: unit, start: start, length: end + 1 - start)
    return end + 1
  }
}

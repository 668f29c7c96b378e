import Campaigns
import Encodings

/// Rows of scores that are written plainly, read straight from the bytes: millions of them come
/// from a whole country. The first two columns are the unit's code and name; the code is the
/// register's, and the name beside it the register's to the byte; every cell is one that its
/// reader takes at first sight. Any other row is left to `TableCursor`, which says the same of
/// plain rows at more length.
struct PlainScoreRows {
  /// What a column behind the unit's holds.
  private enum Role {
    case item
    case score(ScoreKind)
    case notApplicable
    case note
    /// Of no known column: nothing is read, but the row must not need unquoting to be cut.
    case ignored
  }

  private let roles: [Role]
  private let separator: UInt8
  private let item: ItemReader
  /// For each item, its full points as a cell stores them, and whether it may be 不涉及.
  private let items: [(full: UInt8, mayNotApply: Bool)]
  private let missing = ScoreCell.missing.byte
  private let notApplicable = ScoreCell.notApplicable.byte
  private let index: UnitIndex

  /// - Returns: `nil` where the table's columns or the campaign's scores are of another kind.
  init?(_ table: Table, _ campaign: Campaign, _ index: UnitIndex) {
    guard case .text(let scanner) = table.body, table.columns["code"] == 0,
      table.columns["name"] == 1, table.columns["item"] != nil,
      campaign.criteria.allSatisfy({ $0.maximum != nil })
    else { return nil }
    var roles: [Role] = []
    for column in 2..<max(2, table.width) {
      switch table.columns.first(where: { $0.value == column })?.key {
      case nil: roles.append(.ignored)
      case "item": roles.append(.item)
      case "not_applicable": roles.append(.notApplicable)
      case "note": roles.append(.note)
      case let key?:
        guard let kind = ScoreKind(rawValue: key) else { return nil }
        roles.append(.score(kind))
      }
    }
    self.roles = roles
    self.index = index
    separator = scanner.separator
    item = ItemReader(count: campaign.criteria.count)
    items = campaign.criteria.map { criterion in
      let reader = ScoreCellReader(criterion)
      return (reader.full.byte, reader.mayNotApply)
    }
  }

  /// Where reading stopped.
  struct Stop {
    var offset: Int
    /// The last row that was read, as Excel shows it.
    var row: Int
  }

  /// Reads rows from `start` on as long as they are plain.
  /// - Returns: where the first other row begins.
  func read(_ bytes: Span<UInt8>, from start: Stop, into content: inout FileContent) -> Stop {
    var stop = start
    var unit = UnitOfRows()
    while let key = find(&unit, bytes, at: stop.offset) {
      var row = PlainRow(offset: key, scores: (missing, missing, missing))
      guard read(&row, bytes), row.item > 0, isPlain(&row) else { break }
      var found = ScoreRow(
        unit: unit.unit, row: stop.row + 1, item: row.item, stored: row.scores)
      if row.remark.start < row.remark.end {
        guard let text = remark(bytes, row.remark) else { break }
        found.remark = Int32(content.remarks.count)
        content.remarks.append(text)
      }
      content.scores.append(found)
      stop = Stop(offset: row.offset, row: stop.row + 1)
    }
    return stop
  }

  // MARK: the unit

  /// The unit of the row before, and the bytes of its code and name with the separators behind.
  private struct UnitOfRows {
    var unit = -1
    var start = 0
    var length = 0
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
    var end = start + 13
    while end < bytes.count, !ends(bytes[end]) { end += 1 }
    guard end < bytes.count, bytes[end] == separator,
      let unit = index.unit(of: code, after: last.unit, named: bytes.extracting(start + 13..<end))
    else { return nil }
    last = UnitOfRows(unit: unit, start: start, length: end + 1 - start)
    return end + 1
  }

  // MARK: the cells

  /// The cells of one row.
  private struct PlainRow {
    /// Behind the cell read last.
    var offset: Int
    var item = 0
    /// By kind, as cells store them.
    var scores: (UInt8, UInt8, UInt8)
    var isOut = false
    var remark = CSVField(start: 0, end: 0, needsUnquoting: false)
  }

  /// Reads the cells behind the unit's; false where one of them is not plain.
  @inline(__always)
  private func read(_ row: inout PlainRow, _ bytes: Span<UInt8>) -> Bool {
    var place = row.offset
    for position in roles.indices {
      let start = place
      if case .note = roles[position], start < bytes.count, bytes[start] == CSVScanner.quote {
        guard let end = Self.endOfQuoted(bytes, from: start) else { return false }
        row.remark = CSVField(start: start, end: end, needsUnquoting: true)
        place = end
      }
      while place < bytes.count, !ends(bytes[place]) { place += 1 }
      // The last row of a file may lack its line end.
      guard place < bytes.count else { return false }
      let mark = position == roles.count - 1 ? UInt8(ascii: "\n") : separator
      guard bytes[place] == mark else { return false }
      if row.remark.needsUnquoting, row.remark.start == start {
        guard row.remark.end == place else { return false }
      } else if start < place {
        guard bytes[start] != CSVScanner.quote,
          take(roles[position], bytes, start, place, into: &row)
        else { return false }
      }
      place += 1
    }
    row.offset = place
    return true
  }

  @inline(__always)
  private func take(
    _ role: Role, _ bytes: Span<UInt8>, _ start: Int, _ end: Int, into row: inout PlainRow
  ) -> Bool {
    switch role {
    case .item:
      guard let value = item.quick(bytes, start, end) else { return false }
      row.item = value
    case .score(let kind):
      guard let halves = PointsReader.quickHalves(bytes, start, end), halves < notApplicable
      else { return false }
      switch kind {
      case .selfAssessment: row.scores.0 = UInt8(halves)
      case .review: row.scores.1 = UInt8(halves)
      case .acceptance: row.scores.2 = UInt8(halves)
      }
    case .notApplicable:
      guard let answer = FlagReader().quick(bytes, start, end) else { return false }
      row.isOut = answer
    case .note: row.remark = CSVField(start: start, end: end, needsUnquoting: false)
    case .ignored: break
    }
    return true
  }

  /// True where a reader takes the scores of the row's item; those of an item that is 不涉及 become
  /// that.
  @inline(__always)
  private func isPlain(_ row: inout PlainRow) -> Bool {
    let item = items[row.item - 1]
    let (a, b, c) = row.scores
    guard row.isOut else {
      return (a <= item.full || a == missing) && (b <= item.full || b == missing)
        && (c <= item.full || c == missing)
    }
    row.scores = (notApplicable, notApplicable, notApplicable)
    return item.mayNotApply && (a == item.full || a == missing)
      && (b == item.full || b == missing) && (c == item.full || c == missing)
  }

  private func remark(_ bytes: Span<UInt8>, _ field: CSVField) -> String? {
    guard field.needsUnquoting else { return PlainBytes.remark(bytes, field.start, field.end) }
    let text = Array(field.text(in: bytes).utf8)
    return PlainBytes.remark(text.span, 0, text.count)
  }

  /// Behind the closing quote of a cell that stays on its line; `nil` where it does not.
  private static func endOfQuoted(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    var index = start + 1
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return nil
      case CSVScanner.quote:
        guard index + 1 < bytes.count, bytes[index + 1] == CSVScanner.quote else {
          return index + 1
        }
        index += 2
      default: index += 1
      }
    }
    return nil
  }

  @inline(__always)
  private func ends(_ byte: UInt8) -> Bool {
    byte == separator || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}

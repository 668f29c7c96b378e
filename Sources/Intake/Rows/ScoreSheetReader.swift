import Campaigns
import Diagnostics

/// Reads one unit's 自评表: the unit above the grid, one row for each item, and below the grid the
/// bonus, the total and the vetoes.
struct ScoreSheetReader {
  let campaign: Campaign
  let resolver: UnitResolver

  func read(_ opened: OpenedTable) -> FileContent {
    var content = FileContent()
    let (unit, isRefused, findings) = SheetUnit(resolver: resolver, table: opened.table).find()
    content.findings = findings
    if unit == nil, !isRefused { return content }
    var cursor = TableCursor(opened)
    var foot = SheetFoot(campaign, opened.table)
    while cursor.advance() {
      if foot.take(&cursor) {
        _ = cursor.accept(isInGrid: false)
        continue
      }
      guard !foot.hasBegun, let row = readItem(&cursor, unit: unit ?? 0) else { continue }
      let isAccepted = cursor.accept() && !isRefused
      if isRefused { content.refusedRows.insert(cursor.record.row) }
      if isAccepted, unit != nil { add(row, to: &content) }
    }
    if let unit, let claims = foot.claims {
      content.sheets = [SheetClaims(unit: unit, claims: claims, place: foot.place)]
    }
    content.finish(cursor)
    return content
  }

  /// An item's row and its remarks.
  private struct Item {
    var row: ScoreRow
    var remark: String
  }

  /// `nil` for rows between the items: headings of categories and their subtotals.
  private func readItem(_ cursor: inout TableCursor, unit: Int) -> Item? {
    let column = cursor.column("item")
    guard let number = ItemReader.number(in: Tidy.plain(cursor.text(column))) else { return nil }
    var item = Item(row: ScoreRow(unit: unit, row: cursor.record.row, item: 1), remark: "")
    guard (1...max(1, campaign.criteria.count)).contains(number), number <= campaign.criteria.count
    else {
      cursor.refuse(
        .outOfRange("1–\(campaign.criteria.count)"), column, cursor.text(column))
      return item
    }
    item.row.item = UInt8(number)
    let reader = ScoreCellReader(campaign.criteria[number - 1])
    for kind in ScoreKind.allCases {
      if let cell = cursor.value(cursor.column(kind.rawValue), reader) { item.row[kind] = cell }
    }
    let remarks = ["note", "review_note"].compactMap { key in
      cursor.value(cursor.column(key), RemarkReader())
    }
    item.remark = remarks.filter { !$0.isEmpty }.joined(separator: "；")
    return item
  }

  private func add(_ item: Item, to content: inout FileContent) {
    var row = item.row
    if !item.remark.isEmpty {
      row.remark = Int32(content.remarks.count)
      content.remarks.append(item.remark)
    }
    content.scores.append(row)
  }
}

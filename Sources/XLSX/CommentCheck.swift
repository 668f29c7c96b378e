import Layout

/// What may be said of cells: one box a cell, words that a cell could hold.
enum CommentCheck {
  static func check(_ sheet: Sheet) throws(XLSXError) {
    var last: (row: Int, column: Int)?
    for comment in sheet.comments {
      let cell = CellName.cell(row: max(0, comment.row), column: max(0, comment.column))
      let place = CellRange(
        firstRow: comment.row, firstColumn: comment.column, lastRow: comment.row,
        lastColumn: comment.column)
      let isNext = last.map { $0 < (comment.row, comment.column) } ?? true
      guard place.isLegal, isNext, !comment.text.isEmpty else {
        throw XLSXError(.settingIllegal(what: "comments"), sheet: sheet.name, cell: cell)
      }
      if let units = CellText.excess(comment.text) {
        throw XLSXError(.textTooLong(units: units), sheet: sheet.name, cell: cell)
      }
      last = (comment.row, comment.column)
    }
  }
}

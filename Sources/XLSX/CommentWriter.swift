import CXLSXWriter
import Layout

/// Writes what is said of a sheet's cells, each in a box that is as high as its words need.
@safe struct CommentWriter {
  let target: UnsafeMutablePointer<lxw_worksheet>
  let sheet: Sheet

  /// Half-width characters in a line of a box.
  private static let room = 40
  private static let font = "宋体"
  /// Of a box and of a line in it, in pixels.
  private static let width: UInt16 = 320
  private static let lineHeight = 18
  private static let tallest = 60

  func write() throws(XLSXError) {
    if sheet.takesNumbersAsText {
      let type = UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue)
      let all = CellRange(
        firstRow: 0, firstColumn: 0, lastRow: CellName.rowLimit - 1,
        lastColumn: CellName.columnLimit - 1)
      let code = unsafe worksheet_ignore_errors(target, type, CellName.range(all))
      try Library.check(code, sheet: sheet.name)
    }
    for comment in sheet.comments { try write(comment) }
  }

  private func write(_ comment: Comment) throws(XLSXError) {
    let lines = min(TextWidth.lines(comment.text, in: Self.room) + 1, Self.tallest)
    let texts = [CellText.stored(comment.text), Self.font]
    let code = unsafe Library.withCStrings(texts) { strings in
      var options = unsafe lxw_comment_options()
      unsafe options.width = Self.width
      unsafe options.height = UInt16(lines * Self.lineHeight)
      unsafe options.font_name = unsafe strings[1]
      unsafe options.font_size = 10
      return unsafe worksheet_write_comment_opt(
        target, lxw_row_t(comment.row), lxw_col_t(comment.column), strings[0], &options)
    }
    let cell = CellName.cell(row: comment.row, column: comment.column)
    try Library.check(code, sheet: sheet.name, cell: cell)
  }
}

import CXLSXWriter
import Layout

/// Writes one sheet: its frame, then its rows, one after the other.
@safe struct SheetWriter {
  let sheet: Sheet
  let target: UnsafeMutablePointer<lxw_worksheet>
  let formats: [UnsafeMutablePointer<lxw_format>]
  /// The values that `formats` were made of.
  let values: [CellFormat]
  /// The names of all sheets, for links.
  let names: Set<String>

  /// Points; the format's own 15 cuts Chinese of 12 points.
  static let defaultHeight = 20.0

  func write() throws(XLSXError) {
    try unsafe check(cxlsx_set_quoted_name(target, CellName.quoted(sheet.name)))
    unsafe worksheet_set_default_row(target, Self.defaultHeight, 0)
    for (column, width) in sheet.columnWidths.enumerated() {
      let index = lxw_col_t(column)
      try unsafe check(worksheet_set_column(target, index, index, width, nil))
    }
    if sheet.frozenRows > 0 || sheet.frozenColumns > 0 {
      unsafe worksheet_freeze_panes(
        target, lxw_row_t(sheet.frozenRows), lxw_col_t(sheet.frozenColumns))
    }
    if let color = sheet.tabColor {
      unsafe worksheet_set_tab_color(target, FormatWriter.library(color))
    }
    if sheet.isProtected { unsafe worksheet_protect(target, nil, nil) }
    if let filter = sheet.filter {
      try unsafe check(
        worksheet_autofilter(
          target, lxw_row_t(filter.firstRow), lxw_col_t(filter.firstColumn),
          lxw_row_t(filter.lastRow), lxw_col_t(filter.lastColumn)), filter)
    }
    try unsafe PageWriter(target: target, sheet: sheet).write()
    try unsafe RuleWriter(target: target, sheet: sheet, formats: formats).write()
    try unsafe CommentWriter(target: target, sheet: sheet).write()
    for merge in sheet.merges {
      let range = merge.range
      try unsafe check(
        cxlsx_add_merge(
          target, lxw_row_t(range.firstRow), lxw_col_t(range.firstColumn),
          lxw_row_t(range.lastRow), lxw_col_t(range.lastColumn)), range)
    }
    try writeRows()
  }

  private func writeRows() throws(XLSXError) {
    var rows = PaddedRows(sheet)
    for index in 0..<sheet.rowCount {
      let row = try rows.row(index)
      let height = row.height ?? Self.defaultHeight
      guard height > 0 && height <= 409.5 else {
        let cell = CellName.cell(row: index, column: 0)
        throw XLSXError(.sizeIllegal, sheet: sheet.name, cell: cell)
      }
      // Always said: when rows are streamed, the library forgets the default after another height.
      try unsafe check(worksheet_set_row(target, lxw_row_t(index), height, nil))
      for (column, cell) in row.cells.enumerated() {
        try write(cell, row: index, column: column)
      }
    }
  }

  private func write(_ cell: Cell, row: Int, column: Int) throws(XLSXError) {
    if let fault = CellCheck.fault(cell, formats: values, names: names) {
      let place = CellName.cell(row: row, column: column)
      throw XLSXError(fault, sheet: sheet.name, cell: place)
    }
    let code = unsafe CellWriter(
      target: target, row: lxw_row_t(row), column: lxw_col_t(column),
      format: formats[cell.format]
    ).write(cell)
    if code != LXW_NO_ERROR {
      let place = CellName.cell(row: row, column: column)
      try Library.check(code, sheet: sheet.name, cell: place)
    }
  }

  private func check(_ code: lxw_error, _ range: CellRange? = nil) throws(XLSXError) {
    try Library.check(code, sheet: sheet.name, cell: range.map(CellName.range))
  }
}

import CXLSXWriter
import Layout

/// Writes one cell that `CellCheck` has passed.
@safe struct CellWriter {
  let target: UnsafeMutablePointer<lxw_worksheet>
  let row: lxw_row_t
  let column: lxw_col_t
  let format: UnsafeMutablePointer<lxw_format>

  /// A longer text in a link's attribute is cut by the library, in the midst of a character.
  private static let displayLimit = 1_024

  func write(_ cell: Cell) -> lxw_error {
    if let link = cell.link {
      var display = ""
      if case .text(let text) = cell.content, text.utf8.count <= Self.displayLimit {
        display = CellText.stored(text)
      }
      // Writes `display` into the cell as well; the content below takes its place.
      let url = "internal:" + CellName.location(link)
      let code = unsafe worksheet_write_url_opt(target, row, column, url, format, display, nil)
      if code != LXW_NO_ERROR { return code }
    }
    return write(cell.content)
  }

  private func write(_ content: Cell.Content) -> lxw_error {
    switch content {
    case _ where content.isEmpty, .blank:
      return unsafe worksheet_write_blank(target, row, column, format)
    case .text(let text):
      return unsafe worksheet_write_string(target, row, column, CellText.stored(text), format)
    case .number(let number):
      // Adding 0 makes 0 of -0, which would show its sign.
      return unsafe worksheet_write_number(target, row, column, number + 0, format)
    case .date(let day):
      return unsafe worksheet_write_number(
        target, row, column, Double(CellCheck.serial(day)), format)
    case .formula(let formula, .number(let cached)):
      return unsafe worksheet_write_formula_num(
        target, row, column, formula, format, cached + 0)
    case .formula(let formula, .text(let cached)):
      return unsafe worksheet_write_formula_str(
        target, row, column, formula, format, CellText.stored(cached))
    }
  }
}

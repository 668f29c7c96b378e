import CXLSXWriter
import Layout

/// Writes one cell that `CellCheck` has passed.
@safe struct CellWriter {
  let target: UnsafeMutablePointer<lxw_worksheet>
  let row: lxw_row_t
  let column: lxw_col_t
  let format: UnsafeMutablePointer<lxw_format>

  func write(_ cell: Cell) -> lxw_error {
    if let link = cell.link {
      let code = writeLink(link, text: cell.content)
      if code != LXW_NO_ERROR { return code }
      if case .text = cell.content { return code }
    }
    switch cell.content {
    case .blank:
      return unsafe worksheet_write_blank(target, row, column, format)
    case .text(let text):
      return unsafe worksheet_write_string(target, row, column, CellText.stored(text), format)
    case .number(let number):
      return unsafe worksheet_write_number(target, row, column, number, format)
    case .date(let day):
      return unsafe worksheet_write_number(
        target, row, column, Double(CellCheck.serial(day)), format)
    case .formula(let formula, .number(let cached)):
      return unsafe worksheet_write_formula_num(target, row, column, formula, format, cached)
    case .formula(let formula, .text(let cached)):
      return unsafe worksheet_write_formula_str(
        target, row, column, formula, format, CellText.stored(cached))
    }
  }

  /// Writes the link and the cell's text with it; other content is written over it. The `#` makes
  /// the library take the place as it stands, even where a sheet's name has a `#` itself.
  private func writeLink(_ link: Cell.Link, text content: Cell.Content) -> lxw_error {
    var text = ""
    if case .text(let value) = content { text = CellText.stored(value) }
    let url = "internal:#" + CellName.location(link)
    return unsafe worksheet_write_url_opt(target, row, column, url, format, text, nil)
  }
}

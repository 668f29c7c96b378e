import CXLSXWriter
import Layout

/// Writes a sheet's print set-up.
@safe struct PageWriter {
  let target: UnsafeMutablePointer<lxw_worksheet>
  let sheet: Sheet

  /// The format's number for A4.
  private static let a4: UInt8 = 9

  func write() throws(XLSXError) {
    let page = sheet.page
    unsafe worksheet_set_paper(target, Self.a4)
    if page.isLandscape {
      unsafe worksheet_set_landscape(target)
    } else {
      unsafe worksheet_set_portrait(target)
    }
    let margins = page.margins
    unsafe worksheet_set_margins(
      target, margins.left, margins.right, margins.top, margins.bottom)
    unsafe worksheet_fit_to_pages(target, UInt16(page.fitWide), UInt16(page.fitTall))
    if page.centersHorizontally { unsafe worksheet_center_horizontally(target) }
    if !page.header.isEmpty { try unsafe check(worksheet_set_header(target, page.header)) }
    if !page.footer.isEmpty { try unsafe check(worksheet_set_footer(target, page.footer)) }
    if let rows = page.repeatedRows {
      try unsafe check(
        worksheet_repeat_rows(target, lxw_row_t(rows.lowerBound), lxw_row_t(rows.upperBound)))
    }
    if let area = page.printArea {
      try unsafe check(
        worksheet_print_area(
          target, lxw_row_t(area.firstRow), lxw_col_t(area.firstColumn),
          lxw_row_t(area.lastRow), lxw_col_t(area.lastColumn)))
    }
    if !page.breaksBefore.isEmpty {
      // Ends with a 0, as the library wants it.
      var breaks = page.breaksBefore.sorted().map { lxw_row_t($0) } + [0]
      try unsafe check(worksheet_set_h_pagebreaks(target, &breaks))
    }
  }

  private func check(_ code: lxw_error) throws(XLSXError) {
    try Library.check(code, sheet: sheet.name)
  }
}

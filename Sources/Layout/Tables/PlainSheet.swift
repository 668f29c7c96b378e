/// A sheet for programs and pivot tables: the header in its first row, the rows of one table below
/// it, and nothing else.
extension TableSheet {
  func plain(named name: String, formats: inout FormatTable) -> Placed {
    guard let block = blocks.first, blocks.count == 1 else {
      preconditionFailure("a plain sheet has one table")
    }
    let widths = block.widths
    let format = formats.index(.plainHeader, .general)
    let header = Row(block.headings.map { Cell(.plain($0), format: format) })
    let body = block.body(start: 1, widths: widths, formats: &formats)
    var sheet = Sheet(
      name: name, columnWidths: widths,
      page: PageSetup(isLandscape: template.isLandscape, repeatedRows: 0...0),
      frozenRows: 1, frozenColumns: min(template.frozenColumns, max(0, widths.count - 1)),
      rowCount: body.count + 1, row: { $0 == 0 ? header : body.row($0 - 1) })
    if let begin = body.pass {
      sheet.pass = {
        let made = begin()
        return { $0 == 0 ? header : made($0 - 1) }
      }
    }
    sheet.omittedRows = body.omitted
    return Placed(sheet: sheet, bodies: body.count > 0 ? [0: 1...body.count] : [:], panels: [])
  }
}

import Layout

/// What stands in a sheet's part before and after its rows, in the order of the format.
enum BulkSheet {
  /// The place of the dimension, which is known only after the rows: as long as the longest, filled
  /// up with blanks.
  static let dimensionLength = "<dimension ref=\"A1:XFD1048576\"/>".utf8.count

  /// Adds all that comes before the rows; returns where the dimension goes.
  static func writeHead(_ sheet: Sheet, isActive: Bool, to output: inout ByteBuffer) -> Int {
    output.append(BulkPackage.declaration)
    output.append("<worksheet xmlns=\"")
    output.append(BulkPackage.main)
    output.append("\" xmlns:r=\"")
    output.append(BulkPackage.relations)
    output.append("\"><sheetPr>")
    if let color = sheet.tabColor { BulkStyles.write(color, "<tabColor rgb=\"", to: &output) }
    output.append("<pageSetUpPr fitToPage=\"1\"/></sheetPr>")
    let dimension = output.count
    output.append(Array(repeating: UInt8(ascii: " "), count: dimensionLength))
    output.append("<sheetViews><sheetView")
    if isActive { output.append(" tabSelected=\"1\"") }
    output.append(" workbookViewId=\"0\"")
    writePanes(sheet, to: &output)
    output.append("</sheetViews><sheetFormatPr defaultRowHeight=\"")
    output.append(SheetWriter.defaultHeight)
    output.append("\" customHeight=\"1\"/>")
    writeColumns(sheet, to: &output)
    output.append("<sheetData>")
    return dimension
  }

  /// The dimension as it fills its place. A filter counts.
  static func dimension(_ sheet: Sheet, width: Int) -> [UInt8] {
    let last = CellRange(
      firstRow: 0, firstColumn: 0,
      lastRow: max(0, sheet.rowCount - 1, sheet.filter?.lastRow ?? 0),
      lastColumn: max(0, width - 1, sheet.filter?.lastColumn ?? 0))
    let text = Array("<dimension ref=\"\(CellName.range(last))\"/>".utf8)
    let blanks = dimensionLength - text.count
    return text + Array(repeating: UInt8(ascii: " "), count: blanks)
  }

  private static func writePanes(_ sheet: Sheet, to output: inout ByteBuffer) {
    let (rows, columns) = (sheet.frozenRows, sheet.frozenColumns)
    if rows == 0 && columns == 0 { return output.append("/>") }
    output.append("><pane")
    if columns > 0 {
      output.append(" xSplit=\"")
      output.append(columns)
      output.append("\"")
    }
    if rows > 0 {
      output.append(" ySplit=\"")
      output.append(rows)
      output.append("\"")
    }
    let pane: StaticString =
      rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight"
    output.append(" topLeftCell=\"")
    output.append(plain: CellName.cell(row: rows, column: columns))
    output.append("\" activePane=\"")
    output.append(pane)
    output.append("\" state=\"frozen\"/>")
    if rows > 0 && columns > 0 {
      select("topRight", CellName.cell(row: 0, column: columns), to: &output)
      select("bottomLeft", CellName.cell(row: rows, column: 0), to: &output)
    }
    output.append("<selection pane=\"")
    output.append(pane)
    output.append("\"/></sheetView>")
  }

  private static func select(
    _ pane: StaticString, _ cell: String, to output: inout ByteBuffer
  ) {
    output.append("<selection pane=\"")
    output.append(pane)
    output.append("\" activeCell=\"")
    output.append(plain: cell)
    output.append("\" sqref=\"")
    output.append(plain: cell)
    output.append("\"/>")
  }

  private static func writeColumns(_ sheet: Sheet, to output: inout ByteBuffer) {
    if sheet.columnWidths.isEmpty { return }
    output.append("<cols>")
    let widths = sheet.columnWidths
    var first = 0
    while first < widths.count {
      let width = widths[first]
      // Neighbours of one width are one element: most sheets have few widths.
      let end = widths[first...].firstIndex { $0 != width } ?? widths.count
      output.append("<col min=\"")
      output.append(first + 1)
      output.append("\" max=\"")
      output.append(end)
      output.append("\" width=\"")
      output.append(storedWidth(width))
      // The format's own width is no width of a column's.
      output.append(width == 8.43 ? "\"/>" : "\" customWidth=\"1\"/>")
      first = end
    }
    output.append("</cols>")
  }

  /// Characters as the format stores them: with five pixels around digits of seven pixels, in steps
  /// of a 256th (ECMA-376 part 1, 18.3.1.13).
  static func storedWidth(_ characters: Double) -> Double {
    let digit = 7.0
    let border = 5.0
    let pixels =
      characters < 1
      ? (characters * (digit + border) + 0.5).rounded(.down)
      : (characters * digit + 0.5).rounded(.down) + border
    return (pixels / digit * 256).rounded(.down) / 256
  }

  /// Adds all that comes after the rows, with the links that cells have.
  static func writeTail(
    _ sheet: Sheet, links: borrowing ByteBuffer, to output: inout ByteBuffer
  ) {
    output.append("</sheetData>")
    if sheet.isProtected {
      output.append("<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\"/>")
    }
    if let filter = sheet.filter {
      output.append("<autoFilter ref=\"")
      output.append(plain: CellName.range(filter))
      output.append("\"/>")
    }
    if !sheet.merges.isEmpty {
      output.append("<mergeCells count=\"")
      output.append(sheet.merges.count)
      output.append("\">")
      for merge in sheet.merges {
        output.append("<mergeCell ref=\"")
        output.append(plain: CellName.range(merge.range))
        output.append("\"/>")
      }
      output.append("</mergeCells>")
    }
    if links.count > 0 {
      output.append("<hyperlinks>")
      unsafe output.append(links.bytes)
      output.append("</hyperlinks>")
    }
    BulkPage.write(sheet.page, to: &output)
    if !sheet.charts.isEmpty { output.append("<drawing r:id=\"rId1\"/>") }
    output.append("</worksheet>")
  }
}

import Layout

/// The workbook's own part, and that of the texts that cells refer to.
enum BulkBook {
  static func write(_ sheets: [Sheet], to output: inout ByteBuffer) {
    output.append(BulkPackage.declaration)
    output.append("<workbook xmlns=\"")
    output.append(BulkPackage.main)
    output.append("\" xmlns:r=\"")
    output.append(BulkPackage.relations)
    output.append("\"><fileVersion appName=\"xl\" lastEdited=\"4\" lowestEdited=\"4\" ")
    output.append("rupBuild=\"4505\"/><workbookPr/><bookViews><workbookView ")
    output.append("xWindow=\"240\" yWindow=\"15\" windowWidth=\"16095\" windowHeight=\"9660\"")
    if let seen = active(sheets), seen > 0 {
      output.append(" firstSheet=\"")
      output.append(seen)
      output.append("\" activeTab=\"")
      output.append(seen)
      output.append("\"")
    }
    output.append("/></bookViews><sheets>")
    for (index, sheet) in sheets.enumerated() {
      output.append("<sheet name=")
      output.append(attribute: sheet.name)
      output.append(" sheetId=\"")
      output.append(index + 1)
      output.append(sheet.isHidden ? "\" state=\"hidden\" r:id=\"rId" : "\" r:id=\"rId")
      output.append(index + 1)
      output.append("\"/>")
    }
    output.append("</sheets>")
    writeNames(sheets, to: &output)
    output.append("<calcPr calcId=\"124519\" fullCalcOnLoad=\"1\"/></workbook>")
  }

  /// The first sheet that can be seen is the one that is seen first.
  static func active(_ sheets: [Sheet]) -> Int? { sheets.firstIndex { !$0.isHidden } }

  static func write(_ strings: borrowing StringTable, to output: inout ByteBuffer) {
    output.append(BulkPackage.declaration)
    output.append("<sst xmlns=\"")
    output.append(BulkPackage.main)
    output.append("\" count=\"")
    output.append(strings.uses)
    output.append("\" uniqueCount=\"")
    output.append(strings.count)
    output.append("\">")
    for index in 0..<strings.count {
      output.append("<si>")
      unsafe output.append(textElement: strings.text(index))
      output.append("</si>")
    }
    output.append("</sst>")
  }

  /// Filters, print areas and repeated rows are names of ranges, each of its sheet's own.
  private static func writeNames(_ sheets: [Sheet], to output: inout ByteBuffer) {
    let start = output.count
    output.append("<definedNames>")
    let empty = output.count
    for (index, sheet) in sheets.enumerated() {
      if let range = sheet.filter {
        begin("_xlnm._FilterDatabase", index, " hidden=\"1\"", sheet, &output)
        output.append(plain: CellName.absolute(range))
        output.append("</definedName>")
      }
    }
    for (index, sheet) in sheets.enumerated() {
      if let range = sheet.page.printArea {
        begin("_xlnm.Print_Area", index, "", sheet, &output)
        output.append(plain: CellName.area(range))
        output.append("</definedName>")
      }
    }
    for (index, sheet) in sheets.enumerated() {
      if let rows = sheet.page.repeatedRows {
        begin("_xlnm.Print_Titles", index, "", sheet, &output)
        output.append("$")
        output.append(rows.lowerBound + 1)
        output.append(":$")
        output.append(rows.upperBound + 1)
        output.append("</definedName>")
      }
    }
    if output.count == empty { return output.truncate(to: start) }
    output.append("</definedNames>")
  }

  private static func begin(
    _ name: StaticString, _ index: Int, _ more: StaticString, _ sheet: Sheet,
    _ output: inout ByteBuffer
  ) {
    output.append("<definedName name=\"")
    output.append(name)
    output.append("\" localSheetId=\"")
    output.append(index)
    output.append("\"")
    output.append(more)
    output.append(">")
    output.append(escaping: CellName.quoted(sheet.name))
    output.append("!")
  }
}

extension CellName {
  /// A range of whole columns as `$A:$C`, one of whole rows as `$1:$3`.
  static func area(_ range: CellRange) -> String {
    if range.firstRow == 0 && range.lastRow == rowLimit - 1 {
      return "$" + column(range.firstColumn) + ":$" + column(range.lastColumn)
    }
    if range.firstColumn == 0 && range.lastColumn == columnLimit - 1 {
      return "$\(range.firstRow + 1):$\(range.lastRow + 1)"
    }
    return absolute(range)
  }

  /// `$A$1:$C$3`, or `$A$1` for a range of one cell.
  static func absolute(_ range: CellRange) -> String {
    let first = "$" + column(range.firstColumn) + "$\(range.firstRow + 1)"
    let last = "$" + column(range.lastColumn) + "$\(range.lastRow + 1)"
    return first == last ? first : first + ":" + last
  }
}

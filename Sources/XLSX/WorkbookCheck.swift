import Layout

/// Everything that can be told of a workbook without producing its rows: what the library would
/// take in silence, cut short or answer with a null pointer is refused here.
enum WorkbookCheck {
  static func check(_ workbook: Workbook) throws(XLSXError) {
    try checkNames(workbook.sheets)
    for (index, format) in workbook.formats.enumerated() { try check(format, index) }
    guard !workbook.formats.isEmpty else { throw XLSXError(.formatMissing(0)) }
    let properties = workbook.properties
    for (text, what) in [
      (properties.title, "title"), (properties.subject, "subject"),
      (properties.author, "author"), (properties.comments, "comments"),
    ] where text.utf16.count > 255 || !CellText.isPlain(text, lineFeeds: true) {
      throw XLSXError(.settingIllegal(what: what))
    }
    guard CreationDate.seconds(properties.created) != nil else {
      throw XLSXError(.settingIllegal(what: "created"))
    }
    let names = Set(workbook.sheets.map(\.name))
    let canDraw = BulkWriter.canWrite(workbook)
    for sheet in workbook.sheets {
      try check(sheet, formats: workbook.formats.count)
      try ChartCheck.check(sheet, names: names)
      try CommentCheck.check(sheet)
      // Charts are the work of our own writer, which knows no rules.
      if !canDraw, !sheet.charts.isEmpty {
        throw XLSXError(.settingIllegal(what: "charts"), sheet: sheet.name)
      }
    }
  }

  private static func checkNames(_ sheets: [Sheet]) throws(XLSXError) {
    guard sheets.contains(where: { !$0.isHidden }) else { throw XLSXError(.noVisibleSheet) }
    var keys: Set<String> = []
    for sheet in sheets {
      if let fault = SheetName.fault(sheet.name) { throw XLSXError(fault, sheet: sheet.name) }
      if !keys.insert(SheetName.key(sheet.name)).inserted {
        throw XLSXError(.sheetNameTwice, sheet: sheet.name)
      }
    }
  }

  /// The library keeps names of fonts and number formats in 128 bytes and cuts them there.
  private static func check(_ format: CellFormat, _ index: Int) throws(XLSXError) {
    let number = format.numberFormat ?? "General"
    let isLegal =
      !format.font.isEmpty && format.font.utf16.count <= 31 && CellText.isPlain(format.font)
      && format.size >= 1 && format.size <= 409 && (0...15).contains(format.indent)
      && !number.isEmpty && number.utf8.count < 128 && CellText.isPlain(number)
    guard isLegal else { throw XLSXError(.formatIllegal(index)) }
  }

  private static func check(_ sheet: Sheet, formats: Int) throws(XLSXError) {
    guard (0...CellName.rowLimit).contains(sheet.rowCount) else {
      throw XLSXError(.tooManyRows(sheet.rowCount), sheet: sheet.name)
    }
    guard sheet.columnWidths.count <= CellName.columnLimit else {
      throw XLSXError(.tooManyColumns(sheet.columnWidths.count), sheet: sheet.name)
    }
    guard sheet.columnWidths.allSatisfy({ $0 >= 0 && $0 <= 255 }) else {
      throw XLSXError(.sizeIllegal, sheet: sheet.name)
    }
    let rows = 0..<CellName.rowLimit
    let columns = 0..<CellName.columnLimit
    guard rows.contains(sheet.frozenRows), columns.contains(sheet.frozenColumns) else {
      throw XLSXError(.settingIllegal(what: "frozenRows"), sheet: sheet.name)
    }
    if let filter = sheet.filter { try checkRange(filter, sheet) }
    try checkMerges(sheet)
    try PageCheck.check(sheet)
    for validation in sheet.validations { try RuleCheck.check(validation, sheet) }
    for rule in sheet.conditionals { try RuleCheck.check(rule, sheet, formats: formats) }
  }

  static func checkRange(_ range: CellRange, _ sheet: Sheet) throws(XLSXError) {
    guard range.isLegal else {
      throw XLSXError(.rangeIllegal, sheet: sheet.name, cell: CellName.range(range))
    }
  }

  private static func checkMerges(_ sheet: Sheet) throws(XLSXError) {
    // By rows, so that only merges that begin before another has ended need comparing.
    let ranges = sheet.merges.map(\.range).sorted { $0.firstRow < $1.firstRow }
    var open: [CellRange] = []
    for range in ranges {
      try checkRange(range, sheet)
      let name = CellName.range(range)
      guard range.lastRow < sheet.rowCount else {
        throw XLSXError(.rangeIllegal, sheet: sheet.name, cell: name)
      }
      if range.firstRow == range.lastRow && range.firstColumn == range.lastColumn {
        throw XLSXError(.mergeOfOneCell, sheet: sheet.name, cell: name)
      }
      open.removeAll { $0.lastRow < range.firstRow }
      if let other = open.first(where: { $0.overlaps(range) }) {
        let reason = XLSXError.Reason.mergesOverlap(other: CellName.range(other))
        throw XLSXError(reason, sheet: sheet.name, cell: name)
      }
      open.append(range)
    }
  }
}

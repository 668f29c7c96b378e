import Layout

/// Writes a checked workbook to a file without libxlsxwriter: no temporary files, no objects for
/// cells, one write for a small file. The XML says the same, which a test proves part by part.
@safe struct BulkWriter: ~Copyable {
  /// A part is packed in pieces of this many bytes, so that a large sheet needs little memory.
  static let piece = 1 << 20

  private let workbook: Workbook
  private let names: Set<String>
  private let zip: ZipWriter
  private let workshop: BulkWorkshop

  /// Rules about what may be typed and how cells look by their values are libxlsxwriter's, and so
  /// is what is said of cells.
  static func canWrite(_ workbook: Workbook) -> Bool {
    workbook.sheets.allSatisfy {
      $0.validations.isEmpty && $0.conditionals.isEmpty && $0.comments.isEmpty
        && !$0.takesNumbersAsText
    }
  }

  static func write(_ workbook: Workbook, to path: String) throws(XLSXError) {
    try BulkWorkshop.work { workshop throws(XLSXError) in
      let zip = try ZipWriter(path: path, deflater: workshop.deflater)
      let writer = BulkWriter(
        workbook: workbook, names: Set(workbook.sheets.map(\.name)), zip: zip, workshop: workshop)
      try writer.write()
    }
  }

  private func write() throws(XLSXError) {
    let sheets = workbook.sheets
    workshop.strings.removeAll()
    workshop.rows.begin(formats: workbook.formats.count)
    try add("[Content_Types].xml") {
      BulkPackage.writeContentTypes(sheets, to: &$0)
    }
    try add("_rels/.rels") { BulkPackage.writeRelations(to: &$0) }
    try add("xl/_rels/workbook.xml.rels") {
      BulkPackage.writeWorkbookRelations(sheets: sheets.count, to: &$0)
    }
    let active = BulkBook.active(sheets)
    for (index, sheet) in sheets.enumerated() {
      try zip.begin(BulkPackage.sheetPath(index))
      try write(
        sheet, isActive: index == active, raw: &workshop.raw, rows: &workshop.rows,
        strings: &workshop.strings)
    }
    try addDrawings(BulkDrawing.places(sheets))
    try add("xl/workbook.xml") { BulkBook.write(sheets, to: &$0) }
    try add("xl/sharedStrings.xml") { BulkBook.write(workshop.strings, to: &$0) }
    try add("xl/styles.xml") { BulkStyles(workbook.formats).write(to: &$0) }
    try add("docProps/core.xml") { BulkPackage.writeProperties(workbook.properties, to: &$0) }
    try add("docProps/app.xml") { BulkPackage.writeApplication(to: &$0) }
    try zip.close()
  }

  private func addDrawings(_ places: [BulkDrawing.Place]) throws(XLSXError) {
    for place in places {
      let sheet = BulkPackage.sheetPath(place.sheet)
      let drawing = BulkDrawing.drawingPath(place.drawing)
      try add(BulkDrawing.relations(of: sheet)) {
        BulkPackage.writeSheetRelations(place, to: &$0)
      }
      try add(drawing) { BulkDrawing.write(place, to: &$0) }
      try add(BulkDrawing.relations(of: drawing)) {
        BulkPackage.writeDrawingRelations(place, to: &$0)
      }
      for (index, chart) in place.charts.enumerated() {
        try add(BulkDrawing.chartPath(place.firstChart + index)) {
          BulkChart(chart: chart).write(to: &$0)
        }
      }
    }
  }

  private func add(
    _ name: String, _ content: (inout ByteBuffer) -> Void
  ) throws(XLSXError) {
    try zip.begin(name)
    workshop.raw.truncate()
    content(&workshop.raw)
    try unsafe zip.add(workshop.raw.bytes, isLast: true)
  }

  private func write(
    _ sheet: Sheet, isActive: Bool, raw: inout ByteBuffer, rows: inout BulkRows,
    strings: inout StringTable
  ) throws(XLSXError) {
    raw.truncate()
    rows.beginSheet()
    let dimension = BulkSheet.writeHead(sheet, isActive: isActive, to: &raw)
    var isWhole = true
    var padded = PaddedRows(sheet)
    for index in 0..<sheet.rowCount {
      let row = try padded.row(index)
      try check(row, at: index, of: sheet)
      rows.write(row, at: index, strings: &strings, to: &raw)
      // The width of a large sheet is not known when its beginning is packed: it says none.
      if raw.count >= Self.piece {
        try unsafe zip.add(raw.bytes, isLast: false)
        raw.truncate()
        isWhole = false
      }
    }
    guard rows.linkCount <= CellCheck.linkLimit else {
      throw XLSXError(.tooManyLinks(rows.linkCount), sheet: sheet.name)
    }
    if isWhole { raw.replace(at: dimension, BulkSheet.dimension(sheet, width: rows.width)) }
    BulkSheet.writeTail(sheet, links: rows.links, to: &raw)
    try unsafe zip.add(raw.bytes, isLast: true)
  }

  private func check(_ row: Row, at index: Int, of sheet: Sheet) throws(XLSXError) {
    let height = row.height ?? SheetWriter.defaultHeight
    guard height > 0 && height <= 409.5 else {
      let cell = CellName.cell(row: index, column: 0)
      throw XLSXError(.sizeIllegal, sheet: sheet.name, cell: cell)
    }
    for column in row.cells.indices {
      let fault = CellCheck.fault(row.cells[column], formats: workbook.formats, names: names)
      if let fault {
        let cell = CellName.cell(row: index, column: column)
        throw XLSXError(fault, sheet: sheet.name, cell: cell)
      }
    }
  }
}

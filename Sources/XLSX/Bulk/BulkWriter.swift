import Glibc
import Layout

/// Writes a checked workbook to a file without libxlsxwriter: no temporary files, no objects for
/// cells, one write for a small file. The XML says the same, which a test proves part by part.
@safe struct BulkWriter: ~Copyable {
  /// A part is packed in pieces of this many bytes, so that a large sheet needs little memory.
  static let piece = 1 << 20

  private let workbook: Workbook
  private let zip: ZipWriter
  private let workshop: BulkWorkshop
  /// There is nothing but rows in the workbook: what stands around them need not be proved.
  private let isPlain: Bool
  /// Parts other than sheets that are no `KnownPart`, where they are to be proved.
  private let large = LargeParts()

  /// Rules about what may be typed and how cells look by their values are libxlsxwriter's, and so
  /// is what is said of cells.
  static func canWrite(_ workbook: Workbook) -> Bool {
    workbook.sheets.allSatisfy {
      $0.validations.isEmpty && $0.conditionals.isEmpty && $0.comments.isEmpty
        && !$0.takesNumbersAsText
    }
  }

  /// A list of rows and nothing else: no merges, filter, charts or lock.
  private static func isPlain(_ sheet: Sheet) -> Bool {
    sheet.merges.isEmpty && sheet.charts.isEmpty && sheet.filter == nil && !sheet.isProtected
      && sheet.page.printArea == nil
  }

  /// Gives what proves the file, whose rows and all that stands around them were read back while
  /// they were written; `nil` where there are links in plain lists. After an error there is no
  /// file; one that was there before is somebody else's and stays.
  static func write(_ workbook: Workbook, to path: String) throws(XLSXError) -> WrittenParts? {
    var written: WrittenParts?
    try BulkWorkshop.work { workshop throws(XLSXError) in
      let zip = try ZipWriter(path: path, file: workshop.file)
      let writer = BulkWriter(
        workbook: workbook, zip: zip, workshop: workshop,
        isPlain: workbook.sheets.allSatisfy(isPlain))
      do throws(XLSXError) {
        written = try writer.write()
      } catch {
        unsafe unlink(path)
        throw error
      }
    }
    return written
  }

  /// Gives what the file consists of where everything that hangs on rows was proved.
  private func write() throws(XLSXError) -> WrittenParts? {
    let sheets = workbook.sheets
    workshop.strings.removeAll()
    workshop.rows.begin(formats: workbook.formats, names: Set(workbook.sheets.map(\.name)))
    try add("[Content_Types].xml") {
      BulkPackage.writeContentTypes(sheets, to: &$0)
    }
    try add("_rels/.rels") { BulkPackage.writeRelations(to: &$0) }
    try add("xl/_rels/workbook.xml.rels") {
      BulkPackage.writeWorkbookRelations(sheets: sheets.count, to: &$0)
    }
    let active = BulkBook.active(sheets)
    var isProved = true
    for (index, sheet) in sheets.enumerated() {
      let name = BulkPackage.sheetPath(index)
      try zip.begin(name)
      try write(
        sheet, named: name, isActive: index == active, raw: &workshop.raw, rows: &workshop.rows,
        strings: &workshop.strings)
      isProved = isProved && (!isPlain || workshop.rows.linkCount == 0)
    }
    try addDrawings(BulkDrawing.places(sheets))
    try add("xl/workbook.xml") { BulkBook.write(sheets, to: &$0) }
    try addTexts()
    try add("xl/styles.xml") { BulkStyles(workbook.formats).write(to: &$0) }
    try add("docProps/core.xml") { BulkPackage.writeProperties(workbook.properties, to: &$0) }
    try add("docProps/app.xml") { BulkPackage.writeApplication(to: &$0) }
    let written = try zip.close()
    if !isPlain {
      try WorkbookVerifier.verify(workbook, made: MadeParts(written, large: large.parts))
    }
    return isProved ? written : nil
  }

  private func addTexts() throws(XLSXError) {
    let name = BulkPackage.textsPath
    try zip.begin(name)
    workshop.raw.truncate()
    BulkBook.write(workshop.strings, to: &workshop.raw)
    let bytes = unsafe workshop.raw.bytes
    try unsafe zip.add(bytes, by: workshop.quick)
    guard unsafe RowProof.areTexts(bytes, workshop.strings) else {
      throw XLSXError(.partMalformed(name, line: 0, message: "texts"))
    }
    // What stands around the texts is XML.
    if !isPlain { try unsafe SharedStrings(name: name).read(bytes) }
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

  /// Adds a part that other workbooks may have too.
  private func add(
    _ name: String, _ content: (inout ByteBuffer) -> Void
  ) throws(XLSXError) {
    workshop.raw.truncate()
    content(&workshop.raw)
    let bytes = unsafe workshop.raw.bytes
    if bytes.count <= KnownParts.sizeLimit {
      let part = try unsafe workshop.known.part(
        name, bytes, workshop.thorough, workshop.unpacker)
      return try zip.add(name, part)
    }
    if !isPlain { large.parts[name] = unsafe Array(bytes) }
    try zip.begin(name)
    try unsafe zip.add(bytes, by: workshop.quick)
  }

  private func write(
    _ sheet: Sheet, named name: String, isActive: Bool, raw: inout ByteBuffer, rows: inout BulkRows,
    strings: inout StringTable
  ) throws(XLSXError) {
    raw.truncate()
    rows.beginSheet()
    let dimension = BulkSheet.writeHead(sheet, isActive: isActive, to: &raw)
    let head = raw.count
    let frame = isPlain ? nil : try FrameProof(sheet, name: name)
    var isWhole = true
    var padded = PaddedRows(sheet)
    for index in 0..<sheet.rowCount {
      let row = try padded.row(index)
      try check(row.height, at: index, of: sheet)
      let start = raw.count
      if let fault = rows.write(row, at: index, strings: &strings, to: &raw) {
        let cell = CellName.cell(row: index, column: fault.column)
        throw XLSXError(fault.reason, sheet: sheet.name, cell: cell)
      }
      let bytes = unsafe UnsafeBufferPointer(rebasing: raw.bytes[start...])
      if let reason = unsafe workshop.proof.check(bytes, row, at: index, strings: strings) {
        let cell = CellName.cell(row: index, column: 0)
        throw XLSXError(reason, sheet: sheet.name, cell: cell)
      }
      frame?.expectLinks(of: row, at: index)
      // The width of a large sheet is not known when its beginning is packed: it says none.
      if raw.count >= Self.piece {
        if isWhole { try unsafe frame?.take(UnsafeBufferPointer(rebasing: raw.bytes[..<head])) }
        try pack(isLast: false, raw: raw, rows: rows)
        raw.truncate()
        rows.marks.removeAll()
        isWhole = false
      }
    }
    guard rows.linkCount <= CellCheck.linkLimit else {
      throw XLSXError(.tooManyLinks(rows.linkCount), sheet: sheet.name)
    }
    if isWhole {
      raw.replace(at: dimension, BulkSheet.dimension(sheet, width: rows.width))
      try unsafe frame?.take(UnsafeBufferPointer(rebasing: raw.bytes[..<head]))
    }
    let tail = raw.count
    BulkSheet.writeTail(sheet, links: rows.links, to: &raw)
    try unsafe frame?.take(UnsafeBufferPointer(rebasing: raw.bytes[tail...]))
    try frame?.finish()
    try pack(isLast: true, raw: raw, rows: rows)
  }

  /// Packs what there is of a sheet's part.
  private func pack(
    isLast: Bool, raw: borrowing ByteBuffer, rows: borrowing BulkRows
  ) throws(XLSXError) {
    let packed = unsafe workshop.packer.pack(raw.bytes, rows.marks, isLast: isLast)
    try unsafe zip.add(raw.bytes, packed: packed, isLast: isLast)
  }

  private func check(_ height: Double?, at index: Int, of sheet: Sheet) throws(XLSXError) {
    let height = height ?? SheetWriter.defaultHeight
    guard height > 0 && height <= 409.5 else {
      let cell = CellName.cell(row: index, column: 0)
      throw XLSXError(.sizeIllegal, sheet: sheet.name, cell: cell)
    }
  }
}

/// Parts of the package in hand that are too large to be kept for the next one.
private final class LargeParts {
  var parts: [String: [UInt8]] = [:]
}

/// Hears a sheet: rows and cells as they come, gathered into a `SheetContent`.
final class SheetPart: XMLListener {
  private(set) var sheet: SheetContent
  private let pool: TextPool
  private let formats: [NumberFormat]
  private let is1904: Bool
  private var isInData = false
  private var isInCell = false
  private var cellDepth = 0
  /// Where the text of a cell goes.
  private var sink = Sink.none
  private var row = 0
  /// The row did not say its number, and no cell of it has yet.
  private var isRowCounted = false
  /// 0-based; -1 before the first cell of a row.
  private var column = -1
  private var isHiddenRow = false
  private var cell = CellValue()
  private var inline = RichText()

  private enum Sink { case none, value, formula, inline }

  init(
    part: String, _ entry: WorkbookPart.Entry, pool: TextPool, formats: [NumberFormat],
    is1904: Bool
  ) {
    sheet = SheetContent(name: entry.name, isHidden: entry.isHidden)
    self.pool = pool
    self.formats = formats
    self.is1904 = is1904
    super.init(part: part)
  }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if isInCell {
      startInCell(name)
    } else if isInData {
      if name == "c" { startCell(attributes) } else if name == "row" { startRow(attributes) }
    } else if name == "sheetData" {
      isInData = true
    } else if name == "col", attributes.isSet("hidden") {
      hideColumns(attributes)
    } else if depth == 1, !(name == "worksheet") {
      fault = .malformed(member: part, line: 0, "no worksheet")
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard isInCell else { return }
    switch sink {
    case .value where depth == cellDepth + 1:
      guard cell.value.count + bytes.count <= TextPool.longest else { return fail(.tooLong) }
      unsafe cell.value.append(contentsOf: bytes)
    case .formula:
      if let count = cell.formula?.count, count < 1 << 10 {
        unsafe cell.formula?.append(contentsOf: bytes)
      }
    case .inline: unsafe inline.text(bytes)
    case .none, .value: break
    }
  }

  override func end(_ name: XMLName) {
    if isInCell {
      if name == "c" {
        isInCell = false
        endCell()
      } else if depth == cellDepth + 1 {
        sink = .none
      } else {
        inline.end(name)
      }
    } else if isInData {
      if name == "row" { endRow() } else if name == "sheetData" { isInData = false }
    }
  }

  /// What lies deeper than a value is no part of it.
  private func startInCell(_ name: XMLName) {
    if depth > cellDepth + 1 {
      inline.start(name)
    } else if name == "v" {
      sink = .value
      cell.hasValue = true
    } else if name == "f" {
      sink = .formula
      cell.formula = []
    } else if name == "is" {
      sink = .inline
    }
  }

  private func startRow(_ attributes: XMLAttributes) {
    let last = row
    row += 1
    column = -1
    isRowCounted = true
    if let name = unsafe attributes.value("r") {
      guard let number = unsafe CellReference.row(name) else { return fail(.impossiblePlace) }
      row = number
      isRowCounted = false
    }
    guard row <= CellReference.rows else { return fail(.impossiblePlace) }
    guard row > last else { return fail(.outOfOrder) }
    isHiddenRow = attributes.isSet("hidden")
  }

  private func startCell(_ attributes: XMLAttributes) {
    let last = column
    column += 1
    if let name = unsafe attributes.value("r") {
      guard let place = unsafe CellReference.cell(name) else { return fail(.impossiblePlace) }
      // The first cell may tell what its row did not.
      if isRowCounted, place.row > row { row = place.row }
      guard place.row == row else { return fail(.impossiblePlace) }
      column = place.column
    }
    isRowCounted = false
    guard column < CellReference.columns else { return fail(.impossiblePlace) }
    guard column > last else { return fail(.outOfOrder) }
    var style = 0
    if let digits = unsafe attributes.value("s"), let number = unsafe Int(String(cString: digits)) {
      style = number
    }
    unsafe cell.begin(attributes.value("t"), style: style)
    inline.begin()
    sink = .none
    isInCell = true
    cellDepth = depth
  }

  private func endCell() {
    if inline.isTooLong { return fail(.tooLong) }
    if cell.kind == .inline { cell.value = StoredText.unescaped(inline.bytes) }
    if cell.isUncomputed {
      sheet.formulas.append(SheetContent.Formula(row: Int32(row), column: UInt16(column)))
      return keep(pool.append(Array(cell.formulaText.utf8)))
    }
    guard !cell.value.isEmpty else { return }
    guard cell.kind == .shared else {
      return keep(pool.append(cell.text(formats, is1904: is1904)))
    }
    guard let index = Self.index(cell.value), index < pool.shared.count else {
      return fail(.textMissing)
    }
    keep(pool.shared[index])
  }

  private func keep(_ text: (start: UInt32, count: UInt32)) {
    guard text.count > 0 else { return }
    do {
      try pool.check(text.count)
    } catch {
      fault = error
    }
    sheet.cells.append(
      SheetContent.Cell(start: text.start, count: text.count, column: UInt16(column)))
  }

  private func endRow() {
    guard sheet.cells.count > Int(sheet.rows.last?.end ?? 0) else { return }
    sheet.rows.append(SheetContent.Row(number: Int32(row), end: Int32(sheet.cells.count)))
    if isHiddenRow { sheet.hiddenRows.append(row) }
  }

  private func hideColumns(_ attributes: XMLAttributes) {
    guard let first = attributes["min"].flatMap({ Int($0) }),
      let last = attributes["max"].flatMap({ Int($0) }),
      (1...CellReference.columns).contains(first), (first...CellReference.columns).contains(last),
      sheet.hiddenColumns.count < 1_000
    else { return }
    sheet.hiddenColumns.append(first - 1...last - 1)
  }

  private func fail(_ flaw: PackageFault.CellFlaw) {
    let place = CellReference.name(row: row, column: max(0, column))
    fault = .cell(place, sheet: sheet.name, flaw)
  }

  /// A whole number of up to nine digits.
  private static func index(_ digits: [UInt8]) -> Int? {
    guard digits.count <= 9 else { return nil }
    var number = 0
    for digit in digits {
      guard (48...57).contains(digit) else { return nil }
      number = number * 10 + Int(digit) - 48
    }
    return number
  }
}

import Layout

/// Reads a sheet's part and compares it, cell by cell, with the sheet that it was written from; no
/// more than one row is held.
final class SheetPart: XMLPart {
  private let sheet: Sheet
  private let strings: SharedStrings?
  private var rows: PaddedRows
  private var row = Row([])
  /// Rows and cells of the row met so far.
  private var rowCount = 0
  private var column = 0
  /// Names of columns, and of the row, as cells bear them.
  private var columnNames: [String] = []
  private var rowName = ""
  private var found = FoundCell()
  private var settings: SheetSettings

  init(name: String, sheet: Sheet, strings: SharedStrings?) {
    self.sheet = sheet
    self.strings = strings
    rows = PaddedRows(sheet)
    settings = SheetSettings(sheet)
    super.init(name: name)
  }

  override func start(_ element: String, _ attributes: XMLAttributes) {
    switch element {
    case "row": startRow(attributes)
    case "c": startCell(attributes)
    case "v", "t": found.begin(.value)
    case "f": found.begin(.formula)
    default: settings.meet(element, attributes)
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) { unsafe found.add(bytes) }

  override func end(_ element: String) {
    switch element {
    case "row":
      if column != row.cells.count { fail(.cellMissing) }
    case "c":
      let cell = row.cells[column]
      if let reason = found.difference(from: cell.content, strings: strings) { fail(reason) }
      if let link = cell.link {
        settings.expect(link, at: CellName.cell(row: rowCount - 1, column: column))
      }
      column += 1
    default: found.end()
    }
  }

  override func finish() {
    if rowCount != sheet.rowCount {
      fault = XLSXError(.rowsDiffer(expected: sheet.rowCount, found: rowCount), sheet: sheet.name)
    } else if let reason = settings.difference() {
      fault = XLSXError(reason, sheet: sheet.name)
    }
  }

  private func startRow(_ attributes: XMLAttributes) {
    rowName = String(rowCount + 1)
    guard rowCount < sheet.rowCount, attributes["r"] == rowName else {
      fault = XLSXError(
        .rowsDiffer(expected: sheet.rowCount, found: rowCount + 1), sheet: sheet.name)
      return
    }
    do {
      row = try rows.row(rowCount)
    } catch {
      fault = error
    }
    rowCount += 1
    column = 0
  }

  private func startCell(_ attributes: XMLAttributes) {
    guard rowCount > 0, column < row.cells.count else { return fail(.cellUnexpected) }
    if column == columnNames.count { columnNames.append(CellName.column(column)) }
    guard attributes["r"] == columnNames[column] + rowName else {
      return fail(.cellMissing)
    }
    found.begin(type: attributes["t"])
  }

  private func fail(_ reason: XLSXError.Reason) {
    let cell = CellName.cell(row: max(0, rowCount - 1), column: column)
    fault = XLSXError(reason, sheet: sheet.name, cell: cell)
  }
}

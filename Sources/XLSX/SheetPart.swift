import Layout

/// Reads a sheet's part and compares it, cell by cell, with the sheet that it was written from; no
/// more than a row and a piece of the part are held. Rows are read by `CellScanner`, what stands
/// around them by expat.
@safe final class SheetPart: XMLPart {
  private let sheet: Sheet
  private let strings: SharedStrings?
  private var rows: PaddedRows
  private var row = Row([])
  /// Rows and cells of the row met so far.
  private var rowCount = 0
  private var column = 0
  private var isRowOpen = false
  /// Names of columns, and of the row, as cells bear them.
  private var columnNames: [[UInt8]] = []
  private var rowName: [UInt8] = []
  private var settings: SheetSettings
  private var window = ByteBuffer()
  private var state = State.before

  private enum State { case before, rows, after }

  init(name: String, sheet: Sheet, strings: SharedStrings?) {
    self.sheet = sheet
    self.strings = strings
    rows = PaddedRows(sheet)
    settings = SheetSettings(sheet)
    super.init(name: name)
  }

  override func start(_ element: String, _ attributes: XMLAttributes) {
    settings.meet(element, attributes)
  }

  override func take(
    _ bytes: UnsafeBufferPointer<UInt8>, _ feed: XMLFeed
  ) throws(XLSXError) {
    if state == .after { return try unsafe feed.feed(bytes) }
    unsafe window.append(bytes)
    if state == .before {
      guard let place = window.place(of: "<sheetData"), place + 10 < window.count else { return }
      // Either there are rows, or the element is an empty one.
      let hasRows = window.has(">", at: place + 10)
      let end = hasRows ? place + 11 : window.count
      try unsafe feed.feed(UnsafeBufferPointer(rebasing: window.bytes[..<end]))
      window.removeFirst(end)
      state = hasRows ? .rows : .after
    }
    guard state == .rows else { return }
    var scanner = unsafe CellScanner(window.bytes)
    try readRows(&scanner)
    window.removeFirst(scanner.position)
    if state == .after {
      try unsafe feed.feed(window.bytes)
      window.truncate()
    }
  }

  override func takeEnd(_ feed: XMLFeed) throws(XLSXError) {
    if state == .rows { throw malformed }
    try unsafe feed.feed(window.bytes)
  }

  override func finish() {
    if rowCount != sheet.rowCount {
      fault = XLSXError(.rowsDiffer(expected: sheet.rowCount, found: rowCount), sheet: sheet.name)
    } else if let reason = settings.difference() {
      fault = XLSXError(reason, sheet: sheet.name)
    }
  }

  private func readRows(_ scanner: inout CellScanner) throws(XLSXError) {
    while true {
      switch scanner.next() {
      case .row: try unsafe startRow(scanner.reference)
      case .emptyRow:
        try unsafe startRow(scanner.reference)
        try endRow()
      case .cell: try compare(scanner)
      case .rowEnd: try endRow()
      case .end:
        if isRowOpen { throw malformed }
        state = .after
        return
      case .incomplete: return
      case .malformed: throw malformed
      }
    }
  }

  private var malformed: XLSXError {
    XLSXError(.partMalformed(name, line: 0, message: "row \(rowCount)"))
  }

  private func startRow(_ reference: UnsafeBufferPointer<UInt8>) throws(XLSXError) {
    rowName = Array(String(rowCount + 1).utf8)
    if isRowOpen { throw malformed }
    isRowOpen = true
    guard rowCount < sheet.rowCount, unsafe reference.elementsEqual(rowName) else {
      throw XLSXError(
        .rowsDiffer(expected: sheet.rowCount, found: rowCount + 1), sheet: sheet.name)
    }
    row = try rows.row(rowCount)
    rowCount += 1
    column = 0
  }

  private func endRow() throws(XLSXError) {
    guard isRowOpen else { throw malformed }
    isRowOpen = false
    if column != row.cells.count { throw failure(.cellMissing) }
  }

  private func compare(_ scanner: CellScanner) throws(XLSXError) {
    guard isRowOpen, column < row.cells.count else { throw failure(.cellUnexpected) }
    guard unsafe isNext(scanner.reference) else { throw failure(.cellMissing) }
    if let reason = scanner.cell.difference(from: row.cells[column].content, strings: strings) {
      throw failure(reason)
    }
    if let link = row.cells[column].link {
      settings.expect(link, at: CellName.cell(row: rowCount - 1, column: column))
    }
    column += 1
  }

  /// The name is that of the next cell.
  private func isNext(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    if column == columnNames.count { columnNames.append(Array(CellName.column(column).utf8)) }
    let letters = columnNames[column].count
    guard name.count == letters + rowName.count else { return false }
    for index in 0..<letters where unsafe name[index] != columnNames[column][index] {
      return false
    }
    for index in rowName.indices where unsafe name[letters + index] != rowName[index] {
      return false
    }
    return true
  }

  private func failure(_ reason: XLSXError.Reason) -> XLSXError {
    let cell = CellName.cell(row: max(0, rowCount - 1), column: column)
    return XLSXError(reason, sheet: sheet.name, cell: cell)
  }
}

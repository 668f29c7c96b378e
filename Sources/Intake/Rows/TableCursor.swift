import Campaigns
import Diagnostics
import Disk
import Encodings
import Packages

/// Walks the rows of a table and reads their cells, gathering what is found and which rows are
/// refused. A fault in any cell refuses its row; the other cells are still read, so that a sender
/// hears of everything at once.
struct TableCursor {
  let table: Table
  let bytes: FileBytes
  private var scanner: RowScanner
  private let isSheet: Bool
  private let formulas: SheetFormulas
  private(set) var record = CSVRecord()
  private(set) var findings: [Diagnostic]
  /// Rows that were refused, as Excel shows them.
  private(set) var refusedRows: [Int] = []
  /// Rows of totals that were passed over.
  private(set) var totals: [TableLine] = []
  /// Why the whole file is refused after all.
  private(set) var refusal: [Diagnostic] = []
  private(set) var isRefused = false
  /// The code of the row's unit, once it is known: findings name it.
  var unit: RegionCode?
  private var rules: RowRules
  private(set) var sawRow = false
  /// Places of the bytes that are known to be text: those of rows of which every byte was told.
  private(set) var proven: [Range<Int>] = []
  private let code: Int?
  private let name: Int?
  /// Columns within the table without a heading of which nothing was said yet.
  private var bareColumns: [Int]
  private var widths: RowWidths

  init(_ opened: OpenedTable) {
    table = opened.table
    bytes = opened.text.bytes
    scanner = opened.table.body
    isSheet = opened.text.sheet != nil
    formulas = SheetFormulas(opened.text.sheet)
    findings = opened.findings
    rules = RowRules(opened.table)
    code = opened.table.columns["code"]
    name = opened.table.columns["name"]
    let isForm = opened.table.definition.form == .sheet
    let headings = opened.table.headings
    bareColumns = isForm ? [] : headings.indices.filter { headings[$0].isEmpty }
    let known = Set(opened.table.columns.values)
    widths = RowWidths(
      header: opened.table.headerCells,
      hasUnknown: headings.indices.contains { !known.contains($0) && !headings[$0].isEmpty })
  }

  /// Moves to the next row of data; false at the end.
  mutating func advance() -> Bool {
    isRefused = false
    unit = nil
    let bytes = bytes
    while refusal.isEmpty, scan() {
      if !isSheet { widths.take(row: record.row, cells: record.fields.count) }
      if let column = record.broken {
        sawRow = true
        refusePassing(.strayQuote, column)
        continue
      }
      switch rules.sort(record, bytes.span) {
      case .data:
        sawRow = true
        checkCells()
        return true
      case .total: totals.append(line)
      case .end:
        findings.append(diagnostic(.tableEnds, value: RowRules.publicPart(ofNote: line.text)))
      case .below: refusePassing(.belowEnd, nil)
      case .passedOver: continue
      }
    }
    return false
  }

  /// Reads rows of scores as long as they are plain.
  mutating func takePlainRows(_ plain: PlainScoreRows?, into content: inout FileContent) {
    guard let plain, refusal.isEmpty, rules.expectsData, case .text(var text) = scanner else {
      return
    }
    let start = PlainScoreRows.Stop(offset: text.offset, row: text.row)
    let stop = plain.read(bytes.span, from: start, into: &content)
    guard stop.row > start.row else { return }
    sawRow = true
    // They have as many cells as there are headings.
    widths.take(rows: start.row + 1...stop.row, cells: table.width)
    if plain.provesText { proven.append(start.offset..<stop.offset) }
    text.skip(to: stop.offset, rows: stop.row - start.row)
    scanner = .text(text)
  }

  /// Reads rows as long as they are plain.
  /// - Parameter read: is given where reading stands, and returns where it stopped.
  mutating func takePlainRows(
    _ read: (Span<UInt8>, PlainScoreRows.Stop) -> PlainScoreRows.Stop
  ) {
    guard refusal.isEmpty, rules.expectsData, case .text(var text) = scanner else { return }
    let bytes = bytes
    let start = PlainScoreRows.Stop(offset: text.offset, row: text.row)
    let stop = read(bytes.span, start)
    guard stop.row > start.row else { return }
    sawRow = true
    widths.take(rows: start.row + 1...stop.row, cells: table.width)
    text.skip(to: stop.offset, rows: stop.row - start.row)
    scanner = .text(text)
  }

  /// Makes room in a list to which every row of the table adds one: once it is clear how long the
  /// rows are, for all that are still to come. A list that grows by itself is copied over and over.
  func makeRoom<Row>(in list: inout [Row]) {
    guard list.count == 1_000, let last = record.fields.last, last.end > 0, !isSheet else { return }
    list.reserveCapacity(1_000 * bytes.count / last.end * 21 / 20)
  }

  /// Ends a row: true when it is to be used.
  /// - Parameter isInGrid: false for what stands below a form's grid: typed by hand it may be
  ///   short, but one cell more or less than a wide form has is a separator too many or too few.
  mutating func accept(isInGrid: Bool = true) -> Bool {
    if isRefused { refusedRows.append(record.row) }
    let isOneOff = abs(record.fields.count - table.headerCells) == 1 && table.headerCells > 5
    // A row that is short explains what was refused in it; one that is long is refused for that.
    let isTold = isRefused && record.fields.count > table.width
    if !isSheet, !isTold, isInGrid || isOneOff { widths.use(row: record.row, line: record.line) }
    return !isRefused
  }

  /// Rows whose number of cells is not the header's.
  var raggedRows: [Diagnostic] {
    widths.odd.map { odd in
      Diagnostic(
        .table(.raggedRows(odd.count, cells: odd.cells, header: table.headerCells), in: table.kind),
        at: table.location(row: odd.row, line: odd.line))
    }
  }

  /// The row's place.
  var place: RowPlace { RowPlace(file: table.file, row: record.row) }

  func column(_ key: String) -> Int? { table.columns[key] }

  /// The cell's text as found; empty without such a column.
  func text(_ column: Int?) -> String {
    column.map { record.text($0, in: bytes.span) } ?? ""
  }

  /// Where the cell stands; an empty range beyond the row's last cell.
  func field(_ column: Int) -> CSVField {
    column < record.fields.count
      ? record.fields[column] : CSVField(start: 0, end: 0, needsUnquoting: false)
  }

  func bytesAreEqual(_ a: CSVField, _ b: CSVField) -> Bool {
    let count = a.end - a.start
    guard count == b.end - b.start else { return false }
    return ByteRuns.areEqual(bytes.span, a.start, b.start, count: count)
  }

  /// All cells of the row as found.
  var texts: [String] { record.texts(in: bytes.span) }

  /// Reads a cell; `nil` where it is blank, refused, or there is no such column.
  mutating func value<Reader: CellReader>(_ column: Int?, _ reader: Reader) -> Reader.Value? {
    guard let column, column < record.fields.count else { return nil }
    let field = record.fields[column]
    if field.isEmpty { return nil }
    if !field.needsUnquoting, let value = reader.quick(bytes.span, field.start, field.end) {
      return value
    }
    let text = field.text(in: bytes.span)
    if field.needsUnquoting, let value = reader.quick(text.utf8.span, 0, text.utf8.count) {
      return value
    }
    let cell = CellText(text)
    switch reader.reading(of: cell) {
    case .blank: return nil
    case .value(let value): return value
    case .tidied(let value, let note):
      add(note, column, cell.found)
      return value
    case .refused(let fault):
      refuse(fault, column, cell.found)
      return nil
    }
  }

  /// What the cell says at first sight; `nil` leaves it to `value`.
  func plainValue<Reader: CellReader>(_ column: Int, _ reader: Reader) -> Reader.Value? {
    guard column < record.fields.count else { return nil }
    let field = record.fields[column]
    guard !field.isEmpty, !field.needsUnquoting else { return nil }
    return reader.quick(bytes.span, field.start, field.end)
  }

  /// Refuses the row.
  mutating func refuse(_ fault: TableFault, _ column: Int?, _ value: String?) {
    isRefused = true
    add(fault, column, value)
  }

  /// Refuses a row that no reader is given.
  private mutating func refusePassing(_ fault: TableFault, _ column: Int?) {
    findings.append(diagnostic(fault, column: column, value: column.map { text($0) }))
    refusedRows.append(record.row)
  }

  /// Refuses the row for a fault that is listed already.
  mutating func markRefused() { isRefused = true }

  /// Lists a finding on the row. Of a cell without a result nothing more is to be said.
  mutating func add(_ fault: TableFault, _ column: Int?, _ value: String?) {
    if fault != .formulaNotComputed, formulas.has(row: record.row, column: column) { return }
    findings.append(diagnostic(fault, column: column, value: value))
  }

  /// Refuses the whole file for what stands in this row.
  mutating func refuseFile(_ fault: TableFault, _ column: Int?, _ value: String?) {
    refusal.append(diagnostic(fault, column: column, value: value))
  }

  private func diagnostic(_ fault: TableFault, column: Int? = nil, value: String?) -> Diagnostic {
    Diagnostic(
      .table(fault, in: table.kind),
      at: table.location(row: record.row, line: record.line, column: column),
      value: value.map(Self.shown), unit: unit?.digits)
  }

  /// A value as findings carry it: masked, and not longer than anybody reads.
  private static func shown(_ value: String) -> String {
    let masked = PersonalNumbers.masked(String(value.prefix(1_000)))
    return masked.count > 500 ? masked.prefix(500) + "…" : masked
  }

  private var line: TableLine {
    TableLine(row: record.row, line: record.line, cells: record.texts(in: bytes.span))
  }

  private mutating func scan() -> Bool {
    let bytes = bytes
    do {
      return try scanner.next(bytes.span, into: &record)
    } catch {
      refusal.append(.ofCSV(error, InputFile(name: table.fileName, bytes: [])))
      return false
    }
  }

  /// A cell to the right of the header comes of an unquoted separator, or stands beside the table
  /// of a sheet; a garbled name or code means that the file was saved wrongly.
  private mutating func checkCells() {
    if isSheet {
      for column in formulas.columns(inRow: record.row)
      where column >= table.width || table.columns.values.contains(column) {
        refuse(.formulaNotComputed, column, text(column))
      }
    }
    // What stands under headings that are too many to be read is not beyond them.
    let end = table.headerEnd > HeaderFinder.widest ? table.headerEnd : table.width
    if record.fields.count > end {
      for column in end..<record.fields.count {
        let text = text(column)
        guard !Tidy.trimmed(text).isEmpty else { continue }
        refuse(isSheet ? .cellWithoutHeading : .cellBeyondHeader, column, text)
        break
      }
    }
    checkBareColumns()
    if let (column, field) = record.stray {
      refuse(.cellWithoutHeading, column, field.text(in: bytes.span))
    }
    if let code, !rules.sawPlainCode { checkKey(code) }
    if let name { checkKey(name) }
  }

  private mutating func checkKey(_ column: Int) {
    guard column < record.fields.count, Garbled.mayBe(bytes.span, record.fields[column].range)
    else { return }
    let text = text(column)
    if Garbled.isKey(text) { refuseFile(.garbledKey, column, text) }
  }

  /// Says once of each column without a heading that it is not read. Serial numbers in the first
  /// column need none.
  private mutating func checkBareColumns() {
    for column in bareColumns {
      let text = text(column)
      let plain = Tidy.plain(text)
      if plain.isEmpty || (column == 0 && plain.count <= 4) { continue }
      add(.columnWithoutHeading, column, text)
      bareColumns.removeAll { $0 == column }
    }
  }
}

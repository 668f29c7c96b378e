import Campaigns
import Diagnostics
import Packages

/// Walks the rows of a table and reads their cells, gathering what is found and which rows are
/// refused. A fault in any cell refuses its row; the other cells are still read, so that a sender
/// hears of everything at once.
struct TableCursor {
  let table: Table
  let bytes: [UInt8]
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
  private let keyColumns: [Int]

  init(_ opened: OpenedTable) {
    table = opened.table
    bytes = opened.text.bytes
    scanner = opened.table.body
    isSheet = opened.text.sheet != nil
    formulas = SheetFormulas(opened.text.sheet)
    findings = opened.findings
    rules = RowRules(opened.table)
    keyColumns = ["code", "name"].compactMap { opened.table.columns[$0] }
  }

  /// Moves to the next row of data; false at the end.
  mutating func advance() -> Bool {
    isRefused = false
    unit = nil
    let bytes = bytes
    while refusal.isEmpty, scan() {
      switch rules.sort(record, bytes.span) {
      case .data:
        sawRow = true
        checkCells()
        return true
      case .total: totals.append(line)
      case .end:
        findings.append(diagnostic(.tableEnds, value: RowRules.publicPart(ofNote: line.text)))
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
    text.skip(to: stop.offset, rows: stop.row - start.row)
    scanner = .text(text)
  }

  /// Ends a row: true when it is to be used.
  mutating func accept() -> Bool {
    if isRefused { refusedRows.append(record.row) }
    return !isRefused
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
    guard a.end - a.start == b.end - b.start else { return false }
    for offset in 0..<(a.end - a.start) where bytes[a.start + offset] != bytes[b.start + offset] {
      return false
    }
    return true
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
    let cell = CellText(field.text(in: bytes.span))
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
    for column in formulas.columns(inRow: record.row)
    where column >= table.width || table.columns.values.contains(column) {
      refuse(.formulaNotComputed, column, text(column))
    }
    if record.fields.count > table.width {
      for column in table.width..<record.fields.count {
        let text = text(column)
        guard !Tidy.trimmed(text).isEmpty else { continue }
        refuse(isSheet ? .cellWithoutHeading : .cellBeyondHeader, column, text)
        break
      }
    }
    if let (column, field) = record.stray {
      refuse(.cellWithoutHeading, column, field.text(in: bytes.span))
    }
    for column in keyColumns {
      guard column < record.fields.count, Garbled.mayBe(bytes.span, record.fields[column])
      else { continue }
      let text = text(column)
      if Garbled.isKey(text) { refuseFile(.garbledKey, column, text) }
    }
  }
}

/// Text that was destroyed by a wrong encoding on its way.
enum Garbled {
  /// A quick look for the bytes of `?`, U+FFFD and 锟.
  static func mayBe(_ bytes: Span<UInt8>, _ field: CSVField) -> Bool {
    for index in field.start..<field.end {
      let byte = bytes[index]
      if byte == 0x3F { return true }
      guard byte == 0xEF || byte == 0xE9, index + 2 < field.end else { continue }
      let rest = (bytes[index + 1], bytes[index + 2])
      if byte == 0xEF ? rest == (0xBF, 0xBD) : rest == (0x94, 0x9F) { return true }
    }
    return false
  }

  /// A name or code with characters that stand for lost ones.
  static func isKey(_ text: String) -> Bool {
    isText(text) || (!text.isEmpty && text.allSatisfy { $0 == "?" })
  }

  /// Text with U+FFFD, 锟斤拷, which is what U+FFFD becomes on its way through GBK, or `??`.
  static func isText(_ text: String) -> Bool {
    marks.contains { mark in Self.contains(text, mark) }
  }

  private static func contains(_ text: String, _ mark: [UInt8]) -> Bool {
    let bytes = text.utf8.span
    guard bytes.count >= mark.count else { return false }
    for start in 0...bytes.count - mark.count where bytes[start] == mark[0] {
      if PlainBytes.equal(bytes, start, start + mark.count, mark) { return true }
    }
    return false
  }

  private static let marks = ["\u{FFFD}", "锟斤拷", "??"].map { Array($0.utf8) }
}

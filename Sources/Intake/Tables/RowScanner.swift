import Packages

/// Walks the rows of a table, whatever carries it: a text that is cut at its separators, or a
/// sheet.
enum RowScanner {
  case text(CSVScanner)
  case sheet(SheetScanner)

  /// How often the separator of a text occurs in a part of it.
  func count(in bytes: some Collection<UInt8>) -> Int {
    guard case .text(let scanner) = self else { return 0 }
    return bytes.count { $0 == scanner.separator }
  }

  /// Reads the next row into `record`; false at the end.
  mutating func next(
    _ bytes: Span<UInt8>, into record: inout CSVRecord
  ) throws(CSVProblem) -> Bool {
    switch self {
    case .text(var scanner):
      defer { self = .text(scanner) }
      return try scanner.next(bytes, into: &record)
    case .sheet(var scanner):
      defer { self = .sheet(scanner) }
      return try scanner.next(into: &record)
    }
  }
}

/// Walks the rows of a sheet under their own numbers. Blank rows between are given like those of a
/// text, save long gaps, in which no table goes on.
struct SheetScanner {
  private static let longestGap = 64

  private let sheet: SheetContent
  private var next = 0
  private var cell = 0
  private var row = 0

  init(_ sheet: SheetContent) { self.sheet = sheet }

  mutating func next(into record: inout CSVRecord) throws(CSVProblem) -> Bool {
    guard next < sheet.rows.count else { return false }
    let upcoming = sheet.rows[next]
    let number = Int(upcoming.number)
    row = number - row > Self.longestGap ? number : row + 1
    record.row = row
    record.line = row
    record.startsFile = false
    record.broken = nil
    record.fields.removeAll(keepingCapacity: true)
    record.stray = nil
    let blank = CSVField(start: 0, end: 0, needsUnquoting: false)
    guard row == number else {
      record.fields.append(blank)
      return true
    }
    var bytes = 0
    while cell < Int(upcoming.end) {
      let found = sheet.cells[cell]
      let start = Int(found.start)
      let field = CSVField(
        start: start, end: start + Int(found.count), needsUnquoting: false)
      cell += 1
      bytes += Int(found.count)
      guard Int(found.column) < HeaderFinder.widest else {
        if record.stray == nil { record.stray = (Int(found.column), field) }
        continue
      }
      while record.fields.count < Int(found.column) { record.fields.append(blank) }
      record.fields.append(field)
    }
    next += 1
    guard bytes <= CSVScanner.longestRecord else { throw .recordTooLong(row: row, line: row) }
    return true
  }
}

import Campaigns
import Diagnostics
import Disk
import Packages

/// A header found in a text, with the separator that made it visible.
struct TableLayout {
  /// Stands before the first row.
  let start: RowScanner
  private let header: FoundHeader
  private let rows: [ReadRow]
  /// Whether the first row is a header that fits the table perfectly, has a column that no other
  /// table has, and can be cut in one way only: it is no other table's.
  private(set) var isBeyondDoubt = false

  /// A row of the file's beginning, and the scanner as it stood behind it.
  private struct ReadRow {
    let line: TableLine
    /// How many cells it has, and which of them is broken.
    let cells: Int
    /// Behind the last that says something.
    let end: Int
    let broken: Int?
    let after: RowScanner
  }

  /// The layout of a text: the one of the separators under which the header fits best.
  static func find(
    in text: SourceText, of file: InputFile, definitions: [TableDefinition]
  ) throws(FileRefusal) -> TableLayout {
    let finder = HeaderFinder(definitions: definitions)
    var best: TableLayout?
    var problem: (error: CSVProblem, separators: Int)?
    var columns: [String] = []
    let starts = Self.starts(of: text)
    for start in starts {
      var rows: [ReadRow] = []
      do {
        rows = try beginning(of: text, from: start)
      } catch {
        // The separator that occurs most is the table's, and tells the column.
        let separators = start.count(
          in: text.bytes.part(0..<min(1 << 12, text.bytes.count)).array)
        if problem.map({ separators > $0.separators }) ?? true { problem = (error, separators) }
        continue
      }
      let cells = rows.map(\.line.cells)
      let widest = cells.first { $0.filter { !$0.isEmpty }.count > 1 } ?? cells.first ?? []
      if widest.count > columns.count { columns = widest }
      guard let header = finder.find(in: cells) else { continue }
      if best.map({ header.fit.rank > $0.header.fit.rank }) ?? true {
        best = TableLayout(start: start, header: header, rows: rows)
      }
    }
    if var found = best, found.header.fit.isTable {
      let fit = found.header.fit
      found.isBeyondDoubt =
        found.header.isPlain && starts.count == 1
        && !fit.matched.isDisjoint(with: fit.definition.telling)
      return found
    }
    if let problem { throw .refused([.ofCSV(problem.error, file)]) }
    if Self.isSplitByFullWidthCommas(text, finder) {
      throw .refused([.ofFile(.fullWidthSeparator, file)])
    }
    let finding = Self.unknownTable(best, columns, file)
    // With three columns of a table it was meant as one.
    if best.map({ $0.header.fit.matched.count >= 3 }) ?? false { throw .refused([finding]) }
    throw .lacks(.table, finding)
  }

  /// The rows of the header, as a spreadsheet numbers them.
  var headerRows: ClosedRange<Int> {
    rows[header.top].line.row...rows[header.top + header.depth - 1].line.row
  }

  /// The start of a text in which no header shows, under the separator that makes most columns;
  /// `nil` where the text cannot be cut into rows.
  static func widestStart(of text: SourceText) -> RowScanner? {
    var best: (columns: Int, start: RowScanner)?
    for start in starts(of: text) {
      guard let rows = try? beginning(of: text, from: start) else { continue }
      let columns = rows.map(\.line.cells.count).max() ?? 0
      if best.map({ columns > $0.columns }) ?? true { best = (columns, start) }
    }
    return best?.start
  }

  /// The table itself.
  func table(of file: InputFile, at index: Int) -> Table {
    let headerRows = rows[header.top..<header.top + header.depth]
    var columns: [String: Int] = [:]
    for (column, key) in header.fit.keys.enumerated() {
      if let key, columns[key] == nil { columns[key] = column }
    }
    var last = header.top + header.depth - 1
    if last + 1 < rows.count, NumberRow.isOne(rows[last + 1].line.cells) { last += 1 }
    return Table(
      definition: header.fit.definition, file: index, fileName: file.name,
      headings: header.levels.shown, columns: columns,
      above: rows[..<header.top].map(\.line), header: rows[header.top].line, depth: header.depth,
      headerCells: headerRows.map(\.cells).max() ?? 0,
      headerEnd: headerRows.map(\.end).max() ?? 0,
      body: rows[last].after)
  }

  /// What is wrong with the header.
  func faults(of table: Table) -> [Diagnostic] {
    let line = rows[header.top].line
    var faults: [Diagnostic] = []
    for columns in header.fit.duplicates {
      let letters = columns.map { SourceLocation.letters(ofColumn: $0 + 1) }
      faults.append(
        Diagnostic(
          .table(.duplicateColumn(letters: letters), in: table.kind),
          at: table.location(row: line.row, line: line.line, column: columns[0])))
    }
    for row in rows[..<(header.top + header.depth)] {
      guard let column = row.broken else { continue }
      let place = SourceLocation(
        file: table.fileName, row: row.line.row,
        line: row.line.line == row.line.row ? nil : row.line.line, column: column + 1)
      faults.append(
        Diagnostic(
          .table(.strayQuote, in: table.kind), at: place,
          value: PersonalNumbers.masked(row.line.cells[column])))
    }
    if !header.fit.missing.isEmpty {
      let read = table.headings.filter { !$0.isEmpty }
      faults.append(
        Diagnostic(
          .table(.missingColumns(header.fit.missing, read: read), in: table.kind),
          at: table.location(row: line.row, line: line.line)))
    }
    return faults
  }

  /// Formulas without a result in the title or the header: they may say anything.
  func formulas(of table: Table, in text: SourceText) -> [Diagnostic] {
    let lines = rows[..<(header.top + header.depth)].map(\.line)
    return SheetFormulas(text.sheet).upTo(lines.last?.row ?? 0).map { formula in
      let (row, column) = (Int(formula.row), Int(formula.column))
      let cells = lines.first { $0.row == row }?.cells ?? []
      return Diagnostic(
        .table(.formulaNotComputed, in: table.kind),
        at: table.location(row: row, line: row, column: column),
        value: column < cells.count ? PersonalNumbers.masked(cells[column]) : nil)
    }
  }

  /// Headings that were read as others, unknown ones, joined levels, a row of column numbers.
  func notes(on table: Table) -> [Diagnostic] {
    let top = rows[header.top].line
    func note(_ fault: TableFault, _ line: TableLine, _ column: Int? = nil, _ value: String? = nil)
      -> Diagnostic
    {
      Diagnostic(
        .table(fault, in: table.kind),
        at: table.location(row: line.row, line: line.line, column: column), value: value)
    }
    var notes: [Diagnostic] = []
    if header.depth > 1 { notes.append(note(.headingsJoined(rows: header.depth), top)) }
    for (column, key) in header.fit.keys.enumerated() where header.depth == 1 {
      guard let key, column < top.cells.count else { continue }
      let found = top.cells[column]
      if !table.definition.isSpelledPlainly(found, key: key) {
        notes.append(note(.headingReadAs(table.definition.heading(key)), top, column))
      }
    }
    let strange = header.fit.keys.indices.filter {
      header.fit.keys[$0] == nil && !table.headings[$0].isEmpty
    }
    let absent = strange.isEmpty ? [] : table.definition.headings(besides: table.columns)
    var unknown: [String] = []
    for column in strange {
      let heading = table.headings[column]
      let near = NearestWord.to(Heading.key(heading), among: absent.map(\.key))
      if Heading.key(heading).count >= 3, let known = absent.first(where: { $0.key == near }) {
        notes.append(note(.headingLike(known.heading), top, column))
      } else {
        unknown.append(heading)
      }
    }
    if table.headerEnd > HeaderFinder.widest { unknown.append("…") }
    if !unknown.isEmpty { notes.append(note(.unknownColumns(unknown), top)) }
    let next = header.top + header.depth
    if next < rows.count, NumberRow.isOne(rows[next].line.cells) {
      notes.append(note(.numberRowSkipped, rows[next].line))
    }
    return notes
  }

  private static func unknownTable(
    _ best: TableLayout?, _ columns: [String], _ file: InputFile
  ) -> Diagnostic {
    let read =
      best?.header.levels.shown ?? columns.map { PersonalNumbers.masked(Heading.shown($0)) }
    return .ofFile(
      .unknownTable(
        columns: read.filter { !$0.isEmpty }, nearest: best?.header.fit.definition.kind,
        missing: best?.header.fit.missing ?? []), file)
  }

  /// Scanners at the start of the rows.
  private static func starts(of text: SourceText) -> [RowScanner] {
    if let sheet = text.sheet { return [.sheet(SheetScanner(sheet))] }
    return separated(text).map(RowScanner.text)
  }

  /// One for each separator worth trying. A first line `sep=;` settles it; a spreadsheet does not
  /// show that line.
  private static func separated(_ text: SourceText) -> [CSVScanner] {
    let beginning = text.bytes.part(0..<min(1 << 12, text.bytes.count)).array
    if beginning.starts(with: Array("sep=".utf8)), beginning.count > 4 {
      let end = beginning.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? beginning.endIndex
      if end == 5 {
        let isCRLF = beginning.dropFirst(5).starts(with: [0x0D, 0x0A])
        return [CSVScanner(separator: beginning[4], offset: isCRLF ? 7 : 6, line: 1)]
      }
    }
    return [UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";")]
      .filter { $0 == UInt8(ascii: ",") || beginning.contains($0) }
      .map { CSVScanner(separator: $0) }
  }

  private static func beginning(
    of text: SourceText, from start: RowScanner
  ) throws(CSVProblem) -> [ReadRow] {
    var scanner = start
    var record = CSVRecord()
    var rows: [ReadRow] = []
    let bytes = text.bytes.span
    // Three header rows and a row of column numbers may follow the last row that is searched.
    var last = HeaderFinder.searched + 4
    while rows.count < last, try scanner.next(bytes, into: &record), record.row <= last {
      let cells = record.fields.prefix(HeaderFinder.widest).map { $0.text(in: bytes) }
      // What was put above a table that went back to its sender is no part of it.
      if rows.isEmpty, ReturnMark.isAboveTable(cells) {
        last += 1
        continue
      }
      let line = TableLine(row: record.row, line: record.line, cells: cells)
      let end = record.fields.lastIndex { !Tidy.trimmed($0.text(in: bytes)).isEmpty } ?? -1
      rows.append(
        ReadRow(
          line: line, cells: record.fields.count, end: end + 1, broken: record.broken,
          after: scanner))
    }
    return rows
  }

  private static func isSplitByFullWidthCommas(_ text: SourceText, _ finder: HeaderFinder) -> Bool {
    guard text.sheet == nil else { return false }
    let beginning = String(decoding: text.bytes.prefix(1 << 14), as: UTF8.self)
    let rows = beginning.split(whereSeparator: \.isNewline).prefix(HeaderFinder.searched).map {
      $0.split(separator: "，", omittingEmptySubsequences: false).map(String.init)
    }
    return finder.find(in: rows).map { $0.fit.isComplete } ?? false
  }
}

extension Diagnostic {
  static func ofCSV(_ problem: CSVProblem, _ file: InputFile) -> Diagnostic {
    switch problem {
    case .unclosedQuote(let row, let line, let column):
      Diagnostic(
        .table(.unclosedQuote, in: .file),
        at: SourceLocation(
          file: file.name, row: row, line: line == row ? nil : line, column: column + 1))
    case .recordTooLong(let row, let line):
      Diagnostic(
        .table(.rowTooLong(bytes: CSVScanner.longestRecord), in: .file),
        at: SourceLocation(file: file.name, row: row, line: line == row ? nil : line))
    }
  }
}

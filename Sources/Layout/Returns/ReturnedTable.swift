import Campaigns
import Diagnostics

/// One sheet of a file that goes back: a line that says what is to be done, and below it the
/// sender's own rows, as they came.
struct ReturnedTable: Sendable {
  let sheet: SentSheet
  let faults: SheetFaults
  let words: ReturnWords
  let language: Language
  /// The hand-in's name as people read it.
  let file: String
  let widths: [Double]
  private let firstBodyRow: Int
  private let headerRows: ClosedRange<Int>?
  private let gridWidth: Int

  /// The most boxes of words on a sheet; with more no program opens the file at once.
  static let mostComments = 1_000
  /// The most faults of one cell that its box tells.
  private static let mostInComment = 10
  /// Rows by which the widths are found.
  private static let measured = 500
  private static let widest = 36.0
  private static let narrowest = 6.0
  /// A line above a narrow table is this wide all the same, in characters.
  private static let bannerWidth = 90.0

  init(
    _ sheet: SentSheet, _ faults: SheetFaults, file: String, words: ReturnWords,
    language: Language
  ) {
    self.sheet = sheet
    self.faults = faults
    self.file = file
    self.words = words
    self.language = language
    let header = sheet.header.flatMap { numbers -> ClosedRange<Int>? in
      guard let top = sheet.numbers.firstIndex(of: numbers.lowerBound),
        let last = sheet.numbers.lastIndex(where: { $0 <= numbers.upperBound }), top <= last
      else { return nil }
      return top...last
    }
    headerRows = header
    firstBodyRow = header.map { $0.upperBound + 1 } ?? 0
    let grid = header.map { sheet.rows[$0].map(\.count).max() ?? 0 }
    let measured = sheet.rows[(header?.lowerBound ?? 0)...].prefix(Self.measured)
    gridWidth = grid ?? measured.map(\.count).max() ?? 1
    widths = Self.widths(measured, columns: gridWidth)
  }

  /// Rows before the sender's own.
  var offset: Int { faults.isEmpty ? 0 : 1 }

  /// - Parameter name: the sheet's, unique in the workbook.
  func sheet(named name: String) -> Sheet {
    let count = offset + sheet.rows.count + (sheet.omittedRows > 0 ? 1 : 0)
    let columns = bannerColumns
    let frozen = headerRows.map { offset + $0.upperBound + 1 } ?? offset
    var made = Sheet(
      name: name, columnWidths: widths,
      page: PageSetup(
        isLandscape: true,
        repeatedRows: headerRows.map { offset + $0.lowerBound...offset + $0.upperBound },
        footer: words.footer),
      // A header far down would leave no room for what is below it.
      frozenRows: frozen <= 8 ? frozen : offset,
      merges: faults.isEmpty ? [] : [Merge.row(0, 0...columns - 1)].compactMap { $0 },
      isHidden: sheet.isHidden && faults.isEmpty,
      tabColor: faults.isEmpty ? nil : Color(rgb: 0xC0_00_00), rowCount: count,
      row: { row($0) })
    made.comments = comments
    made.takesNumbersAsText = true
    made.omittedRows = sheet.omittedRows
    return made
  }

  private func row(_ index: Int) -> Row {
    if index < offset { return banner }
    let own = index - offset
    guard own < sheet.rows.count else {
      let format = ReturnLooks.Part.banner.rawValue
      return Row([Cell(.text(words.omittedRows(sheet.omittedRows)), format: format)])
    }
    let faulty = faults.columns[own]
    let texts = sheet.rows[own]
    let isAbove = own < (headerRows?.lowerBound ?? 0)
    let count = max(texts.count, isAbove ? 0 : gridWidth, (faulty?.max() ?? -1) + 1)
    let cells = (0..<count).map { column in
      let part = part(own, isFaulty: faulty?.contains(column) ?? false, isMarked: faulty != nil)
      let text = column < texts.count ? texts[column] : ""
      return Cell(
        text.isEmpty ? .blank : .text(Self.fitting(text, words.cut)), format: part.rawValue)
    }
    return Row(cells, height: height(texts, isAbove: isAbove))
  }

  private func part(_ row: Int, isFaulty: Bool, isMarked: Bool) -> ReturnLooks.Part {
    if let headerRows, row < headerRows.lowerBound { return isFaulty ? .aboveFault : .above }
    if let headerRows, headerRows.contains(row) { return isFaulty ? .headerFault : .header }
    return isFaulty ? .bodyFault : isMarked ? .bodyOfRow : .body
  }

  private func height(_ texts: [String], isAbove: Bool) -> Double {
    if isAbove { return 22 }
    return ColumnWidths.height(
      zip(texts, widths).map { (text: $0, width: $1) }, least: 20)
  }

  // MARK: the line above

  private var bannerText: String {
    let counts = faults.counts(header: sheet.header, numbers: sheet.numbers)
    let whole = faults.ofAllRows(header: sheet.header, numbers: sheet.numbers)
      .prefix(Self.mostInComment).enumerated().map { index, finding in
        words.whole(index + 1, Wording.message(finding, language))
      }
    let lines = [words.summary(file, faults.placed.count, counts), words.howTo] + whole
    return Self.fitting(lines.joined(separator: "\n"), words.cut)
  }

  private var bannerColumns: Int {
    var width = 0.0
    var columns = 0
    while columns < widths.count || width < Self.bannerWidth {
      width += columns < widths.count ? widths[columns] : 9
      columns += 1
      if width >= Self.bannerWidth, columns >= min(widths.count, 2) { break }
    }
    return columns
  }

  private var banner: Row {
    let columns = bannerColumns
    let width = (0..<columns).reduce(0) { $0 + ($1 < widths.count ? widths[$1] : 9) }
    let text = bannerText
    return .spread(
      text, over: columns, format: ReturnLooks.Part.banner.rawValue,
      height: ColumnWidths.height([(text: text, width: width * 0.95)], least: 40))
  }

  // MARK: boxes of words

  private var comments: [Comment] {
    guard !faults.isEmpty else { return [] }
    var comments: [Comment] = []
    if !faults.whole.isEmpty {
      comments.append(Comment(row: 0, column: 0, text: said(faults.whole)))
    }
    for (cell, findings) in faults.byCell.sorted(by: { $0.key < $1.key })
      .prefix(Self.mostComments)
    {
      comments.append(
        Comment(row: cell.row + offset, column: cell.column, text: said(findings)))
    }
    return comments
  }

  /// Cells that are to be mended and have no box of words.
  var cellsWithoutWords: Int { max(0, faults.byCell.count - Self.mostComments) }

  private func said(_ findings: [Diagnostic]) -> String {
    let lines = findings.prefix(Self.mostInComment).map { finding in
      let label = finding.severity.label(language)
      let mark = language == .zh ? "〔\(label)〕" : "[\(label)] "
      return mark + Wording.message(finding, language)
    }
    let rest = findings.count > Self.mostInComment ? ["…"] : []
    return PrintedText.text((lines + rest).joined(separator: "\n"), mark: words.cut)
  }

  // MARK: sizes

  private static func widths(_ rows: ArraySlice<[String]>, columns: Int) -> [Double] {
    (0..<max(1, columns)).map { column in
      let widest = rows.reduce(0) { most, row in
        guard column < row.count else { return most }
        let lines = row[column].split(whereSeparator: \.isNewline)
        return max(most, lines.map { TextWidth.of(String($0)) }.max() ?? 0)
      }
      return min(max(Double(widest) + 2, narrowest), Self.widest)
    }
  }

  /// As it came, save what no cell holds.
  private static func fitting(_ text: String, _ mark: String) -> String {
    // The file format may write each character as seven.
    guard text.utf8.count > PrintedText.limit / 7 else { return text }
    var units = 0
    var kept = ""
    for scalar in text.unicodeScalars {
      units += scalar.value < 0x20 || scalar == "_" ? 7 : scalar.value > 0xFFFF ? 2 : 1
      if units > PrintedText.limit - mark.utf16.count { return kept + mark }
      kept.unicodeScalars.append(scalar)
    }
    return text
  }
}

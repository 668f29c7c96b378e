import Campaigns
import Diagnostics

/// The list of what is to be mended, with a link to each cell. Intake reads past it.
struct FaultList: Sendable {
  /// A table of the file, and the name that its sheet has in the workbook.
  struct Entry: Sendable {
    var table: ReturnedTable
    var sheet: String
  }

  let file: String
  let entries: [Entry]
  let words: ReturnWords
  let language: Language

  private static let mostFaults = 5_000
  private static let widths = [6.0, 12, 11, 18, 24, 8, 44, 44]

  func sheet(named name: String) -> Sheet {
    let lines = entries.flatMap { entry in entry.table.faults.placed.map { (entry, $0) } }
    var rows = SheetRows()
    let count = Self.widths.count
    let title = words.listTitle(file, lines.count)
    rows.append([
      .spread(
        title, over: count, format: ReturnLooks.Part.listTitle.rawValue,
        height: ColumnWidths.height([(text: title, width: 110)], least: 30)),
      Row(
        words.headings.map { Cell(.text($0), format: ReturnLooks.Part.listHeader.rawValue) },
        height: 24),
    ])
    let shown = lines.prefix(Self.mostFaults)
    rows.append(
      shown.enumerated().map { row($1.0, $1.1, number: $0 + 1) })
    let without = entries.reduce(0) { $0 + $1.table.cellsWithoutWords }
    let more = [
      lines.count > shown.count ? words.omittedFaults(lines.count - shown.count) : nil,
      without > 0 ? words.omittedComments(without) : nil,
    ].compactMap { $0 }
    rows.append(
      more.map { .spread($0, over: count, format: ReturnLooks.Part.listText.rawValue) })
    let last = 1 + max(1, shown.count)
    let all = rows
    return Sheet(
      name: name, columnWidths: Self.widths,
      page: PageSetup(isLandscape: true, repeatedRows: 1...1, footer: words.footer),
      frozenRows: 2,
      filter: CellRange(firstRow: 1, firstColumn: 0, lastRow: last, lastColumn: count - 1),
      merges: [Merge.row(0, 0...count - 1)].compactMap { $0 },
      tabColor: Color(rgb: 0xC0_00_00), rowCount: all.count, row: { all.row($0) })
  }

  private func row(_ entry: Entry, _ placed: SheetFaults.Placed, number: Int) -> Row {
    let finding = placed.diagnostic
    let sentence = Wording.words(for: finding.fault).sentence(language)
    func text(_ text: String, _ part: ReturnLooks.Part = .listText) -> Cell {
      let fits = PrintedText.text(text, mark: words.cut)
      return Cell(fits.isEmpty ? .blank : .text(fits), format: part.rawValue)
    }
    let heading = [finding.location.columnLetters, Visible.text(finding.location.header ?? "")]
      .filter { !$0.isEmpty }.joined(separator: " ")
    let value = Visible.text(value(entry, placed), limit: 300)
    let cells = [
      Cell(.number(Double(number)), format: ReturnLooks.Part.listCentre.rawValue),
      place(entry, placed),
      Cell(
        (finding.location.row ?? finding.location.line).map { .number(Double($0)) } ?? .blank,
        format: ReturnLooks.Part.listCentre.rawValue),
      text(heading), text(value), text(finding.severity.label(language), .listCentre),
      text(sentence.says), text(sentence.remedy),
    ]
    let texts = zip([heading, value, sentence.says, sentence.remedy], [18.0, 24, 44, 44])
    return Row(cells, height: ColumnWidths.height(texts.map { (text: $0, width: $1) }))
  }

  /// The cell as it came: who reads this wrote it.
  private func value(_ entry: Entry, _ placed: SheetFaults.Placed) -> String {
    let row = placed.cell.map { entry.table.sheet.rows[$0.row] } ?? []
    guard placed.diagnostic.location.column != nil, let cell = placed.cell, cell.column < row.count
    else { return placed.diagnostic.value ?? "" }
    return row[cell.column]
  }

  /// `H12`, before it the sheet where there are several.
  private func place(_ entry: Entry, _ placed: SheetFaults.Placed) -> Cell {
    let row = placed.cell.map { $0.row + entry.table.offset } ?? 0
    let column = placed.cell?.column ?? 0
    let name = placed.cell == nil ? words.wholeFile : CellName.cell(row, column)
    let shown = entries.count > 1 ? entry.sheet + " " + name : name
    return Cell(
      .text(shown), format: ReturnLooks.Part.listLink.rawValue,
      link: Cell.Link(sheet: entry.sheet, row: row, column: column))
  }
}

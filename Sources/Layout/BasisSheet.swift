import Campaigns

/// The last sheet of a workbook (依据与口径): what the figures rest on and how they are computed.
struct BasisSheet {
  let progress: Progress
  let template: BasisTemplate
  let words: FixedWords
  let values: PlaceholderValues
  let issue: Int
  let sources: [(name: String, sha256: String)]

  private static let widths: [Double] = [6, 30, 70, 40]

  func sheet(named name: String, formats: inout FormatTable) -> Sheet {
    let widths = Self.widths
    let title = TitleBlock(template.frame, values: values, widths: widths, formats: &formats)
    let header = HeaderRows(
      words.basis.headings, start: title.rows.count, widths: widths, formats: &formats)
    let looks = Looks(
      section: formats.index(.total, .left), number: formats.index(.body, .center),
      text: formats.index(.body, .left))
    let entries = BasisEntries(progress: progress, words: words, issue: issue)
    var rows = SheetRows()
    var headings: [Merge] = []
    func addHeading(_ text: String) {
      headings.append(
        Merge(.row(rows.count, 0...(widths.count - 1))))
      rows.append([.spread(text, over: widths.count, format: looks.section, height: 24)])
    }
    rows.append(title.rows)
    rows.append(header.rows)
    for section in entries.sections {
      addHeading(section.title)
      rows.append(section.entries.enumerated().map { Self.row($0 + 1, $1, looks) })
    }
    addHeading(words.basis.sources)
    // Sources may be many: their rows are made when they are written.
    let sources = sources
    rows.append(count: sources.count) { index in
      let source = sources[index]
      return Self.row(
        index + 1, BasisEntries.Entry(source.name, "SHA-256 " + source.sha256, ""), looks)
    }
    if sources.isEmpty {
      rows.append([Self.row(nil, BasisEntries.Entry("", words.basis.noSources, ""), looks)])
    }
    let foot = FootBlock(
      notes: template.frame.notes.map(values.fill),
      signature: values.fill(template.frame.signature), start: rows.count, widths: widths,
      words: words, formats: &formats)
    rows.append(foot.rows)
    let headerRow = title.rows.count
    let all = rows
    let breaks = PagePlan(isLandscape: true, widths: widths).keep(
      all, header: headerRow...headerRow, headings: headings.map(\.range.firstRow))
    return Sheet(
      name: name, columnWidths: widths,
      page: PageSetup(
        isLandscape: true, repeatedRows: headerRow...headerRow,
        printArea: CellRange(
          firstRow: 0, firstColumn: 0, lastRow: all.count - 1, lastColumn: widths.count - 1),
        breaksBefore: breaks),
      frozenRows: headerRow + 1, merges: title.merges + header.merges + headings + foot.merges,
      rowCount: all.count, row: { all.row($0) })
  }

  private struct Looks: Sendable {
    var section, number, text: Int
  }

  private static func row(_ number: Int?, _ entry: BasisEntries.Entry, _ looks: Looks) -> Row {
    let texts = [entry.subject, entry.content, entry.source]
    let height = ColumnWidths.height(
      texts.enumerated().map { (text: $1, width: widths[$0 + 1]) })
    let first: Cell.Content = number.map { .number(Double($0)) } ?? .blank
    return Row(
      [Cell(first, format: looks.number)]
        + texts.map { Cell(.plain($0), format: looks.text) },
      height: height)
  }
}

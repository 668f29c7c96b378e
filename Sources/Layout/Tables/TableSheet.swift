import Campaigns

/// One sheet of tables: title, headline, the tables one below the other, notes and signatures.
struct TableSheet {
  let template: SheetTemplate
  let values: PlaceholderValues
  let words: FixedWords
  /// One for each table of the template.
  let blocks: [any TableBlock]
  /// The sentence above the tables; empty is none.
  var headline = ""
  var extraNotes: [String] = []

  /// A sheet whose charts are not drawn yet: their tables may stand on sheets made after it.
  struct Placed {
    var sheet: Sheet
    /// By the position of the table in the template.
    var bodies: [Int: ClosedRange<Int>]
    var panels: [ChartPanel]
  }

  private static let gap = Row([], height: 10)

  /// The sheet's row of the first table's first row below its header, for formulas of other sheets.
  static func bodyStart(of template: SheetTemplate, headings: [String]) -> Int {
    let heading = template.tables.first.map { $0.heading.isEmpty ? 0 : 1 } ?? 0
    return TitleBlock.rowCount(template.frame) + (template.showsHeadline ? 2 : 0) + heading
      + depth(headings)
  }

  private static func depth(_ headings: [String]) -> Int {
    headings.map { HeaderRows.levels($0).count }.max() ?? 1
  }

  func placed(named name: String, formats: inout FormatTable) -> Placed {
    if template.isPlain { return plain(named: name, formats: &formats) }
    let widths = columnWidths
    let title = TitleBlock(template.frame, values: values, widths: widths, formats: &formats)
    var rows = SheetRows()
    var merges = title.merges
    rows.append(title.rows)
    addHeadline(to: &rows, &merges, widths: widths, formats: &formats)
    var notes: [String] = []
    var header: ClosedRange<Int>?
    var list: CellRange?
    var starts: [Int] = []
    var bodies: [Int: ClosedRange<Int>] = [:]
    var panels: [ChartPanel] = []
    var omitted = 0
    for (index, block) in blocks.enumerated() {
      if index > 0 { rows.append([Self.gap]) }
      starts.append(rows.count)
      addHeading(
        values.fill(template.tables[index].heading), to: &rows, &merges, over: widths.count,
        formats: &formats)
      if !block.headings.isEmpty {
        let head = HeaderRows(
          block.headings, start: rows.count, widths: widths, formats: &formats)
        header = rows.count...(rows.count + head.rows.count - 1)
        rows.append(head.rows)
        merges += head.merges
      }
      let body = block.body(start: rows.count, widths: widths, formats: &formats)
      if body.isList, let header {
        list = CellRange(
          firstRow: header.upperBound, firstColumn: 0,
          lastRow: header.upperBound + body.count, lastColumn: block.headings.count - 1)
      }
      if body.count > 0 { bodies[index] = rows.count...(rows.count + body.count - 1) }
      rows.append(count: body.count, row: body.row, height: body.height)
      merges += body.merges
      panels += body.panels
      if body.omitted > 0 {
        omitted += body.omitted
        addOmission(body.omitted, to: &rows, over: widths.count, formats: &formats)
      }
      for note in body.notes where !notes.contains(note) { notes.append(note) }
    }
    let foot = FootBlock(
      notes: template.frame.notes.map(values.fill) + extraNotes + notes,
      signature: values.fill(template.frame.signature), start: rows.count, widths: widths,
      words: words, formats: &formats)
    rows.append(foot.rows)
    var sheet = framed(
      rows, name: name, widths: widths, merges: merges + foot.merges, header: header, list: list,
      starts: starts, body: bodies[0])
    sheet.omittedRows = omitted
    return Placed(sheet: sheet, bodies: bodies, panels: panels)
  }

  /// Rows are repeated and kept in sight where one table makes the sheet; of several tables none is
  /// torn apart that fits a page.
  private func framed(
    _ rows: SheetRows, name: String, widths: [Double], merges: [Merge],
    header: ClosedRange<Int>?, list: CellRange?, starts: [Int], body: ClosedRange<Int>?
  ) -> Sheet {
    let isAlone = blocks.count == 1
    let pages = PagePlan(isLandscape: template.isLandscape, widths: widths)
    let cut: (fitTall: Int, breaks: [Int]) =
      if isAlone, let header, let body {
        pages.keep(rows, header: header, body: body)
      } else {
        pages.cut(rows, before: starts)
      }
    let frozen = isAlone ? header.map { $0.upperBound + 1 } ?? 0 : 0
    return Sheet(
      name: name, columnWidths: widths,
      page: PageSetup(
        isLandscape: template.isLandscape, repeatedRows: isAlone ? header : nil,
        printArea: CellRange(
          firstRow: 0, firstColumn: 0, lastRow: rows.count - 1, lastColumn: widths.count - 1),
        fitTall: cut.fitTall, breaksBefore: cut.breaks),
      frozenRows: frozen,
      frozenColumns: isAlone ? min(template.frozenColumns, widths.count - 1) : 0,
      filter: isAlone ? list : nil, merges: merges, rowCount: rows.count, row: { rows.row($0) })
  }

  /// Each column as wide as the widest table needs it.
  private var columnWidths: [Double] {
    let own = blocks.map(\.widths)
    let count = max(1, own.map(\.count).max() ?? 1)
    return (0..<count).map { column in
      own.compactMap { column < $0.count ? $0[column] : nil }.max() ?? 8
    }
  }

  private func addHeadline(
    to rows: inout SheetRows, _ merges: inout [Merge], widths: [Double],
    formats: inout FormatTable
  ) {
    guard template.showsHeadline else { return }
    if let merge = Merge.row(rows.count, 0...(widths.count - 1)) { merges.append(merge) }
    // Fourteen points take fourteen elevenths of the room.
    let room = Int(widths.reduce(0, +) * 11 / 14) - 2
    let lines = TextWidth.lines(headline, in: room)
    let format = formats.index(.headline, .left)
    rows.append([
      .spread(
        headline, over: widths.count, format: format,
        height: min(10 + 22 * Double(lines), ColumnWidths.tallest)), Self.gap,
    ])
  }

  /// Where rows were left out, the list says so.
  private func addOmission(
    _ count: Int, to rows: inout SheetRows, over columns: Int, formats: inout FormatTable
  ) {
    let format = formats.index(.total, .left)
    rows.append([
      .spread(words.analysis.omitted(count), over: columns, format: format, height: 24)
    ])
  }

  private func addHeading(
    _ text: String, to rows: inout SheetRows, _ merges: inout [Merge], over count: Int,
    formats: inout FormatTable
  ) {
    guard !text.isEmpty else { return }
    if let merge = Merge.row(rows.count, 0...(count - 1)) { merges.append(merge) }
    rows.append([
      .spread(text, over: count, format: formats.index(.section, .left), height: 26)
    ])
  }
}

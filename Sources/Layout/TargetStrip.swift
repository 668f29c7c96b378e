import Campaigns

/// The summary strip above a grid: a header and a line for each target of the year. Its figures
/// stand in neighbouring columns of the grid and are never merged.
struct TargetStrip {
  private(set) var rows: [Row] = []
  /// Notes that the figures need.
  private(set) var notes: [String] = []

  /// - Parameters:
  ///   - sheet: its name, for links from counts to the rows behind them.
  ///   - start: the sheet's row of the strip's header.
  ///   - column: the column of its first figure.
  init(
    _ items: [StripItem], sheet: String, start: Int, column: Int, widths: [Double],
    rows grid: RollUpRows,
    formats: inout FormatTable
  ) {
    let progress = grid.progress
    let words = grid.words
    let targets = TargetText.ofYear(progress)
    guard !items.isEmpty, !targets.isEmpty else { return }
    let outside = formats.index(.line, .left)
    let before = Array(repeating: Cell(.blank, format: outside), count: column)
    let header = HeaderRows(
      items.map(\.heading), start: start,
      widths: items.indices.map { widths[column + $0] }, formats: &formats)
    rows = header.rows.map { Row(before + $0.cells, height: $0.height) }
    var hasValues = false
    for target in targets {
      let row = start + rows.count
      let line = StripLine(
        target: target, progress: progress, words: words, whole: grid.figuresOfAll,
        namedFormula: Self.namedFormula(target, grid),
        cells: Dictionary(
          items.enumerated().map { ($1.figure, CellName.cell(row, column + $0)) },
          uniquingKeysWith: { first, _ in first }))
      var cells = Self.row(
        line, items, before: before, widths: widths, column: column, &formats)
      for (index, item) in items.enumerated() {
        cells.cells[column + index].link = Self.link(item.figure, target, grid, sheet: sheet)
      }
      rows.append(cells)
      hasValues = hasValues || line.hasValues
      if let note = Self.lateNote(target, grid) { notes.append(note) }
    }
    if hasValues, !grid.hasValues { notes.append(words.remarks.valueNote) }
  }

  private static func row(
    _ line: StripLine, _ items: [StripItem], before: [Cell], widths: [Double], column: Int,
    _ formats: inout FormatTable
  ) -> Row {
    var texts: [(text: String, width: Double)] = []
    var cells = before
    for (index, item) in items.enumerated() {
      let (content, number) = line.content(item.figure)
      cells.append(Cell(content, format: formats.index(.body, .center, number: number)))
      if case .number = content { continue }
      if case .formula(_, .number) = content { continue }
      texts.append((content.shownText, widths[column + index]))
    }
    return Row(cells, height: ColumnWidths.height(texts, least: 24))
  }

  /// A count leads to the first of the rows behind it.
  private static func link(
    _ figure: StripFigure, _ target: TargetProgress, _ rows: RollUpRows, sheet: String
  ) -> Cell.Link? {
    let units = rows.grid.units
    let position: Int?
    switch (figure, target.target.measure) {
    case (.attained, .unit(let code)):
      position = units.firstIndex { rows.progress.entry(of: $0).code == code }
    case (.total, .share), (.total, .count): position = units.indices.first
    case (.participating, .share), (.participating, .count):
      position = units.firstIndex { $0.participating == true }
    case (.attained, _): position = units.firstIndex(where: \.isAttained)
    case (.held, _): position = units.firstIndex(where: \.isHeld)
    default: position = nil
    }
    return position.map { Cell.Link(sheet: sheet, row: rows.grid.row(ofUnit: $0)) }
  }

  /// 1 where the unit's row says that it attains.
  private static func namedFormula(_ target: TargetProgress, _ rows: RollUpRows) -> String? {
    guard case .unit(let code) = target.target.measure,
      let position = rows.grid.units.firstIndex(where: {
        rows.progress.register.code(of: $0.unit) == code
      }),
      let attained = rows.grid.column(.recognised, .attained),
      rows.grid.units[position].isAttained == (target.numeratorNow == 1)
    else { return nil }
    let row = rows.grid.row(ofUnit: position)
    let yes = rows.words.yes
    let counts = #"\#(CellName.cell(row, attained))="\#(yes)""#
    guard let participating = rows.grid.column(.participating),
      GridCounts(grid: rows.grid, words: rows.words).needsBoth
    else { return "IF(\(counts),1,0)" }
    return #"IF(AND(\#(CellName.cell(row, participating))="\#(yes)",\#(counts)),1,0)"#
  }

  /// After the due day the figures of that day differ from those of the cut-off: both are said.
  private static func lateNote(_ target: TargetProgress, _ rows: RollUpRows) -> String? {
    guard rows.progress.cutoff > target.target.due, let attained = target.numerator,
      let needed = target.needed,
      attained != target.numeratorNow || needed != target.neededNow
    else { return nil }
    let text = TargetText.short(target, of: rows.progress, words: rows.words)
    return rows.words.remarks.lateNote(text, rows.words.day(target.target.due), attained, needed)
  }
}

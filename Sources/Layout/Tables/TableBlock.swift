/// A table that can be placed on a sheet: its columns, and its rows once it is known where they
/// stand.
protocol TableBlock {
  /// Headings of the columns, levels parted by `|`; a block without columns has none.
  var headings: [String] { get }
  /// Widths as the table would have them by itself.
  var widths: [Double] { get }

  /// The rows below the header.
  /// - Parameters:
  ///   - start: the sheet's row of the first one.
  ///   - widths: of the sheet's columns, at least as many as the table's.
  func body(start: Int, widths: [Double], formats: inout FormatTable) -> TableBody
}

/// Rows of a table as they stand in a sheet.
struct TableBody {
  var count: Int
  var row: @Sendable (Int) -> Row
  /// The height of the same row, where it is found with less than the row; `nil` asks the row.
  var height: (@Sendable (Int) -> Double)?
  /// As a sheet's.
  var pass: (@Sendable () -> (Int) -> Row)?
  var merges: [Merge] = []
  /// What must be said below the sheet's tables.
  var notes: [String] = []
  /// Rows of a list, which a reader may filter.
  var isList = false
  var panels: [ChartPanel] = []
  /// Rows that were left out.
  var omitted = 0
}

/// A cell of a small table before it has a format.
struct TableCell: Sendable {
  var content: Cell.Content
  var horizontal: CellFormat.Horizontal
  var number: String?
  var link: Cell.Link?

  init(
    _ content: Cell.Content, _ horizontal: CellFormat.Horizontal = .right,
    number: String? = nil, link: Cell.Link? = nil
  ) {
    self.content = content
    self.horizontal = horizontal
    self.number = number
    self.link = link
  }

  static let none = TableCell(.text("—"), .center)
  static let blank = TableCell(.blank, .right)

  /// Numbers on the right keep clear of the next column by the width of a bracket.
  var clearNumber: String? {
    guard horizontal == .right, let number else { return number }
    return number.split(separator: ";", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : $0 + "_)" }.joined(separator: ";")
  }

  /// A count; blank where it is not known.
  init(count: Int?) {
    self.init(count.map { .number(Double($0)) } ?? .blank)
  }

  /// A count, with its formula and a click to the rows behind it.
  init(_ figure: SheetFigure) {
    self.init(figure.content, link: figure.value > 0 ? figure.link : nil)
  }

  init(text: String) { self.init(.plain(text), .left) }

  /// A day in a cell of its own.
  init(day: Int32?) {
    self.init(day.map { .date($0) } ?? .blank, .center, number: "yyyy-mm-dd")
  }
}

/// A line of a small table.
struct TableLine: Sendable {
  var cells: [TableCell]
  var part: FormatTable.Part = .body
  /// Columns of a label that are drawn as one.
  var label: ClosedRange<Int>?

  init(_ cells: [TableCell], part: FormatTable.Part = .body, label: ClosedRange<Int>? = nil) {
    self.cells = cells
    self.part = part
    self.label = label
  }
}

/// A table of few rows, all of them made at once.
struct SmallTable: TableBlock {
  var headings: [String]
  /// `nil` is computed.
  var givenWidths: [Double?]
  var notes: [String] = []
  /// What a table without rows says of itself.
  var emptyText: String
  /// Rows that a reader may filter.
  var isList = false
  /// A list for programs: lines of the default height, and none where there is nothing.
  var isPlain = false
  /// Lines that are made; more are left out, and the table says how many.
  var limit = 50_000
  /// The lines, given the sheet's row of the first one.
  var lines: (_ start: Int) -> [TableLine]

  var widths: [Double] {
    let lines = givenWidths.contains(nil) ? lines(0) : []
    return headings.indices.map { column in
      let widest = lines.map { line in
        line.label?.contains(column) == true ? 0 : Self.width(line.cells[column])
      }.max()
      return ColumnWidths.width(
        given: givenWidths[column], heading: headings[column], widest: widest ?? 4)
    }
  }

  /// What the format of a cell hangs on.
  private struct Look: Equatable {
    var part: FormatTable.Part
    var horizontal: CellFormat.Horizontal
    var number: String?
    var isLink: Bool
  }

  /// A share is shown shorter than its number.
  private static func width(_ cell: TableCell) -> Int {
    switch cell.content {
    case .number, .formula(_, .number):
      cell.number?.hasSuffix("%") == true
        ? 8 : TextWidth.of(cell.content.shownText) + extra(cell.number)
    default: TextWidth.of(cell.content.shownText)
    }
  }

  /// Words that a number format adds.
  private static func extra(_ format: String?) -> Int {
    guard let format, let first = format.split(separator: ";").first else { return 1 }
    return max(1, TextWidth.of(first.filter { $0 != "\"" }) - 1)
  }

  func body(start: Int, widths: [Double], formats: inout FormatTable) -> TableBody {
    var made = lines(start)
    let isEmpty = made.isEmpty
    let omitted = max(0, made.count - limit)
    made.removeLast(omitted)
    if isEmpty, !isPlain {
      let blank = TableCell(.blank, .center)
      made = [
        TableLine([TableCell(.text(emptyText), .center)] + headings.dropFirst().map { _ in blank })
      ]
    }
    var merges: [Merge] = []
    var rows: [Row] = []
    // Cells of a column mostly look like the one above.
    var looks: [(look: Look, format: Int)?] = Array(repeating: nil, count: headings.count)
    for (index, line) in made.enumerated() {
      if let label = line.label, let merge = Merge.row(start + index, label) {
        merges.append(merge)
      }
      var texts: [(text: String, width: Double)] = []
      let cells = line.cells.enumerated().map { column, cell in
        switch cell.content {
        case .text(let text), .formula(_, .text(let text)):
          if !isPlain, line.label?.contains(column) != true { texts.append((text, widths[column])) }
        default: break
        }
        let isLabel = line.label?.contains(column) == true
        let look = Look(
          part: line.part, horizontal: isLabel ? .center : cell.horizontal,
          number: cell.number, isLink: cell.link != nil)
        if let above = looks[column], above.look == look {
          return Cell(cell.content, format: above.format, link: cell.link)
        }
        let format = formats.index(
          look.part, look.horizontal, number: cell.clearNumber, isLink: look.isLink)
        looks[column] = (look, format)
        return Cell(cell.content, format: format, link: cell.link)
      }
      rows.append(Row(cells, height: isPlain ? nil : ColumnWidths.height(texts, least: 24)))
    }
    let all = rows
    return TableBody(
      count: all.count, row: { all[$0] }, merges: merges, notes: notes,
      isList: isList && !isEmpty, omitted: omitted)
  }
}

/// How many cells the rows of a text have. A row with another number of them than the header may
/// have lost a separator, or have one too many, and say everything behind it in the wrong column.
///
/// A spreadsheet leaves out separators at the end of rows only where all of sixteen rows, counted
/// from the first of the sheet, have nothing there: the rows of such a block are alike. Blank cells
/// that all rows have beyond the header are empty columns, unless a heading is unknown: it may be
/// two that ran together.
struct RowWidths {
  private static let block = 16

  /// Rows one after the other that have the same number of cells.
  private struct Run {
    let first: Int
    var last: Int
    let cells: Int
    /// Rows of it that are used, and the first of them with its line.
    var used = 0
    var place = (row: 0, line: 0)
  }

  private let header: Int
  private let hasUnknown: Bool
  private var runs: [Run] = []
  /// A row that is used has as many cells as the header.
  private var isUsual = false

  /// - Parameters:
  ///   - header: cells of the header, blank ones too.
  ///   - hasUnknown: whether a heading is none of the table's.
  init(header: Int, hasUnknown: Bool) {
    self.header = header
    self.hasUnknown = hasUnknown
  }

  /// Takes the next row.
  mutating func take(row: Int, cells: Int) {
    if let last = runs.last, last.cells == cells {
      runs[runs.count - 1].last = row
    } else {
      // What is as wide as the header is of no interest afterwards.
      if let last = runs.last, last.used == 0 { runs.removeLast() }
      runs.append(Run(first: row, last: row, cells: cells))
    }
  }

  /// Takes rows that are all used, each of them one line.
  mutating func take(rows: ClosedRange<Int>, cells: Int) {
    take(row: rows.lowerBound, cells: cells)
    use(row: rows.lowerBound, line: rows.lowerBound, count: rows.count)
    take(row: rows.upperBound, cells: cells)
  }

  /// The row that was taken last is used, and as many as `count` says.
  mutating func use(row: Int, line: Int, count: Int = 1) {
    guard let last = runs.last, last.cells != header else {
      isUsual = true
      return
    }
    if last.used == 0 { runs[runs.count - 1].place = (row, line) }
    runs[runs.count - 1].used += count
  }

  /// The rows that nothing explains, with their number of cells.
  var odd: [(row: Int, line: Int, count: Int, cells: Int)] {
    let widths = Set(runs.filter { $0.used > 0 }.map(\.cells))
    if !isUsual, !hasUnknown, widths.count == 1, widths.allSatisfy({ $0 > header }) { return [] }
    return runs.indices.compactMap { position in
      let run = runs[position]
      guard run.used > 0, !isBlock(run, isLast: position == runs.count - 1) else { return nil }
      return (run.place.row, run.place.line, run.used, run.cells)
    }
  }

  private func isBlock(_ run: Run, isLast: Bool) -> Bool {
    run.cells < header && run.first % Self.block == 1 && (isLast || run.last % Self.block == 0)
  }
}

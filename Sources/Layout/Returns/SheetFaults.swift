import Campaigns
import Diagnostics

/// What is to be mended in one sheet of a file that goes back: which cells, which rows, and what
/// is wrong with the whole.
struct SheetFaults: Sendable {
  /// A fault and the cell that it is marked at.
  struct Placed: Sendable {
    var diagnostic: Diagnostic
    /// Of the sheet's own rows, 0-based; `nil` for the whole file and for rows left out.
    var cell: Cell?
  }
  /// 0-based, among the sheet's own rows.
  struct Cell: Hashable, Comparable, Sendable {
    var row: Int
    var column: Int

    static func < (a: Cell, b: Cell) -> Bool { (a.row, a.column) < (b.row, b.column) }
  }

  /// In the order of rows and columns, the whole file first.
  let placed: [Placed]
  let byCell: [Cell: [Diagnostic]]
  /// Columns to be mended, by row; a marked row has at least one.
  let columns: [Int: Set<Int>]

  init(_ findings: [Diagnostic], in sheet: SentSheet) {
    var rows: [Int: Int] = [:]
    let wanted = Set(findings.compactMap(\.location.row))
    for (row, number) in sheet.numbers.enumerated() where wanted.contains(number) {
      rows[number] = row
    }
    var placed = findings.filter { $0.location.file == sheet.name }.map { finding in
      Placed(
        diagnostic: Self.renumbered(finding, sheet.numbers),
        cell: Self.cell(of: finding.location, rows, sheet))
    }
    placed.sort { a, b in
      guard let x = a.cell, let y = b.cell else { return a.cell == nil && b.cell != nil }
      return x < y
    }
    self.placed = placed
    var byCell: [Cell: [Diagnostic]] = [:]
    var columns: [Int: Set<Int>] = [:]
    for it in placed {
      guard let cell = it.cell else { continue }
      byCell[cell, default: []].append(it.diagnostic)
      columns[cell.row, default: []].insert(cell.column)
    }
    self.byCell = byCell
    self.columns = columns
  }

  var isEmpty: Bool { placed.isEmpty }

  /// What is wrong with the file as a whole, or stands in rows that were left out.
  var whole: [Diagnostic] { placed.filter { $0.cell == nil }.map(\.diagnostic) }

  /// The same with what is wrong with the title or the header: it concerns every row.
  func ofAllRows(header: ClosedRange<Int>?, numbers: [Int]) -> [Diagnostic] {
    placed.filter { it in
      guard let cell = it.cell, let header else { return it.cell == nil }
      return numbers[cell.row] <= header.upperBound
    }.map(\.diagnostic)
  }

  /// How many rows are refused, and how many only held. A title's and a header's fault is the whole
  /// file's.
  func counts(header: ClosedRange<Int>?, numbers: [Int]) -> ReturnWords.Counts {
    var counts = ReturnWords.Counts(wholeFile: whole.count)
    var byRow: [Int: [Diagnostic]] = [:]
    for (cell, faults) in byCell { byRow[cell.row, default: []] += faults }
    for (row, faults) in byRow {
      if let header, numbers[row] <= header.upperBound {
        counts.wholeFile += faults.count
      } else if faults.contains(where: { $0.severity == .error }) {
        counts.refusedRows += 1
      } else {
        counts.heldRows += 1
      }
    }
    return counts
  }

  /// Rows of the same sheet that a sentence names, as they are numbered in the workbook: one line
  /// stands above them.
  private static func renumbered(_ finding: Diagnostic, _ numbers: [Int]) -> Diagnostic {
    guard case .table(let fault, let kind) = finding.fault else { return finding }
    func number(_ row: Int) -> Int { position(of: row, in: numbers).map { $0 + 2 } ?? row }
    var moved = finding
    switch fault {
    case .sameAsRow(let row): moved.fault = .table(.sameAsRow(number(row)), in: kind)
    case .differsFromRow(let row): moved.fault = .table(.differsFromRow(number(row)), in: kind)
    case .overlapsRow(let row): moved.fault = .table(.overlapsRow(number(row)), in: kind)
    case .placeNamedDifferently(let other, let row):
      moved.fault = .table(.placeNamedDifferently(other: other, row: number(row)), in: kind)
    default: break
    }
    return moved
  }

  /// Where a number stands among rising ones.
  private static func position(of number: Int, in numbers: [Int]) -> Int? {
    var low = 0
    var high = numbers.count
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < numbers.count && numbers[low] == number ? low : nil
  }

  /// A row's fault without a column stands at the first cell that says something.
  private static func cell(
    of place: SourceLocation, _ rows: [Int: Int], _ sheet: SentSheet
  ) -> Cell? {
    guard let number = place.row, let row = rows[number] else { return nil }
    let cells = sheet.rows[row]
    let first = cells.firstIndex { !$0.isEmpty } ?? 0
    return Cell(row: row, column: place.column.map { $0 - 1 } ?? first)
  }
}

import Diagnostics
import Packages

/// The formulas of a sheet whose results are not stored, by row.
struct SheetFormulas {
  private let byRow: [Int: [SheetContent.Formula]]

  init(_ sheet: SheetContent?) {
    byRow = Dictionary(grouping: sheet?.formulas ?? [], by: \.row)
  }

  var isEmpty: Bool { byRow.isEmpty }

  /// Those of a row, from left to right.
  func inRow(_ row: Int) -> [SheetContent.Formula] { byRow[row] ?? [] }

  /// Those that stand above a row, or in it: in the title or the header of a table.
  func upTo(_ row: Int) -> [SheetContent.Formula] {
    byRow.keys.filter { $0 <= row }.sorted().flatMap(inRow)
  }
}

import Packages

/// The formulas of a sheet whose results are not stored. A province may have hundreds of thousands
/// of them, where a program wrote its tables.
struct SheetFormulas {
  private let all: [SheetContent.Formula]

  init(_ sheet: SheetContent?) { all = sheet?.formulas ?? [] }

  /// The 0-based columns of those in a row, from left to right.
  func columns(inRow row: Int) -> [Int] {
    guard !all.isEmpty else { return [] }
    return all[place(ofRow: row)...].prefix { $0.row == row }.map { Int($0.column) }
  }

  func has(row: Int, column: Int?) -> Bool {
    guard !all.isEmpty, let column else { return false }
    return columns(inRow: row).contains(column)
  }

  /// Those that stand above a row, or in it: in the title or the header of a table.
  func upTo(_ row: Int) -> ArraySlice<SheetContent.Formula> { all[..<place(ofRow: row + 1)] }

  /// The first formula of the row, or of a lower one.
  private func place(ofRow row: Int) -> Int {
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle].row < row { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

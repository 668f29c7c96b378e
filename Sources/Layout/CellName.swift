import Diagnostics

/// Cells and ranges as formulas name them. Rows and columns are 0-based, as in `Row`.
enum CellName {
  /// `C8`.
  static func cell(_ row: Int, _ column: Int) -> String {
    SourceLocation.letters(ofColumn: column + 1) + String(row + 1)
  }

  /// `C8:C30`.
  static func column(_ column: Int, _ rows: ClosedRange<Int>) -> String {
    cell(rows.lowerBound, column) + ":" + cell(rows.upperBound, column)
  }

  /// `$C$8:$C$30`.
  static func absolute(_ column: Int, _ rows: ClosedRange<Int>) -> String {
    let letters = SourceLocation.letters(ofColumn: column + 1)
    return "$\(letters)$\(rows.lowerBound + 1):$\(letters)$\(rows.upperBound + 1)"
  }

  /// `'附1-3 育才街社区'!G41`. The name is one of `SheetNames`, which holds no apostrophe.
  static func cell(_ row: Int, _ column: Int, on sheet: String) -> String {
    precondition(!sheet.contains("'"), "sheet names are made by SheetNames")
    return "'\(sheet)'!" + cell(row, column)
  }
}

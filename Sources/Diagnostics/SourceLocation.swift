/// Where a finding stands, counted the way the sender's spreadsheet counts.
package struct SourceLocation: Hashable, Sendable {
  /// The file as its folder names it, for instance `2021-12/高邑镇.csv`.
  package var file: String
  /// The row as Excel shows it: 1-based, title rows counted. `nil` for the file as a whole.
  package var row: Int?
  /// The physical line, where line breaks inside cells make it differ from `row`.
  package var line: Int?
  /// The 1-based column, or for a template the 1-based character in the line.
  package var column: Int?
  /// The heading of the column as the file spells it.
  package var header: String?

  package init(
    file: String, row: Int? = nil, line: Int? = nil, column: Int? = nil, header: String? = nil
  ) {
    self.file = file
    self.row = row
    self.line = line
    self.column = column
    self.header = header
  }

  /// The spreadsheet letters of a 1-based column: 1 → A, 27 → AA.
  package static func letters(ofColumn column: Int) -> String {
    precondition(column > 0, "columns are counted from 1")
    var rest = column
    var letters = ""
    while rest > 0 {
      let digit = UInt8((rest - 1) % 26)
      letters = String(UnicodeScalar(UInt8(ascii: "A") + digit)) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }

  /// `H`, or empty without a column.
  package var columnLetters: String { column.map(Self.letters(ofColumn:)) ?? "" }
}

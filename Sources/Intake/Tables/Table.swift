import Campaigns
import Diagnostics

/// A table that was found in a file: what it is, its columns, and where its rows begin.
struct Table {
  let definition: TableDefinition
  /// The file's position in the month's list.
  let file: Int
  let fileName: String
  /// Headings as the file spells them, levels joined.
  let headings: [String]
  /// 0-based columns by key.
  let columns: [String: Int]
  /// The rows above the header.
  let above: [TableLine]
  /// The first row of the header.
  let header: TableLine
  /// Rows of the header.
  let depth: Int
  /// Cells of its widest row, blank ones at its end too.
  let headerCells: Int
  /// Its columns up to the last that has a heading, those too that are too many to be read.
  let headerEnd: Int
  /// Stands before the first row below the header.
  let body: RowScanner
  /// Names that title the table: its file's, without folders and ending, and its sheet's.
  var titles: [String] = []

  var kind: TableKind { definition.kind }
  var width: Int { headings.count }

  /// As `MonthInput` keeps it.
  var source: SourceFile {
    SourceFile(
      name: fileName,
      columns: columns.sorted { $0.value < $1.value }.map { key, column in
        SourceColumn(key: key, number: column + 1, header: headings[column])
      })
  }

  func location(row: Int, line: Int, column: Int? = nil) -> SourceLocation {
    SourceLocation(
      file: fileName, row: row, line: line == row ? nil : line, column: column.map { $0 + 1 },
      header: column.flatMap { $0 < headings.count && !headings[$0].isEmpty ? headings[$0] : nil })
  }
}

/// A row outside a table's grid, as texts.
struct TableLine {
  let row: Int
  let line: Int
  let cells: [String]

  /// The cells that say something, one after the other.
  var text: String { cells.map(Tidy.trimmed).filter { !$0.isEmpty }.joined(separator: " ") }
}

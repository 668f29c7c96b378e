/// A row of an input file, held in eight bytes: the file by its number in a list of `SourceFile`.
package struct RowPlace: Hashable, Sendable {
  package var file: Int32
  /// 1-based, as Excel shows it.
  package var row: Int32

  package init(file: Int, row: Int) {
    self.file = Int32(file)
    self.row = Int32(row)
  }
}

/// An input file that was read, and the columns that its table was found to have.
package struct SourceFile: Hashable, Sendable {
  /// As messages name it: relative to the campaign's inputs, for instance `2021-12/高邑镇.csv`.
  package var name: String
  package var columns: [SourceColumn]

  package init(name: String, columns: [SourceColumn] = []) {
    self.name = name
    self.columns = columns
  }
}

/// A known column of a table: its key in the contract, where it stands and how the file spells it.
package struct SourceColumn: Hashable, Sendable {
  package var key: String
  /// 1-based.
  package var number: Int
  package var header: String

  package init(key: String, number: Int, header: String) {
    self.key = key
    self.number = number
    self.header = header
  }
}

import Layout

/// Names of cells and ranges as a formula writes them.
enum CellName {
  /// The limits of the format, as counts.
  static let rowLimit = 1_048_576
  static let columnLimit = 16_384

  /// `0` is `A`, `26` is `AA`.
  static func column(_ index: Int) -> String {
    var rest = index
    var letters = ""
    repeat {
      letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return letters
  }

  /// `B7` for row 6, column 1.
  static func cell(row: Int, column: Int) -> String {
    Self.column(column) + String(row + 1)
  }

  /// `A1:C3`, or `A1` for a range of one cell.
  static func range(_ range: CellRange) -> String {
    let first = cell(row: range.firstRow, column: range.firstColumn)
    let last = cell(row: range.lastRow, column: range.lastColumn)
    return first == last ? first : first + ":" + last
  }

  /// Where a link leads: `'name'!A1`, with quotes in the name doubled.
  static func location(_ link: Cell.Link) -> String {
    quoted(link.sheet) + "!" + cell(row: link.row, column: link.column)
  }

  /// A sheet's name between quotes, which is right for every name.
  static func quoted(_ sheet: String) -> String {
    var text = "'"
    for scalar in sheet.unicodeScalars {
      if scalar == "'" { text += "'" }
      text.unicodeScalars.append(scalar)
    }
    return text + "'"
  }
}

extension CellRange {
  /// In order and within the limits of the format.
  var isLegal: Bool {
    firstRow >= 0 && firstRow <= lastRow && lastRow < CellName.rowLimit
      && firstColumn >= 0 && firstColumn <= lastColumn && lastColumn < CellName.columnLimit
  }

  /// At least one cell stands in both.
  func overlaps(_ other: CellRange) -> Bool {
    firstRow <= other.lastRow && other.firstRow <= lastRow
      && firstColumn <= other.lastColumn && other.firstColumn <= lastColumn
  }
}

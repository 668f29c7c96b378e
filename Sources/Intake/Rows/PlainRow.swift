import Campaigns
import Encodings

/// A row of a text that is written in the plainest way: as many cells as there are headings, none
/// of them quoted, each taken at first sight by the reader that `TableCursor` would give it to.
/// Nearly all rows of a country's tables are of this kind, and need neither texts nor a list of
/// cells. Any other row is left to the cursor.
struct PlainRow {
  /// Tables with more columns have no plain rows.
  private static let widest = 40

  private let cutter: RowCutter
  let separator: UInt8
  private let width: Int
  let file: Int
  private let codeColumn: Int
  /// Where each cell begins, and the one that would stand behind the last.
  private var starts = [Int32](repeating: 0, count: PlainRow.widest + 1)
  private var row = 0
  /// Behind the row's line end.
  private(set) var end = 0
  /// A cell was not taken at first sight: what was read of the row is of no use.
  private(set) var isOdd = false

  /// - Returns: `nil` where the table is no text of rows with codes, or has columns of which
  ///   anything is to be said.
  init?(_ table: Table) {
    guard case .text(let scanner) = table.body, let code = table.columns["code"],
      table.definition.form != .sheet, table.width <= Self.widest,
      table.headings.allSatisfy({ !$0.isEmpty })
    else { return nil }
    cutter = RowCutter(
      separator: scanner.separator, quote: CSVScanner.quote, width: table.width)
    separator = scanner.separator
    width = table.width
    file = table.file
    codeColumn = code
  }

  var place: RowPlace { RowPlace(file: file, row: row) }

  /// Cuts the row that begins at `start`.
  /// - Parameter row: its number, as Excel shows it.
  /// - Returns: false where it is not plain.
  mutating func cut(_ bytes: Span<UInt8>, at start: Int, row: Int) -> Bool {
    self.row = row
    isOdd = false
    // A byte order mark: another file was appended here.
    guard start < bytes.count, bytes[start] != 0xEF else { return false }
    let cutter = cutter
    var starts = self.starts.mutableSpan
    guard let end = cutter.cut(bytes, at: start, into: &starts) else { return false }
    self.end = end
    return end - start <= CSVScanner.longestRecord
  }

  /// Where a cell of the row stands.
  @inline(__always)
  func cell(_ column: Int) -> Range<Int> {
    Int(starts[column])..<Int(starts[column + 1]) - 1
  }

  /// The unit's code; `nil` where it is not as plain as can be, or that of a place: such a row may
  /// be one of totals.
  func code(in bytes: Span<UInt8>) -> RegionCode? {
    let cell = cell(codeColumn)
    guard case .code(let code)? = CodeReader().quick(bytes, cell.lowerBound, cell.upperBound),
      code.value % 1_000 != 0
    else { return nil }
    return code
  }

  /// Reads a cell; `nil` where it is blank or not taken, or there is no such column.
  @inline(__always)
  mutating func value<Reader: CellReader>(
    _ column: Int?, _ reader: Reader, in bytes: Span<UInt8>
  ) -> Reader.Value? {
    guard let column else { return nil }
    let cell = cell(column)
    guard !cell.isEmpty else { return nil }
    if let value = reader.quick(bytes, cell.lowerBound, cell.upperBound) { return value }
    isOdd = true
    return nil
  }

  /// Where the row's cells behind its code and name stand, from the separator before them to behind
  /// the line end; `nil` where these two are not its first, or all there is.
  /// - Parameter name: the column of the name.
  func tail(behind name: Int?) -> Range<Int>? {
    guard codeColumn == 0, name == 1, width > 2 else { return nil }
    return cell(1).upperBound..<end
  }
}

import Campaigns
import Encodings

/// What readers of a table's rows take cells from.
protocol RowCells {
  /// Where the row stands.
  var place: RowPlace { get }
  /// Reads a cell of a row that lies in `bytes`; `nil` where it is blank or not taken, or there is
  /// no such column.
  mutating func value<Reader: CellReader>(
    _ column: Int?, _ reader: Reader, in bytes: Span<UInt8>
  ) -> Reader.Value?
}

/// A row of a text that is written in the plainest way: as many cells as there are headings, none
/// of them quoted, each taken at first sight by the reader that `TableCursor` would give it to.
/// Nearly all rows of a country's tables are of this kind, and need neither texts nor a list of
/// cells. Any other row is left to the cursor.
struct PlainRow: RowCells {
  /// Tables with more columns have no plain rows.
  private static let widest = 40

  private let separator: UInt8
  /// Tells the few bytes that may matter from those that are inside cells.
  private let marks: ByteMarks
  private let width: Int
  private let file: Int
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
    separator = scanner.separator
    marks = ByteMarks(upTo: max(separator, CSVScanner.quote))
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
    let (separator, marks, width) = (separator, marks, width)
    var starts = self.starts.mutableSpan
    starts[0] = Int32(truncatingIfNeeded: start)
    var cellStart = start
    var column = 0
    var place = start
    while place < bytes.count {
      var found = marks.found(in: bytes, at: place)
      while found != 0 {
        let index = place &+ found.trailingZeroBitCount >> 3
        found &= found &- 1
        let byte = bytes[index]
        if byte == separator {
          column &+= 1
          guard column < width else { return false }
          cellStart = index &+ 1
          starts[column] = Int32(truncatingIfNeeded: cellStart)
        } else if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
          guard column &+ 1 == width, let end = Self.lineEnd(bytes, index) else { return false }
          starts[width] = Int32(truncatingIfNeeded: index &+ 1)
          self.end = end
          return end - start <= CSVScanner.longestRecord
        } else if byte == CSVScanner.quote, index == cellStart {
          return false
        }
      }
      place &+= 8
    }
    return false
  }

  /// Behind the line end at `index`; `nil` where a carriage return stands alone.
  @inline(__always)
  private static func lineEnd(_ bytes: Span<UInt8>, _ index: Int) -> Int? {
    if bytes[index] == UInt8(ascii: "\n") { return index + 1 }
    let isLineEnd = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n")
    return isLineEnd ? index + 2 : nil
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

  /// Makes room in a list to which every row adds one: once it is clear how long the rows are, for
  /// all that are still to come.
  /// - Parameter total: the bytes of the whole text.
  func makeRoom<Row>(in list: inout [Row], of total: Int) {
    guard list.count == 1_000 else { return }
    list.reserveCapacity(1_000 * total / end * 21 / 20)
  }
}

extension TableCursor: RowCells {
  mutating func value<Reader: CellReader>(
    _ column: Int?, _ reader: Reader, in bytes: Span<UInt8>
  ) -> Reader.Value? {
    value(column, reader)
  }
}

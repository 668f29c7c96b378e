import Encodings

/// A cell as the scanner finds it: a range of bytes, decoded only when it is asked for.
struct CSVField: Hashable {
  var start: Int
  var end: Int
  /// The range begins with a quote, and quotes inside are doubled.
  var needsUnquoting: Bool
  /// Text goes on behind the closing quote of a cell that holds separators or line ends: its quotes
  /// do not pair, and it may have swallowed other cells.
  var isBroken = false

  func text(in bytes: Span<UInt8>) -> String {
    guard needsUnquoting else { return String(copying: bytes, start, end) }
    var content: [UInt8] = []
    content.reserveCapacity(end - start)
    forEachByte(in: bytes) { content.append($0) }
    return String(decoding: content, as: UTF8.self)
  }

  /// Gives the cell's bytes without its quotes.
  @inline(__always)
  func forEachByte(in bytes: Span<UInt8>, _ body: (UInt8) -> Void) {
    guard needsUnquoting else {
      for index in start..<end { body(bytes[index]) }
      return
    }
    var isInside = true
    var index = start + 1
    while index < end {
      let byte = bytes[index]
      index += 1
      guard isInside, byte == CSVScanner.quote else {
        body(byte)
        continue
      }
      if index < end, bytes[index] == CSVScanner.quote {
        body(byte)
        index += 1
      } else {
        // What follows the closing quote belongs to the cell, as Excel reads it.
        isInside = false
      }
    }
  }

  var isEmpty: Bool { start == end }

  var range: Range<Int> { start..<end }

  /// True where the cell has the same bytes as another place.
  func hasBytes(of other: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    end - start == other.count
      && ByteRuns.areEqual(bytes, start, other.lowerBound, count: other.count)
  }
}

/// One row: its fields and where it stands.
struct CSVRecord {
  /// 1-based, as Excel shows it.
  var row = 0
  /// 1-based line of the file that the row begins on.
  var line = 0
  /// A byte order mark stands before it: another file was appended here.
  var startsFile = false
  var fields: [CSVField] = []
  /// The first cell of a sheet's row that stands so far to the right that it is in no table.
  var stray: (column: Int, field: CSVField)?
  /// The first column whose cell is broken.
  var broken: Int?

  func text(_ column: Int, in bytes: Span<UInt8>) -> String {
    column < fields.count ? fields[column].text(in: bytes) : ""
  }

  func texts(in bytes: Span<UInt8>) -> [String] { fields.map { $0.text(in: bytes) } }
}

/// What makes a whole file unreadable as CSV.
enum CSVProblem: Error, Hashable {
  /// A quote is opened here, in a 0-based column, and never closed.
  case unclosedQuote(row: Int, line: Int, column: Int)
  /// The row is longer than `CSVScanner.longestRecord` bytes.
  case recordTooLong(row: Int, line: Int)
}

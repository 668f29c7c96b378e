/// Cuts bytes into rows and cells as Excel does. No I/O and no copies: the caller passes the same
/// bytes on every call. Separators, quotes and line ends never occur inside a character of UTF-8.
///
/// States: at the start of a field; in a plain field, up to a separator or line end; in a quoted
/// field, up to the quote that is not doubled.
struct CSVScanner {
  static let quote = UInt8(ascii: "\"")
  /// More than any honest row, and little enough to hold.
  static let longestRecord = 1 << 20
  private static let lf = UInt8(ascii: "\n")
  private static let cr = UInt8(ascii: "\r")

  let separator: UInt8
  private(set) var offset: Int
  /// Rows that Excel shows before `offset`.
  private(set) var row: Int
  private var line: Int

  /// - Parameters:
  ///   - offset: where to begin.
  ///   - row: rows that Excel shows before it.
  ///   - line: lines of the file before it.
  init(separator: UInt8, offset: Int = 0, row: Int = 0, line: Int = 0) {
    self.separator = separator
    self.offset = offset
    self.row = row
    self.line = line
  }

  /// Reads the next row into `record`; false at the end of the bytes.
  mutating func next(
    _ bytes: Span<UInt8>, into record: inout CSVRecord
  ) throws(CSVProblem) -> Bool {
    guard offset < bytes.count else { return false }
    record.fields.removeAll(keepingCapacity: true)
    row += 1
    line += 1
    record.row = row
    record.line = line
    record.startsFile = skipMark(bytes)
    record.broken = nil
    let start = offset
    while true {
      let field = try scanField(bytes, of: record)
      record.fields.append(field)
      if field.isBroken, record.broken == nil { record.broken = record.fields.count - 1 }
      guard offset - start <= Self.longestRecord else {
        throw .recordTooLong(row: record.row, line: record.line)
      }
      guard offset < bytes.count else { return true }
      let byte = bytes[offset]
      offset += 1
      if byte != separator {
        skipRestOfLineEnd(bytes, after: byte)
        return true
      }
    }
  }

  /// Moves behind rows that another has read, each of them one line.
  mutating func skip(to offset: Int, rows: Int) {
    self.offset = offset
    row += rows
    line += rows
  }

  /// Leaves `offset` at the separator or line end behind the field, or at the end of the bytes.
  private mutating func scanField(
    _ bytes: Span<UInt8>, of record: CSVRecord
  ) throws(CSVProblem) -> CSVField {
    let start = offset
    var isPlain = true
    var isBroken = false
    if start < bytes.count, bytes[start] == Self.quote {
      isPlain = try scanQuoted(bytes, of: record)
      if isPlain, offset == bytes.count || endsField(bytes[offset]) {
        return CSVField(start: start + 1, end: offset - 1, needsUnquoting: false)
      }
      isPlain = false
      if offset < bytes.count, !endsField(bytes[offset]) {
        isBroken = (start..<offset).contains { endsField(bytes[$0]) }
      }
    }
    var index = offset
    // Hardly any other byte is as small as the greatest that ends a cell.
    let greatest = max(separator, Self.cr)
    while index < bytes.count {
      let byte = bytes[index]
      if byte <= greatest, endsField(byte) { break }
      index += 1
    }
    offset = index
    return CSVField(start: start, end: index, needsUnquoting: !isPlain, isBroken: isBroken)
  }

  /// From an opening quote to behind its closing one.
  /// - Returns: true when no doubled quote stands between.
  private mutating func scanQuoted(
    _ bytes: Span<UInt8>, of record: CSVRecord
  ) throws(CSVProblem) -> Bool {
    let openedOn = line
    var isPlain = true
    var index = offset + 1
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == Self.quote {
        guard index < bytes.count, bytes[index] == Self.quote else {
          offset = index
          return isPlain
        }
        isPlain = false
        index += 1
      } else if byte == Self.lf || (byte == Self.cr && !isLF(bytes, index)) {
        line += 1
        guard index - offset <= Self.longestRecord else { break }
      }
    }
    throw .unclosedQuote(row: record.row, line: openedOn, column: record.fields.count)
  }

  @inline(__always)
  private func endsField(_ byte: UInt8) -> Bool {
    byte == separator || byte == Self.lf || byte == Self.cr
  }

  private func isLF(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    index < bytes.count && bytes[index] == Self.lf
  }

  /// CR LF and CR CR LF, which some transfers make of it, are one line end.
  private mutating func skipRestOfLineEnd(_ bytes: Span<UInt8>, after byte: UInt8) {
    guard byte == Self.cr else { return }
    if isLF(bytes, offset) {
      offset += 1
    } else if offset < bytes.count, bytes[offset] == Self.cr, isLF(bytes, offset + 1) {
      offset += 2
    }
  }

  private mutating func skipMark(_ bytes: Span<UInt8>) -> Bool {
    let mark = ByteOrderMark.utf8
    guard offset + mark.count <= bytes.count,
      bytes[offset] == mark[0], bytes[offset + 1] == mark[1], bytes[offset + 2] == mark[2]
    else { return false }
    offset += mark.count
    return true
  }
}

import Diagnostics

/// What a cell turned out to say.
enum CellReading<Value> {
  /// Nothing: unknown, never no.
  case blank
  case value(Value)
  /// Taken after tidying; a note with this fault lists it.
  case tidied(Value, TableFault)
  case refused(TableFault)
}

/// Reads one kind of value from a cell.
protocol CellReader {
  associatedtype Value
  /// The plainest spellings straight from bytes without quotes; `nil` leaves the cell to `read`.
  func quick(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Value?
  func read(_ cell: CellText) -> CellReading<Value>
  /// 无 answers the column's question and does not mean a blank.
  var takesNone: Bool { get }
}

extension CellReader {
  func quick(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Value? { nil }
  var takesNone: Bool { false }

  /// Reads a cell with everything that holds for any column: blanks and their marks, errors of
  /// spreadsheets, and 同上, which only a column of streets may say.
  func reading(of cell: CellText) -> CellReading<Value> {
    switch cell.word {
    case .blank: return .blank
    case .blankMark: return .blank
    case .none where !takesNone: return .blank
    case .spreadsheetError: return .refused(.spreadsheetError)
    case .ditto: return .refused(.ditto)
    default: return read(cell)
    }
  }
}

/// A cell's text as found, and tidied.
struct CellText {
  /// As found.
  let found: String
  /// Without blanks at the ends.
  let trimmed: String
  /// Half-width as well, for everything but names and remarks.
  let plain: String

  init(_ found: String) {
    self.found = found
    trimmed = Tidy.trimmed(found)
    plain = Tidy.plain(found)
  }

  /// True when a value for machines was spelled with blanks, full-width or invisible characters.
  var isUntidy: Bool { plain != found }

  /// What the cell says in words that mean the same in every column.
  enum Word: Hashable {
    case blank
    /// A dash, a stroke or a word for “nothing yet”.
    case blankMark
    /// 无: none, or blank, as the column's question goes.
    case none
    case spreadsheetError
    case ditto
    case other
  }

  var word: Word {
    if plain.isEmpty { return .blank }
    guard plain.utf8.count <= 24 else { return .other }
    if Self.blankMarks.contains(plain.lowercased()) { return .blankMark }
    if plain == "无" || plain.lowercased() == "none" { return .none }
    if Self.dittoMarks.contains(plain) { return .ditto }
    if plain.allSatisfy({ $0 == "#" }) { return .spreadsheetError }
    if plain.hasPrefix("#"), Self.spreadsheetErrors.contains(plain.uppercased()) {
      return .spreadsheetError
    }
    return .other
  }

  static let blankMarks: Set<String> = [
    "-", "--", "—", "——", "–", "―", "/", "暂无", "待定", "n/a", "na",
  ]
  static let dittoMarks: Set<String> = ["同上", "〃", "″", "\"", "\"\""]
  static let spreadsheetErrors: Set<String> = [
    "#N/A", "#DIV/0!", "#REF!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!",
    "#GETTING_DATA", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#UNKNOWN!", "#BUSY!", "#EXTERNAL!",
  ]
}

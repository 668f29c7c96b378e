/// Looks through the texts of rows, one row after the other: each is printed as `PrintedText` has
/// it, and none may be a stranger's. A column mostly repeats the text of the row before, which was
/// looked through then.
struct TextScreen {
  private let mark: String
  private let isStranger: (@Sendable (String) -> Bool)?
  private var columns: [Column] = []

  /// What was found in a column.
  private struct Column {
    /// Is printed as it is, and no stranger's; `nil` where no such text was met.
    var text: String?
    /// Rows for which the column is taken to change from row to row.
    var restless = 0
  }

  /// So many rows are not compared after one that differed.
  private static let patience = 2

  init(mark: String, isStranger: (@Sendable (String) -> Bool)? = nil) {
    self.mark = mark
    self.isStranger = isStranger
  }

  /// - Precondition: no text is a stranger's.
  mutating func printed(_ made: consuming Row) -> Row {
    var row = made
    while columns.count < row.cells.count { columns.append(Column()) }
    for index in row.cells.indices {
      switch row.cells[index].content {
      case .blank, .number, .date: break
      case .text(let text):
        if isKnown(text, index) { break }
        precondition(
          !(isStranger?(text) ?? false), "a place's workbook is made from that place's rows alone")
        if PrintedText.isPlain(text) {
          columns[index].text = text
        } else {
          row.cells[index].content = .text(PrintedText.text(text, mark: mark))
        }
      case .formula(let formula, .text(let text)) where !PrintedText.isPlain(text):
        let cached = Cell.Cached.text(PrintedText.text(text, mark: mark))
        row.cells[index].content = .formula(formula, cached: cached)
      case .formula: break
      }
    }
    return row
  }

  /// True for the text that the column had last.
  private mutating func isKnown(_ text: String, _ column: Int) -> Bool {
    if columns[column].restless > 0 {
      columns[column].restless -= 1
      return false
    }
    guard let last = columns[column].text else { return false }
    if last.utf8.count == text.utf8.count, last == text { return true }
    columns[column].restless = Self.patience
    return false
  }
}

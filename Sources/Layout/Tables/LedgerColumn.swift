/// What a column of the ledger shows, row by row: texts as numbers, so that rows are compared
/// without reading them, and of each text the rows that show it.
struct LedgerColumn: Sendable {
  /// By row the number of its text; -1 where it shows no text.
  private(set) var texts: [Int32] = []
  /// By the number of a text the rows that show it, ascending.
  private(set) var rows: [[Int32]] = []
  /// By row the day that it shows, since 1970-01-01; empty where no row shows one.
  private(set) var days: [Int32?] = []
  /// By the number of a text.
  private var names: [String] = []
  private var numbers: [String: Int32] = [:]
  /// Neighbours mostly show the same.
  private var last: (text: String, number: Int32)?

  /// Adds the next row.
  mutating func append(_ content: Cell.Content) {
    var day: Int32?
    switch content {
    case .text(let text):
      let number = taken(text)
      rows[Int(number)].append(Int32(texts.count))
      texts.append(number)
    case .date(let shown):
      day = shown
      texts.append(-1)
    case .blank, .number, .formula: texts.append(-1)
    }
    if day != nil, days.isEmpty { days = Array(repeating: nil, count: texts.count - 1) }
    if day != nil || !days.isEmpty { days.append(day) }
  }

  /// The number of a text, which is a new one where no row has shown it.
  private mutating func taken(_ text: String) -> Int32 {
    if let last, last.text == text { return last.number }
    let number = numbers[text] ?? Int32(rows.count)
    if number == rows.count {
      numbers[text] = number
      names.append(text)
      rows.append([])
    }
    last = (text, number)
    return number
  }

  /// The number of a text; `nil` where no row shows it.
  func number(of text: String) -> Int32? { numbers[text] }

  /// The rows that show a text, ascending.
  func rows(showing text: String) -> [Int32] {
    numbers[text].map { rows[Int($0)] } ?? []
  }

  /// The text that a row shows; `nil` where it shows none.
  func text(_ row: Int) -> String? { texts[row] < 0 ? nil : names[Int(texts[row])] }
}

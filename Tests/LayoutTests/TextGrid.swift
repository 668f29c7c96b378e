import Campaigns
import Layout

/// A sheet as text, one line a row, for tests that a reader can check by eye. A formula stands
/// before its cached value; `→` is where a click leads; trailing blanks are left out.
enum TextGrid {
  static func text(_ sheet: Sheet) -> String {
    (0..<sheet.rowCount).map { "\($0 + 1)│" + line(sheet.row($0)) }.joined(separator: "\n")
  }

  private static func line(_ row: Row) -> String {
    var cells = row.cells.map(text)
    while cells.last == "" { cells.removeLast() }
    return cells.joined(separator: "｜")
  }

  static func text(_ cell: Cell) -> String {
    let link = cell.link.map { "→\($0.sheet)!\($0.row + 1)" } ?? ""
    switch cell.content {
    case .blank: return link
    case .text(let text): return text.split(separator: "\n").joined(separator: "⏎") + link
    case .number(let number): return text(number) + link
    case .date(let day): return Day(number: day).iso + link
    case .formula(let formula, .number(let number)): return "\(formula) ⇒ \(text(number))" + link
    case .formula(let formula, .text(let text)): return "\(formula) ⇒ “\(text)”" + link
    }
  }

  private static func text(_ number: Double) -> String {
    number == number.rounded() ? String(Int(number)) : String(number)
  }
}

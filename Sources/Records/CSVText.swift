import Diagnostics

/// Rows of text as a CSV file: UTF-8 with BOM, CRLF, quoted where needed. Text that a spreadsheet
/// would run as a formula gets a leading apostrophe.
package struct CSVText: Sendable {
  private var text = "\u{FEFF}"

  package init(header: [String]) { append(header) }

  /// Adds a row after those that are there.
  package mutating func append(_ row: [String]) {
    text += row.map(Self.cell).joined(separator: ",") + "\r\n"
  }

  package var bytes: [UInt8] { Array(text.utf8) }

  private static func cell(_ value: String) -> String {
    let shown = visible(value)
    let safe = startsFormula(shown) ? "'" + shown : shown
    let quotes = safe.unicodeScalars.contains {
      $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r" || $0 == "\t"
    }
    guard quotes else { return safe }
    var quoted = "\""
    for scalar in safe.unicodeScalars {
      quoted.unicodeScalars.append(scalar)
      if scalar == "\"" { quoted += "\"" }
    }
    return quoted + "\""
  }

  /// Control characters and marks of direction are shown; line breaks are a cell's own.
  private static func visible(_ value: String) -> String {
    guard value.unicodeScalars.contains(where: Visible.isHidden) else { return value }
    var shown = ""
    for scalar in value.unicodeScalars {
      if scalar == "\n" || scalar == "\r" || scalar == "\t" {
        shown.unicodeScalars.append(scalar)
      } else {
        shown += Visible.text(String(Character(scalar)))
      }
    }
    return shown
  }

  private static func startsFormula(_ value: String) -> Bool {
    guard let first = value.unicodeScalars.first else { return false }
    return first == "=" || first == "+" || first == "-" || first == "@" || first == "\t"
      || first == "\r"
  }
}

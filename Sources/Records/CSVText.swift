import Diagnostics

/// Rows of text as a CSV file: UTF-8 with BOM, CRLF, quoted where needed. Text that a spreadsheet
/// would run as a formula gets a leading apostrophe.
package struct CSVText: Sendable {
  /// The file as far as it is written.
  package private(set) var bytes = Array("\u{FEFF}".utf8)

  package init(header: [String]) { append(header) }

  /// Adds a row after those that are there.
  package mutating func append(_ row: [String]) {
    for (index, value) in row.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(contentsOf: (Self.isPlain(value) ? value : Self.cell(value)).utf8)
    }
    bytes.append(contentsOf: "\r\n".utf8)
  }

  /// Nothing in the text is shown otherwise, quoted or kept from being a formula; in doubt
  /// something may be.
  private static func isPlain(_ value: String) -> Bool {
    let bytes = value.utf8Span.span
    for index in bytes.indices {
      switch bytes[index] {
      case 0..<0x20, UInt8(ascii: ","), UInt8(ascii: "\""), 0x7F: return false
      // Leads of characters that are not seen.
      case 0xC2, 0xE2, 0xEF: return false
      case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"):
        if index == 0 { return false }
      default: break
      }
    }
    return true
  }

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

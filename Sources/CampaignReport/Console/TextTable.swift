/// A table for the terminal, aligned by the width that characters really take: a CJK character is
/// two cells wide.
struct TextTable {
  enum Alignment { case left, right }
  struct Column {
    var heading: String
    var alignment: Alignment
    init(_ heading: String, _ alignment: Alignment = .left) {
      self.heading = heading
      self.alignment = alignment
    }
  }
  var columns: [Column]
  private var rows: [[String]] = []

  init(_ columns: [Column]) { self.columns = columns }

  mutating func append(_ row: [String]) {
    precondition(row.count == columns.count, "a row has a cell for each column")
    rows.append(row)
  }

  /// The lines, without trailing spaces; `paint` may colour a finished line by its row.
  func lines(paint: (Int, String) -> String = { _, line in line }) -> [String] {
    let headings = columns.map(\.heading)
    let widths = columns.indices.map { column in
      ([headings] + rows).map { TerminalWidth.cells($0[column]) }.max() ?? 0
    }
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
    return [line(headings, widths), rule]
      + rows.enumerated().map { paint($0, line($1, widths)) }
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    for (index, cell) in cells.enumerated() {
      let fill = String(repeating: " ", count: widths[index] - TerminalWidth.cells(cell))
      line += columns[index].alignment == .right ? fill + cell : cell + fill
      if index + 1 < cells.count { line += "  " }
    }
    while line.hasSuffix(" ") { line.removeLast() }
    return line
  }
}

/// How many cells of a terminal a text takes (Unicode East Asian Width: wide and full-width are 2).
enum TerminalWidth {
  static func cells(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + cells($1) }
  }

  private static func cells(_ scalar: UnicodeScalar) -> Int {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0: 0
    case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}

/// A header of one or more levels: `县级初核|得分` and `县级初核|日期` stand under one 县级初核.
struct HeaderRows {
  private(set) var rows: [Row] = []
  private(set) var merges: [Merge] = []
  /// Twelve-point characters are wider than the eleven-point ones that column widths are given in.
  private static let scale = 12.0 / 11

  /// - Parameters:
  ///   - headings: one for each column, levels parted by `|`.
  ///   - start: the row of the sheet that the header begins in.
  init(
    _ headings: [String], start: Int, widths: [Double], formats: inout FormatTable
  ) {
    let format = formats.index(.header, .center)
    let parts = headings.map(Self.levels)
    let depth = parts.map(\.count).max() ?? 1
    var heights = Array(repeating: 0.0, count: depth)
    var texts = Array(
      repeating: Array(repeating: "", count: headings.count), count: depth)
    for level in 0..<depth {
      var column = 0
      while column < headings.count {
        guard level < parts[column].count else {
          column += 1
          continue
        }
        let isLast = level == parts[column].count - 1
        let end = isLast ? column : Self.end(of: column, level: level, parts)
        let bottom = isLast ? depth - 1 : level
        let room = widths[column...end].reduce(0, +)
        let text = Self.broken(parts[column][level], in: room)
        texts[level][column] = text
        if end > column || bottom > level {
          merges.append(
            Merge(
              CellRange(
                firstRow: start + level, firstColumn: column, lastRow: start + bottom,
                lastColumn: end)))
        }
        let needed = Self.height(text, in: room)
        // A heading that spans levels may fill them all; the last one grows if it has to.
        let above = heights[level..<bottom].reduce(0, +)
        heights[bottom] = max(heights[bottom], needed - above)
        column = end + 1
      }
    }
    rows = (0..<depth).map { level in
      Row(
        texts[level].map { Cell($0.isEmpty ? .blank : .text($0), format: format) },
        height: max(24, heights[level]))
    }
  }

  static func levels(_ heading: String) -> [String] {
    heading.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
  }

  /// The last of the neighbouring columns that share the heading down to `level` and go on below.
  private static func end(of column: Int, level: Int, _ parts: [[String]]) -> Int {
    var end = column
    while end + 1 < parts.count, parts[end + 1].count > level + 1,
      parts[end + 1][0...level] == parts[column][0...level]
    {
      end += 1
    }
    return end
  }

  private static func height(_ text: String, in width: Double) -> Double {
    6 + 16 * Double(TextWidth.lines(text, in: room(width)))
  }

  /// Characters of the header's font in a column of `width`.
  private static func room(_ width: Double) -> Int { Int((width - 1) / scale) }

  /// `得分（分）` breaks before its bracket where it does not fit into one line.
  static func broken(_ text: String, in width: Double) -> String {
    let parts = parts(text)
    guard parts.count == 2, TextWidth.of(text) > room(width) else { return text }
    return parts.joined(separator: "\n")
  }

  /// What stands before a closing bracket, and the bracket.
  private static func parts(_ text: String) -> [String] {
    guard text.hasSuffix("）"), let bracket = text.lastIndex(of: "（"), bracket > text.startIndex
    else { return [text] }
    return [String(text[..<bracket]), String(text[bracket...])]
  }

  /// The least width at which a heading looks well: short words stay whole, long ones take two
  /// lines or three, a bracket one of its own.
  static func leastWidth(_ heading: String) -> Double {
    let widest = parts(levels(heading).last ?? heading).map { part in
      let width = TextWidth.of(part)
      let lines = width > 16 ? 3 : width > 8 ? 2 : 1
      // A character is never cut, hence whole pairs.
      return ((width + lines - 1) / lines + 1) / 2 * 2
    }.max() ?? 0
    return Double(widest) * scale + 1.5
  }
}

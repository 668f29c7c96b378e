/// A header of one or more levels: `县级初核|得分` and `县级初核|日期` stand under one 县级初核.
struct HeaderRows {
  private(set) var rows: [Row] = []
  private(set) var merges: [Merge] = []
  /// Half a Chinese character of twelve points is 8 pixels wide, a column's unit 7.
  private static let scale = 8.0 / 7
  private static let margin = 0.5

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
        texts[level][column] = parts[column][level]
        if end > column || bottom > level {
          merges.append(
            Merge(
              CellRange(
                firstRow: start + level, firstColumn: column, lastRow: start + bottom,
                lastColumn: end)))
        }
        let needed = Self.height(parts[column][level], in: room)
        // A heading that spans levels may fill them all; the last one grows if it has to.
        let above = heights[level..<bottom].reduce(0, +)
        heights[bottom] = max(heights[bottom], needed - above)
        column = end + 1
      }
    }
    rows = (0..<depth).map { level in
      Row(
        texts[level].map { Cell($0.isEmpty ? .blank : .text($0), format: format) },
        height: min(max(24, heights[level]), ColumnWidths.tallest))
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
  private static func room(_ width: Double) -> Int { Int(width / scale) }

  /// The least width from `content` on at which a heading breaks well.
  static func width(_ heading: String, content: Double) -> Double {
    let text = levels(heading).last ?? heading
    let whole = TextWidth.of(text)
    let given = room(content)
    if given >= whole || breaksAnyhow(text, in: given) { return content }
    let fitting = stride(from: 4, to: whole, by: 2).first { line in
      Double(line) * scale + margin >= content && breaksAnyhow(text, in: line)
    }
    return Double(fitting ?? whole) * scale + margin
  }

  /// One program fits a character more into a line than another.
  private static func breaksAnyhow(_ text: String, in width: Int) -> Bool {
    breaksWell(text, in: width)
      && (width + 2 >= TextWidth.of(text) || breaksWell(text, in: width + 2))
  }

  /// Three lines of three characters or more at most, no short rest, no bracket torn apart, whether
  /// or not a program keeps marks with their words.
  static func breaksWell(_ text: String, in width: Int) -> Bool {
    [true, false].allSatisfy { breaksWell(text, in: width, keepsMarks: $0) }
  }

  private static func breaksWell(_ text: String, in width: Int, keepsMarks: Bool) -> Bool {
    let lines = TextWidth.lineWidths(text, in: width, keepsMarks: keepsMarks)
    guard lines.count <= 3, width >= 6, lines.allSatisfy({ $0 >= 4 }) || lines.count == 1 else {
      return false
    }
    var rest = text[...]
    for line in lines.dropLast() {
      var taken = 0
      let end = rest.firstIndex { character in
        defer { taken += TextWidth.of(String(character)) }
        return taken >= line
      }
      let head = rest[..<(end ?? rest.endIndex)]
      if head.count(where: { $0 == "（" }) != head.count(where: { $0 == "）" }) { return false }
      rest = rest[(end ?? rest.endIndex)...]
    }
    return true
  }
}

extension String {
  /// Part of a heading's level: a bar would part it into two.
  var replacingBars: String { String(map { $0 == "|" ? "｜" : $0 }) }
}

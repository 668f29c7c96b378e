/// Widths of columns, which no spreadsheet fits by itself.
enum ColumnWidths {
  /// Text wider than this wraps.
  static let widestText = 20.0
  /// The widest column that is computed.
  static let widest = 120.0
  /// The tallest row that a spreadsheet takes.
  static let tallest = 409.0

  /// - Parameters:
  ///   - given: the template's width, which wins.
  ///   - widest: the width of the widest content, in characters.
  static func width(given: Double?, heading: String, widest: Int) -> Double {
    if let given { return given }
    let content = min(Double(widest) + 1.5, widestText)
    return min(HeaderRows.width(heading, content: content), Self.widest)
  }

  /// Half-width characters of eleven points in a column: each takes 7⅓ pixels of its 7 a unit.
  static func room(_ width: Double) -> Int { Int((width * 7 - 1) / 7.34) }

  /// The height of a row of eleven-point cells that wrap; never less than `least`.
  static func height(
    _ cells: [(text: String, width: Double)], least: Double = 22
  ) -> Double {
    let lines = cells.map { TextWidth.lines($0.text, in: room($0.width)) }.max() ?? 1
    return height(lines: lines, least: least)
  }

  /// The same of cells that take no more than so many lines.
  static func height(lines: Int, least: Double = 22) -> Double {
    min(max(least, 6 + 15 * Double(lines)), tallest)
  }
}

/// Divides a sheet's columns into neighbouring spans of about the same width.
enum ColumnSpans {
  /// At most `parts` spans, fewer where there are fewer columns.
  static func divide(_ widths: [Double], into parts: Int) -> [ClosedRange<Int>] {
    let parts = min(parts, widths.count)
    let whole = widths.reduce(0, +)
    var spans: [ClosedRange<Int>] = []
    var start = 0
    var reached = 0.0
    for (index, width) in widths.enumerated() where spans.count < parts - 1 {
      let goal = whole * Double(spans.count + 1) / Double(parts)
      let columnsLeft = widths.count - index - 1
      let spansLeft = parts - spans.count - 1
      // A span ends where the next column would carry it further past its share than it is short.
      let isNear = goal - reached - width < (index + 1 < widths.count ? widths[index + 1] / 2 : 0)
      reached += width
      if isNear || columnsLeft == spansLeft {
        spans.append(start...index)
        start = index + 1
      }
    }
    if start < widths.count { spans.append(start...(widths.count - 1)) }
    return spans
  }
}

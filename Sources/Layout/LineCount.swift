/// Counts the lines that a text breaks into, as `TextWidth.lineWidths` has them, without making
/// them: a country's lists have a hundred thousand texts that are longer than their column.
struct LineCount {
  private let scalars: String.UnicodeScalarView
  private let limit: Int
  private var lines = 1
  /// Of the last line.
  private var used = 0

  /// - Parameter keepsMarks: as for `TextWidth.lineWidths`.
  /// - Returns: how many lines, and whether any mark was met that may not stand at a line's end or
  ///   beginning.
  static func of(
    _ text: String, limit: Int, keepsMarks: Bool
  ) -> (lines: Int, hasMarks: Bool) {
    var count = LineCount(scalars: text.unicodeScalars, limit: limit)
    let hasMarks = count.count(keepsMarks: keepsMarks)
    return (count.lines, hasMarks)
  }

  private init(scalars: String.UnicodeScalarView, limit: Int) {
    self.scalars = scalars
    self.limit = limit
  }

  private mutating func count(keepsMarks: Bool) -> Bool {
    var hasMarks = false
    // The characters in hand, which stay together if a line holds them.
    var start = scalars.startIndex
    var whole = 0
    var last: UnicodeScalar?
    var index = start
    while index < scalars.endIndex {
      let scalar = scalars[index]
      // A line break of Windows is one character and no break here.
      if scalar == "\n", last != "\r" {
        place(start..<index, whole)
        lines += 1
        (used, whole, last) = (0, 0, nil)
        index = scalars.index(after: index)
        start = index
        continue
      }
      let width = TextWidth.width(of: scalar)
      hasMarks = hasMarks || TextWidth.isClosing(scalar) || TextWidth.isOpening(scalar)
      if let last, !TextWidth.isGlued(scalar, width, to: last, keepsMarks: keepsMarks) {
        place(start..<index, whole)
        (start, whole) = (index, 0)
      }
      whole += width
      last = scalar
      index = scalars.index(after: index)
    }
    place(start..<index, whole)
    return hasMarks
  }

  /// Goes on with characters that stay together, of this width in all.
  private mutating func place(_ range: Range<String.UnicodeScalarView.Index>, _ whole: Int) {
    if used + whole <= limit {
      used += whole
      return
    }
    if used > 0 {
      lines += 1
      used = 0
    }
    if whole <= limit {
      used = whole
      return
    }
    // No line holds them: they are broken anywhere.
    for scalar in scalars[range] {
      let width = TextWidth.width(of: scalar)
      if used + width > limit {
        lines += 1
        used = 0
      }
      used += width
    }
  }
}

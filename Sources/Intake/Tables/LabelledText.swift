/// What stands above a table, taken apart into `label：value` and plain texts.
struct LabelledText {
  /// A labelled value and the cell that it stands in.
  struct Pair: Hashable {
    /// As `Heading.key`.
    let label: String
    var value: String
    let row: Int
    let line: Int
    let column: Int
  }
  private(set) var pairs: [Pair] = []
  /// Titles and other lines without a label.
  private(set) var texts: [String] = []

  /// - Parameter lines: label and value stand in one cell, several pairs parted by blanks, or in
  ///   neighbouring cells.
  init(_ lines: [TableLine]) {
    for line in lines {
      var waiting: Int?
      for (column, cell) in line.cells.enumerated() {
        let text = PersonalNumbers.masked(Tidy.trimmed(cell))
        guard !text.isEmpty else { continue }
        let found = Self.parts(of: text)
        if found.isEmpty {
          if Self.isLabel(text) {
            waiting = add(text, "", line, column)
          } else if let label = waiting {
            fill(label, text, column)
            waiting = nil
          } else {
            texts.append(text)
          }
          continue
        }
        waiting = nil
        for (label, value) in found {
          let position = add(label, value, line, column)
          if value.isEmpty { waiting = position }
        }
      }
    }
  }

  /// The first value under one of the labels, given as `Heading.key`.
  func pair(_ labels: Set<String>) -> Pair? {
    pairs.first { labels.contains($0.label) && !$0.value.isEmpty }
  }

  private mutating func add(_ label: String, _ value: String, _ line: TableLine, _ column: Int)
    -> Int
  {
    pairs.append(
      Pair(
        label: Heading.key(label), value: value, row: line.row, line: line.line, column: column))
    return pairs.count - 1
  }

  private mutating func fill(_ position: Int, _ value: String, _ column: Int) {
    let old = pairs[position]
    pairs[position] = Pair(
      label: old.label, value: value, row: old.row, line: old.line, column: column)
  }

  /// Labels that may stand in a cell of their own, without a colon.
  private static let labels: Set<String> = Set(
    [
      "社区名称", "生活圈名称", "统计用区划代码", "区划代码", "所属街道（镇）", "街道（镇）", "填报单位", "填报日期", "自评日期", "code",
      "name",
    ]
    .map(Heading.key))

  private static func isLabel(_ text: String) -> Bool { labels.contains(Heading.key(text)) }

  /// `社区名称：育才街社区　代码：1301…` as pairs; empty where no label with a colon begins the text.
  private static func parts(of text: String) -> [(label: String, value: String)] {
    var parts: [(label: String, value: String)] = []
    let words = text.unicodeScalars.split(whereSeparator: Tidy.isBlank).map { String($0) }
    for word in words {
      if let colon = word.firstIndex(where: { $0 == "：" || $0 == ":" }), colon > word.startIndex,
        !word[..<colon].allSatisfy(\.isNumber)
      {
        parts.append((String(word[..<colon]), String(word[word.index(after: colon)...])))
      } else if parts.isEmpty {
        return []
      } else {
        let last = parts.count - 1
        parts[last].value += (parts[last].value.isEmpty ? "" : " ") + word
      }
    }
    return parts
  }
}

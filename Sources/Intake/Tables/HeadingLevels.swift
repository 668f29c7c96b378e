import Diagnostics

/// Rows at the top of a file, joined downwards to one row of headings.
struct HeadingLevels {
  /// How a column's heading may be read, in the order of preference, as `Heading.key`.
  let readings: [[String]]
  /// How messages show each heading.
  let shown: [String]

  /// - Parameter rows: one to three rows, the highest first. Blanks to the right of a cell in a row
  ///   above the last are cells merged with it where something stands below.
  init(_ rows: [[String]]) {
    let width = rows.map(\.count).max() ?? 0
    var readings: [[String]] = []
    var shown: [String] = []
    var above = Array(repeating: "", count: rows.count)
    for column in 0..<width {
      let own = rows.map { column < $0.count ? Heading.shown($0[column]) : "" }
      for level in own.indices where !own[level].isEmpty {
        above[level] = own[level]
        for lower in own.indices where lower > level && own[lower].isEmpty { above[lower] = "" }
      }
      let lowest = own.last { !$0.isEmpty } ?? ""
      let lowestLevel = own.lastIndex { !$0.isEmpty } ?? 0
      let merged = own.indices.map { $0 < lowestLevel ? above[$0] : own[$0] }
      // The lowest levels tell most; those above may only group them.
      let tails = merged.indices.map { Array(merged[$0...]) }
      let candidates =
        [own.joined()] + tails.flatMap { [$0.joined(), $0.reversed().joined()] } + [lowest]
      var keys: [String] = []
      for (place, text) in candidates.enumerated() where !candidates[..<place].contains(text) {
        let key = Heading.key(text)
        if !key.isEmpty && !keys.contains(key) { keys.append(key) }
      }
      readings.append(keys)
      shown.append(PersonalNumbers.masked(own.filter { !$0.isEmpty }.joined()))
    }
    while let last = shown.last, last.isEmpty {
      shown.removeLast()
      readings.removeLast()
    }
    self.readings = readings
    self.shown = shown
  }

  var isBlank: Bool { shown.isEmpty }
  /// No column within the header is without a heading.
  var hasNoGap: Bool { !shown.contains("") }
}

/// How a header fits a table.
struct HeaderFit {
  let definition: TableDefinition
  /// By column: the key of the contract, `nil` for unknown ones.
  let keys: [String?]
  let matched: Set<String>
  /// How many of the headings that the table needs are not there.
  private let missingCount: Int

  init(_ levels: HeadingLevels, _ definition: TableDefinition) {
    self.definition = definition
    keys = levels.readings.map { readings in
      readings.lazy.compactMap(definition.key(ofHeading:)).first
    }
    let known = Set(keys.compactMap { $0 }).subtracting(["serial"])
    // Bare numbers are items only beside a unit; elsewhere they are data.
    let isNumbers = definition.form == .wide && known.isDisjoint(with: ["code", "name"])
    matched = isNumbers ? [] : known
    missingCount = definition.missingCount(from: matched)
  }

  var missing: [String] { definition.missing(from: matched) }
  var isComplete: Bool { missingCount == 0 }
  /// Complete, or with a column that only this table has.
  var isTable: Bool {
    isComplete || (matched.count >= 2 && !matched.isDisjoint(with: definition.telling))
  }
  /// How well the header fits: complete before incomplete, then by known columns, then by how
  /// little is missing. A register is told by nothing but code and name, so that any other table
  /// with a column of its own comes before it.
  var rank: (Int, Int, Int) {
    let isBare = definition.kind == .units && matched.isDisjoint(with: definition.telling)
    return (isComplete && !isBare ? 2 : isTable ? 1 : 0, matched.count, -missingCount)
  }
  var isPerfect: Bool { isComplete && !keys.contains(nil) }

  /// Columns, 0-based, that stand under the same key.
  var duplicates: [[Int]] {
    let places = Dictionary(grouping: keys.indices.filter { keys[$0] != nil }, by: { keys[$0] })
    return places.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
  }
}

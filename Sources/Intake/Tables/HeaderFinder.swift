import Campaigns
import Diagnostics

/// The header of a table as it was found.
struct FoundHeader {
  let fit: HeaderFit
  let levels: HeadingLevels
  /// The first header row, 0-based among the rows read, and how many rows it takes.
  let top: Int
  let depth: Int
  /// Whether it is the first row, and fits so well that no other was looked at.
  var isPlain = false
}

/// Looks for the header in the first rows of a file.
struct HeaderFinder {
  /// The header stands in one of so many rows.
  static let searched = 20
  /// No table is wider; older spreadsheets were not either.
  static let widest = 256
  /// Once a header fits, a better one is looked for in so many rows more: the lines above a score
  /// sheet's grid look like the header of a register.
  private static let lookahead = 4

  let definitions: [TableDefinition]

  /// The header that fits best: complete before incomplete, then the one with the most known
  /// columns, then the flattest and the highest.
  func find(in rows: [[String]]) -> FoundHeader? {
    var best: FoundHeader?
    var last = min(rows.count, Self.searched) - 1
    var top = 0
    while top <= last {
      for depth in 1...3 where top + depth <= rows.count {
        guard var found = fit(rows, top, depth) else { continue }
        if depth == 1, found.fit.isPerfect, found.levels.hasNoGap,
          found.fit.definition.kind != .units || isAboveUnits(found, rows)
        {
          found.isPlain = top == 0
          return found
        }
        if best.map({ Self.isBetter(found, than: $0) }) ?? true {
          best = found
          if found.fit.isComplete { last = min(last, top + Self.lookahead) }
        }
      }
      top += 1
    }
    return best
  }

  /// True for a register's header with a unit's row right below it: what else could stand above a
  /// score sheet's grid has neither so many headings nor a code under one.
  private func isAboveUnits(_ found: FoundHeader, _ rows: [[String]]) -> Bool {
    guard found.fit.matched.count >= 5, found.top + 1 < rows.count,
      let column = found.fit.keys.firstIndex(of: "code")
    else { return false }
    let below = rows[found.top + 1]
    guard column < below.count else { return false }
    return RegionCode(below[column]) != nil
  }

  /// How the best-fitting table fits these rows; `nil` where nothing fits.
  private func fit(_ rows: [[String]], _ top: Int, _ depth: Int) -> FoundHeader? {
    let taken = Array(rows[top..<top + depth])
    if depth > 1, taken.contains(where: { row in row.allSatisfy(\.isEmpty) }) { return nil }
    if depth > 1, taken.dropFirst().contains(where: NumberRow.isOne) { return nil }
    let levels = HeadingLevels(taken)
    guard !levels.isBlank else { return nil }
    var best: HeaderFit?
    for definition in definitions {
      let fit = HeaderFit(levels, definition)
      guard !fit.matched.isEmpty else { continue }
      guard let known = best else {
        best = fit
        continue
      }
      if fit.rank > known.rank { best = fit }
    }
    return best.map { FoundHeader(fit: $0, levels: levels, top: top, depth: depth) }
  }

  private static func isBetter(_ a: FoundHeader, than b: FoundHeader) -> Bool {
    let (x, y) = (a.fit.rank, b.fit.rank)
    return (x.0, x.1, x.2, -a.depth, -a.top) > (y.0, y.1, y.2, -b.depth, -b.top)
  }
}

/// A row that only numbers the columns (栏次): 甲 乙 1 2 3.
enum NumberRow {
  private static let stems: Set<String> = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"]

  static func isOne(_ cells: [String]) -> Bool {
    var words = cells.map { Tidy.withoutBlanks(Tidy.halfWidth($0)) }
    while words.last == "" { words.removeLast() }
    guard words.count >= 3, !words.contains("") else { return false }
    if words[0] == "栏次" { words.removeFirst() }
    let numbers = words.drop { stems.contains($0) }
    let expected = (1...max(1, numbers.count)).map { String($0) }
    return numbers.map { $0.trimmingBrackets } == expected
  }
}

extension String {
  /// `(1)` → `1`.
  fileprivate var trimmingBrackets: String {
    hasPrefix("(") && hasSuffix(")") ? String(dropFirst().dropLast()) : self
  }
}

import Campaigns
import Diagnostics

/// The files of a month, as merging needs to know them.
struct MonthFiles {
  let names: [String]
  /// 0, or N for 更正N in the title or the file's name; 更正 alone is 1.
  let corrections: [Int]
}

/// Brings together the rows of a month that speak of the same unit or place: within a file, then
/// across files.
struct RowMerge {
  let files: MonthFiles
  let kind: TableKind
  private(set) var findings: [Diagnostic] = []
  private(set) var refused: Set<RowPlace> = []

  init(_ files: MonthFiles, _ kind: TableKind) {
    self.files = files
    self.kind = kind
  }

  /// - Parameters:
  ///   - key: the unit or place that a row speaks of.
  ///   - same: true for rows that say the same.
  /// - Returns: at most one row for each key, in the order of the keys.
  mutating func merge<Row, Key: Hashable & Comparable>(
    _ rows: [Row], key: (Row) -> Key, place: (Row) -> RowPlace, same: (Row, Row) -> Bool
  ) -> [Row] {
    // One row each, in order, as a register's table is mostly filled in.
    if Self.isOnceEach(rows, key) { return rows }
    let sorted = rows.sorted { a, b in
      let (x, y) = (place(a), place(b))
      return (key(a), x.file, x.row) < (key(b), y.file, y.row)
    }
    var merged: [Row] = []
    merged.reserveCapacity(sorted.count)
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, key(sorted[end]) == key(sorted[start]) { end += 1 }
      if end == start + 1 {
        merged.append(sorted[start])
      } else if let row = mergeGroup(Array(sorted[start..<end]), place, same) {
        merged.append(row)
      }
      start = end
    }
    return merged
  }

  private static func isOnceEach<Row, Key: Comparable>(_ rows: [Row], _ key: (Row) -> Key) -> Bool {
    guard let first = rows.first else { return true }
    // Rows are borrowed, not copied, one after the other.
    let span = rows.span
    var last = key(first)
    for index in 1..<span.count {
      let next = key(span[index])
      guard last < next else { return false }
      last = next
    }
    return true
  }

  /// Rows of one unit or place, by file and row.
  private mutating func mergeGroup<Row>(
    _ group: [Row], _ place: (Row) -> RowPlace, _ same: (Row, Row) -> Bool
  ) -> Row? {
    var kept: [Row] = []
    for inFile in split(group, by: { place($0).file }) {
      kept += mergeFile(inFile, place, same).map { [$0] } ?? []
    }
    return mergeFiles(kept, place, same)
  }

  /// Equal rows of one file count once; different ones are refused together.
  private mutating func mergeFile<Row>(
    _ rows: [Row], _ place: (Row) -> RowPlace, _ same: (Row, Row) -> Bool
  ) -> Row? {
    let first = rows[0]
    guard rows.allSatisfy({ same($0, first) }) else {
      for (index, row) in rows.enumerated() {
        let other = rows[index == 0 ? 1 : 0]
        note(.differsFromRow(Int(place(other).row)), at: place(row))
        refused.insert(place(row))
      }
      return nil
    }
    for row in rows.dropFirst() { note(.sameAsRow(Int(place(first).row)), at: place(row)) }
    return first
  }

  /// The highest correction counts. Equal rows of several files count once; different ones are
  /// refused together.
  private mutating func mergeFiles<Row>(
    _ rows: [Row], _ place: (Row) -> RowPlace, _ same: (Row, Row) -> Bool
  ) -> Row? {
    guard rows.count > 1 else { return rows.first }
    let highest = rows.map { correction(place($0)) }.max() ?? 0
    let standing = rows.filter { correction(place($0)) == highest }
    let first = standing[0]
    for row in rows where correction(place(row)) < highest {
      note(.corrected(by: name(place(first))), at: place(row))
    }
    guard standing.allSatisfy({ same($0, first) }) else {
      for (index, row) in standing.enumerated() {
        let other = place(standing[index == 0 ? 1 : 0])
        note(.differsFromFile(name(other), row: Int(other.row)), at: place(row))
        refused.insert(place(row))
      }
      return nil
    }
    for row in standing.dropFirst() {
      note(.sameAsFile(name(place(first)), row: Int(place(first).row)), at: place(row))
    }
    return first
  }

  private func split<Row>(_ rows: [Row], by file: (Row) -> Int32) -> [[Row]] {
    var parts: [[Row]] = []
    for row in rows {
      if let last = parts.last, file(last[0]) == file(row) {
        parts[parts.count - 1].append(row)
      } else {
        parts.append([row])
      }
    }
    return parts
  }

  private func correction(_ place: RowPlace) -> Int { files.corrections[Int(place.file)] }
  private func name(_ place: RowPlace) -> String { files.names[Int(place.file)] }

  private mutating func note(_ fault: TableFault, at place: RowPlace) {
    findings.append(
      Diagnostic(
        .table(fault, in: kind), at: SourceLocation(file: name(place), row: Int(place.row))))
  }
}

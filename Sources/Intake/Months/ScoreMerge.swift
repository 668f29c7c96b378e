import Campaigns
import Diagnostics

/// Brings together the scores of a month: within a file by unit and item, across files by unit and
/// kind of score. What stays is held in one block for each kind.
struct ScoreMerge {
  private let files: MonthFiles
  private let campaign: Campaign
  private let unitCount: Int
  private(set) var findings: [Diagnostic] = []
  private(set) var refused: Set<RowPlace> = []
  private(set) var blocks: [ScoreKind: ScoreBlock] = [:]
  private(set) var notes = ScoreNotes()
  /// By file: its rows by unit, item and row, each unit and item once for a kind.
  private var rows: [[ScoreRow]] = []
  private var remarks: [[String]] = []

  init(_ contents: [FileContent], _ files: MonthFiles, _ campaign: Campaign, unitCount: Int) {
    self.files = files
    self.campaign = campaign
    self.unitCount = unitCount
    for (file, content) in contents.enumerated() {
      remarks.append(content.remarks)
      rows.append(withoutRepetition(content.scores, content.remarks, file))
    }
    for kind in ScoreKind.allCases { fill(kind) }
    for file in rows.indices { keepRemarks(of: file) }
  }

  /// Equal rows count once; rows that differ are refused together.
  private mutating func withoutRepetition(
    _ found: [ScoreRow], _ remarks: [String], _ file: Int
  ) -> [ScoreRow] {
    var sorted = found
    let isSorted = zip(found, found.dropFirst()).allSatisfy(ScoreRow.precedes)
    if !isSorted { sorted.sort(by: ScoreRow.precedes) }
    var kept: [ScoreRow] = []
    kept.reserveCapacity(sorted.count)
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, sorted[end].unit == sorted[start].unit,
        sorted[end].item == sorted[start].item
      {
        end += 1
      }
      if end == start + 1 {
        kept.append(sorted[start])
      } else {
        kept += merged(Array(sorted[start..<end]), remarks, file)
      }
      start = end
    }
    return kept
  }

  /// Rows of one unit and item in one file.
  private mutating func merged(
    _ group: [ScoreRow], _ remarks: [String], _ file: Int
  ) -> [ScoreRow] {
    var kept: [ScoreRow] = []
    var clashing: Set<Int32> = []
    for row in group {
      if let twin = kept.first(where: { isSame($0, remarks, row, remarks) }) {
        note(.sameAsRow(Int(twin.row)), file, row)
      } else {
        kept.append(row)
      }
    }
    for (index, row) in kept.enumerated() {
      guard
        let other = kept.enumerated().first(where: {
          $0.offset != index && $0.element.overlaps(row)
        })
      else { continue }
      clashing.insert(row.row)
      note(.differsFromRow(Int(other.element.row)), file, row)
      refused.insert(RowPlace(file: file, row: Int(row.row)))
    }
    return kept.filter { !clashing.contains($0.row) }
  }

  /// Chooses for each unit the file whose scores of a kind stand, and takes them.
  private mutating func fill(_ kind: ScoreKind) {
    var holder = [Int32](repeating: -1, count: unitCount)
    var contested: [Int: [Int]] = [:]
    for file in rows.indices {
      for row in rows[file] where row[kind] != .missing {
        let unit = Int(row.unit)
        if holder[unit] < 0 { holder[unit] = Int32(file) }
        guard holder[unit] != file else { continue }
        if contested[unit, default: [Int(holder[unit])]].last != file {
          contested[unit, default: [Int(holder[unit])]].append(file)
        }
      }
    }
    for unit in contested.keys.sorted() {
      holder[unit] = Int32(settle(unit, kind, contested[unit, default: []]) ?? -1)
    }
    var block = ScoreBlock(itemCount: campaign.criteria.count, unitCount: unitCount)
    for file in rows.indices {
      for row in rows[file] where row[kind] != .missing && holder[Int(row.unit)] == file {
        block.set(
          unit: Int(row.unit), item: Int(row.item), to: row[kind],
          at: RowPlace(file: file, row: Int(row.row)))
      }
    }
    if !block.isEmpty { blocks[kind] = block }
  }

  /// The file that stands for a unit that several files score; `nil` where they contradict.
  private mutating func settle(_ unit: Int, _ kind: ScoreKind, _ candidates: [Int]) -> Int? {
    let highest = candidates.map { files.corrections[$0] }.max() ?? 0
    let standing = candidates.filter { files.corrections[$0] == highest }
    let first = standing[0]
    let firstRow = slice(unit, kind, first)[0]
    for file in candidates where files.corrections[file] < highest {
      note(.corrected(by: files.names[first]), file, slice(unit, kind, file)[0])
    }
    let isUnanimous = standing.allSatisfy { saysTheSame(unit, kind, first, $0) }
    for (index, file) in standing.enumerated() {
      let own = slice(unit, kind, file)
      if isUnanimous {
        guard index > 0 else { continue }
        note(.sameAsFile(files.names[first], row: Int(firstRow.row)), file, own[0])
        continue
      }
      let other = standing[index == 0 ? 1 : 0]
      let otherRow = Int(slice(unit, kind, other)[0].row)
      note(.differsFromFile(files.names[other], row: otherRow), file, own[0])
      for row in own { refused.insert(RowPlace(file: file, row: Int(row.row))) }
    }
    return isUnanimous ? first : nil
  }

  private func saysTheSame(_ unit: Int, _ kind: ScoreKind, _ a: Int, _ b: Int) -> Bool {
    let (x, y) = (slice(unit, kind, a), slice(unit, kind, b))
    return x.count == y.count
      && zip(x, y).allSatisfy { left, right in
        left.item == right.item && left[kind] == right[kind]
          && remark(left, remarks[a]) == remark(right, remarks[b])
      }
  }

  /// The rows of a file that score a unit in a kind, by item.
  private func slice(_ unit: Int, _ kind: ScoreKind, _ file: Int) -> [ScoreRow] {
    let all = rows[file]
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle].unit < Int32(unit) { low = middle + 1 } else { high = middle }
    }
    return all[low...].prefix { $0.unit == Int32(unit) }.filter { $0[kind] != .missing }
  }

  /// Remarks of rows of which a score stands, and of rows that only remark.
  private mutating func keepRemarks(of file: Int) {
    for row in rows[file] where row.remark >= 0 {
      let (unit, item) = (Int(row.unit), Int(row.item))
      let own = RowPlace(file: file, row: Int(row.row))
      let scored = ScoreKind.allCases.filter { row[$0] != .missing }
      guard
        scored.isEmpty
          || scored.contains(where: { blocks[$0]?.place(unit: unit, item: item) == own })
      else { continue }
      let text = remarks[file][Int(row.remark)]
      guard let earlier = notes.note(unit: unit, item: item) else {
        notes.set(unit: unit, item: item, to: text)
        continue
      }
      if earlier != text { notes.set(unit: unit, item: item, to: earlier + "；" + text) }
    }
  }

  private func isSame(
    _ a: ScoreRow, _ aRemarks: [String], _ b: ScoreRow, _ bRemarks: [String]
  ) -> Bool {
    a.hasSameCells(as: b) && remark(a, aRemarks) == remark(b, bRemarks)
  }

  private func remark(_ row: ScoreRow, _ remarks: [String]) -> String {
    row.remark < 0 ? "" : remarks[Int(row.remark)]
  }

  private mutating func note(_ fault: TableFault, _ file: Int, _ row: ScoreRow) {
    findings.append(
      Diagnostic(
        .table(fault, in: .scores),
        at: SourceLocation(file: files.names[file], row: Int(row.row))))
  }
}

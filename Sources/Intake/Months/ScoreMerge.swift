import Campaigns
import Diagnostics

/// Brings together the scores of a month: within a file by unit and item, across files by unit and
/// kind of score. What stays is held in one block for each kind. Sheets of units that nothing else
/// scores need no bringing together.
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
  /// By file: sheets of units that are scored nowhere else.
  private var sheets: [PlainSheets] = []

  init(_ contents: [FileContent], _ files: MonthFiles, _ campaign: Campaign, unitCount: Int) {
    self.files = files
    self.campaign = campaign
    self.unitCount = unitCount
    remarks = contents.map(\.remarks)
    sheets = contents.map(\.plainSheets)
    let withdrawn = withdrawContested(contents)
    for (file, content) in contents.enumerated() {
      let found = withdrawn[file].isEmpty ? content.scores : content.scores + withdrawn[file]
      rows.append(withoutRepetition(found, remarks[file], file))
    }
    let runs = rows.indices.map(runs(of:))
    let whole = sheets.indices.map { sheets[$0].sheets(ofFile: $0) }
    let blocks = ScoreBlock.blocks(
      of: whole, itemCount: campaign.criteria.count, unitCount: unitCount)
    for (kind, block) in zip(ScoreKind.allCases, blocks) { fill(kind, block, runs) }
    for file in rows.indices {
      sheets[file].keepRemarks(in: &notes)
      keepRemarks(of: file)
    }
  }

  /// Takes out the sheets of units that anything else scores, too: their rows, by file.
  private mutating func withdrawContested(_ contents: [FileContent]) -> [[ScoreRow]] {
    let contested = PlainSheets.contested(in: contents, unitCount: unitCount)
    guard !contested.isEmpty else { return contents.map { _ in [] } }
    return sheets.indices.map { file in
      guard sheets[file].units.contains(where: contested.contains) else { return [] }
      return sheets[file].withdraw(remarks: &remarks[file], contested.contains)
    }
  }

  /// Equal rows count once; rows that differ are refused together.
  private mutating func withoutRepetition(
    _ found: [ScoreRow], _ remarks: [String], _ file: Int
  ) -> [ScoreRow] {
    var sorted = found
    if Self.isOnceEach(found) { return found }
    sorted.sort(by: ScoreRow.precedes)
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

  /// True for rows in the order of units and items, none of them twice: the common case.
  private static func isOnceEach(_ rows: [ScoreRow]) -> Bool {
    for index in rows.indices.dropFirst() {
      let (a, b) = (rows[index - 1], rows[index])
      guard a.unit < b.unit || (a.unit == b.unit && a.item < b.item) else { return false }
    }
    return true
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

  /// The rows of one unit in one file.
  private struct Run {
    var unit: Int
    var rows: Range<Int>
    /// For each kind of score, whether any row has one.
    var hasKind: (Bool, Bool, Bool)

    subscript(kind: ScoreKind) -> Bool {
      switch kind {
      case .selfAssessment: hasKind.0
      case .review: hasKind.1
      case .acceptance: hasKind.2
      }
    }
  }

  private func runs(of file: Int) -> [Run] {
    let all = rows[file]
    let missing = ScoreCell.missing.byte
    var runs: [Run] = []
    var start = 0
    while start < all.count {
      let unit = all[start].unit
      var run = Run(unit: Int(unit), rows: start..<start, hasKind: (false, false, false))
      var end = start
      while end < all.count, all[end].unit == unit {
        let stored = all[end].stored
        if stored.0 != missing { run.hasKind.0 = true }
        if stored.1 != missing { run.hasKind.1 = true }
        if stored.2 != missing { run.hasKind.2 = true }
        end += 1
      }
      run.rows = start..<end
      runs.append(run)
      start = end
    }
    return runs
  }

  /// Chooses for each unit the file whose scores of a kind stand, and takes them.
  /// - Parameter whole: holds the whole sheets' scores of the kind.
  private mutating func fill(_ kind: ScoreKind, _ whole: ScoreBlock, _ runs: [[Run]]) {
    // Without rows nobody holds anything.
    let hasRows = runs.contains { !$0.isEmpty }
    var holder = [Int32](repeating: -1, count: hasRows ? unitCount : 0)
    var contested: [Int: [Int]] = [:]
    for file in runs.indices {
      for run in runs[file] where run[kind] {
        if holder[run.unit] < 0 { holder[run.unit] = Int32(file) }
        guard holder[run.unit] != file else { continue }
        contested[run.unit, default: [Int(holder[run.unit])]].append(file)
      }
    }
    for unit in contested.keys.sorted() {
      holder[unit] = Int32(settle(unit, kind, contested[unit, default: []]) ?? -1)
    }
    var block = whole
    var sheet = Sheet(itemCount: block.itemCount)
    for file in runs.indices {
      for run in runs[file] where run[kind] && holder[run.unit] == file {
        sheet.take(rows[file], run.rows, kind)
        block.add(unit: run.unit, sheet.cells, file: file, rows: sheet.places)
      }
    }
    if !block.isEmpty { blocks[kind] = block }
  }

  /// One unit's scores of a kind, laid out by item; used again for the next unit.
  private struct Sheet {
    private(set) var cells: [UInt8]
    private(set) var places: [Int32]
    private let missing = ScoreCell.missing.byte

    init(itemCount: Int) {
      cells = Array(repeating: missing, count: itemCount)
      places = Array(repeating: 0, count: itemCount)
    }

    mutating func take(_ rows: [ScoreRow], _ range: Range<Int>, _ kind: ScoreKind) {
      for item in cells.indices { cells[item] = missing }
      for index in range {
        let stored = rows[index].stored
        let byte =
          switch kind {
          case .selfAssessment: stored.0
          case .review: stored.1
          case .acceptance: stored.2
          }
        guard byte != missing else { continue }
        cells[Int(rows[index].item) - 1] = byte
        places[Int(rows[index].item) - 1] = rows[index].row
      }
    }
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

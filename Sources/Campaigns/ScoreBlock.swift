/// A month's scores of one kind, one byte for each unit and item in one block, so that the whole
/// country fits a small machine. Places are kept as the row of the first item and the exceptions.
package struct ScoreBlock: Sendable {
  package let itemCount: Int
  private var cells: [UInt8] = []
  /// Where a slot's cells begin, and how far it is from one slot to the next: those that were taken
  /// over as they are stand between cells of other kinds.
  private var offset = 0
  private var stride: Int
  /// By unit index: the unit's slot in `cells`, or -1.
  private var slots: [Int32]
  /// By slot: the row of the unit's first item, supposing one item a row in their order.
  private var firstRows: [RowPlace] = []
  private var otherRows: [Int: RowPlace] = [:]
  /// By slot: what is known of its sum, see `Sheets.sums`; with places as those of the cells.
  private var sums: [Int32] = []
  private var sumOffset = 0
  private var sumStride = 1
  /// True where no cell of any unit was filled in.
  package private(set) var isEmpty = true

  package init(itemCount: Int, unitCount: Int) {
    self.itemCount = itemCount
    stride = itemCount
    slots = Array(repeating: -1, count: unitCount)
  }

  /// True when any cell of the unit was filled in, 不涉及 included.
  package func mentions(_ unit: Int) -> Bool {
    slots[unit] >= 0 && knownSum(Int(slots[unit])) != Sheets.blankSum
  }

  /// True when the unit has a score: 不涉及 alone is none.
  package func hasScore(_ unit: Int) -> Bool {
    guard slots[unit] >= 0 else { return false }
    if knownSum(Int(slots[unit])) >= 0 { return true }
    guard let start = start(of: unit) else { return false }
    for index in start..<start + itemCount where cells[index] < 254 { return true }
    return false
  }

  /// The sum of a unit's cells, where each of them is points and that is known already.
  package func sumOfPoints(_ unit: Int) -> HalfPoints? {
    guard slots[unit] >= 0 else { return nil }
    let sum = knownSum(Int(slots[unit]))
    return sum >= 0 ? HalfPoints(halves: sum) : nil
  }

  private static func sumOfPoints(_ cells: Span<UInt8>) -> Int32 {
    var sum: Int32 = 0
    for index in cells.indices where cells[index] < ScoreCell.notApplicable.byte {
      sum += Int32(cells[index])
    }
    return sum
  }

  private func knownSum(_ slot: Int) -> Int32 { sums[slot * sumStride + sumOffset] }

  /// The cells of a unit, one byte for each item as `ScoreCell` stores it; `nil` where it has none.
  package func cells(of unit: Int) -> ArraySlice<UInt8>? {
    guard let start = start(of: unit) else { return nil }
    return cells[start..<start + itemCount]
  }

  /// Adds up a unit's cells, of which one has no points; an item that is 不涉及 counts its maximum.
  /// - Parameter items: what adding up needs of each item, in their order.
  /// - Returns: the sum, and the numbers of applicable items without a score.
  func sum(
    of unit: Int, items: [(maximum: HalfPoints, mayNotApply: Bool)]
  ) -> (sum: HalfPoints, missing: [Int]) {
    let slot = Int(slots[unit])
    let start = slot * stride + offset
    let own = cells.span.extracting(start..<start + itemCount)
    var sum = Sheets.points(of: knownSum(slot)) ?? Self.sumOfPoints(own)
    var missing: [Int] = []
    for index in own.indices where own[index] >= ScoreCell.notApplicable.byte {
      if own[index] == ScoreCell.notApplicable.byte, items[index].mayNotApply {
        sum += items[index].maximum.halves
      } else {
        missing.append(index + 1)
      }
    }
    return (HalfPoints(halves: sum), missing)
  }

  /// The cell of a 1-based item.
  package func cell(unit: Int, item: Int) -> ScoreCell {
    guard let start = start(of: unit) else { return .missing }
    return ScoreCell(stored: cells[start + item - 1])
  }

  /// Where the cell of a 1-based item stands; `nil` without a cell.
  package func place(unit: Int, item: Int) -> RowPlace? {
    guard mentions(unit), cell(unit: unit, item: item) != .missing else { return nil }
    let slot = Int(slots[unit])
    if let other = otherRows[slot * itemCount + item - 1] { return other }
    return RowPlace(file: Int(firstRows[slot].file), row: Int(firstRows[slot].row) + item - 1)
  }

  /// Takes over all cells of a unit that has none yet, with the row that each stands in.
  /// - Parameters:
  ///   - filled: one byte for each item, as `ScoreCell` stores it; not all missing.
  ///   - rows: the row of each item that is not missing.
  package mutating func add(unit: Int, _ filled: [UInt8], file: Int, rows: [Int32]) {
    precondition(!mentions(unit), "a unit's cells come from one file")
    let missing = ScoreCell.missing.byte
    guard let first = filled.firstIndex(where: { $0 != missing }) else { return }
    standAlone()
    let slot = firstRows.count
    slots[unit] = Int32(slot)
    isEmpty = false
    cells.append(contentsOf: filled)
    let isWhole = filled.allSatisfy { $0 < ScoreCell.notApplicable.byte }
    sums.append(isWhole ? filled.reduce(0) { $0 + Int32($1) } : Sheets.unknownSum)
    let start = rows[first] - Int32(first)
    firstRows.append(RowPlace(file: file, row: Int(start)))
    for item in filled.indices
    where filled[item] != missing && rows[item] != start + Int32(item) {
      otherRows[slot * itemCount + item] = RowPlace(file: file, row: Int(rows[item]))
    }
  }

  /// Leaves the cells of other kinds, so that further ones can be added.
  private mutating func standAlone() {
    guard sumStride != 1 else { return }
    var own: [UInt8] = []
    own.reserveCapacity(firstRows.count * itemCount)
    for slot in firstRows.indices {
      let start = slot * stride + offset
      own.append(contentsOf: cells[start..<start + itemCount])
    }
    sums = firstRows.indices.map(knownSum)
    cells = own
    (offset, stride) = (0, itemCount)
    (sumOffset, sumStride) = (0, 1)
  }

  /// Sets one cell. `row` is the row it stands in; items of one row (the wide form) share it.
  package mutating func set(unit: Int, item: Int, to cell: ScoreCell, at row: RowPlace) {
    standAlone()
    if !mentions(unit) {
      slots[unit] = Int32(firstRows.count)
      isEmpty = false
      sums.append(Sheets.unknownSum)
      cells.append(contentsOf: repeatElement(ScoreCell.missing.byte, count: itemCount))
      firstRows.append(RowPlace(file: Int(row.file), row: Int(row.row) - item + 1))
    }
    let slot = Int(slots[unit])
    cells[slot * stride + item - 1] = cell.byte
    sums[slot] = Sheets.unknownSum
    let expected = RowPlace(
      file: Int(firstRows[slot].file), row: Int(firstRows[slot].row) + item - 1)
    if row != expected {
      otherRows[slot * itemCount + item - 1] = row
    } else if !otherRows.isEmpty {
      otherRows[slot * itemCount + item - 1] = nil
    }
  }

  private func start(of unit: Int) -> Int? {
    mentions(unit) ? Int(slots[unit]) * stride + offset : nil
  }
}

extension ScoreBlock {
  /// Blocks that hold the whole sheets of a month's files, by `ScoreKind`. Their cells are those
  /// that were read, and all of them share one list of where what lies: a country's are long.
  package static func blocks(
    of files: [Sheets], itemCount: Int, unitCount: Int
  ) -> [ScoreBlock] {
    let kinds = ScoreKind.allCases.count
    let filled = files.filter { !$0.units.isEmpty }
    let count = filled.reduce(0) { $0 + $1.units.count }
    var whole = ScoreBlock(itemCount: itemCount, unitCount: unitCount)
    whole.stride = kinds * itemCount
    whole.sumStride = kinds
    whole.firstRows.reserveCapacity(count)
    // Those of a single file are taken over as they are.
    if filled.count > 1 {
      whole.cells.reserveCapacity(count * whole.stride)
      whole.sums.reserveCapacity(count * kinds)
    }
    for file in filled { whole.append(file) }
    return (0..<kinds).map { kind in
      var block = whole
      block.offset = kind * itemCount
      block.sumOffset = kind
      block.isEmpty = !whole.firstRows.indices.contains {
        block.knownSum($0) != Sheets.blankSum
      }
      return block
    }
  }

  private mutating func append(_ sheets: Sheets) {
    precondition(
      sheets.cells.count == sheets.units.count * stride
        && sheets.sums.count == sheets.units.count * sumStride
        && sheets.firstRows.count == sheets.units.count, "every unit has all its items")
    for index in sheets.units.indices {
      let unit = Int(sheets.units[index])
      precondition(slots[unit] < 0, "a unit's cells come from one file")
      slots[unit] = Int32(firstRows.count)
      firstRows.append(RowPlace(file: sheets.file, row: Int(sheets.firstRows[index])))
    }
    if cells.isEmpty {
      (cells, sums) = (sheets.cells, sheets.sums)
    } else {
      cells += sheets.cells
      sums += sheets.sums
    }
  }
}

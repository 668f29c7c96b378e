/// Whose scores they are.
package enum ScoreKind: String, CaseIterable, Sendable {
  case selfAssessment = "self"
  case review
  case acceptance = "accept"
}

/// One cell of an assessment sheet in one byte.
package struct ScoreCell: Hashable, Sendable {
  package let byte: UInt8

  /// Nothing was filled in.
  package static let missing = ScoreCell(stored: 255)
  /// 不涉及: the item does not apply to the unit.
  package static let notApplicable = ScoreCell(stored: 254)
  /// Criteria without points: 达标 and 未达标.
  package static let met = ScoreCell(stored: 1)
  package static let unmet = ScoreCell(stored: 0)
  /// The largest maximum that an item may have, in half points.
  package static let largest = HalfPoints(halves: 250)

  /// - Precondition: 0 … `largest`.
  package init(_ points: HalfPoints) {
    precondition(points >= .zero && points <= Self.largest, "an item has 0 to 125 points")
    byte = UInt8(points.halves)
  }

  /// The points given; `nil` for missing and 不涉及.
  package var points: HalfPoints? { byte < 254 ? HalfPoints(halves: Int32(byte)) : nil }

  /// A cell from the byte that another cell was stored in.
  package init(stored byte: UInt8) { self.byte = byte }
}

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
  /// Units that have a slot.
  private var unitsHeld = 0

  package init(itemCount: Int, unitCount: Int) {
    self.itemCount = itemCount
    stride = itemCount
    slots = Array(repeating: -1, count: unitCount)
  }

  package var isEmpty: Bool { unitsHeld == 0 }

  /// True when any cell of the unit was filled in, 不涉及 included.
  package func mentions(_ unit: Int) -> Bool { slots[unit] >= 0 }

  /// True when the unit has a score: 不涉及 alone is none.
  package func hasScore(_ unit: Int) -> Bool {
    guard let start = start(of: unit) else { return false }
    for index in start..<start + itemCount where cells[index] < 254 { return true }
    return false
  }

  /// By unit the sum of its cells in halves, where each of them is points; -1 where one is anything
  /// else, and for units that have none.
  func sumsOfPoints() -> [Int32] {
    let cells = cells.span
    return slots.map { slot in
      guard slot >= 0 else { return -1 }
      let start = Int(slot) * stride + offset
      let own = cells.extracting(start..<start + itemCount)
      var sum: UInt32 = 0
      var greatest: UInt8 = 0
      for index in own.indices {
        sum &+= UInt32(own[index])
        greatest = max(greatest, own[index])
      }
      return greatest < 254 ? Int32(sum) : -1
    }
  }

  /// The cells of a unit, one byte for each item as `ScoreCell` stores it; `nil` where it has none.
  package func cells(of unit: Int) -> ArraySlice<UInt8>? {
    guard let start = start(of: unit) else { return nil }
    return cells[start..<start + itemCount]
  }

  /// Adds up a unit's cells, of which one has no points; an item that is 不涉及 counts its maximum.
  /// - Parameter items: what adding up needs of each item, in their order.
  func sum(
    of unit: Int, items: [(maximum: HalfPoints, mayNotApply: Bool)]
  ) -> (sum: HalfPoints, gaps: ScoreGaps) {
    var sum: Int32 = 0
    var gaps = ScoreGaps()
    let start = Int(slots[unit]) * stride + offset
    let own = cells.span.extracting(start..<start + itemCount)
    for index in own.indices {
      let byte = own[index]
      if byte < ScoreCell.notApplicable.byte {
        sum += Int32(byte)
      } else if byte == ScoreCell.notApplicable.byte, items[index].mayNotApply {
        sum += items[index].maximum.halves
        gaps.addNotApplicable(index + 1)
      } else {
        gaps.addMissing(index + 1)
      }
    }
    return (HalfPoints(halves: sum), gaps)
  }

  /// The cell of a 1-based item.
  package func cell(unit: Int, item: Int) -> ScoreCell {
    guard let start = start(of: unit) else { return .missing }
    return ScoreCell(stored: cells[start + item - 1])
  }

  /// Where the cell of a 1-based item stands; `nil` without a cell.
  package func place(unit: Int, item: Int) -> RowPlace? {
    guard slots[unit] >= 0, cell(unit: unit, item: item) != .missing else { return nil }
    let slot = Int(slots[unit])
    if let other = otherRows[slot * itemCount + item - 1] { return other }
    return RowPlace(file: Int(firstRows[slot].file), row: Int(firstRows[slot].row) + item - 1)
  }

  /// Takes over all cells of a unit that has none yet, with the row that each stands in.
  /// - Parameters:
  ///   - filled: one byte for each item, as `ScoreCell` stores it; not all missing.
  ///   - rows: the row of each item that is not missing.
  package mutating func add(unit: Int, _ filled: [UInt8], file: Int, rows: [Int32]) {
    precondition(slots[unit] < 0, "a unit's cells come from one file")
    let missing = ScoreCell.missing.byte
    guard let first = filled.firstIndex(where: { $0 != missing }) else { return }
    standAlone()
    let slot = firstRows.count
    slots[unit] = Int32(slot)
    unitsHeld += 1
    cells.append(contentsOf: filled)
    let start = rows[first] - Int32(first)
    firstRows.append(RowPlace(file: file, row: Int(start)))
    for item in filled.indices
    where filled[item] != missing && rows[item] != start + Int32(item) {
      otherRows[slot * itemCount + item] = RowPlace(file: file, row: Int(rows[item]))
    }
  }

  /// Takes over the cells of units that have none yet, each item in a row of its own, one behind
  /// the other.
  /// - Parameters:
  ///   - units: by their index.
  ///   - filled: one byte for each cell, as `ScoreCell` stores it; those of a unit begin `first`
  ///     bytes behind a multiple of `distance`. A unit of which all are missing is not mentioned.
  ///   - rows: for each unit the row of its first item.
  package mutating func take(
    units: [Int32], _ filled: [UInt8], at first: Int, every distance: Int, file: Int,
    firstRows rows: [Int32]
  ) {
    precondition(
      filled.count == units.count * distance && first + itemCount <= distance
        && rows.count == units.count, "every unit has all its items")
    let missing = ScoreCell.missing.byte
    let firstSlot = firstRows.count
    // Further ones grow by themselves: room for each of thousands of files would be made anew.
    if firstSlot == 0 { firstRows.reserveCapacity(units.count) }
    for index in units.indices {
      firstRows.append(RowPlace(file: file, row: Int(rows[index])))
      let start = index * distance + first
      guard (start..<start + itemCount).contains(where: { filled[$0] != missing }) else { continue }
      let unit = Int(units[index])
      precondition(slots[unit] < 0, "a unit's cells come from one file")
      slots[unit] = Int32(firstSlot + index)
      unitsHeld += 1
    }
    if cells.isEmpty {
      cells = filled
      (offset, stride) = (first, distance)
      return
    }
    standAlone()
    for index in units.indices {
      let start = index * distance + first
      cells.append(contentsOf: filled[start..<start + itemCount])
    }
  }

  /// Leaves the cells of other kinds, so that further ones can be added.
  private mutating func standAlone() {
    guard stride != itemCount else { return }
    var own: [UInt8] = []
    own.reserveCapacity(cells.count / stride * itemCount)
    for start in Swift.stride(from: offset, to: cells.count, by: stride) {
      own.append(contentsOf: cells[start..<start + itemCount])
    }
    cells = own
    (offset, stride) = (0, itemCount)
  }

  /// Sets one cell. `row` is the row it stands in; items of one row (the wide form) share it.
  package mutating func set(unit: Int, item: Int, to cell: ScoreCell, at row: RowPlace) {
    standAlone()
    if slots[unit] < 0 {
      slots[unit] = Int32(firstRows.count)
      unitsHeld += 1
      cells.append(contentsOf: repeatElement(ScoreCell.missing.byte, count: itemCount))
      firstRows.append(RowPlace(file: Int(row.file), row: Int(row.row) - item + 1))
    }
    let slot = Int(slots[unit])
    cells[slot * stride + item - 1] = cell.byte
    let expected = RowPlace(
      file: Int(firstRows[slot].file), row: Int(firstRows[slot].row) + item - 1)
    if row != expected {
      otherRows[slot * itemCount + item - 1] = row
    } else if !otherRows.isEmpty {
      otherRows[slot * itemCount + item - 1] = nil
    }
  }

  private func start(of unit: Int) -> Int? {
    slots[unit] < 0 ? nil : Int(slots[unit]) * stride + offset
  }
}

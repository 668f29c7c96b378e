import Campaigns
import Encodings

/// The sheet that is being read: the items of one unit from the first on.
struct OpenSheet {
  private(set) var unit = -1
  /// False once the sheet was whole, or its rows went on in another way: the unit's further rows
  /// are none of it.
  private(set) var isOpen = false
  private(set) var firstRow = 0
  /// Items that were read.
  private(set) var count = 0
  /// By `ScoreKind` and item: a byte, as cells store them.
  private(set) var cells: [UInt8]
  /// By 0-based item, where they lie in `PlainSheets.texts`.
  private(set) var remarks: [(item: Int, text: Range<Int>)] = []
  /// True where a cell was filled in that rows read as plain as can be may not have at all.
  private var mayHaveOldCells = false
  private let itemCount: Int

  init(itemCount: Int) {
    self.itemCount = itemCount
    cells = Array(repeating: ScoreCell.missing.byte, count: 3 * itemCount)
  }

  /// Where the cells of each kind begin.
  static func starts(itemCount: Int) -> [Int] { [0, itemCount, 2 * itemCount] }

  /// True once every item was read.
  var isWhole: Bool { isOpen && count == itemCount }

  mutating func begin(unit: Int, row: Int) {
    self.unit = unit
    firstRow = row
    close()
    isOpen = true
    if mayHaveOldCells {
      for index in cells.indices { cells[index] = ScoreCell.missing.byte }
      mayHaveOldCells = false
    }
  }

  /// Forgets what was read.
  mutating func close() {
    isOpen = false
    count = 0
    if !remarks.isEmpty { remarks.removeAll(keepingCapacity: true) }
  }

  /// Adds the next item.
  /// - Parameter remark: where it lies in `PlainSheets.texts`; empty is none.
  @inline(__always)
  mutating func add(_ scores: (UInt8, UInt8, UInt8), remark: Range<Int>) {
    cells[count] = scores.0
    cells[itemCount + count] = scores.1
    cells[2 * itemCount + count] = scores.2
    mayHaveOldCells = true
    if !remark.isEmpty { remarks.append((count, remark)) }
    count += 1
  }

  /// Adds the next item, whose cells were read already.
  /// - Parameter remark: where it lies in `PlainSheets.texts`.
  mutating func addRead(remark: Range<Int>) {
    remarks.append((count, remark))
    count += 1
  }

  /// Reads on as long as rows of the sheet's unit stand there as plain as can be.
  /// - Parameters:
  ///   - key: the bytes of its code and name, with the separators behind.
  ///   - offset: where the next row begins.
  mutating func read(
    _ bytes: Span<UInt8>, key: Range<Int>, at offset: Int, _ plain: SheetRows
  ) -> SheetRows.Stop {
    let read = plain.read(bytes, key: key, from: offset, after: count, into: &cells)
    count += read.rows
    return read
  }

  /// The sum of a whole sheet's cells of one kind; see `ScoreBlock.Sheets`. Taken while they are at
  /// hand.
  func sum(ofKind kind: Int) -> Int32 {
    let own = cells.span.extracting(kind * itemCount..<(kind + 1) * itemCount)
    if let sum = ByteSums.sum(of: own, upTo: ScoreCell.notApplicable.byte - 1) {
      return Int32(sum)
    }
    for index in own.indices where own[index] != ScoreCell.missing.byte {
      return ScoreBlock.Sheets.otherSum
    }
    return ScoreBlock.Sheets.blankSum
  }

  /// The items read so far, row by row and without their remarks.
  var rows: [ScoreRow] {
    (0..<count).map { item in
      ScoreRow(
        unit: unit, row: firstRow + item, item: item + 1,
        stored: (cells[item], cells[itemCount + item], cells[2 * itemCount + item]))
    }
  }
}

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
  /// The cells added up as they were read, by kind, unless a row came otherwise.
  private var sums = SheetRows.CellSums()
  private var isSummed = true
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
    sums = SheetRows.CellSums()
    isSummed = true
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
    isSummed = false
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
    sums += read.sums
    isSummed = isSummed && plain.startsInOrder
    return read
  }

  /// The sum of a whole sheet's cells of one kind; see `ScoreBlock.Sheets`.
  func sum(ofKind kind: Int) -> Int32 {
    if isSummed {
      if let sum = sums.sum(kind) { return Int32(sum) }
      let points = sums.points(kind)
      if points > 0 { return ScoreBlock.Sheets.sum(ofPoints: points) }
    }
    let own = cells.span.extracting(kind * itemCount..<(kind + 1) * itemCount)
    var sum: Int32 = 0
    var (least, greatest) = (UInt8.max, UInt8.min)
    for index in own.indices {
      sum += Int32(own[index])
      least = min(least, own[index])
      greatest = max(greatest, own[index])
    }
    if least == ScoreCell.missing.byte { return ScoreBlock.Sheets.blankSum }
    return greatest < ScoreCell.notApplicable.byte ? sum : ScoreBlock.Sheets.unknownSum
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

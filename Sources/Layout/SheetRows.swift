/// The rows of a sheet, put together from blocks; long blocks make their rows when asked.
struct SheetRows: Sendable {
  private struct Block: Sendable {
    var start: Int
    var row: @Sendable (Int) -> Row
    var height: (@Sendable (Int) -> Double)?
  }

  private var blocks: [Block] = []
  private(set) var count = 0

  mutating func append(_ rows: [Row]) {
    append(count: rows.count) { rows[$0] }
  }

  /// - Parameters:
  ///   - row: the row of an index that counts from the block's start.
  ///   - height: that of the same row, where it is found with less than the row.
  mutating func append(
    count added: Int, row: @escaping @Sendable (Int) -> Row,
    height: (@Sendable (Int) -> Double)? = nil
  ) {
    guard added > 0 else { return }
    blocks.append(Block(start: count, row: row, height: height))
    count += added
  }

  func row(_ index: Int) -> Row {
    let block = block(of: index)
    return block.row(index - block.start)
  }

  /// The heights of all rows in points; a sheet's default for those without one.
  var heights: [Double] {
    (0..<count).map { index in
      let block = block(of: index)
      if let height = block.height { return height(index - block.start) }
      return block.row(index - block.start).height ?? 20
    }
  }

  private func block(of index: Int) -> Block {
    precondition(index >= 0 && index < count, "the sheet has \(count) rows")
    guard let block = blocks.last(where: { $0.start <= index }) else {
      preconditionFailure("the first block starts at row 0")
    }
    return block
  }
}

extension Row {
  /// A row of `count` columns with one text in its first; the rest are blank cells that only carry
  /// the format.
  static func spread(
    _ text: String, over count: Int, format: Int, height: Double? = nil
  ) -> Row {
    var cells = Array(repeating: Cell(.blank, format: format), count: count)
    cells[0].content = .text(text)
    return Row(cells, height: height)
  }
}

extension CellRange {
  /// Columns of one row.
  static func row(_ row: Int, _ columns: ClosedRange<Int>) -> CellRange {
    CellRange(
      firstRow: row, firstColumn: columns.lowerBound, lastRow: row,
      lastColumn: columns.upperBound)
  }
}

extension Merge {
  /// `nil` for a single cell, which needs no merging.
  static func row(_ row: Int, _ columns: ClosedRange<Int>) -> Merge? {
    columns.count > 1 ? Merge(.row(row, columns)) : nil
  }
}

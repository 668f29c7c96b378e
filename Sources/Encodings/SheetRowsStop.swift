extension SheetRows {
  /// Where reading stopped.
  package struct Stop {
    /// Rows that were read.
    package var rows: Int
    /// Where the next one begins.
    package var end: Int
    /// Where the last cell of that one begins, if it is not blank and the row's other cells were
    /// read.
    package var lastCell: Int?
    /// Of all cells that were read.
    package var sums = CellSums()
  }

  /// The cells of a sheet added up, side by side in sixteen bits each, as `starts` lists them.
  package struct CellSums: Sendable {
    /// In halves; at most 99 cells of 253.
    private var points: UInt64 = 0
    /// Cells that were no points.
    private var others: UInt64 = 0

    package init() {}

    @inline(__always)
    mutating func add(points: UInt64, others: UInt64) {
      self.points &+= points
      self.others |= others
    }

    package static func += (sums: inout CellSums, more: CellSums) {
      sums.add(points: more.points, others: more.others)
    }

    /// The sum of one cell of all rows, by its position; `nil` where it was not points in each.
    package func sum(_ cell: Int) -> Int? {
      others >> (UInt64(cell) * 16) & 0xFF == 0 ? points(cell) : nil
    }

    /// The sum of one cell in those rows where it was points.
    package func points(_ cell: Int) -> Int { Int(points >> (UInt64(cell) * 16) & 0xFFFF) }
  }
}

extension ScoreBlock {
  /// Whole assessment sheets of one file, each item in a row of its own, one behind the other.
  package struct Sheets: Sendable {
    /// The number of the file.
    package var file: Int
    /// By sheet: its unit, by index. No unit has two.
    package var units: [Int32]
    /// By sheet: the row of its first item.
    package var firstRows: [Int32]
    /// By sheet: one byte for each kind of score, as `ScoreKind` lists them, and item, as
    /// `ScoreCell` stores it.
    package var cells: [UInt8]
    /// By sheet and kind: the sum of its cells in halves, where each of them is points; otherwise
    /// `unknownSum`, `blankSum` or what `sum(ofPoints:)` gives.
    package var sums: [Int32]

    /// Some cells are no points: they are to be looked at.
    package static let unknownSum: Int32 = -1
    /// Nothing at all was filled in.
    package static let blankSum: Int32 = -2

    /// Some cells are no points; the sum of the others is known.
    package static func sum(ofPoints halves: Int) -> Int32 { -3 - Int32(halves) }

    /// That sum again; `nil` where it is not known.
    static func points(of sum: Int32) -> Int32? { sum <= -3 ? -3 - sum : nil }

    package init(
      file: Int, units: [Int32], firstRows: [Int32], cells: [UInt8], sums: [Int32]
    ) {
      self.file = file
      self.units = units
      self.firstRows = firstRows
      self.cells = cells
      self.sums = sums
    }
  }
}

/// What the cells of a workbook say, as texts: a date by its day, a percentage with its sign, any
/// other number with its shortest digits, a formula by its stored result.
package struct WorkbookContent: Sendable {
  /// The texts of all cells, UTF-8, one after the other; equal cells may share one.
  package let texts: [UInt8]
  /// In the workbook's order; sheets of charts have no cells.
  package let sheets: [SheetContent]
}

/// The cells of a sheet that say something.
package struct SheetContent: Sendable {
  /// A row with at least one cell.
  package struct Row: Hashable, Sendable {
    /// As Excel shows it, from 1.
    package let number: Int32
    /// The row's cells end before this one; they begin where those of the row before end.
    package let end: Int32
  }
  /// A cell that says something.
  package struct Cell: Hashable, Sendable {
    /// Its text in `WorkbookContent.texts`: where it begins, and how many bytes it has.
    package let start: UInt32
    package let count: UInt32
    /// 0-based.
    package let column: UInt16
  }
  /// A formula whose result is not stored; its cell's text is the formula instead.
  package struct Formula: Hashable, Sendable {
    /// As Excel shows it, from 1.
    package let row: Int32
    /// 0-based.
    package let column: UInt16
  }

  package let name: String
  package let isHidden: Bool
  /// Rising; blank rows are left out.
  package var rows: [Row] = []
  package var cells: [Cell] = []
  /// Rows with cells that a reader of the sheet does not see.
  package var hiddenRows: [Int] = []
  /// Columns, 0-based, that a reader of the sheet does not see, whether they have cells or not.
  package var hiddenColumns: [ClosedRange<Int>] = []
  /// Row by row, and from left to right.
  package var formulas: [Formula] = []

  package init(name: String, isHidden: Bool) {
    self.name = name
    self.isHidden = isHidden
  }
}

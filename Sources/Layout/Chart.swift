/// A chart of a sheet as a plain value: which cells it draws, the values that they have, and how.
/// It must read in a black-and-white photocopy: patterns, dashes and marks tell its series apart.
package struct Chart: Hashable, Sendable {
  /// Cells of one column, from the first row to the last.
  package struct Cells: Hashable, Sendable {
    package var sheet: String
    /// Columns and rows are 0-based.
    package var column: Int
    package var rows: ClosedRange<Int>

    package init(sheet: String, column: Int, rows: ClosedRange<Int>) {
      self.sheet = sheet
      self.column = column
      self.rows = rows
    }
  }

  /// The words under the columns.
  package struct Categories: Hashable, Sendable {
    package var cells: Cells
    /// What the cells show, one for each row.
    package var texts: [String]

    package init(cells: Cells, texts: [String]) {
      self.cells = cells
      self.texts = texts
    }
  }

  /// One row of columns, or one line.
  package struct Series: Hashable, Sendable {
    package var name: String
    package var cells: Cells
    /// What the cells hold, one for each row; `nil` draws nothing.
    package var values: [Double?]
    package var look: Look
    /// The number format of the values where they are written beside their columns or marks;
    /// `nil` writes none.
    package var labelFormat: String?

    package init(
      name: String, cells: Cells, values: [Double?], look: Look, labelFormat: String? = nil
    ) {
      self.name = name
      self.cells = cells
      self.values = values
      self.look = look
      self.labelFormat = labelFormat
    }
  }

  /// How a series is drawn.
  package enum Look: String, CaseIterable, Sendable {
    /// Hatched columns.
    case columns
    /// A thick dashed line without marks: a target.
    case target
    /// A single short bar for each category, where a line would have nothing to join.
    case targetMarks = "target_marks"
    /// A line with round marks, and one with hollow squares.
    case line
    case secondLine = "second_line"
  }

  package var title: String
  package var font: String
  /// What the chart says, for readers who do not see it.
  package var description: String
  /// The cells that it covers, both ends included.
  package var range: CellRange
  package var categories: Categories
  package var series: [Series]
  /// Of the axis of values, which begins at 0.
  package var numberFormat: String
  /// Where the axis of values ends, in five steps; `nil` is left to the program that draws.
  package var axisEnd: Double?

  package init(
    title: String, font: String, description: String, range: CellRange, categories: Categories,
    series: [Series], numberFormat: String, axisEnd: Double? = nil
  ) {
    self.title = title
    self.font = font
    self.description = description
    self.range = range
    self.categories = categories
    self.series = series
    self.numberFormat = numberFormat
    self.axisEnd = axisEnd
  }
}

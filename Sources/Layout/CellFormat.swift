/// A colour as 0xRRGGBB.
package struct Color: Hashable, Sendable {
  package var rgb: UInt32
  package init(rgb: UInt32) { self.rgb = rgb }
}

/// How a cell looks.
package struct CellFormat: Hashable, Sendable {
  /// Where text stands across the cell; `general` puts text left, numbers right.
  package enum Horizontal: String, CaseIterable, Sendable { case left, center, right, general }
  /// Where text stands in the cell's height.
  package enum Vertical: String, CaseIterable, Sendable { case top, center, bottom }
  /// The lines on all four sides.
  package enum Border: String, CaseIterable, Sendable { case none, thin, medium }

  package var font: String
  package var size: Double
  package var isBold: Bool
  package var isUnderlined: Bool
  package var color: Color?
  package var fill: Color?
  package var horizontal: Horizontal
  package var vertical: Vertical
  package var wraps: Bool
  package var shrinks: Bool
  package var border: Border
  /// An Excel number format, such as `0.0%`; `nil` is General, `@` is text.
  package var numberFormat: String?
  /// Cells of this format may be edited on a protected sheet.
  package var isUnlocked: Bool
  /// Steps of indentation from the left.
  package var indent: Int

  package init(
    font: String = "宋体", size: Double = 11, isBold: Bool = false, isUnderlined: Bool = false,
    color: Color? = nil, fill: Color? = nil, horizontal: Horizontal = .general,
    vertical: Vertical = .center, wraps: Bool = false, shrinks: Bool = false,
    border: Border = .none, numberFormat: String? = nil, isUnlocked: Bool = false, indent: Int = 0
  ) {
    self.font = font
    self.size = size
    self.isBold = isBold
    self.isUnderlined = isUnderlined
    self.color = color
    self.fill = fill
    self.horizontal = horizontal
    self.vertical = vertical
    self.wraps = wraps
    self.shrinks = shrinks
    self.border = border
    self.numberFormat = numberFormat
    self.isUnlocked = isUnlocked
    self.indent = indent
  }
}

/// How a sheet is printed, on A4.
package struct PageSetup: Hashable, Sendable {
  package var isLandscape: Bool
  /// Rows repeated at the top of every page; 0-based, both included.
  package var repeatedRows: ClosedRange<Int>?
  package var printArea: CellRange?
  /// Pages wide and tall; 0 tall is as many as it takes.
  package var fitWide: Int
  package var fitTall: Int
  package var centersHorizontally: Bool
  /// In Excel's header language, such as `&C第 &P 页 共 &N 页`.
  package var footer: String
  package var header: String
  /// In inches: left, right, top, bottom.
  package var margins: Margins
  /// Rows (0-based) before which a new page begins.
  package var breaksBefore: [Int]

  /// The page's margins, in inches.
  package struct Margins: Hashable, Sendable {
    package var left, right, top, bottom: Double
    package init(left: Double, right: Double, top: Double, bottom: Double) {
      self.left = left
      self.right = right
      self.top = top
      self.bottom = bottom
    }
  }

  package init(
    isLandscape: Bool, repeatedRows: ClosedRange<Int>? = nil, printArea: CellRange? = nil,
    fitWide: Int = 1, fitTall: Int = 0, centersHorizontally: Bool = true,
    footer: String = "&C第 &P 页 共 &N 页", header: String = "",
    margins: Margins = Margins(left: 0.5, right: 0.5, top: 0.6, bottom: 0.6),
    breaksBefore: [Int] = []
  ) {
    self.isLandscape = isLandscape
    self.repeatedRows = repeatedRows
    self.printArea = printArea
    self.fitWide = fitWide
    self.fitTall = fitTall
    self.centersHorizontally = centersHorizontally
    self.footer = footer
    self.header = header
    self.margins = margins
    self.breaksBefore = breaksBefore
  }
}

/// What may be typed into cells.
package struct Validation: Hashable, Sendable {
  /// What a cell of the range must be.
  package enum Rule: Hashable, Sendable {
    /// One of the cells of a range on another sheet, as a formula such as `=选项!$A$1:$A$9`.
    case list(formula: String)
    /// A formula that must be true.
    case custom(formula: String)
  }
  package var range: CellRange
  package var rule: Rule
  package var errorTitle: String
  package var errorMessage: String

  package init(range: CellRange, rule: Rule, errorTitle: String, errorMessage: String) {
    self.range = range
    self.rule = rule
    self.errorTitle = errorTitle
    self.errorMessage = errorMessage
  }
}

/// A format that applies where a formula is true.
package struct ConditionalFormat: Hashable, Sendable {
  package var range: CellRange
  package var formula: String
  /// An index into the workbook's formats.
  package var format: Int

  package init(range: CellRange, formula: String, format: Int) {
    self.range = range
    self.formula = formula
    self.format = format
  }
}

package import Campaigns

/// A workbook as a plain value: what stands in which cell and how it looks. Writers turn it into a
/// file; nothing here knows of a file format.
package struct Workbook: Sendable {
  /// The file's name, with its extension.
  package var fileName: String
  package var properties: Properties
  /// Formats by index; cells refer to them. The first is the default of cells without one.
  package var formats: [CellFormat]
  package var sheets: [Sheet]
  /// By what letters find the workbooks that they bring.
  package var origin: Origin

  /// What the workbook was made from, and whose rows stand in it.
  package struct Origin: Hashable, Sendable {
    /// The id of the workbook template.
    package var template: String
    /// The place whose rows alone stand in it; `nil` is the whole.
    package var place: RegionCode?
    /// Whether who gets the whole gets it: a street's part of a divided form, too, but not what is
    /// made for one place besides.
    package var isOfWhole: Bool

    package init(template: String, place: RegionCode? = nil, isOfWhole: Bool = true) {
      self.template = template
      self.place = place
      self.isOfWhole = isOfWhole
    }
  }

  /// Document properties. `created` dates the file: the reporting period's last day, never a clock.
  package struct Properties: Hashable, Sendable {
    package var title: String
    package var subject: String
    package var author: String
    package var comments: String
    /// Year, month, day.
    package var created: Created
    /// A civil day, as the file format wants it.
    package struct Created: Hashable, Sendable {
      package var year: Int
      package var month: Int
      package var day: Int
      package init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
      }
    }
    package init(
      title: String, subject: String = "", author: String = "", comments: String = "",
      created: Created
    ) {
      self.title = title
      self.subject = subject
      self.author = author
      self.comments = comments
      self.created = created
    }
  }

  package init(
    fileName: String, properties: Properties, formats: [CellFormat], sheets: [Sheet],
    origin: Origin = Origin(template: "")
  ) {
    self.fileName = fileName
    self.properties = properties
    self.formats = formats
    self.sheets = sheets
    self.origin = origin
  }
}

/// A sheet: its frame, and its rows, which are produced one after the other when they are written.
package struct Sheet: Sendable {
  /// At most 31 UTF-16 units, legal and unique in the workbook.
  package var name: String
  /// Widths of the columns in characters of the default font, from the first column on.
  package var columnWidths: [Double]
  package var page: PageSetup
  /// Rows and columns that stay in sight; 0 freezes nothing.
  package var frozenRows: Int
  package var frozenColumns: Int
  /// The range with filter buttons.
  package var filter: CellRange?
  package var merges: [Merge]
  package var validations: [Validation]
  package var conditionals: [ConditionalFormat]
  package var charts: [Chart]
  /// All cells are locked but those whose format is unlocked.
  package var isProtected: Bool
  package var isHidden: Bool
  package var tabColor: Color?
  /// Rows of lists that were left out because a sheet, or its reader, holds no more; the sheet says
  /// so where they would stand.
  package var omittedRows = 0
  /// Boxes of words beside cells, in the order of rows and then of columns.
  package var comments: [Comment] = []
  /// Spreadsheets put no mark at texts that look like numbers.
  package var takesNumbersAsText = false
  /// The number of rows that `rows` produces.
  package var rowCount: Int
  /// Produces the row of a 0-based index. Pure: the same index gives the same row.
  package var row: @Sendable (Int) -> Row { didSet { pass = nil } }
  /// Begins a pass, where it makes rows faster than `row` does: it gives the same rows, but may
  /// remember what it has found out, so that one pass is nobody else's.
  package var pass: (@Sendable () -> (Int) -> Row)?

  /// For whoever goes through all rows: gives the rows that `row` gives.
  package func beginPass() -> (Int) -> Row { pass?() ?? row }

  package init(
    name: String, columnWidths: [Double], page: PageSetup, frozenRows: Int = 0,
    frozenColumns: Int = 0, filter: CellRange? = nil, merges: [Merge] = [],
    validations: [Validation] = [], conditionals: [ConditionalFormat] = [],
    charts: [Chart] = [], isProtected: Bool = false, isHidden: Bool = false, tabColor: Color? = nil,
    rowCount: Int,
    row: @escaping @Sendable (Int) -> Row
  ) {
    self.name = name
    self.columnWidths = columnWidths
    self.page = page
    self.frozenRows = frozenRows
    self.frozenColumns = frozenColumns
    self.filter = filter
    self.merges = merges
    self.validations = validations
    self.conditionals = conditionals
    self.charts = charts
    self.isProtected = isProtected
    self.isHidden = isHidden
    self.tabColor = tabColor
    self.rowCount = rowCount
    self.row = row
  }
}

/// A row of cells from the first column on.
package struct Row: Hashable, Sendable {
  /// In points; `nil` is the sheet's default of 20.
  package var height: Double?
  package var cells: [Cell]

  package init(_ cells: [Cell], height: Double? = nil) {
    self.cells = cells
    self.height = height
  }
}

/// A cell: what it holds, its format by index, and where a click leads.
package struct Cell: Hashable, Sendable {
  /// What a cell holds.
  package enum Content: Hashable, Sendable {
    /// No value; the format still draws borders.
    case blank
    case text(String)
    /// Finite.
    case number(Double)
    /// A day, written as a true date; days since 1970-01-01.
    case date(Int32)
    /// A formula (with its leading `=`) and the value it has, so that what does not recalculate
    /// shows the right figure.
    indirect case formula(String, cached: Cached)
  }
  /// The value that a formula has.
  package enum Cached: Hashable, Sendable {
    case number(Double)
    case text(String)
  }
  package var content: Content
  package var format: Int
  /// Few cells have a link or a formula: what these need is kept outside of the cell. Whoever goes
  /// through many cells sees here that there is no link, without a copy of the cell.
  package private(set) var linkBox: LinkBox?

  /// A cell of this workbook that a click leads to.
  package var link: Link? {
    get { if case .link(let link)? = linkBox { link } else { nil } }
    set { linkBox = newValue.map { .link($0) } }
  }

  /// Holds a link outside of the cell.
  package indirect enum LinkBox: Hashable, Sendable { case link(Link) }

  /// A cell that a click leads to.
  package struct Link: Hashable, Sendable {
    package var sheet: String
    /// 0-based.
    package var row: Int
    package var column: Int
    package init(sheet: String, row: Int = 0, column: Int = 0) {
      self.sheet = sheet
      self.row = row
      self.column = column
    }
  }

  package init(_ content: Content, format: Int = 0, link: Link? = nil) {
    self.content = content
    self.format = format
    linkBox = link.map { .link($0) }
  }
}

/// A rectangle of cells; 0-based, both ends included.
package struct CellRange: Hashable, Sendable {
  package var firstRow: Int
  package var firstColumn: Int
  package var lastRow: Int
  package var lastColumn: Int

  package init(firstRow: Int, firstColumn: Int, lastRow: Int, lastColumn: Int) {
    self.firstRow = firstRow
    self.firstColumn = firstColumn
    self.lastRow = lastRow
    self.lastColumn = lastColumn
  }
}

/// Cells drawn as one; the content stands in the first cell of the range, in `Row`.
package struct Merge: Hashable, Sendable {
  package var range: CellRange
  package init(_ range: CellRange) { self.range = range }
}

/// What `templates/workbooks/<id>.yaml` states, by its `kind`.
package enum WorkbookDesign: Hashable, Sendable {
  /// The roll-up form with every unit's assessment sheet.
  case rollUp(WorkbookTemplate)
  /// Sheets of tables.
  case tables(TablesTemplate)

  /// The kinds as templates write them.
  package enum Kind: String, CaseIterable, Sendable {
    case rollUp = "roll_up"
    case tables
  }

  /// The file's name without its extension.
  package var id: String {
    switch self {
    case .rollUp(let template): template.id
    case .tables(let template): template.id
    }
  }

  /// The campaigns that the workbook is made for.
  package var audience: WorkbookTemplate.Audience {
    switch self {
    case .rollUp(let template): template.audience
    case .tables(let template): template.audience
    }
  }
}

/// A workbook of sheets, each of one or more tables, and if wanted one such workbook for every
/// place below the campaign's own. It holds no policy: no threshold, no target.
package struct TablesTemplate: Hashable, Sendable {
  /// The file's name without its extension.
  package var id: String
  package var audience: WorkbookTemplate.Audience
  /// A text with placeholders.
  package var fileName: String
  package var fonts: FontProfile
  /// The N of 附件N.
  package var attachment: Int
  package var sheets: [SheetTemplate]
  /// `nil`: no files for the places below.
  package var part: PartTemplate?
  /// `nil`: no sheet of rules and sources.
  package var basis: BasisTemplate?

  /// The workbook of one place below the campaign's own, with that place's rows only.
  package struct PartTemplate: Hashable, Sendable {
    package var fileName: String
    package var sheets: [SheetTemplate]

    package init(fileName: String, sheets: [SheetTemplate]) {
      self.fileName = fileName
      self.sheets = sheets
    }
  }

  package init(
    id: String, audience: WorkbookTemplate.Audience, fileName: String,
    fonts: FontProfile = .official, attachment: Int = 1, sheets: [SheetTemplate],
    part: PartTemplate? = nil, basis: BasisTemplate? = nil
  ) {
    self.id = id
    self.audience = audience
    self.fileName = fileName
    self.fonts = fonts
    self.attachment = attachment
    self.sheets = sheets
    self.part = part
    self.basis = basis
  }
}

/// One sheet: a frame, and tables one below the other. A sheet with the criteria of a unit is made
/// once for each unit.
package struct SheetTemplate: Hashable, Sendable {
  package var frame: FormFrame
  /// A sentence made from the figures stands above the first table.
  package var showsHeadline: Bool
  package var isLandscape: Bool
  /// Columns that stay in sight.
  package var frozenColumns: Int
  package var tables: [TableTemplate]

  package init(
    frame: FormFrame, showsHeadline: Bool = false, isLandscape: Bool = true,
    frozenColumns: Int = 0, tables: [TableTemplate]
  ) {
    self.frame = frame
    self.showsHeadline = showsHeadline
    self.isLandscape = isLandscape
    self.frozenColumns = frozenColumns
    self.tables = tables
  }

  /// True where the sheet is made for each unit.
  package var isForEachUnit: Bool {
    tables.contains { if case .criteria = $0.rows { true } else { false } }
  }
}

/// A table of a sheet: what its rows are, and its columns.
package struct TableTemplate: Hashable, Sendable {
  /// A line above the table; empty is none. A text with placeholders.
  package var heading: String
  package var rows: Rows

  /// What the rows are, with the columns that suit them.
  package enum Rows: Hashable, Sendable {
    case units(UnitChoice, [ColumnTemplate])
    case places([TableColumn<PlaceSource>])
    case targets([TableColumn<StripFigure>])
    case funnel([TableColumn<FunnelSource>])
    case plans([TableColumn<PlanSource>])
    case years([TableColumn<YearSource>])
    case criteria([TableColumn<CriterionSource>])
  }

  /// The ids of the kinds of rows that are no units.
  package enum Kind: String, CaseIterable, Sendable {
    /// The places just below the campaign's own, and the whole.
    case places
    /// The year's targets.
    case targets
    /// Units by the stage that they have reached.
    case funnel
    /// What must still be done for each open target, and who is nearest.
    case plans
    /// The years of the campaign's yearly targets.
    case years
    /// The criteria of one unit.
    case criteria
  }

  /// Which units a table lists.
  package enum UnitChoice: String, CaseIterable, Sendable {
    /// All of the register on the cut-off, out of scope too (台账).
    case all
    case inScope = "in_scope"
    /// In scope and not attained, though they take part, are planned by now, or are held.
    case lagging
    /// In scope and not mentioned by the month's files.
    case notReported = "not_reported"
  }

  package init(heading: String = "", rows: Rows) {
    self.heading = heading
    self.rows = rows
  }
}

/// A column of a table.
package struct TableColumn<Source: Hashable & Sendable>: Hashable, Sendable {
  package var source: Source
  /// Levels from the top down, parted by `|`; `{goal}` is the target's.
  package var heading: String
  /// In characters of Latin letters; `nil` is computed from what stands in the column.
  package var width: Double?
  /// The id of the target that the column is about.
  package var target: String?
  /// The id of the grade that the column is about.
  package var grade: String?
  /// The ids of the campaign's fields that the column is made from.
  package var fields: [String]

  package init(
    _ source: Source, heading: String, width: Double? = nil, target: String? = nil,
    grade: String? = nil, fields: [String] = []
  ) {
    self.source = source
    self.heading = heading
    self.width = width
    self.target = target
    self.grade = grade
    self.fields = fields
  }
}

package import Campaigns

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

  /// The N of 附件N.
  package var attachment: Int {
    switch self {
    case .rollUp(let template): template.attachment
    case .tables(let template): template.attachment
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
/// place of a level below the campaign's own. It holds no policy: no threshold, no target.
package struct TablesTemplate: Hashable, Sendable {
  /// The file's name without its extension.
  package var id: String
  package var audience: WorkbookTemplate.Audience
  /// A text with placeholders.
  package var fileName: String
  package var fonts: FontProfile
  /// The N of 附件N.
  package var attachment: Int
  /// Empty: there are workbooks of parts only.
  package var sheets: [SheetTemplate]
  /// `nil`: no files for the places below.
  package var part: PartTemplate?
  /// `nil`: no sheet of rules and sources.
  package var basis: BasisTemplate?

  /// The workbook of one place below the campaign's own, with that place's rows only.
  package struct PartTemplate: Hashable, Sendable {
    package var fileName: String
    /// Of places of this level; `nil` is the places just below the campaign's own.
    package var level: AdministrativeLevel?
    package var sheets: [SheetTemplate]

    package init(
      fileName: String, level: AdministrativeLevel? = nil, sheets: [SheetTemplate]
    ) {
      self.fileName = fileName
      self.level = level
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
  /// A list for programs: the header in the first row, values alone, nothing around them.
  package var isPlain: Bool
  /// `nil`: made for every campaign that the workbook is made for.
  package var need: Need?
  package var isLandscape: Bool
  /// Columns that stay in sight.
  package var frozenColumns: Int
  package var tables: [TableTemplate]

  /// What a campaign must have for the sheet to make sense.
  package enum Need: String, CaseIterable, Sendable {
    /// Criteria with points.
    case points
    /// Criteria that are each met or not.
    case verdicts
    case grades
  }

  package init(
    frame: FormFrame, showsHeadline: Bool = false, isPlain: Bool = false, need: Need? = nil,
    isLandscape: Bool = true, frozenColumns: Int = 0, tables: [TableTemplate]
  ) {
    self.frame = frame
    self.showsHeadline = showsHeadline
    self.isPlain = isPlain
    self.need = need
    self.isLandscape = isLandscape
    self.frozenColumns = frozenColumns
    self.tables = tables
  }

  /// True where the sheet is made for each unit.
  package var isForEachUnit: Bool {
    tables.contains { if case .criteria = $0.rows { true } else { false } }
  }
}

/// The design of a workbook, as `templates/workbooks/<id>.yaml` states it: what stands where, under
/// which heading, with which title and signatures. It holds no policy: no threshold, no target.
package struct WorkbookTemplate: Hashable, Sendable {
  /// The file's name without its extension.
  package var id: String
  package var audience: Audience
  /// File names; texts with placeholders.
  package var fileName: String
  /// Of one street's part of a divided workbook.
  package var partFileName: String
  /// Of the index of a divided workbook.
  package var indexFileName: String
  package var fonts: FontProfile
  /// The N of 附件N.
  package var attachment: Int
  /// From more units on, the workbook is divided: one for each street and an index.
  package var unitsPerWorkbook: Int
  package var rollUp: GridTemplate
  package var index: IndexTemplate
  /// `nil`: no assessment sheets are attached.
  package var scoreSheet: ScoreSheetTemplate?
  /// `nil`: no sheet of rules and sources.
  package var basis: BasisTemplate?

  /// The campaigns that the workbook is made for.
  package enum Audience: Hashable, Sendable {
    case any
    /// Ids of campaigns.
    case only([String])

    /// True when the workbook is made for the campaign of this id.
    package func includes(_ campaign: String) -> Bool {
      switch self {
      case .any: true
      case .only(let ids): ids.contains(campaign)
      }
    }
  }

  package init(
    id: String, audience: Audience, fileName: String, partFileName: String,
    indexFileName: String, fonts: FontProfile = .official, attachment: Int = 1,
    unitsPerWorkbook: Int = 200, rollUp: GridTemplate, index: IndexTemplate,
    scoreSheet: ScoreSheetTemplate? = nil, basis: BasisTemplate? = nil
  ) {
    self.id = id
    self.audience = audience
    self.fileName = fileName
    self.partFileName = partFileName
    self.indexFileName = indexFileName
    self.fonts = fonts
    self.attachment = attachment
    self.unitsPerWorkbook = unitsPerWorkbook
    self.rollUp = rollUp
    self.index = index
    self.scoreSheet = scoreSheet
    self.basis = basis
  }
}

/// What frames a form: the lines above its header and below its rows. Texts with placeholders; an
/// empty one leaves its line or place out.
package struct FormFrame: Hashable, Sendable {
  /// The sheet's name.
  package var sheet: String
  /// `附件{attachment}`, flush left.
  package var attachmentLine: String
  package var title: String
  /// `（截至{cutoff}）`, under the title.
  package var asOf: String
  /// `填报单位（盖章）：…`, on the left of the last line.
  package var reporter: String
  /// `填报日期：{cutoff}`, in its middle.
  package var reportedOn: String
  /// `单位：个、%、分`, on its right.
  package var unitLine: String
  /// Numbered under 注：.
  package var notes: [String]
  /// `单位负责人：　审核人：…`, left empty to be signed.
  package var signature: String

  package init(
    sheet: String, attachmentLine: String = "", title: String, asOf: String = "",
    reporter: String = "", reportedOn: String = "", unitLine: String = "", notes: [String] = [],
    signature: String = ""
  ) {
    self.sheet = sheet
    self.attachmentLine = attachmentLine
    self.title = title
    self.asOf = asOf
    self.reporter = reporter
    self.reportedOn = reportedOn
    self.unitLine = unitLine
    self.notes = notes
    self.signature = signature
  }
}

/// A form with a summary strip and a grid of units.
package struct GridTemplate: Hashable, Sendable {
  package var frame: FormFrame
  /// The title of one street's part of a divided workbook; empty is the frame's.
  package var partTitle: String
  /// One line for each target of the year; no items, no strip.
  package var strip: [StripItem]
  package var columns: [ColumnTemplate]
  /// Columns that stay in sight.
  package var frozenColumns: Int

  package init(
    frame: FormFrame, partTitle: String = "", strip: [StripItem] = [],
    columns: [ColumnTemplate], frozenColumns: Int = 0
  ) {
    self.frame = frame
    self.partTitle = partTitle
    self.strip = strip
    self.columns = columns
    self.frozenColumns = frozenColumns
  }
}

/// One figure of the summary strip.
package struct StripItem: Hashable, Sendable {
  package var figure: StripFigure
  package var heading: String

  package init(_ figure: StripFigure, heading: String) {
    self.figure = figure
    self.heading = heading
  }
}

/// A column of a grid of units.
package struct ColumnTemplate: Hashable, Sendable {
  package var source: ColumnSource
  /// Levels of the header from the top down, `A|B` in the template.
  package var heading: String
  /// In characters of Latin letters; `nil` is computed from what stands in the column.
  package var width: Double?
  /// `nil` is the source's own.
  package var style: ColumnStyle?

  package init(
    _ source: ColumnSource, heading: String, width: Double? = nil, style: ColumnStyle? = nil
  ) {
    self.source = source
    self.heading = heading
    self.width = width
    self.style = style
  }
}

/// The index of a divided workbook: one row for each street.
package struct IndexTemplate: Hashable, Sendable {
  package var frame: FormFrame
  package var columns: [IndexColumn]

  package init(frame: FormFrame, columns: [IndexColumn]) {
    self.frame = frame
    self.columns = columns
  }

  /// A column of the index; `width` as in `ColumnTemplate`.
  package struct IndexColumn: Hashable, Sendable {
    package var source: IndexSource
    package var heading: String
    package var width: Double?

    package init(_ source: IndexSource, heading: String, width: Double? = nil) {
      self.source = source
      self.heading = heading
      self.width = width
    }
  }
}

/// The assessment sheet (自评表) of one unit.
package struct ScoreSheetTemplate: Hashable, Sendable {
  package var frame: FormFrame
  /// What `sheet_link` columns show: `附{attachment}-{serial}`.
  package var number: String
  package var columns: [Column]
  /// Labels of the head: the unit's name, its street, its code, the day of self-assessment.
  package var nameLabel: String
  package var townshipLabel: String
  package var codeLabel: String
  package var dateLabel: String
  /// Headings of the opinion boxes, from left to right.
  package var opinions: [String]

  /// A column of the sheet; `width` as in `ColumnTemplate`.
  package struct Column: Hashable, Sendable {
    package var source: ScoreColumnSource
    package var heading: String
    package var width: Double?

    package init(_ source: ScoreColumnSource, heading: String, width: Double? = nil) {
      self.source = source
      self.heading = heading
      self.width = width
    }
  }

  package init(
    frame: FormFrame, number: String, columns: [Column], nameLabel: String,
    townshipLabel: String, codeLabel: String, dateLabel: String, opinions: [String]
  ) {
    self.frame = frame
    self.number = number
    self.columns = columns
    self.nameLabel = nameLabel
    self.townshipLabel = townshipLabel
    self.codeLabel = codeLabel
    self.dateLabel = dateLabel
    self.opinions = opinions
  }
}

/// The last sheet (依据与口径): targets, rules, readings, how figures are computed, sources.
package struct BasisTemplate: Hashable, Sendable {
  package var frame: FormFrame

  package init(frame: FormFrame) { self.frame = frame }
}

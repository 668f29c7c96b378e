/// What a column of a grid of units shows. The catalogue that templates choose from.
package enum ColumnSource: Hashable, Sendable {
  case known(Known)
  /// A field that the campaign's template declares, by its id; written `field.<id>`.
  case field(String)
  /// The day of a grade, the base's too, by its id; written `grade_on.<id>`.
  case gradeOn(String)
  /// Whether the day in a field keeps to the campaign's yearly hand-in; written `on_time.<id>`.
  case onTime(String)

  /// The catalogue; the raw values are the ids.
  package enum Known: String, CaseIterable, Sendable {
    /// 1, 2, 3… through the whole form.
    case serial
    /// Street or town, by the code.
    case township
    case name
    /// The twelve digits, as text.
    case code
    case plannedYear = "planned_year"
    /// 是, 否, or blank where unknown.
    case participating
    /// The furthest stage, in the campaign's words.
    case stage
    case appliedOn = "applied_on"
    case selfAssessedOn = "self_assessed_on"
    case reviewedOn = "reviewed_on"
    case acceptedOn = "accepted_on"
    case recognisedOn = "recognised_on"
    /// Totals with the capped bonus, each linked to the unit's sheet.
    case selfScore = "self_score"
    case reviewScore = "review_score"
    case acceptScore = "accept_score"
    /// The bonus as stated.
    case bonus
    /// Blank, to be filled in by hand.
    case recommendation
    /// Names of the vetoes that fire, 无, or blank where unknown.
    case vetoes
    /// 通过 or 未通过 by review score and vetoes; blank before the review.
    case reviewConclusion = "review_conclusion"
    /// 是 where the recognition counts, 存疑, 不计入 by decision, 否, or blank where unknown.
    case recognised
    /// 是 or 否, and 存疑 where the unit is held.
    case attained
    /// 是 where the unit is in scope and counts as attained, else 否: never blank.
    case counted
    /// As the status table states them: totals, and the ids of vetoes or 无.
    case statedSelfScore = "stated_self_score"
    case statedReviewScore = "stated_review_score"
    case statedAcceptScore = "stated_accept_score"
    case statedVetoes = "stated_vetoes"
    /// One column for each item: what it counts in the acceptance total.
    case itemPoints = "item_points"
    /// The highest grade that counts.
    case grade
    /// The number of the unit's sheet, with a link to it.
    case sheetLink = "sheet_link"
    case problem
    case nextStep = "next_step"
    /// The post that answers for the unit.
    case owner
    /// The communities that a living circle covers.
    case covers
    /// Held and why, 未报, 沿用 with the month, 确认无变化, decisions.
    case remark
    /// 是 or 否.
    case inScope = "in_scope"
    /// The place just below the campaign's own that the unit is counted in.
    case place
    /// County or district, city, province: as the register names them.
    case county, city, province
    /// 已报, 确认无变化 or 未报.
    case reporting
    /// The month of the newest state, for units that did not report.
    case lastReported = "last_reported"
    /// The year of the report.
    case reportYear = "report_year"
    /// One column for each criterion: √, ×, — or blank where unknown.
    case verdicts
    /// How many criteria are met, and which are not.
    case metCount = "met_count"
    case unmetItems = "unmet_items"
    /// Why the unit has not attained.
    case reasons
    /// Items that lost points, and how many.
    case lostItems = "lost_items"
    /// The due day of the targets of the unit's planned year, and days past it.
    case dueOn = "due_on"
    case daysLate = "days_late"
    /// 是 where the unit has not attained by its due day.
    case isLate = "is_late"
    /// Points of the newest total short of the pass mark.
    case pointsShort = "points_short"
    /// Own score less the review's, the review's less the acceptance's, own less the acceptance's.
    case selfReviewGap = "self_review_gap"
    case reviewAcceptGap = "review_accept_gap"
    case selfAcceptGap = "self_accept_gap"
    /// Who has to do something: the post that answers for the unit, the leads of its vetoes, or
    /// whoever does its next stage.
    case responsible
    /// Whom to remind: the post, else the street or town.
    case remind
    /// The first month without a report, for units that did not report.
    case silentSince = "silent_since"
    /// Blank, to be filled in by hand; may stand more than once.
    case blank
  }

  /// The id in templates.
  package var id: String {
    switch self {
    case .known(let known): known.rawValue
    case .field(let id): Self.fieldPrefix + id
    case .gradeOn(let id): Self.gradePrefix + id
    case .onTime(let id): Self.onTimePrefix + id
    }
  }

  package static let fieldPrefix = "field."
  package static let gradePrefix = "grade_on."
  package static let onTimePrefix = "on_time."

  /// `nil` for an id that is neither in the catalogue nor begins with one of the prefixes.
  package init?(id: String) {
    if let known = Known(rawValue: id) {
      self = .known(known)
      return
    }
    let families: [(prefix: String, make: (String) -> ColumnSource)] = [
      (Self.fieldPrefix, { .field($0) }), (Self.gradePrefix, { .gradeOn($0) }),
      (Self.onTimePrefix, { .onTime($0) }),
    ]
    guard
      let family = families.first(where: {
        id.hasPrefix($0.prefix) && id.utf8.count > $0.prefix.utf8.count
      })
    else { return nil }
    self = family.make(String(id.dropFirst(family.prefix.count)))
  }

  /// The styles that suit what the column holds; the first is its own.
  package var styles: [ColumnStyle] {
    switch self {
    case .known(let known): return Self.styles(of: known)
    case .field: return ColumnStyle.allCases
    case .gradeOn: return [.date, .chineseDate, .isoText]
    case .onTime: return [.centred, .text]
    }
  }

  private static func styles(of known: Known) -> [ColumnStyle] {
    switch known {
    case .serial, .plannedYear, .reportYear: return [.centred, .number, .text]
    case .appliedOn, .selfAssessedOn, .reviewedOn, .acceptedOn, .recognisedOn, .dueOn:
      return [.date, .chineseDate, .isoText]
    case .selfScore, .reviewScore, .acceptScore, .bonus, .metCount, .daysLate, .pointsShort,
      .selfReviewGap, .reviewAcceptGap, .selfAcceptGap, .statedSelfScore, .statedReviewScore,
      .statedAcceptScore, .itemPoints:
      return [.number, .centred]
    case .code, .participating, .reviewConclusion, .recognised, .attained, .grade, .sheetLink,
      .inScope, .counted, .reporting, .verdicts, .isLate, .lastReported, .silentSince:
      return [.centred, .text]
    case .township, .name, .stage, .recommendation, .vetoes, .problem, .nextStep, .owner,
      .covers, .remark, .place, .county, .city, .province, .statedVetoes, .unmetItems,
      .reasons, .lostItems, .responsible, .remind, .blank:
      return [.text, .centred]
    }
  }
}

/// How a column looks.
package enum ColumnStyle: String, CaseIterable, Sendable {
  /// On the left.
  case text
  /// In the middle.
  case centred
  /// On the right.
  case number
  /// `2022-10-31`.
  case date
  /// `2022年10月31日`.
  case chineseDate = "chinese_date"
  /// A date as the text `2022-10-31`, for programs that do not know dates.
  case isoText = "iso_text"

  var horizontal: CellFormat.Horizontal {
    switch self {
    case .text: .left
    case .centred, .date, .chineseDate, .isoText: .center
    case .number: .right
    }
  }

  var numberFormat: String? {
    switch self {
    case .date: "yyyy-mm-dd"
    case .chineseDate: #"yyyy"年"m"月"d"日""#
    case .text, .centred, .number, .isoText: nil
    }
  }
}

/// A figure of the summary strip.
package enum StripFigure: String, CaseIterable, Sendable {
  /// Units in the denominator.
  case total
  case participating
  case participation
  case attained
  case attainment
  /// The target, in words.
  case goal
  /// The number that meets the target.
  case needed
  /// What is still missing.
  case gap
  /// Whether the target is met, and how it stands.
  case status
  /// The target's due day.
  case due
  /// Held units, not counted as attained.
  case held
}

/// What a column of a divided workbook's index shows.
package enum IndexSource: String, CaseIterable, Sendable {
  case serial, township, code, total, participating, participation, attained, attainment, held
  /// The name of the street's workbook.
  case file
}

/// What a column of an assessment sheet shows.
package enum ScoreColumnSource: String, CaseIterable, Sendable {
  /// Named once for each group of items.
  case category
  case number
  case name
  case standard
  case points
  case check
  case selfScore = "self"
  /// The remark on the item (扣分说明).
  case note
  case review
  /// Blank, to be filled in by hand.
  case reviewNote = "review_note"
  case accept
  case leadUnit = "lead_unit"
  case otherUnits = "other_units"
}

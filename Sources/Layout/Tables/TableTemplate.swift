package import Campaigns

/// A table of a sheet: what its rows are, and its columns.
package struct TableTemplate: Hashable, Sendable {
  /// A line above the table; empty is none. A text with placeholders.
  package var heading: String
  package var rows: Rows
  /// Of rows of places: all of this level; `nil` is the places just below the campaign's own.
  package var level: AdministrativeLevel?
  /// Of rows of places: where the campaign's own stands.
  package var whole: WholePosition

  /// What the rows are, with the columns that suit them.
  package enum Rows: Hashable, Sendable {
    case units(UnitChoice, [ColumnTemplate])
    case attainment([TableColumn<AttainmentSource>])
    case months([TableColumn<MonthSource>])
    case changes([TableColumn<ChangeSource>])
    case lostItems([TableColumn<LostItemSource>])
    case lostLeads([TableColumn<LostLeadSource>])
    case nearVetoes([TableColumn<NearVetoSource>])
    case issues([TableColumn<IssueSource>])
    /// Sentences rather than cells.
    case lines(LineChoice)
    /// Charts beside each other, as high as so many rows.
    case charts([ChartTemplate], height: Int)
    case places([TableColumn<PlaceSource>])
    case targets([TableColumn<StripFigure>])
    case funnel([TableColumn<FunnelSource>])
    case plans([TableColumn<PlanSource>])
    case years([TableColumn<YearSource>])
    case criteria([TableColumn<CriterionSource>])
  }

  /// Where the line of the whole stands among those of its places.
  package enum WholePosition: String, CaseIterable, Sendable { case first, last, none }

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
    /// What was attained against the goal: of places, else of stages, else of targets.
    case attainment
    /// The months read, with the campaign's own place.
    case months
    /// What moved since the earlier month.
    case changes
    /// Points lost by item, and by the unit that leads it.
    case lostItems = "lost_items"
    case lostLeads = "lost_leads"
    /// Vetoes that the next place would make fire.
    case nearVetoes = "near_vetoes"
    /// What was refused, held or normalised.
    case issues
  }

  /// What sentences say.
  package enum LineChoice: String, CaseIterable, Sendable {
    /// What moved since the earlier month, a line for each kind.
    case changes
    /// Who has something to do, a line for each.
    case actions
  }

  /// A chart over a table of the same workbook.
  package struct ChartTemplate: Hashable, Sendable {
    /// The tables that a chart can be of.
    package enum Data: String, CaseIterable, Sendable { case attainment, months }
    package var data: Data
    /// A text with placeholders.
    package var title: String

    package init(_ data: Data, title: String) {
      self.data = data
      self.title = title
    }
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
    /// In scope, with an acceptance score that is at most two points under the pass mark.
    case nearMisses = "near_misses"
    /// In scope, with two kinds of scores or more.
    case scored
    /// In scope and held.
    case held
  }

  package init(
    heading: String = "", rows: Rows, level: AdministrativeLevel? = nil,
    whole: WholePosition = .last
  ) {
    self.heading = heading
    self.rows = rows
    self.level = level
    self.whole = whole
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

/// What a campaign's documents say beside its rules: shown in forms and notes, never judged by.
package struct Organisation: Hashable, Sendable {
  /// What belongs to the denominator, in words: 全县所有城市社区.
  package var scope: String
  /// The office above, which the campaign's figures go to: 石家庄市….
  package var reportsTo: String
  /// How many units the documents speak of, where they do.
  package var statedUnits: Int?
  /// Where the scoring comes from; `nil` where nothing is cited.
  package var scoringSource: Source?
  package var bonus: BonusRule?
  package var responsibilities: [Responsibility]
  package var handIns: [HandIn]
  package var baseCounts: [BaseCount]
  package var notes: [Note]

  package init(
    scope: String = "", reportsTo: String = "", statedUnits: Int? = nil,
    scoringSource: Source? = nil, bonus: BonusRule? = nil,
    responsibilities: [Responsibility] = [], handIns: [HandIn] = [],
    baseCounts: [BaseCount] = [], notes: [Note] = []
  ) {
    self.scope = scope
    self.reportsTo = reportsTo
    self.statedUnits = statedUnits
    self.scoringSource = scoringSource
    self.bonus = bonus
    self.responsibilities = responsibilities
    self.handIns = handIns
    self.baseCounts = baseCounts
    self.notes = notes
  }
}

/// What additional points (加分) are given for; how many count is said by `Scoring`.
package struct BonusRule: Hashable, Sendable {
  package var standard: String
  /// What must be shown for it.
  package var evidence: String
  package var source: Source?

  package init(standard: String, evidence: String = "", source: Source? = nil) {
    self.standard = standard
    self.evidence = evidence
    self.source = source
  }
}

/// A part in the campaign and the body or post that plays it; never a person.
package struct Responsibility: Hashable, Sendable {
  package var role: String
  package var body: String
  package var duty: String
  package var source: Source?

  package init(role: String, body: String, duty: String = "", source: Source? = nil) {
    self.role = role
    self.body = body
    self.duty = duty
    self.source = source
  }
}

/// What is handed in to an office, once or every year.
package struct HandIn: Hashable, Sendable {
  /// A day of every year.
  package struct YearlyDay: Hashable, Sendable {
    package var month: Int
    package var day: Int

    package init(month: Int, day: Int) {
      self.month = month
      self.day = day
    }
  }
  package var id: String
  package var title: String
  package var by: String
  package var to: String
  package var due: Day?
  package var everyYearBy: YearlyDay?
  /// When it is handed in, where that is no date.
  package var occasion: String
  /// What it is handed in as: 盖章扫描件（PDF）, 电子版.
  package var forms: [String]
  package var source: Source?

  package init(
    id: String, title: String, by: String = "", to: String = "", due: Day? = nil,
    everyYearBy: YearlyDay? = nil, occasion: String = "", forms: [String] = [],
    source: Source? = nil
  ) {
    self.id = id
    self.title = title
    self.by = by
    self.to = to
    self.due = due
    self.everyYearBy = everyYearBy
    self.occasion = occasion
    self.forms = forms
    self.source = source
  }
}

/// How many units held a grade before the campaign began (基期), as its documents say.
package struct BaseCount: Hashable, Sendable {
  /// The id of a `Grade`.
  package var grade: String
  package var units: Int
  package var year: Int
  package var source: Source?

  package init(grade: String, units: Int, year: Int, source: Source? = nil) {
    self.grade = grade
    self.units = units
    self.year = year
    self.source = source
  }
}

/// Something that readers of the figures must know.
package struct Note: Hashable, Sendable {
  package var text: String
  package var source: Source?

  package init(text: String, source: Source? = nil) {
    self.text = text
    self.source = source
  }
}

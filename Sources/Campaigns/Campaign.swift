/// A campaign's policy, as its template states it: what is counted, where, by which rules, towards
/// which targets. Nothing here is computed from inputs.
package struct Campaign: Sendable {
  /// The template's id, which is also the folder name under `inputs/` and `reports/`.
  package var id: String
  /// For instance 高邑县绿色社区创建.
  package var title: String
  /// The language of the files that the campaign publishes.
  package var languageID: String
  /// An IANA name; the default is Asia/Shanghai.
  package var timeZone: String
  /// The last day on which the campaign is reported without being named; `nil` is open.
  package var ends: Day?
  /// What is created and counted: 社区, 生活圈, 小区.
  package var unitNoun: String
  /// The campaign's documents, the first being the one that rules refer to by default.
  package var documents: [Document]
  /// The place whose office runs the campaign, and the top of the roll-up.
  package var top: Place
  /// Places that report by themselves and are taken out of the place their code lies in, such as
  /// 定州市 130682 and 辛集市 130181 (河北省绿色社区创建三年行动).
  package var ownPlaces: [Place]
  /// Names of places that the register may leave out, by code.
  package var placeNames: [RegionCode: String]
  package var scoring: Scoring
  package var categories: [Category]
  package var criteria: [Criterion]
  package var vetoes: [Veto]
  /// In their order; a unit passes them one after the other.
  package var stages: [Stage]
  /// From the lowest to the highest; a higher one counts as every lower one too.
  package var grades: [Grade]
  package var targets: [Target]
  package var milestones: [Milestone]
  package var fields: [FieldDefinition]
  package var readings: [Reading]
  /// The day of the following month by which the month's files are handed in.
  package var handInDay: Int?
  /// What is not judged by: who does what, what is sent where, what readers must know.
  package var organisation: Organisation
  /// What a month must come up to before letters for leaders leave.
  package var gate: SendGate
  package var reminders: [Reminder]

  package init(
    id: String, title: String, languageID: String = "zh", timeZone: String = "Asia/Shanghai",
    ends: Day? = nil, unitNoun: String = "社区", documents: [Document] = [], top: Place,
    ownPlaces: [Place] = [], placeNames: [RegionCode: String] = [:], scoring: Scoring,
    categories: [Category] = [], criteria: [Criterion] = [], vetoes: [Veto] = [],
    stages: [Stage], grades: [Grade] = [], targets: [Target], milestones: [Milestone] = [],
    fields: [FieldDefinition] = [], readings: [Reading] = [], handInDay: Int? = nil,
    organisation: Organisation = Organisation(), gate: SendGate = .strict,
    reminders: [Reminder] = []
  ) {
    self.id = id
    self.title = title
    self.languageID = languageID
    self.timeZone = timeZone
    self.ends = ends
    self.unitNoun = unitNoun
    self.documents = documents
    self.top = top
    self.ownPlaces = ownPlaces
    self.placeNames = placeNames
    self.scoring = scoring
    self.categories = categories
    self.criteria = criteria
    self.vetoes = vetoes
    self.stages = stages
    self.grades = grades
    self.targets = targets
    self.milestones = milestones
    self.fields = fields
    self.readings = readings
    self.handInDay = handInDay
    self.organisation = organisation
    self.gate = gate
    self.reminders = reminders
  }
}

/// An organisation's area: a code, its name and its level.
package struct Place: Hashable, Sendable {
  package var code: RegionCode
  package var name: String
  package var level: AdministrativeLevel

  package init(code: RegionCode, name: String, level: AdministrativeLevel) {
    self.code = code
    self.name = name
    self.level = level
  }
}

/// An official document: number (文号), title and day of issue.
package struct Document: Hashable, Sendable {
  package var id: String
  package var number: String
  package var title: String
  package var issued: Day?
  /// What a reader must know of it, for instance that it is a draft (送审稿).
  package var remark: String

  package init(
    id: String, number: String, title: String, issued: Day? = nil, remark: String = ""
  ) {
    self.id = id
    self.number = number
    self.title = title
    self.issued = issued
    self.remark = remark
  }
}

/// Where a rule comes from: a document of the campaign and its clause.
package struct Source: Hashable, Sendable {
  /// The id of a `Document`.
  package var document: String
  package var clause: String

  package init(document: String, clause: String = "") {
    self.document = document
    self.clause = clause
  }
}

/// A dated event of the campaign's calendar, shown and never computed with.
package struct Milestone: Hashable, Sendable {
  package var title: String
  package var from: Day?
  package var to: Day
  package var source: Source?

  package init(title: String, from: Day? = nil, to: Day, source: Source? = nil) {
    self.title = title
    self.from = from
    self.to = to
    self.source = source
  }
}

/// A column beyond the contract's that a campaign asks for; it is shown and decides nothing.
package struct FieldDefinition: Hashable, Sendable {
  /// What the field's cells hold.
  package enum Kind: String, CaseIterable, Sendable {
    case text, number, date, flag
  }
  package var id: String
  /// The headings it may stand under; the first is canonical.
  package var headers: [String]
  package var kind: Kind

  package init(id: String, headers: [String], kind: Kind) {
    self.id = id
    self.headers = headers
    self.kind = kind
  }
}

/// A contradiction in the campaign's documents and the reading that is taken.
package struct Reading: Hashable, Sendable {
  package var id: String
  package var states: String
  package var takes: String
  /// The ids of the targets that it is about.
  package var targets: [String]
  package var source: Source?

  package init(
    id: String, states: String, takes: String, targets: [String] = [], source: Source? = nil
  ) {
    self.id = id
    self.states = states
    self.takes = takes
    self.targets = targets
    self.source = source
  }
}

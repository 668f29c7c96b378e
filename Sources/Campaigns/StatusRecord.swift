/// One accepted row of a status table: what an office says of a unit at the end of a month. `nil`
/// is unknown: a blank is never no.
package struct StatusRecord: Hashable, Sendable {
  /// The unit's index in the register.
  package var unit: Int
  package var participating: Bool?
  package var plannedYear: Int?
  package var stage: Stage.Step?
  /// Dates of the campaign's stages by step.
  package var stageDates: StageDates
  package var claims: Claims
  /// Dates of grades, in the order of `Campaign.grades`; empty in campaigns without.
  package var gradeDates: [Day?]
  package var problem: String
  package var nextStep: String
  /// Values of the campaign's further fields, in the order of `Campaign.fields`.
  package var fields: [String]
  package var place: RowPlace

  package init(
    unit: Int, participating: Bool? = nil, plannedYear: Int? = nil, stage: Stage.Step? = nil,
    stageDates: StageDates = StageDates(), claims: Claims = Claims(), gradeDates: [Day?] = [],
    problem: String = "", nextStep: String = "", fields: [String] = [], place: RowPlace
  ) {
    self.unit = unit
    self.participating = participating
    self.plannedYear = plannedYear
    self.stage = stage
    self.stageDates = stageDates
    self.claims = claims
    self.gradeDates = gradeDates
    self.problem = problem
    self.nextStep = nextStep
    self.fields = fields
    self.place = place
  }

  /// Equal in everything but where the row stands: the unit's state is confirmed (确认无变化).
  package func saysTheSame(as other: StatusRecord) -> Bool {
    var moved = other
    moved.place = place
    return self == moved
  }
}

/// The dates of the stages, one for each step.
package struct StageDates: Hashable, Sendable {
  private var applied: Day?
  private var selfAssessed: Day?
  private var reviewed: Day?
  private var accepted: Day?
  private var recognised: Day?

  package init() {}

  /// The day of a step; `nil` is unknown.
  package subscript(step: Stage.Step) -> Day? {
    get {
      switch step {
      case .applied: applied
      case .selfAssessed: selfAssessed
      case .reviewed: reviewed
      case .accepted: accepted
      case .recognised: recognised
      }
    }
    set {
      switch step {
      case .applied: applied = newValue
      case .selfAssessed: selfAssessed = newValue
      case .reviewed: reviewed = newValue
      case .accepted: accepted = newValue
      case .recognised: recognised = newValue
      }
    }
  }
}

/// Totals, bonus and vetoes as a status row or the foot of a score sheet states them.
package struct Claims: Hashable, Sendable {
  /// 自评得分, 初核得分, 验收得分: totals with the bonus, by `ScoreKind`.
  package var selfScore: HalfPoints?
  package var reviewScore: HalfPoints?
  package var acceptScore: HalfPoints?
  package var bonus: HalfPoints?
  package var vetoes: NamedVetoes
  /// What was counted for each veto, in the order of `Campaign.vetoes`; empty means none given.
  package var measures: [Measure?]

  /// 否决项 as filled in.
  package enum NamedVetoes: Hashable, Sendable {
    /// The cell is blank.
    case unknown
    /// Positions in `Campaign.vetoes`, ascending; empty where the cell says 无.
    case named([Int])
  }

  /// A number of places, or a percentage of estates: exact, in millionths.
  package struct Measure: Hashable, Comparable, Sendable {
    package var millionths: Int64

    package init(millionths: Int64) { self.millionths = millionths }
    package init(_ whole: Int) { millionths = Int64(whole) * 1_000_000 }
    package static func < (a: Measure, b: Measure) -> Bool { a.millionths < b.millionths }

    /// `5`, `33.3`.
    package var text: String {
      let whole = millionths / 1_000_000
      var fraction = String(millionths % 1_000_000)
      fraction = String(repeating: "0", count: 6 - fraction.utf8.count) + fraction
      while fraction.hasSuffix("0") { fraction.removeLast() }
      return fraction.isEmpty ? "\(whole)" : "\(whole).\(fraction)"
    }
  }

  package init(
    selfScore: HalfPoints? = nil, reviewScore: HalfPoints? = nil, acceptScore: HalfPoints? = nil,
    bonus: HalfPoints? = nil, vetoes: NamedVetoes = .unknown, measures: [Measure?] = []
  ) {
    self.selfScore = selfScore
    self.reviewScore = reviewScore
    self.acceptScore = acceptScore
    self.bonus = bonus
    self.vetoes = vetoes
    self.measures = measures
  }

  /// The total of a kind of score as stated, with the bonus.
  package subscript(kind: ScoreKind) -> HalfPoints? {
    get {
      switch kind {
      case .selfAssessment: selfScore
      case .review: reviewScore
      case .acceptance: acceptScore
      }
    }
    set {
      switch kind {
      case .selfAssessment: selfScore = newValue
      case .review: reviewScore = newValue
      case .acceptance: acceptScore = newValue
      }
    }
  }
}

/// What a score sheet (自评表) says below its grid, for one unit.
package struct SheetClaims: Hashable, Sendable {
  package var unit: Int
  package var claims: Claims
  package var place: RowPlace

  package init(unit: Int, claims: Claims, place: RowPlace) {
    self.unit = unit
    self.claims = claims
    self.place = place
  }
}

package import Diagnostics

/// What the rules find of one unit in one month, and what decided it.
package struct Assessment: Sendable {
  // A country has a hundred thousand of these: numbers are kept in four bytes each, and in an order
  // that leaves no gaps.
  package var state: UnitState
  package var participating: Bool?
  /// The furthest stage dated by the cut-off; without any date the column's.
  package var stage: Stage.Step?
  /// Held (存疑): contradictions that no decision settles. Not counted as attained.
  package var isHeld: Bool
  /// The unit's own recognition and grades count: it participates, is not held, and no decision
  /// says 不计入. A base grade counts in any case.
  package var counts: Bool
  /// Participating, recognised by the cut-off and counting; or holding a base grade by then.
  package var isAttained: Bool
  /// False in campaigns without points.
  var isDecidedByScore = false

  private var details = Rarely<AssessmentDetails>()
  private var counted = ByScoreKind<OptionalPoints>()
  private var items = ByScoreKind<OptionalPoints>()
  private var number: Int32
  private var highestGrade: Int32 = -1
  /// The day of the unit's own recognition, if on or before the cut-off; in campaigns with grades
  /// that of its first grade. A base grade is none.
  @OptionalDay package var recognisedOn: Day? = nil

  /// The unit's index in the register.
  package var unit: Int {
    get { Int(number) }
    set { number = Int32(newValue) }
  }
  /// The highest counted grade by the cut-off, as a position in `Campaign.grades`.
  package var grade: Int? {
    get { highestGrade < 0 ? nil : Int(highestGrade) }
    set { highestGrade = newValue.map { Int32($0) } ?? -1 }
  }

  init(unit: Int, state: UnitState) {
    number = Int32(unit)
    self.state = state
    participating = nil
    stage = nil
    isHeld = false
    counts = false
    isAttained = false
  }

  /// The acceptance score that decides, with at most the capped bonus; `nil` without one, and in
  /// campaigns without points.
  package var score: HalfPoints? { isDecidedByScore ? counted[.acceptance] : nil }
  /// The total of one kind that stands; `nil` where nothing was scored or stated.
  package func counted(_ kind: ScoreKind) -> HalfPoints? { counted[kind] }
  /// The same with the whole bonus; it differs only where the bonus is over the cap.
  package func uncapped(_ kind: ScoreKind) -> HalfPoints? {
    details.read(nil) { $0.uncapped[kind] } ?? counted[kind]
  }
  /// The sum of the items of one kind, 不涉及 at its maximum; `nil` without any scored item.
  package func sumOfItems(_ kind: ScoreKind) -> HalfPoints? { items[kind] }
  /// The month whose scores of one kind stand.
  package func scoresFrom(_ kind: ScoreKind) -> ReportingPeriod? { state.scoresFrom(kind) }

  /// Keeps what stands of a total.
  mutating func set(_ kind: ScoreKind, to total: ScoreTotal) {
    counted[kind] = total.counted
    items[kind] = total.items
    guard total.uncapped != total.counted else { return }
    details.change { $0.uncapped[kind] = total.uncapped }
  }

  /// Positions in `Campaign.vetoes` of those that fire, ascending.
  package var firingVetoes: [Int] {
    get { details.read([]) { $0.firingVetoes } }
    set { if keeps(!newValue.isEmpty) { details.change { $0.firingVetoes = newValue } } }
  }
  /// For criteria without points: how many are met, unmet and missing; `nil` with points.
  package var verdicts: VerdictCount? {
    get { details.read(nil) { $0.verdicts } }
    set { if keeps(newValue != nil) { details.change { $0.verdicts = newValue } } }
  }
  /// The day from which each grade is held by the unit's own dates, in the order of
  /// `Campaign.grades`: a higher grade counts for a lower one without a date. By the cut-off.
  package var gradesOn: [Day?] {
    get { details.read([]) { $0.gradesOn } }
    set { if keeps(!newValue.isEmpty) { details.change { $0.gradesOn = newValue } } }
  }
  /// The day from which each grade is held as a base (基期): never new. By the cut-off.
  package var baseGradesOn: [Day?] {
    get { details.read([]) { $0.baseGradesOn } }
    set { if keeps(!newValue.isEmpty) { details.change { $0.baseGradesOn = newValue } } }
  }
  /// False where `baseGradesOn` need not be looked at.
  var hasBaseGrade: Bool { !details.isBlank && !baseGradesOn.isEmpty }
  /// The contradictions that hold the unit, whether or not a decision settled them.
  package var contradictions: [StateFault] {
    get { details.read([]) { $0.contradictions } }
    set { if keeps(!newValue.isEmpty) { details.change { $0.contradictions = newValue } } }
  }

  /// False where something blank is set in what is blank already.
  private func keeps(_ isFilledIn: Bool) -> Bool { isFilledIn || !details.isBlank }
}

/// What is found of few units, at least in campaigns without grades.
private struct AssessmentDetails: Blankable {
  /// Totals with the whole bonus, where they are not those that stand.
  var uncapped = ByScoreKind<OptionalPoints>()
  var firingVetoes: [Int] = []
  var verdicts: VerdictCount?
  var gradesOn: [Day?] = []
  var baseGradesOn: [Day?] = []
  var contradictions: [StateFault] = []
}

/// Criteria without points, counted.
package struct VerdictCount: Hashable, Sendable {
  package var met: [Int]
  package var unmet: [Int]
  package var missing: [Int]
  package var notApplicable: [Int]

  package init(
    met: [Int] = [], unmet: [Int] = [], missing: [Int] = [], notApplicable: [Int] = []
  ) {
    self.met = met
    self.unmet = unmet
    self.missing = missing
    self.notApplicable = notApplicable
  }
}

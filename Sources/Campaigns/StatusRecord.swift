/// One accepted row of a status table: what an office says of a unit at the end of a month. `nil`
/// is unknown: a blank is never no.
package struct StatusRecord: Hashable, Sendable {
  /// The unit's index in the register.
  package var unit: Int {
    get { Int(number) }
    set { number = Int32(newValue) }
  }
  // In this order they fill 64 bytes without a gap.
  package var claims: Claims
  package var participating: Bool?
  package var stage: Stage.Step?
  private var number: Int32
  /// Dates of the campaign's stages by step.
  package var stageDates: StageDates
  package var place: RowPlace
  private var details = Rarely<StatusDetails>()

  package init(
    unit: Int, participating: Bool? = nil, plannedYear: Int? = nil, stage: Stage.Step? = nil,
    stageDates: StageDates = StageDates(), claims: Claims = Claims(), gradeDates: [Day?] = [],
    problem: String = "", nextStep: String = "", fields: [String] = [], place: RowPlace
  ) {
    self.init(blank: unit, place: place)
    self.participating = participating
    self.stage = stage
    self.stageDates = stageDates
    self.claims = claims
    self.plannedYear = plannedYear
    self.gradeDates = gradeDates
    self.problem = problem
    self.nextStep = nextStep
    self.fields = fields
  }

  /// A row that says nothing yet.
  /// - Parameter unit: its index in the register.
  package init(blank unit: Int, place: RowPlace) {
    number = Int32(unit)
    participating = nil
    stage = nil
    stageDates = StageDates()
    claims = Claims()
    self.place = place
  }

  package var plannedYear: Int? {
    get { details.read(nil) { $0.plannedYear } }
    set { if keeps(newValue != nil) { details.change { $0.plannedYear = newValue } } }
  }
  /// Dates of grades, in the order of `Campaign.grades`; empty in campaigns without.
  package var gradeDates: [Day?] {
    get { details.read([]) { $0.gradeDates } }
    set { if keeps(!newValue.isEmpty) { details.change { $0.gradeDates = newValue } } }
  }
  package var problem: String {
    get { details.read("") { $0.problem } }
    set { if keeps(!newValue.isEmpty) { details.change { $0.problem = newValue } } }
  }
  package var nextStep: String {
    get { details.read("") { $0.nextStep } }
    set { if keeps(!newValue.isEmpty) { details.change { $0.nextStep = newValue } } }
  }
  /// Values of the campaign's further fields, in the order of `Campaign.fields`.
  package var fields: [String] {
    get { details.read([]) { $0.fields } }
    set { if keeps(!newValue.isEmpty) { details.change { $0.fields = newValue } } }
  }

  /// False where something blank is set in what is blank already.
  private func keeps(_ isFilledIn: Bool) -> Bool { isFilledIn || !details.isBlank }

  /// Equal in everything but where the row stands: the unit's state is confirmed (确认无变化).
  package func saysTheSame(as other: StatusRecord) -> Bool {
    var moved = other
    moved.place = place
    return self == moved
  }
}

/// What few rows of a status table fill in.
private struct StatusDetails: Blankable {
  var plannedYear: Int?
  var gradeDates: [Day?] = []
  var problem = ""
  var nextStep = ""
  var fields: [String] = []
}

/// The dates of the stages, one for each step.
package struct StageDates: Hashable, Sendable {
  /// By the step's number.
  private var days = InlineArray<5, OptionalDay>(repeating: OptionalDay())

  package init() {}

  /// The day of a step; `nil` is unknown.
  package subscript(step: Stage.Step) -> Day? {
    get { days[step.rawValue].wrappedValue }
    set { days[step.rawValue].wrappedValue = newValue }
  }

  package static func == (a: Self, b: Self) -> Bool {
    a.days.indices.allSatisfy { a.days[$0] == b.days[$0] }
  }

  /// By the days of all steps.
  package func hash(into hasher: inout Hasher) {
    for step in Stage.Step.allCases { hasher.combine(self[step]) }
  }
}

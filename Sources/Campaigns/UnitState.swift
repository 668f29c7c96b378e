/// The state of a unit in a month: its latest status row, and for each kind of score its latest
/// scores, each carried (沿用) by itself from the newest month that has it.
package struct UnitState: Sendable {
  /// A value that was carried, and the month it comes from.
  package struct Carried<Value: Hashable & Sendable>: Hashable, Sendable {
    package var value: Value
    package var period: ReportingPeriod
    package init(_ value: Value, from period: ReportingPeriod) {
      self.value = value
      self.period = period
    }
  }
  /// How the unit stands to this month's hand-ins.
  package enum Reporting: String, Sendable {
    /// A status row or scores in the month.
    case reported
    /// Handed in, and equal to the latest earlier row (确认无变化).
    case confirmed
    /// No file of the month mentions it (未报).
    case notReported = "not_reported"
  }

  private var rows: StatusRows?
  private var details = Rarely<Details>()
  /// Where the row stands in `rows`.
  private var row: Int32 = 0
  private var scoreMonths = ByScoreKind<OptionalPeriod>()
  package var reporting: Reporting

  /// What few units have.
  private struct Details: Blankable {
    var sheet: Carried<SheetClaims>?
    var decision: Carried<Decision>?
  }

  /// The latest status row. It lies in its month's table, and is not kept once more for each unit.
  package var status: Carried<StatusRecord>? {
    rows.map { Carried($0.rows[Int(row)], from: $0.period) }
  }
  /// Parts of that row, which is not copied for them.
  var participating: Bool? {
    guard let rows else { return nil }
    return rows.rows[Int(row)].participating
  }
  var statedStage: Stage.Step? {
    guard let rows else { return nil }
    return rows.rows[Int(row)].stage
  }
  var stageDates: StageDates? {
    guard let rows else { return nil }
    return rows.rows[Int(row)].stageDates
  }
  private var ownClaims: Claims {
    guard let rows else { return Claims() }
    return rows.rows[Int(row)].claims
  }

  /// Takes the row of a month's table that stands at a place.
  mutating func setStatus(_ row: Int, of rows: StatusRows) {
    self.rows = rows
    self.row = Int32(row)
  }

  /// The month whose scores of a kind stand; `nil` without any.
  package func scoresFrom(_ kind: ScoreKind) -> ReportingPeriod? { scoreMonths[kind] }

  /// Those months, in the order of `ScoreKind`.
  package var scoresFrom: [ReportingPeriod] { scoreMonths.values }

  /// Takes the scores of a kind from a month.
  mutating func setScores(_ kind: ScoreKind, from period: ReportingPeriod) {
    scoreMonths[kind] = period
  }

  /// The foot of a score sheet that is not older than the status row.
  package var sheet: Carried<SheetClaims>? {
    get { details.read(nil) { $0.sheet } }
    set { if newValue != nil || !details.isBlank { details.change { $0.sheet = newValue } } }
  }
  package var decision: Carried<Decision>? {
    get { details.read(nil) { $0.decision } }
    set { if newValue != nil || !details.isBlank { details.change { $0.decision = newValue } } }
  }

  init(reporting: Reporting = .notReported) { self.reporting = reporting }

  /// The newest month, up to the one that the state is of, in which a status row, a score sheet or
  /// scores of the unit were accepted; `nil` where there never were any.
  package var lastReported: ReportingPeriod? {
    ([rows?.period, sheet?.period].compactMap { $0 } + scoreMonths.values).max()
  }

  /// The status row's claims, with what only the score sheet states filled in.
  package var claims: Claims {
    var claims = ownClaims
    guard let sheet else { return claims }
    let added = sheet.value.claims
    let isNewer = rows.map { $0.period < sheet.period } ?? true
    for kind in ScoreKind.allCases where claims[kind] == nil || isNewer {
      claims[kind] = added[kind] ?? claims[kind]
    }
    if claims.bonus == nil || isNewer { claims.bonus = added.bonus ?? claims.bonus }
    if claims.vetoes == .unknown || (isNewer && added.vetoes != .unknown) {
      claims.vetoes = added.vetoes
    }
    let count = max(claims.measures.count, added.measures.count)
    claims.measures = (0..<count).map { index in
      let own = index < claims.measures.count ? claims.measures[index] : nil
      let other = index < added.measures.count ? added.measures[index] : nil
      return isNewer ? other ?? own : own ?? other
    }
    return claims
  }
}

/// The status rows of one month. A class, for each unit's state refers to it.
final class StatusRows: Sendable {
  let period: ReportingPeriod
  let rows: [StatusRecord]

  init(_ month: MonthInput) {
    period = month.period
    rows = month.status
  }
}

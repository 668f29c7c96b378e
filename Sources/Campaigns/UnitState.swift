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

  package var status: Carried<StatusRecord>?
  /// For each kind, the month whose scores stand.
  package var scoresFrom: ByScoreKind<ReportingPeriod>
  private var details = Rarely<Details>()
  package var reporting: Reporting

  /// What few units have.
  private struct Details: Blankable {
    var sheet: Carried<SheetClaims>?
    var decision: Carried<Decision>?
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

  package init(
    reporting: Reporting = .notReported, status: Carried<StatusRecord>? = nil,
    sheet: Carried<SheetClaims>? = nil, scoresFrom: ByScoreKind<ReportingPeriod> = ByScoreKind(),
    decision: Carried<Decision>? = nil
  ) {
    self.reporting = reporting
    self.status = status
    self.scoresFrom = scoresFrom
    if sheet != nil { self.sheet = sheet }
    if decision != nil { self.decision = decision }
  }

  /// The newest month, up to the one that the state is of, in which a status row, a score sheet or
  /// scores of the unit were accepted; `nil` where there never were any.
  package var lastReported: ReportingPeriod? {
    ([status?.period, sheet?.period].compactMap { $0 } + scoresFrom.values).max()
  }

  /// The status row's claims, with what only the score sheet states filled in.
  package var claims: Claims {
    var claims = status?.value.claims ?? Claims()
    guard let sheet else { return claims }
    let added = sheet.value.claims
    let isNewer = status.map { $0.period < sheet.period } ?? true
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

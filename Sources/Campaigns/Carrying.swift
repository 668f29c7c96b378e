/// Puts together the state of every unit in a month from the tables of that month and of earlier
/// ones: each table's latest row is carried (沿用), each by itself. It finds where these rows are;
/// a state is made when it is asked for, so that a country's are not kept twice.
struct Carrying {
  /// Oldest first.
  private let months: [MonthInput]
  /// The months' status rows, as states refer to them.
  private let tables: [StatusRows]
  /// The month that is reported, by its position; `nil` where nothing of it was handed in.
  private let current: Int?
  /// By unit, its latest status row.
  private var rows: [Row]
  /// The foot of each unit's latest score sheet, and the latest decision on it, with their months.
  private var sheets: [Int: (month: Int, claims: SheetClaims)] = [:]
  private var decisions: [Int: UnitState.Carried<Decision>] = [:]
  /// For each kind of score the months that have any, the newest first.
  private let scores: [(kind: ScoreKind, months: [(month: Int, block: ScoreBlock)])]

  /// Where a status row lies, in eight bytes.
  private struct Row {
    var index: Int32 = 0
    /// -1 without a row.
    var month: Int16 = -1
    /// The current month's row says the same as the one before it.
    var isUnchanged = false
  }

  /// - Parameter months: not later than `period`, oldest first; the rows of one month name a unit
  ///   once.
  init(unitCount: Int, months: [MonthInput], period: ReportingPeriod) {
    precondition(months.allSatisfy { $0.period <= period }, "a later month cannot be carried back")
    self.months = months
    tables = months.map(StatusRows.init)
    current = months.firstIndex { $0.period == period }
    rows = Array(repeating: Row(), count: unitCount)
    scores = ScoreKind.allCases.map { kind in
      let all = months.indices.reversed().compactMap { month in
        months[month].scores[kind].map { (month: month, block: $0) }
      }
      return (kind, all.filter { !$0.block.isEmpty })
    }
    for month in months.indices { take(month) }
  }

  private mutating func take(_ month: Int) {
    let table = months[month].status
    for index in table.indices {
      let unit = table[index].unit
      var row = Row(index: Int32(index), month: Int16(month))
      if month == current, rows[unit].month >= 0 {
        let earlier = tables[Int(rows[unit].month)].rows[Int(rows[unit].index)]
        row.isUnchanged = earlier.saysTheSame(as: table[index])
      }
      rows[unit] = row
    }
    for sheet in months[month].sheets { sheets[sheet.unit] = (month, sheet) }
    for decision in months[month].decisions {
      decisions[decision.unit] = .init(decision, from: months[month].period)
    }
  }

  /// The state of a unit, by its index.
  func state(of unit: Int) -> UnitState {
    var state = UnitState()
    let row = rows[unit]
    if row.month >= 0 { state.setStatus(Int(row.index), of: tables[Int(row.month)]) }
    // A sheet that is older than the status row says nothing any more.
    if !sheets.isEmpty, let sheet = sheets[unit], sheet.month >= Int(row.month) {
      state.sheet = .init(sheet.claims, from: months[sheet.month].period)
    }
    if !decisions.isEmpty, let decision = decisions[unit] { state.decision = decision }
    var isScored = false
    for position in scores.indices {
      guard let month = newest(position, unit) else { continue }
      state.setScores(scores[position].kind, from: months[month].period)
      isScored = isScored || month == current
    }
    state.reporting = reporting(unit, row, isScored: isScored)
    return state
  }

  /// The newest month with scores of a kind of a unit.
  private func newest(_ position: Int, _ unit: Int) -> Int? {
    let months = scores[position].months
    for index in months.indices where months[index].block.hasScore(unit) {
      return months[index].month
    }
    return nil
  }

  private func reporting(_ unit: Int, _ row: Row, isScored: Bool) -> UnitState.Reporting {
    guard let current else { return .notReported }
    let hasSheet = !sheets.isEmpty && sheets[unit]?.month == current
    if isScored || hasSheet { return .reported }
    guard Int(row.month) == current else { return .notReported }
    return row.isUnchanged ? .confirmed : .reported
  }
}

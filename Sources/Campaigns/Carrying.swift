/// Puts together the state of every unit in a month from the tables of that month and of earlier
/// ones: each table's latest row is carried (沿用), each by itself.
package enum Carrying {
  /// - Parameter months: not later than `period`, oldest first; the rows of one month name a unit
  ///   once.
  /// - Returns: for each unit of the register, by index, an assessment that holds its state and
  ///   nothing else yet. A country's states are not copied from one list into another.
  package static func assessments(
    unitCount: Int, months: [MonthInput], period: ReportingPeriod
  ) -> [Assessment] {
    var units = (0..<unitCount).map { Assessment(unit: $0, state: UnitState()) }
    for (position, month) in months.enumerated() {
      precondition(month.period <= period, "a later month cannot be carried back")
      carry(month, into: &units, isFirst: position == 0, isCurrent: month.period == period)
    }
    return units
  }

  private static func carry(
    _ month: MonthInput, into units: inout [Assessment], isFirst: Bool, isCurrent: Bool
  ) {
    var unchanged: Set<Int> = []
    for index in month.status.indices {
      let record = month.status[index]
      let unit = record.unit
      if !isFirst, units[unit].state.status?.value.saysTheSame(as: record) == true {
        unchanged.insert(unit)
      }
      units[unit].state.status = .init(record, from: month.period)
      if !isFirst { units[unit].state.sheet = nil }
      if isCurrent { units[unit].state.reporting = .reported }
    }
    for sheet in month.sheets {
      units[sheet.unit].state.sheet = .init(sheet, from: month.period)
      if isCurrent { units[sheet.unit].state.reporting = .reported }
      unchanged.remove(sheet.unit)
    }
    for (kind, block) in month.scores where !block.isEmpty {
      for unit in units.indices where block.hasScore(unit) {
        units[unit].state.scoresFrom[kind] = month.period
        if isCurrent { units[unit].state.reporting = .reported }
        if !unchanged.isEmpty { unchanged.remove(unit) }
      }
    }
    for decision in month.decisions {
      units[decision.unit].state.decision = .init(decision, from: month.period)
    }
    if isCurrent {
      for unit in unchanged { units[unit].state.reporting = .confirmed }
    }
  }
}

/// Puts together the state of every unit in a month from the tables of that month and of earlier
/// ones: each table's latest row is carried (沿用), each by itself.
package enum Carrying {
  /// - Parameter months: not later than `period`, oldest first; the rows of one month name a unit
  ///   once.
  /// - Returns: a state for each unit of the register, by index.
  package static func states(
    unitCount: Int, months: [MonthInput], period: ReportingPeriod
  ) -> [UnitState] {
    var states = Array(repeating: UnitState(), count: unitCount)
    for month in months {
      precondition(month.period <= period, "a later month cannot be carried back")
      let isCurrent = month.period == period
      var unchanged: Set<Int> = []
      for index in month.status.indices {
        let record = month.status[index]
        let unit = record.unit
        if states[unit].status?.value.saysTheSame(as: record) == true { unchanged.insert(unit) }
        states[unit].status = .init(record, from: month.period)
        states[unit].sheet = nil
        if isCurrent { states[unit].reporting = .reported }
      }
      for sheet in month.sheets {
        states[sheet.unit].sheet = .init(sheet, from: month.period)
        if isCurrent { states[sheet.unit].reporting = .reported }
        unchanged.remove(sheet.unit)
      }
      for (kind, block) in month.scores where !block.isEmpty {
        for unit in 0..<unitCount where block.hasScore(unit) {
          states[unit].scoresFrom[kind] = month.period
          if isCurrent { states[unit].reporting = .reported }
          if !unchanged.isEmpty { unchanged.remove(unit) }
        }
      }
      for decision in month.decisions {
        states[decision.unit].decision = .init(decision, from: month.period)
      }
      if isCurrent {
        for unit in unchanged { states[unit].reporting = .confirmed }
      }
    }
    return states
  }
}

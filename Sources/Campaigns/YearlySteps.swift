/// A cumulative count that the yearly minimums leading up to it do not reach: whoever meets every
/// one of them still misses it. 雨政办发〔2023〕20号: three years of 3 AAA make 9, and 10 are asked for.
package struct YearlyShortfall: Hashable, Sendable {
  /// The id of the cumulative target.
  package var total: String
  /// The ids of the yearly ones, in the campaign's order.
  package var steps: [String]
  /// What the base and the yearly minimums make together.
  package var reached: Int
  package var goal: Int

  package init(total: String, steps: [String], reached: Int, goal: Int) {
    self.total = total
    self.steps = steps
    self.reached = reached
    self.goal = goal
  }
}

extension Campaign {
  /// The cumulative counts that their yearly steps fall short of, in the order of the targets. A
  /// step leads up to a total of the same grade and place when its window lies in the total's.
  package var yearlyShortfalls: [YearlyShortfall] {
    targets.compactMap { total in
      guard case .count(let goal) = total.measure, total.window == .cumulative,
        total.binding == .whole
      else { return nil }
      let steps = targets.filter { $0.isYearlyStep(towards: total) }
      guard !steps.isEmpty else { return nil }
      let reached = base(of: total.grade) + steps.reduce(0) { $0 + $1.countGoal }
      guard reached < goal else { return nil }
      return YearlyShortfall(
        total: total.id, steps: steps.map(\.id), reached: reached, goal: goal)
    }
  }

  /// Shortfalls that no reading names, the total together with all its steps.
  package var unreadYearlyShortfalls: [YearlyShortfall] {
    yearlyShortfalls.filter { shortfall in
      !readings.contains { reading in
        ([shortfall.total] + shortfall.steps).allSatisfy(reading.targets.contains)
      }
    }
  }

  /// Units that held the grade or a higher one before the campaign.
  private func base(of grade: String?) -> Int {
    let lowest = grade.flatMap { id in grades.firstIndex { $0.id == id } } ?? 0
    let counted = grades.dropFirst(lowest).map(\.id)
    return organisation.baseCounts.filter { counted.contains($0.grade) }
      .reduce(0) { $0 + $1.units }
  }
}

extension Target {
  fileprivate var countGoal: Int { if case .count(let goal) = measure { goal } else { 0 } }

  fileprivate func isYearlyStep(towards total: Target) -> Bool {
    window == .year && countGoal > 0 && grade == total.grade && place == total.place
      && binding == .whole && start >= total.start && due <= total.due
  }
}

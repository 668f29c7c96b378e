/// What earlier months came to, each computed from its own inputs and those before it, never from a
/// published report: for trends, and for what has changed.
package struct History: Sendable {
  /// What a month said of the campaign's own place on its last day.
  package struct Month: Hashable, Sendable {
    package var period: ReportingPeriod
    /// `nil` where the place was known by tallies alone and had none yet.
    package var tally: Tally?

    package init(period: ReportingPeriod, tally: Tally?) {
      self.period = period
      self.tally = tally
    }
  }

  /// The latest month before the period with accepted input; it need not be the month just before.
  package struct Earlier: Sendable {
    package var period: ReportingPeriod
    /// By the unit's index in the register.
    package var units: [EarlierUnit]
    /// Places known by tallies.
    package var tallied: [RegionCode: Tally]

    package init(
      period: ReportingPeriod, units: [EarlierUnit], tallied: [RegionCode: Tally] = [:]
    ) {
      self.period = period
      self.units = units
      self.tallied = tallied
    }
  }

  /// Months with accepted input, oldest first, the reported one last.
  package var months: [Month]
  package var earlier: Earlier?

  package init(months: [Month] = [], earlier: Earlier? = nil) {
    self.months = months
    self.earlier = earlier
  }
}

/// What is kept of a unit's assessment in an earlier month: enough to tell what has moved, and
/// little enough to keep for the whole country.
package struct EarlierUnit: Hashable, Sendable {
  package var participating: Bool?
  package var stage: Stage.Step?
  package var isAttained: Bool
  package var isHeld: Bool
  /// A position in `Campaign.grades`.
  package var grade: Int?

  init(_ assessment: Assessment) {
    participating = assessment.participating
    stage = assessment.stage
    isAttained = assessment.isAttained
    isHeld = assessment.isHeld
    grade = assessment.grade
  }
}

extension Evaluator {
  /// The months before `progress`, at most `limit` with its own.
  package func history(of progress: Progress, limit: Int = 13) -> History {
    let top = progress.campaign.top.code
    let before = months.filter { $0.period < progress.period && $0.hasAcceptedInput }
    var history = History()
    for period in before.suffix(limit - 1).map(\.period) {
      let then = assessed(
        months.filter { $0.period <= period }, period: period, cutoff: period.lastDay)
      let counts = then.rollUp.counts(on: period.lastDay)
      let place = then.rollUp.hierarchy.index(of: top)
      history.months.append(
        History.Month(
          period: period, tally: place.flatMap { counts.isKnown[$0] ? counts.tallies[$0] : nil }))
      if period == before.last?.period {
        history.earlier = earlier(period, then.rollUp, counts)
      }
    }
    let own = progress.places.first { $0.place.code == top }
    history.months.append(
      History.Month(
        period: progress.period, tally: own.flatMap { $0.isKnown ? $0.tally : nil }))
    return history
  }

  private func earlier(
    _ period: ReportingPeriod, _ rollUp: RollUp, _ counts: RollUp.Counts
  ) -> History.Earlier {
    var tallied: [RegionCode: Tally] = [:]
    for row in rollUp.dayTallies(period.lastDay).counted {
      tallied[rollUp.hierarchy.places[row.place].code] = counts.tallies[row.place]
    }
    return History.Earlier(
      period: period, units: rollUp.assessments.map(EarlierUnit.init), tallied: tallied)
  }
}

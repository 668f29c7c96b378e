/// Everything a report of one campaign and period says: the figures of `summary.json` and of every
/// workbook come from here and are computed nowhere else.
package struct Progress: Sendable {
  package var campaign: Campaign
  package var register: Register
  package var period: ReportingPeriod
  /// The day everything is counted on: the period's last, or an earlier one asked for.
  package var cutoff: Day
  package var counts: UnitCounts
  package var funnel: [FunnelStep]
  /// In the template's order; of a target that binds each child place first the parent's entry,
  /// then the children's in code order.
  package var targets: [TargetProgress]
  /// From the top place down to townships, in the order of their codes.
  package var places: [PlaceProgress]
  /// Every unit in the register on the cut-off, in code order.
  package var units: [Assessment]
  /// The months whose inputs the states rest on, oldest first, this period's last.
  package var months: [MonthInput]
  /// What earlier months came to; empty until it is asked for (`Evaluator.history`).
  package var history = History()

  package init(
    campaign: Campaign, register: Register, period: ReportingPeriod, cutoff: Day,
    counts: UnitCounts, funnel: [FunnelStep], targets: [TargetProgress],
    places: [PlaceProgress], units: [Assessment], months: [MonthInput]
  ) {
    self.campaign = campaign
    self.register = register
    self.period = period
    self.cutoff = cutoff
    self.counts = counts
    self.funnel = funnel
    self.targets = targets
    self.places = places
    self.units = units
    self.months = months
  }

  /// The register's entry of a unit on the cut-off.
  package func entry(of assessment: Assessment) -> RegisterEntry { entry(of: assessment.unit) }

  /// The same by the unit's index in the register.
  package func entry(of unit: Int) -> RegisterEntry {
    register.entryOrLast(of: unit, on: cutoff)
  }

  /// The name of a unit, by its index in the register, on the cut-off.
  package func name(of unit: Int) -> String {
    register.name(of: unit, on: cutoff)
  }

  /// True when the entry of a unit, by its index in the register, is in scope.
  package func isInScope(_ unit: Int) -> Bool {
    register.isInScopeOrWas(unit, on: cutoff)
  }

  /// The position of a place in `places`, by its code.
  package func place(_ code: RegionCode) -> Int? {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle].place.code < code { low = middle + 1 } else { high = middle }
    }
    return low < places.count && places[low].place.code == code ? low : nil
  }

  /// What was accepted for a month; `nil` when it has no files.
  package func month(_ period: ReportingPeriod) -> MonthInput? {
    months.first { $0.period == period }
  }

  /// The cells of the scores of a kind that stand for the unit, a byte for each item as `ScoreCell`
  /// stores it; `nil` where it has none.
  package func cells(of assessment: Assessment, _ kind: ScoreKind) -> ArraySlice<UInt8>? {
    guard let from = assessment.state.scoresFrom(kind) else { return nil }
    return month(from)?.scores[kind]?.cells(of: assessment.unit)
  }

  /// The cell of a 1-based item in the scores that stand for the unit.
  package func cell(of assessment: Assessment, _ kind: ScoreKind, item: Int) -> ScoreCell {
    guard let from = assessment.state.scoresFrom(kind), let block = month(from)?.scores[kind]
    else { return .missing }
    return block.cell(unit: assessment.unit, item: item)
  }

  /// The remark on a 1-based item, from the newest month that the standing scores come from.
  package func note(of assessment: Assessment, item: Int) -> String? {
    for from in Set(assessment.state.scoresFrom).sorted(by: >) {
      if let note = month(from)?.notes.note(unit: assessment.unit, item: item) { return note }
    }
    return nil
  }

  /// The share goals of the campaign, which no displayed share may reach before its count does.
  package var shareGoals: [Int] {
    campaign.targets.compactMap {
      if case .share(let goal) = $0.measure { goal } else { nil }
    }
  }
}

/// How many units there are, and how they reported.
package struct UnitCounts: Hashable, Sendable {
  /// In the register on the cut-off, in scope or not.
  package var registered = 0
  /// The denominator; the following three add up to it.
  package var inScope = 0
  package var reported = 0
  package var confirmed = 0
  package var notReported = 0
  package var held = 0
  /// Rows of the month's files that were refused.
  package var rejectedRows = 0
  /// Units in places that are known by tallies.
  package var tallied = 0

  package init() {}
}

/// One bar of the stage funnel: units of the denominator that have come this far.
package struct FunnelStep: Hashable, Sendable {
  /// `nil` is participation.
  package var step: Stage.Step?
  package var units: Int

  package init(step: Stage.Step?, units: Int) {
    self.step = step
    self.units = units
  }
}

/// The figures of one place on the cut-off.
package struct PlaceProgress: Hashable, Sendable {
  package var place: Place
  package var tally: Tally
  /// False where the place is known by tallies only and has none yet.
  package var isKnown: Bool
  /// The change of the attained share since the month before, as `+20.0`.
  package var changePoints: String?
  /// The counts at the end of the month before, from that month's inputs; `nil` where they are not
  /// known.
  package var earlier: Tally?
  /// 口径变化: what of the share the register's own changes since the month before make, in
  /// percentage points, as `+2.1`: the share less what the same states would give over the register
  /// as it stood on the last day of the month before. `nil` where the place's units in scope are
  /// the same as then, or one of the two shares has no units.
  package var scopeEffectPoints: String?

  package init(
    place: Place, tally: Tally, isKnown: Bool = true, changePoints: String? = nil,
    earlier: Tally? = nil, scopeEffectPoints: String? = nil
  ) {
    self.place = place
    self.tally = tally
    self.isKnown = isKnown
    self.changePoints = changePoints
    self.earlier = earlier
    self.scopeEffectPoints = scopeEffectPoints
  }
}

/// How a place stands against one target.
package struct TargetProgress: Hashable, Sendable {
  /// How a target stands (contract §4, target status).
  package enum Status: String, CaseIterable, Sendable {
    case noUnits = "no_units"
    case unknown
    case met
    case upcoming
    case metLate = "met_late"
    case missed
    case missedAspiration = "missed_aspiration"
    case ahead
    case onTrack = "on_track"
    case behind
  }
  /// The measure as `summary.json` names it.
  package enum Measure: String, Sendable {
    case share, count, unit, children
  }
  package var target: Target
  package var place: Place
  package var measure: Measure
  /// Percent for a share, else a number of units; that of the children for `children`.
  package var goal: Int
  /// By min(cut-off, due date); `nil` where unknown.
  package var numerator: Int?
  package var denominator: Int?
  package var needed: Int?
  package var shortfall: Int?
  /// On the cut-off.
  package var numeratorNow: Int?
  package var denominatorNow: Int?
  package var neededNow: Int?
  package var shortfallNow: Int?
  package var held: Int
  package var status: Status

  package init(
    target: Target, place: Place, measure: Measure, goal: Int, numerator: Int? = nil,
    denominator: Int? = nil, needed: Int? = nil, shortfall: Int? = nil,
    numeratorNow: Int? = nil, denominatorNow: Int? = nil, neededNow: Int? = nil,
    shortfallNow: Int? = nil, held: Int = 0, status: Status
  ) {
    self.target = target
    self.place = place
    self.measure = measure
    self.goal = goal
    self.numerator = numerator
    self.denominator = denominator
    self.needed = needed
    self.shortfall = shortfall
    self.numeratorNow = numeratorNow
    self.denominatorNow = denominatorNow
    self.neededNow = neededNow
    self.shortfallNow = shortfallNow
    self.held = held
    self.status = status
  }

  /// The share by min(cut-off, due date); `nil` unless the measure is a share and known.
  package var share: Ratio? {
    guard measure == .share, let numerator, let denominator else { return nil }
    return Ratio(numerator, of: denominator)
  }
}

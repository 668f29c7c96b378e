package import Diagnostics

/// From accepted inputs to everything a report says: carry, assess, roll up, measure. Pure: the
/// same inputs give the same progress, whatever the order of rows and files.
package struct Evaluator: Sendable {
  let campaign: Campaign
  let register: Register
  /// Oldest first.
  let months: [MonthInput]
  /// Counts nothing but this place (or unit) and what lies in it; `nil` is the whole campaign.
  let only: RegionCode?

  package init(
    campaign: Campaign, register: Register, months: [MonthInput], only: RegionCode? = nil
  ) {
    self.campaign = campaign
    self.register = register
    self.months = months.sorted { $0.period < $1.period }
    self.only = only
  }

  /// - Parameters:
  ///   - cutoff: the day everything is counted on; the period's last day or an earlier one of it.
  package func progress(
    period: ReportingPeriod, cutoff: Day
  ) -> Diagnosed<Progress> {
    let rested = months.filter { $0.period <= period }
    let now = assessed(rested, period: period, cutoff: cutoff)
    let before = earlierTallies(period)
    var evaluator = TargetEvaluator(campaign: campaign, rollUp: now.rollUp, cutoff: cutoff)
    let targets = now.campaign.targets.flatMap { evaluator.evaluate($0) }
    var progress = Progress(
      campaign: now.campaign, register: register, period: period, cutoff: cutoff,
      counts: UnitCounts(), funnel: [], targets: targets, places: [], units: [], months: rested)
    progress.places = places(
      now, targets: targets, before: before,
      scopeEffects: now.rollUp.scopeEffects(since: period.previous.lastDay))
    let listed = listed(now.rollUp.assessments, on: cutoff)
    progress.units = listed
    (progress.counts, progress.funnel) = counts(listed, now, period: period)
    return Diagnosed(progress, diagnostics(now, listed: listed))
  }

  /// The assessments of the units that are in the register on a day and looked at. Where that is
  /// all of them, they are not copied.
  private func listed(_ all: [Assessment], on day: Day) -> [Assessment] {
    func isListed(_ index: Int) -> Bool {
      register.isListed(all[index].unit, on: day) && isLookedAt(all[index].unit)
    }
    if all.indices.allSatisfy(isListed) { return all }
    return all.indices.filter(isListed).map { all[$0] }
  }

  /// What one month comes to, before its figures are taken from it.
  struct Assessed {
    var campaign: Campaign
    var rollUp: RollUp
    /// By unit, of those of which there is something to be said.
    var findings: [Int: [Finding]]
    var months: [MonthInput]
    var cutoff: Day
  }

  func assessed(
    _ rested: [MonthInput], period: ReportingPeriod, cutoff: Day
  ) -> Assessed {
    let states = Carrying(unitCount: register.count, months: rested, period: period)
    let assessor = Assessor(campaign: campaign, period: period, cutoff: cutoff, months: rested)
    var assessments: [Assessment] = []
    assessments.reserveCapacity(register.count)
    var findings: [Int: [Finding]] = [:]
    for unit in 0..<register.count {
      let entry =
        campaign.grades.isEmpty
        ? nil : register.entryOrLast(of: unit, on: cutoff)
      // Judged where it is kept: it is not small.
      assessments.append(Assessment(unit: unit, state: states.state(of: unit)))
      var found: [Finding] = []
      assessor.assess(&assessments[unit], entry, &found)
      if !found.isEmpty { findings[unit] = found }
    }
    let tallies = TallyBook(
      months: looked(rested), grades: campaign.grades, listedPlaces: listedPlaces(on:))
    let (scope, hierarchy) = places(tallies, cutoff: cutoff)
    let rollUp = RollUp(
      campaign: scope, register: register, cutoff: cutoff, assessments: assessments,
      tallies: tallies, hierarchy: hierarchy)
    return Assessed(
      campaign: scope, rollUp: rollUp, findings: findings, months: rested, cutoff: cutoff)
  }

  // MARK: places

  /// The campaign narrowed to what is asked for, and its places.
  private func places(_ tallies: TallyBook, cutoff: Day) -> (Campaign, Hierarchy) {
    let names = registeredNames(cutoff: cutoff)
    let codes = townships { isLookedAt(register.code(of: $0)) } + tallies.codes
    guard let only else {
      return (campaign, Hierarchy(campaign: campaign, codes: codes, names: names))
    }
    let whole = Hierarchy(campaign: campaign, codes: codes + [only], names: names)
    let home = whole.home(of: only, in: campaign)
    var narrowed = campaign
    if let home { narrowed.top = whole.places[home] }
    narrowed.ownPlaces.removeAll { !isLookedAt($0.code) || $0.code == narrowed.top.code }
    narrowed.placeNames = narrowed.placeNames.filter { isLookedAt($0.key) }
    return (narrowed, Hierarchy(campaign: narrowed, codes: codes, names: names))
  }

  /// One code of each township that has such units, for they lie in the same places.
  private func townships(_ isIncluded: (Int) -> Bool) -> [RegionCode] {
    var kept: [RegionCode] = []
    for unit in 0..<register.count {
      let code = register.code(of: unit)
      guard kept.last?.place(at: .township) != code.place(at: .township), isIncluded(unit) else {
        continue
      }
      kept.append(code)
    }
    return kept
  }

  /// What lies in the place asked for; places that report by themselves are not part of the place
  /// that their code lies in.
  private func isLookedAt(_ code: RegionCode) -> Bool {
    guard let only else { return true }
    return code == only || campaign.chain(of: code).contains { $0.code == only }
  }

  private func isLookedAt(_ unit: Int) -> Bool { isLookedAt(register.code(of: unit)) }

  private func looked(_ months: [MonthInput]) -> [MonthInput] {
    guard only != nil else { return months }
    return months.map { month in
      var month = month
      month.tallies.removeAll { !isLookedAt($0.code) }
      return month
    }
  }

  /// The places in which the register lists units on a day.
  private func listedPlaces(on day: Day) -> Set<RegionCode> {
    let homes = Set(
      townships { register.isListed($0, on: day) }.map { $0.place(at: .township) })
    return Set(homes.flatMap { campaign.chain(of: $0).map(\.code) })
  }

  /// Place names as the register and the tallies give them; the first in code order stands.
  private func registeredNames(cutoff: Day) -> [RegionCode: String] {
    var names: [RegionCode: String] = [:]
    // Most townships have more units.
    names.reserveCapacity(register.count / 5)
    var walk = ChainWalk(campaign)
    var unnamed: [Campaign.Link] = []
    for unit in 0..<register.count {
      let changed = walk.go(to: register.code(of: unit))
      if changed > 0 {
        // What the township before lay in, too, is known to have a name or not. A register names no
        // country.
        unnamed.removeAll { !walk.links[changed...].contains($0) }
        for link in walk.links[..<changed] where names[link.code] == nil {
          if PlacesAbove.levels.contains(link.level) { unnamed.append(link) }
        }
      }
      guard !unnamed.isEmpty else { continue }
      let placeNames = register.placeNames(of: unit, on: cutoff)
      unnamed.removeAll { link in
        guard let name = placeNames[link.level] else { return false }
        names[link.code] = name
        return true
      }
    }
    for month in months {
      for row in month.tallies where names[row.code] == nil && !row.name.isEmpty {
        names[row.code] = row.name
      }
    }
    return names
  }

  private func places(
    _ now: Assessed, targets: [TargetProgress], before: [RegionCode: Tally],
    scopeEffects: [String?]
  ) -> [PlaceProgress] {
    let counts = now.rollUp.counts(on: now.cutoff)
    let aimed = Set(targets.map(\.place.code))
    var progress: [PlaceProgress] = []
    progress.reserveCapacity(now.rollUp.hierarchy.places.count)
    for (index, place) in now.rollUp.hierarchy.places.enumerated() {
      let tally = counts.tallies[index]
      guard tally.inScope > 0 || aimed.contains(place.code) else { continue }
      let isKnown = counts.isKnown[index]
      let earlier = before[place.code]
      let change = earlier.flatMap {
        tally.attainment.changeInPoints(since: $0.attainment)
      }
      progress.append(
        PlaceProgress(
          place: place, tally: tally, isKnown: isKnown, changePoints: isKnown ? change : nil,
          earlier: isKnown ? earlier : nil,
          scopeEffectPoints: isKnown ? scopeEffects[index] : nil))
    }
    return progress
  }

  /// The counts of the month before, from its own inputs; empty where it has none accepted.
  private func earlierTallies(_ period: ReportingPeriod) -> [RegionCode: Tally] {
    let earlier = period.previous
    guard months.contains(where: { $0.period == earlier && $0.hasAcceptedInput }) else {
      return [:]
    }
    let then = assessed(
      months.filter { $0.period <= earlier }, period: earlier, cutoff: earlier.lastDay)
    let counts = then.rollUp.counts(on: earlier.lastDay)
    var tallies: [RegionCode: Tally] = [:]
    for (index, place) in then.rollUp.hierarchy.places.enumerated()
    where counts.isKnown[index] {
      tallies[place.code] = counts.tallies[index]
    }
    return tallies
  }

  // MARK: counts

  /// The counts of the units in scope, and how many of them are on each step.
  private func counts(
    _ listed: [Assessment], _ now: Assessed, period: ReportingPeriod
  ) -> (UnitCounts, [FunnelStep]) {
    var counts = UnitCounts()
    counts.registered = listed.count
    var participating = 0
    var furthest = Array(repeating: 0, count: Stage.Step.allCases.count)
    // One walk, for a country's assessments are more than a processor holds.
    for index in listed.indices where now.rollUp.isInScope(listed[index].unit, on: now.cutoff) {
      counts.inScope += 1
      counts.held += listed[index].isHeld ? 1 : 0
      switch listed[index].state.reporting {
      case .reported: counts.reported += 1
      case .confirmed: counts.confirmed += 1
      case .notReported: counts.notReported += 1
      }
      if listed[index].participating == true { participating += 1 }
      if let stage = listed[index].stage { furthest[stage.rawValue] += 1 }
    }
    let current = now.months.last { $0.period == period }
    counts.rejectedRows = (current?.rejectedRows ?? 0) + now.rollUp.tallies.rejected
    counts.tallied = now.rollUp.tallied
    let steps = campaign.stages.map { stage in
      FunnelStep(step: stage.step, units: furthest[stage.step.rawValue...].reduce(0, +))
    }
    return (counts, [FunnelStep(step: nil, units: participating)] + steps)
  }

  private func diagnostics(_ now: Assessed, listed: [Assessment]) -> [Diagnostic] {
    let places = FindingPlaces(register: register, months: now.months)
    var found: [Diagnostic] = []
    if !now.findings.isEmpty {
      for index in listed.indices {
        guard let own = now.findings[listed[index].unit] else { continue }
        found += own.map { places.diagnostic($0, of: listed[index]) }
      }
    }
    return found + now.rollUp.tallies.diagnostics + now.rollUp.sumDifferences(now.months)
  }
}

/// Counts of every place on any day, from the units' assessments and the lower offices' tallies.
package struct RollUp: Sendable {
  package let hierarchy: Hierarchy
  let campaign: Campaign
  let register: Register
  let cutoff: Day
  let assessments: [Assessment]
  /// By unit index: the lowest place that the unit lies in, or -1 where it is not looked at.
  let homes: [Int]
  let tallies: TallyBook
  private let heldUnits: [Int]

  /// - Parameters:
  ///   - assessments: one for each unit of the register, by index.
  ///   - only: counts nothing but this place and what lies in it.
  package init(
    campaign: Campaign, register: Register, cutoff: Day, assessments: [Assessment],
    tallies: TallyBook, hierarchy: Hierarchy
  ) {
    self.campaign = campaign
    self.register = register
    self.cutoff = cutoff
    self.assessments = assessments
    self.tallies = tallies
    self.hierarchy = hierarchy
    heldUnits = assessments.indices.filter { assessments[$0].isHeld }
    // Units come in code order, and those of a township share their home.
    var last: (township: RegionCode, home: Int)?
    homes = register.units.indices.map { unit in
      let code = register.units[unit].code
      let township = code.place(at: .township)
      if let last, last.township == township { return last.home }
      let home = hierarchy.home(of: code, in: campaign) ?? -1
      last = (township, home)
      return home
    }
  }

  /// What is counted on a day.
  struct Counts: Sendable {
    /// By place.
    var tallies: [Tally]
    /// By place: false where it is known by tallies alone and none stands on the day. Its counts
    /// are then the cut-off's, by which the places above it count it.
    var isKnown: [Bool]
  }

  /// The counts of all places on `day`. A place whose tally is not there yet on that day is
  /// counted by the cut-off's in the places above it.
  /// - Parameter registered: counts the units that were in the register on another day instead.
  func counts(on day: Day, registered: Day? = nil) -> Counts {
    var sums = unitCounts { unit in
      guard register.isInScope(unit, on: registered ?? day) else { return nil }
      return tally(of: unit, on: day)
    }
    let then = dayTallies(day)
    for (place, row) in then.counted { sums[place] += row.tally }
    if day < cutoff {
      for (place, row) in dayTallies(cutoff).counted where !then.covers(place) {
        sums[place] += row.tally
      }
    }
    return Counts(tallies: addedUp(sums), isKnown: then.isKnown)
  }

  /// The lower offices' counts as they stand on a day.
  func dayTallies(_ day: Day) -> DayTallies {
    var isListed = Array(repeating: false, count: hierarchy.places.count)
    if !tallies.codes.isEmpty {
      for unit in register.units.indices
      where homes[unit] >= 0 && register.isListed(unit, on: day) {
        isListed[homes[unit]] = true
      }
      for place in isListed.indices.reversed() where isListed[place] {
        if let parent = hierarchy.parents[place] { isListed[parent] = true }
      }
    }
    return DayTallies(tallies, on: day, hierarchy: hierarchy, isListed: isListed)
  }

  /// Units of a window rather than up to a day: counts those in the denominator on `day` for which
  /// `isCounted` is true, by place.
  /// - Parameter held: looks at held units only.
  func count(on day: Day, held: Bool = false, where isCounted: (Assessment) -> Bool) -> [Int] {
    var sums = Array(repeating: 0, count: hierarchy.places.count)
    func look(_ unit: Int) {
      guard homes[unit] >= 0, register.isInScope(unit, on: day), isCounted(assessments[unit])
      else { return }
      sums[homes[unit]] += 1
    }
    if held { heldUnits.forEach(look) } else { register.units.indices.forEach(look) }
    for place in sums.indices.reversed() {
      if let parent = hierarchy.parents[place] { sums[parent] += sums[place] }
    }
    return sums
  }

  /// Sums by place, its own units only, of what `count` makes of each unit.
  func unitCounts(_ count: (Int) -> Tally?) -> [Tally] {
    var sums = Array(repeating: Tally.zero, count: hierarchy.places.count)
    for unit in register.units.indices where homes[unit] >= 0 {
      if let tally = count(unit) { sums[homes[unit]] += tally }
    }
    return sums
  }

  /// Children come after their parents, so one pass from the end adds everything up.
  func addedUp(_ counts: [Tally]) -> [Tally] {
    var sums = counts
    for place in sums.indices.reversed() {
      if let parent = hierarchy.parents[place] { sums[parent] += sums[place] }
    }
    return sums
  }

  private func tally(of unit: Int, on day: Day) -> Tally {
    let grades = campaign.grades.isEmpty ? [] : gradeCounts(of: unit, on: day)
    return Tally(
      inScope: 1, participating: assessments[unit].participating == true ? 1 : 0,
      attained: assessments[unit].isAttained(on: day) ? 1 : 0,
      held: assessments[unit].isHeld ? 1 : 0, grades: grades)
  }

  private func gradeCounts(of unit: Int, on day: Day) -> [Int] {
    campaign.grades.indices.map { assessments[unit].holds(grade: $0, on: day) ? 1 : 0 }
  }
}

extension Assessment {
  /// Attained by the end of `day`, a base grade included.
  package func isAttained(on day: Day) -> Bool {
    (counts && recognisedOn.map { $0 <= day } ?? false)
      || baseGradesOn.contains { $0.map { $0 <= day } ?? false }
  }

  /// Holds the grade (or a higher one) by the end of `day`, a base grade included.
  package func holds(grade: Int, on day: Day) -> Bool {
    isWithin(baseGradesOn[grade], to: day) || (counts && isWithin(gradesOn[grade], to: day))
  }

  /// The grade was newly reached from `first` to `last`, both included: a base grade is never new.
  func reachesAnew(grade: Int?, from first: Day, to last: Day) -> Bool {
    guard counts else { return false }
    guard let grade else { return recognisedOn.map { $0 >= first && $0 <= last } ?? false }
    return baseGradesOn[grade] == nil
      && (gradesOn[grade].map { $0 >= first && $0 <= last } ?? false)
  }

  private func isWithin(_ date: Day?, to last: Day) -> Bool { date.map { $0 <= last } ?? false }
}

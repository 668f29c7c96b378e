/// Counts of every place on any day, from the units' assessments and the lower offices' tallies.
package struct RollUp: Sendable {
  package let hierarchy: Hierarchy
  let campaign: Campaign
  let register: Register
  let cutoff: Day
  let assessments: [Assessment]
  /// By unit index: what counting needs of it.
  let counted: [CountedUnit]
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
    var walk = ChainWalk(campaign)
    var home = -1
    var counted: [CountedUnit] = []
    counted.reserveCapacity(assessments.count)
    register.forEachUnit { unit, code, standingScope in
      if walk.go(to: code) > 0 {
        // Townships come one behind the other.
        home = walk.links.first.flatMap { hierarchy.index(of: $0.code, near: home + 1) } ?? -1
      }
      // What is wanted of the assessments alone, which are large and are not copied for it.
      let own = assessments[unit].counts ? assessments[unit].recognisedOn : nil
      counted.append(
        CountedUnit(
          home: home,
          attainedFrom: assessments[unit].hasBaseGrade ? assessments[unit].attainedFrom : own,
          isParticipating: assessments[unit].participating == true,
          isHeld: assessments[unit].isHeld, standingScope: standingScope))
    }
    self.counted = counted
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
    var sums =
      campaign.grades.isEmpty
      ? countsWithoutGrades(on: day, registered: registered ?? day)
      : unitCounts { unit in
        isInScope(unit, on: registered ?? day) ? tally(of: unit, on: day) : nil
      }
    let then = dayTallies(day)
    for (place, row) in then.counted { sums[place] += row.tally }
    if day < cutoff {
      for (place, row) in dayTallies(cutoff).counted where !then.covers(place) {
        sums[place] += row.tally
      }
    }
    addUp(&sums)
    return Counts(tallies: sums, isKnown: then.isKnown)
  }

  /// The lower offices' counts as they stand on a day.
  func dayTallies(_ day: Day) -> DayTallies {
    var isListed = Array(repeating: false, count: hierarchy.places.count)
    if !tallies.isEmpty {
      for unit in counted.indices
      where counted[unit].home >= 0 && register.isListed(unit, on: day) {
        isListed[Int(counted[unit].home)] = true
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
      let home = Int(counted[unit].home)
      guard home >= 0, isInScope(unit, on: day), isCounted(assessments[unit]) else { return }
      sums[home] += 1
    }
    if held { heldUnits.forEach(look) } else { counted.indices.forEach(look) }
    for place in sums.indices.reversed() {
      if let parent = hierarchy.parents[place] { sums[parent] += sums[place] }
    }
    return sums
  }

  /// Sums by place, its own units only, of what `count` makes of each unit.
  func unitCounts(_ count: (Int) -> Tally?) -> [Tally] {
    var sums = Array(repeating: Tally.zero, count: hierarchy.places.count)
    for unit in counted.indices where counted[unit].home >= 0 {
      if let tally = count(unit) { sums[Int(counted[unit].home)] += tally }
    }
    return sums
  }

  /// The same of units that are in the register on a day, in campaigns without grades: one walk
  /// over little memory, for every target asks for a day of its own.
  private func countsWithoutGrades(on day: Day, registered: Day) -> [Tally] {
    var sums = Array(repeating: Tally.zero, count: hierarchy.places.count)
    for (unit, it) in counted.enumerated() where it.home >= 0 {
      guard it.standingScope ?? register.isInScope(unit, on: registered) else { continue }
      let home = Int(it.home)
      sums[home].inScope += 1
      if it.isParticipating { sums[home].participating += 1 }
      if it.attainedFrom <= day.number { sums[home].attained += 1 }
      if it.isHeld { sums[home].held += 1 }
    }
    return sums
  }

  /// True when a unit is in the denominator on a day.
  func isInScope(_ unit: Int, on day: Day) -> Bool {
    counted[unit].standingScope ?? register.isInScope(unit, on: day)
  }

  /// Adds to every place what lies in it. Children come after their parents, so that one pass from
  /// the end does it.
  func addUp(_ sums: inout [Tally]) {
    for place in sums.indices.reversed() {
      if let parent = hierarchy.parents[place] { sums[parent] += sums[place] }
    }
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
  package func isAttained(on day: Day) -> Bool { attainedFrom.map { $0 <= day } ?? false }

  /// The first day on which it is attained, a base grade included.
  var attainedFrom: Day? {
    let own = counts ? recognisedOn : nil
    guard hasBaseGrade else { return own }
    guard let base = baseGradesOn.compactMap({ $0 }).min() else { return own }
    return own.map { min($0, base) } ?? base
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

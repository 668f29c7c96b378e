/// Measures every target of a campaign against the counts.
struct TargetEvaluator {
  let campaign: Campaign
  let rollUp: RollUp
  let cutoff: Day
  /// Counts of all places, made once for each day that a target asks for.
  private var countsByDay: [Day: RollUp.Counts] = [:]
  /// Counts of a window by place, and of held units, made once for all places that a target binds.
  private var countsOfWindow: [Window: [Int]] = [:]

  private struct Window: Hashable {
    var target: String
    var day: Day
    var last: Day
    var isOfHeld: Bool
  }

  init(campaign: Campaign, rollUp: RollUp, cutoff: Day) {
    self.campaign = campaign
    self.rollUp = rollUp
    self.cutoff = cutoff
  }

  /// The entries of one target: one, or of a target that binds each child place the parent's and
  /// then the children's. Empty where the target's place is not among the places looked at.
  mutating func evaluate(_ target: Target) -> [TargetProgress] {
    guard case .eachChild(let level) = target.binding else {
      guard let place = rollUp.hierarchy.index(of: target.place) else { return [] }
      return [whole(target, place: place)]
    }
    let parent = rollUp.hierarchy.index(of: target.place)
    let children = rollUp.hierarchy.places.indices.filter { index in
      let place = rollUp.hierarchy.places[index]
      return place.level == level && place.code != target.place
        && campaign.chain(of: place.code).contains { $0.code == target.place }
    }
    let entries = children.map { whole(target, place: $0) }
    guard let parent else { return entries }
    return [together(target, place: parent, children: entries)] + entries
  }

  private mutating func counts(on day: Day) -> RollUp.Counts {
    if let made = countsByDay[day] { return made }
    let made = rollUp.counts(on: day)
    countsByDay[day] = made
    return made
  }

  // MARK: one place

  private mutating func whole(_ target: Target, place: Int) -> TargetProgress {
    let site = rollUp.hierarchy.places[place]
    let day = min(cutoff, target.due)
    let goal = target.goal(at: site.code)
    var it = TargetProgress(
      target: target, place: site, measure: target.measureName, goal: goal, status: .unknown)
    let now = figures(target, place: place, on: cutoff, windowEnd: windowEndNow(target))
    it.numeratorNow = now.numerator
    it.denominatorNow = now.denominator
    it.neededNow = target.needed(goal: goal, of: now.denominator)
    it.held = held(target, place: place)
    if counts(on: cutoff).isKnown[place] {
      it.shortfallNow = it.neededNow.map { max(0, $0 - now.numerator) }
    } else {
      it.numeratorNow = nil
      it.denominatorNow = nil
      it.neededNow = nil
    }
    if counts(on: day).isKnown[place] {
      let then = figures(target, place: place, on: day, windowEnd: day)
      let needed = target.needed(goal: goal, of: then.denominator)
      it.numerator = then.numerator
      it.denominator = then.denominator
      it.needed = needed
      it.shortfall = max(0, needed - then.numerator)
    }
    it.status = status(it)
    return it
  }

  /// The end of a yearly window as seen on the cut-off.
  private func windowEndNow(_ target: Target) -> Day {
    target.window == .year ? min(cutoff, Day.last(ofYear: target.due.year)) : cutoff
  }

  private mutating func figures(
    _ target: Target, place: Int, on day: Day, windowEnd: Day
  ) -> (numerator: Int, denominator: Int) {
    if case .unit(let code) = target.measure { return named(code, on: day) }
    let tally = counts(on: day).tallies[place]
    let grade = grade(of: target)
    guard target.window == .year else {
      return (grade.map { tally.grade($0) } ?? tally.attained, tally.inScope)
    }
    let first = Day.first(ofYear: target.due.year)
    let window = Window(target: target.id, day: day, last: windowEnd, isOfHeld: false)
    let counted = counts(of: window) { it in
      it.reachesAnew(grade: grade, from: first, to: windowEnd)
    }
    return (counted[place], tally.inScope)
  }

  /// A named unit is one of one, in the register or not: that it is missing there does not make the
  /// target go away.
  private func named(_ code: RegionCode, on day: Day) -> (numerator: Int, denominator: Int) {
    guard let unit = rollUp.register.index(of: code),
      rollUp.register.isInScope(unit, on: day)
    else { return (0, 1) }
    return (rollUp.assessments[unit].isAttained(on: day) ? 1 : 0, 1)
  }

  private func grade(of target: Target) -> Int? {
    target.grade.flatMap { id in campaign.grades.firstIndex { $0.id == id } }
  }

  /// Held units of the denominator on the cut-off whose recognition lies in the target's window.
  private mutating func held(_ target: Target, place: Int) -> Int {
    let grade = grade(of: target)
    let first = target.window == .year ? Day.first(ofYear: target.due.year) : nil
    let last = windowEndNow(target)
    let units = rollUp.register.units
    let window = Window(target: target.id, day: cutoff, last: last, isOfHeld: true)
    let counted = counts(of: window) { it in
      if case .unit(let code) = target.measure, units[it.unit].code != code { return false }
      let date = grade.map { it.baseGradesOn[$0] == nil ? it.gradesOn[$0] : nil }
      guard let on = date ?? it.recognisedOn else { return false }
      return first.map { $0 <= on } ?? true && on <= last
    }
    return counted[place]
  }

  private mutating func counts(
    of window: Window, where isCounted: (Assessment) -> Bool
  ) -> [Int] {
    if let made = countsOfWindow[window] { return made }
    let made = rollUp.count(on: window.day, held: window.isOfHeld, where: isCounted)
    countsOfWindow[window] = made
    return made
  }

  private func status(_ it: TargetProgress) -> TargetProgress.Status {
    let target = it.target
    if it.denominator == 0 { return .noUnits }
    guard let numerator = it.numerator, let needed = it.needed else { return .unknown }
    if numerator >= needed { return .met }
    if cutoff < target.start { return .upcoming }
    if cutoff >= target.due {
      if let now = it.numeratorNow, let neededNow = it.neededNow, now >= neededNow {
        return .metLate
      }
      return target.isAspiration ? .missedAspiration : .missed
    }
    let elapsed = cutoff.days(since: target.start) + 1
    let window = target.due.days(since: target.start) + 1
    let (done, expected) = (numerator * window, needed * elapsed)
    return done > expected ? .ahead : done == expected ? .onTrack : .behind
  }

  // MARK: each child place

  private func together(
    _ target: Target, place: Int, children: [TargetProgress]
  ) -> TargetProgress {
    let met = children.count { $0.status == .met }
    let metNow = children.count(where: \.isReachedNow)
    let count = children.count
    var it = TargetProgress(
      target: target, place: rollUp.hierarchy.places[place], measure: .children,
      goal: target.goal(at: target.place), numerator: met, denominator: count, needed: count,
      shortfall: count - met, numeratorNow: metNow, denominatorNow: count, neededNow: count,
      shortfallNow: count - metNow, held: children.reduce(0) { $0 + $1.held }, status: .noUnits)
    guard count > 0 else { return it }
    if met == count {
      it.status = .met
    } else if cutoff < target.start {
      it.status = .upcoming
    } else if cutoff >= target.due {
      it.status =
        metNow == count ? .metLate : target.isAspiration ? .missedAspiration : .missed
    } else {
      let open = children.filter { $0.status != .met }.map(\.status)
      let isOnTime = open.allSatisfy { $0 == .ahead || $0 == .onTrack }
      it.status = !isOnTime ? .behind : open.contains(.onTrack) ? .onTrack : .ahead
    }
    return it
  }
}

extension TargetProgress {
  /// The goal is reached on the cut-off, in time or not.
  package var isReachedNow: Bool {
    guard let numeratorNow, let neededNow, let denominatorNow else { return false }
    return denominatorNow > 0 && numeratorNow >= neededNow
  }
}

extension Tally {
  /// The count of a grade; 0 where the place's tally does not say.
  package func grade(_ index: Int) -> Int { index < grades.count ? grades[index] : 0 }
}

extension Target {
  /// The goal of one place: its exception, or everybody's.
  package func goal(at place: RegionCode) -> Int {
    if let exception = exceptions[place] { return exception }
    switch measure {
    case .share(let goal), .count(let goal): return goal
    case .unit: return 1
    }
  }

  /// The smallest whole number of units that meets the goal.
  package func needed(goal: Int, of denominator: Int) -> Int {
    switch measure {
    case .share: Ratio.needed(percent: goal, of: denominator)
    case .count, .unit: goal
    }
  }

  var measureName: TargetProgress.Measure {
    switch measure {
    case .share: .share
    case .count: .count
    case .unit: .unit
    }
  }
}

/// What a place must still do for a target that is not met and not yet due.
package struct Plan: Hashable, Sendable {
  package var target: TargetProgress
  /// Units that must still attain, on the cut-off's denominator.
  package var more: Int
  /// Days from the cut-off to the due day.
  package var daysLeft: Int
  /// Units that take part and could still attain, less those that must: below 0 the target cannot
  /// be reached with those that take part now.
  package var slack: Int
  /// The nearest first; as many as must attain and a few in reserve.
  package var nearest: [Candidate]

  /// A unit that could attain.
  package struct Candidate: Hashable, Sendable {
    /// The unit's index in the register.
    package var unit: Int
    package var stage: Stage.Step?
    package var score: HalfPoints?
    /// Points short of the pass mark; `nil` without a score or a pass mark.
    package var gap: HalfPoints?
    package var obstacles: [Obstacle]
  }

  /// What keeps a unit from attaining, whatever its score.
  package enum Obstacle: String, CaseIterable, Sendable {
    case notParticipating = "not_participating"
    case held
    case veto
    case unmetCriteria = "unmet_criteria"
    case decidedAgainst = "decided_against"
  }
}

/// Finds, for every target that can still be reached, who is nearest.
package struct Planner {
  /// How many units are named beyond those that must attain.
  static let reserve = 3

  private let progress: Progress

  package init(_ progress: Progress) { self.progress = progress }

  /// One plan for each open target of a place that has begun, in the order of the targets.
  package var plans: [Plan] {
    progress.targets.compactMap { entry in
      guard entry.measure != .children, entry.status != .met, entry.status != .noUnits,
        progress.cutoff >= entry.target.start,
        let more = entry.shortfallNow, more > 0, progress.cutoff < entry.target.due
      else { return nil }
      return plan(entry, more: more)
    }
  }

  private func plan(_ entry: TargetProgress, more: Int) -> Plan {
    let candidates = progress.units.compactMap { candidate($0, for: entry) }
      .sorted(by: Self.isNearer)
    let able = candidates.count { !$0.obstacles.contains(.notParticipating) }
    return Plan(
      target: entry, more: more, daysLeft: entry.target.due.days(since: progress.cutoff),
      slack: able - more, nearest: Array(candidates.prefix(more + Self.reserve)))
  }

  private func candidate(_ it: Assessment, for entry: TargetProgress) -> Plan.Candidate? {
    let unit = progress.entry(of: it)
    let chain = progress.campaign.chain(of: unit.code)
    guard unit.inScope, chain.contains(where: { $0.code == entry.place.code }),
      !hasReached(it, entry)
    else { return nil }
    if case .unit(let named) = entry.target.measure, named != unit.code { return nil }
    var gap: HalfPoints?
    if case .points(let passMark, _) = progress.campaign.scoring, let score = it.score {
      gap = max(.zero, passMark - score)
    }
    return Plan.Candidate(
      unit: it.unit, stage: it.stage, score: it.score, gap: gap, obstacles: obstacles(it))
  }

  private func hasReached(_ it: Assessment, _ entry: TargetProgress) -> Bool {
    guard let id = entry.target.grade,
      let grade = progress.campaign.grades.firstIndex(where: { $0.id == id })
    else { return it.isAttained }
    return it.holds(grade: grade, on: progress.cutoff)
  }

  private func obstacles(_ it: Assessment) -> [Plan.Obstacle] {
    var found: [Plan.Obstacle] = []
    if it.participating != true { found.append(.notParticipating) }
    if it.isHeld { found.append(.held) }
    if !it.firingVetoes.isEmpty { found.append(.veto) }
    if !(it.verdicts?.unmet.isEmpty ?? true) { found.append(.unmetCriteria) }
    if !it.isHeld && !it.contradictions.isEmpty && !it.counts { found.append(.decidedAgainst) }
    return found
  }

  /// Fewer obstacles, further stages, smaller gaps; then the register's order.
  private static func isNearer(_ a: Plan.Candidate, _ b: Plan.Candidate) -> Bool {
    if a.obstacles.count != b.obstacles.count { return a.obstacles.count < b.obstacles.count }
    let (x, y) = (a.stage?.rawValue ?? -1, b.stage?.rawValue ?? -1)
    if x != y { return x > y }
    let (p, q) = (a.gap?.halves ?? .max, b.gap?.halves ?? .max)
    return p != q ? p < q : a.unit < b.unit
  }
}

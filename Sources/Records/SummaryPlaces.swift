import Campaigns

/// The members of `places`: a country has tens of thousands, which are written straight into the
/// document's bytes.
struct SummaryPlaces: Sendable {
  private let progress: Progress
  /// The ids of the grades as keys, in the campaign's order.
  private let grades: [[UInt8]]
  private let goals: [Int]
  private let keys = Keys()

  /// What stands before each member's value.
  private struct Keys: Sendable {
    let code = Array(#"{"code": "#.utf8)
    let name = Array(#", "name": "#.utf8)
    let level = Array(#", "level": "#.utf8)
    let inScope = Array(#", "in_scope": "#.utf8)
    let participating = Array(#", "participating": "#.utf8)
    let attained = Array(#", "attained": "#.utf8)
    let grades = Array(#", "grades": {"#.utf8)
    let share = Array(#"}, "share": "#.utf8)
    let participation = Array(#", "participation": "#.utf8)
    let changePoints = Array(#", "change_points": "#.utf8)
  }

  init(_ progress: Progress) {
    self.progress = progress
    grades = progress.campaign.grades.map { JSONBytes.quoted($0.id) + Array(": ".utf8) }
    goals = progress.shareGoals
  }

  /// Adds the object of a place, by its position in the progress's places.
  @Sendable func write(_ position: Int, to out: inout JSONBytes) {
    write(progress.places[position], to: &out)
  }

  private func write(_ it: borrowing PlaceProgress, to out: inout JSONBytes) {
    let tally = it.tally
    out.append(keys.code)
    out.quote(it.place.code)
    out.append(keys.name)
    out.quote(it.place.name)
    out.append(keys.level)
    out.quote(it.place.level.id)
    out.append(keys.inScope)
    write(tally.inScope, it.isKnown, to: &out)
    out.append(keys.participating)
    write(tally.participating, it.isKnown, to: &out)
    out.append(keys.attained)
    write(tally.attained, it.isKnown, to: &out)
    out.append(keys.grades)
    for grade in grades.indices {
      if grade > 0 { out.append(", ") }
      out.append(grades[grade])
      write(tally.grade(grade), it.isKnown, to: &out)
    }
    out.append(keys.share)
    out.quote(it.isKnown ? tally.attainment.shown(goals: goals) : nil)
    out.append(keys.participation)
    out.quote(it.isKnown ? tally.participation.shown() : nil)
    out.append(keys.changePoints)
    out.quote(it.changePoints)
    out.append("}")
  }

  private func write(_ count: Int, _ isKnown: Bool, to out: inout JSONBytes) {
    if isKnown { out.append(count) } else { out.append("null") }
  }
}

/// What a month must come up to before its letters for leaders leave by themselves. Shut, it holds
/// back them alone: the office that has to mend the month is written to all the same.
package struct SendGate: Hashable, Sendable {
  /// The most refused rows and files; `nil` does not ask.
  package var errors: Int?
  /// The most held units; `nil` does not ask.
  package var held: Int?
  /// The least share of the units in scope that have reported, in whole percent; `nil` does not
  /// ask.
  package var coverage: Int?

  package init(errors: Int?, held: Int?, coverage: Int?) {
    self.errors = errors
    self.held = held
    self.coverage = coverage
  }

  /// Of a campaign that says nothing: everything is reported and nothing doubtful.
  package static let strict = SendGate(errors: 0, held: 0, coverage: 100)

  /// What keeps the gate shut, with the figures.
  package enum Obstacle: Hashable, Sendable {
    case errors(Int, most: Int)
    case held(Int, most: Int)
    case coverage(reported: Int, of: Int, percent: Int)
  }

  /// - Parameters:
  ///   - errors: refused rows and files of the month.
  ///   - counts: the month's units.
  /// - Returns: everything that keeps the gate shut; empty when it is open.
  package func obstacles(errors found: Int, counts: UnitCounts) -> [Obstacle] {
    var obstacles: [Obstacle] = []
    if let errors, found > errors { obstacles.append(.errors(found, most: errors)) }
    if let held, counts.held > held { obstacles.append(.held(counts.held, most: held)) }
    let reported = counts.reported + counts.confirmed
    if let coverage, reported * 100 < coverage * counts.inScope {
      obstacles.append(
        .coverage(reported: reported, of: counts.inScope, percent: coverage))
    }
    return obstacles
  }
}

/// One target of a campaign: how much of what, where, by when.
package struct Target: Hashable, Sendable {
  /// What is measured, and the goal.
  package enum Measure: Hashable, Sendable {
    /// Attained units of the units in scope, in percent: `goal` of 100.
    case share(goal: Int)
    /// A number of attained units.
    case count(goal: Int)
    /// A named unit attains.
    case unit(RegionCode)
  }
  /// Which dates of recognition count.
  package enum Window: String, Sendable {
    /// Everything attained up to the day counts.
    case cumulative
    /// Only what was attained from 1 January of the due date's year on counts; no base grade.
    case year
  }
  /// Whom the target binds.
  package enum Binding: Hashable, Sendable {
    /// The place as a whole.
    case whole
    /// Each child place of that level by itself (“各市”).
    case eachChild(level: AdministrativeLevel)
  }
  package var id: String
  package var year: Int
  package var measure: Measure
  /// The grade that is counted; `nil` counts attained units.
  package var grade: String?
  package var place: RegionCode
  package var binding: Binding
  /// Goals of single child places that differ from the measure's.
  package var exceptions: [RegionCode: Int]
  package var start: Day
  package var due: Day
  package var window: Window
  /// 力争: an aspiration; missing it is named differently.
  package var isAspiration: Bool
  package var source: Source?

  package init(
    id: String, year: Int, measure: Measure, grade: String? = nil, place: RegionCode,
    binding: Binding = .whole, exceptions: [RegionCode: Int] = [:], start: Day, due: Day,
    window: Window = .cumulative, isAspiration: Bool = false, source: Source? = nil
  ) {
    self.id = id
    self.year = year
    self.measure = measure
    self.grade = grade
    self.place = place
    self.binding = binding
    self.exceptions = exceptions
    self.start = start
    self.due = due
    self.window = window
    self.isAspiration = isAspiration
    self.source = source
  }
}

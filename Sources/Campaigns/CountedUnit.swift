/// What counting needs of one unit, in twelve bytes: a country is counted on several days, and its
/// assessments fill more memory than a processor holds.
struct CountedUnit: Sendable {
  /// The lowest place that the unit lies in, or -1 where it is not looked at.
  let home: Int32
  /// The number of the first day on which the unit is attained, a base grade included; the greatest
  /// number where it never is.
  let attainedFrom: Int32
  private let marks: Marks

  private struct Marks: OptionSet {
    let rawValue: UInt8
    static let participating = Marks(rawValue: 1)
    static let held = Marks(rawValue: 2)
    static let inScope = Marks(rawValue: 4)
    static let outOfScope = Marks(rawValue: 8)
  }

  /// - Parameters:
  ///   - attainedFrom: `nil` where it never is.
  ///   - isHeld: contradictions that no decision settles, see `Assessment.isHeld`.
  ///   - standingScope: whether it is in the denominator on every day, or on none; `nil` where that
  ///     hangs on the day.
  init(
    home: Int, attainedFrom: Day?, isParticipating: Bool, isHeld: Bool, standingScope: Bool?
  ) {
    self.home = Int32(home)
    self.attainedFrom = attainedFrom?.number ?? .max
    var marks: Marks = []
    if isParticipating { marks.insert(.participating) }
    if isHeld { marks.insert(.held) }
    if let standingScope { marks.insert(standingScope ? .inScope : .outOfScope) }
    self.marks = marks
  }

  var isParticipating: Bool { marks.contains(.participating) }
  /// Contradictions that no decision settles: see `Assessment.isHeld`.
  var isHeld: Bool { marks.contains(.held) }

  /// Whether it is in the denominator on every day, or on none; `nil` where that hangs on the day.
  var standingScope: Bool? {
    if marks.contains(.inScope) { return true }
    return marks.contains(.outOfScope) ? false : nil
  }
}

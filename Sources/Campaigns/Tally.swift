/// Counts of a place on a day. Sums only: a parent's figures are the sums of its parts.
package struct Tally: Hashable, Sendable {
  /// Units in the denominator: in the register on the day, and in scope.
  package var inScope: Int
  package var participating: Int
  package var attained: Int
  package var held: Int
  /// By grade, in the order of `Campaign.grades`, higher grades counted for lower ones too.
  package var grades: [Int]

  package static let zero = Tally()

  package init(
    inScope: Int = 0, participating: Int = 0, attained: Int = 0, held: Int = 0,
    grades: [Int] = []
  ) {
    self.inScope = inScope
    self.participating = participating
    self.attained = attained
    self.held = held
    self.grades = grades
  }

  package static func + (a: Tally, b: Tally) -> Tally {
    let count = max(a.grades.count, b.grades.count)
    return Tally(
      inScope: a.inScope + b.inScope, participating: a.participating + b.participating,
      attained: a.attained + b.attained, held: a.held + b.held,
      grades: (0..<count).map { index in
        (index < a.grades.count ? a.grades[index] : 0)
          + (index < b.grades.count ? b.grades[index] : 0)
      })
  }

  package static func += (a: inout Tally, b: Tally) {
    guard a.grades.isEmpty, b.grades.isEmpty else {
      a = a + b
      return
    }
    a.inScope += b.inScope
    a.participating += b.participating
    a.attained += b.attained
    a.held += b.held
  }

  /// 达标率: attained of the units in scope.
  package var attainment: Ratio { Ratio(attained, of: inScope) }
  /// 参与率: participating of the units in scope.
  package var participation: Ratio { Ratio(participating, of: inScope) }
}

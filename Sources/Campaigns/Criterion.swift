/// How a campaign judges a unit's acceptance.
package enum Scoring: Hashable, Sendable {
  /// Items with points: attained from `passMark` on, of the items' sum plus at most `bonusCap`.
  case points(passMark: HalfPoints, bonusCap: HalfPoints)
  /// Criteria that are each met or not met; no points, no threshold.
  case verdicts
  /// Recognition alone decides; scores are taken and shown.
  case none
}

/// A group of criteria, in the order of the assessment sheet.
package struct Category: Hashable, Sendable {
  package var id: String
  package var name: String

  package init(id: String, name: String) {
    self.id = id
    self.name = name
  }
}

/// One item of the assessment sheet: an indicator with points, or a criterion to be met.
package struct Criterion: Hashable, Sendable {
  /// 1-based, without gaps, as printed on the sheet.
  package var number: Int
  /// The id of a `Category`.
  package var category: String
  package var name: String
  /// The maximum; `nil` for a criterion without points.
  package var maximum: HalfPoints?
  /// How points are given or lost.
  package var standard: String
  /// 资料 (documents), 实地 (on site) or both.
  package var check: String
  package var leadUnit: String
  package var otherUnits: [String]
  /// May be 不涉及: it then keeps its full marks, or is left out of the criteria.
  package var mayNotApply: Bool
  package var source: Source?

  package init(
    number: Int, category: String, name: String, maximum: HalfPoints? = nil,
    standard: String = "", check: String = "", leadUnit: String = "", otherUnits: [String] = [],
    mayNotApply: Bool = false, source: Source? = nil
  ) {
    self.number = number
    self.category = category
    self.name = name
    self.maximum = maximum
    self.standard = standard
    self.check = check
    self.leadUnit = leadUnit
    self.otherUnits = otherUnits
    self.mayNotApply = mayNotApply
    self.source = source
  }
}

/// A veto (否决项): when it fires, the unit cannot be recognised, whatever its score.
package struct Veto: Hashable, Sendable {
  /// When the veto fires.
  package enum Rule: Hashable, Sendable {
    /// Fires from so many places on (处数). Column `<id>处数`.
    case places(atLeast: Int)
    /// Fires above so many percent (占比), strictly; exactly there a person is asked. Column
    /// `<id>占比`.
    case percent(above: Int)
    /// Fires only when it is named.
    case named
  }
  /// For instance `V1`.
  package var id: String
  package var name: String
  package var rule: Rule
  package var leadUnits: [String]
  package var source: Source?

  package init(
    id: String, name: String, rule: Rule, leadUnits: [String] = [], source: Source? = nil
  ) {
    self.id = id
    self.name = name
    self.rule = rule
    self.leadUnits = leadUnits
    self.source = source
  }
}

/// A step on the way to recognition, with the campaign's own name for it.
package struct Stage: Hashable, Sendable {
  /// The steps that exist, in their order.
  package enum Step: Int, CaseIterable, Comparable, Sendable {
    case applied, selfAssessed, reviewed, accepted, recognised

    /// The id of templates, columns and `summary.json`.
    package var id: String {
      switch self {
      case .applied: "applied"
      case .selfAssessed: "self_assessed"
      case .reviewed: "reviewed"
      case .accepted: "accepted"
      case .recognised: "recognised"
      }
    }
    package static func < (a: Step, b: Step) -> Bool { a.rawValue < b.rawValue }
    /// The step of an id; `nil` when there is none of that id.
    package init?(id: String) {
      guard let step = Self.allCases.first(where: { $0.id == id }) else { return nil }
      self = step
    }
  }
  package var step: Step
  package var name: String
  /// Who does it.
  package var doneBy: String
  package var source: Source?

  package init(step: Step, name: String, doneBy: String = "", source: Source? = nil) {
    self.step = step
    self.name = name
    self.doneBy = doneBy
    self.source = source
  }
}

/// A level of recognition, such as AA.
package struct Grade: Hashable, Sendable {
  package var id: String
  package var name: String

  package init(id: String, name: String) {
    self.id = id
    self.name = name
  }
}

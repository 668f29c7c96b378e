/// One value for each kind of score that has one. Kept in place rather than in a dictionary, since
/// every unit has some.
package struct ByScoreKind<Value> {
  private var selfAssessment: Value?
  private var review: Value?
  private var acceptance: Value?

  package init() {}

  /// The value of a kind; `nil` where it has none.
  package subscript(kind: ScoreKind) -> Value? {
    get {
      switch kind {
      case .selfAssessment: selfAssessment
      case .review: review
      case .acceptance: acceptance
      }
    }
    set {
      switch kind {
      case .selfAssessment: selfAssessment = newValue
      case .review: review = newValue
      case .acceptance: acceptance = newValue
      }
    }
  }

  /// The values there are, in the order of `ScoreKind`.
  package var values: [Value] { [selfAssessment, review, acceptance].compactMap { $0 } }
}

extension ByScoreKind: Sendable where Value: Sendable {}
extension ByScoreKind: Equatable where Value: Equatable {}
extension ByScoreKind: Hashable where Value: Hashable {}

/// One value or none for each kind of score, in the room of three that are kept: every unit has
/// some.
struct ByScoreKind<Kept: KeptValue>: Hashable, Sendable {
  private var selfAssessment = Kept(wrappedValue: nil)
  private var review = Kept(wrappedValue: nil)
  private var acceptance = Kept(wrappedValue: nil)

  /// The value of a kind; `nil` where it has none.
  subscript(kind: ScoreKind) -> Kept.Value? {
    get {
      switch kind {
      case .selfAssessment: selfAssessment.wrappedValue
      case .review: review.wrappedValue
      case .acceptance: acceptance.wrappedValue
      }
    }
    set {
      switch kind {
      case .selfAssessment: selfAssessment.wrappedValue = newValue
      case .review: review.wrappedValue = newValue
      case .acceptance: acceptance.wrappedValue = newValue
      }
    }
  }

  /// The values there are, in the order of `ScoreKind`.
  var values: [Kept.Value] { ScoreKind.allCases.compactMap { self[$0] } }
}

/// A value or none, in as little room as the value.
protocol KeptValue: Hashable, Sendable {
  associatedtype Value
  init(wrappedValue: Value?)
  var wrappedValue: Value? { get set }
}

extension OptionalPoints: KeptValue {}
extension OptionalPeriod: KeptValue {}

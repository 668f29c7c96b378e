/// The totals of one unit by kind of score, in sixty-eight bytes: a country has a hundred thousand
/// of these.
package struct ScoreTotals: Sendable {
  private var further = Rarely<FurtherTotals>()
  private var selfAssessment = Total()
  private var review = Total()
  private var acceptance = Total()

  /// What most totals have.
  private struct Total {
    @OptionalPoints var counted: HalfPoints? = nil
    @OptionalPoints var items: HalfPoints? = nil
    @OptionalPoints var stated: HalfPoints? = nil
    var missing = ItemSet()
    var notApplicable = ItemSet()

    init() {}

    init(_ total: ScoreTotal) {
      counted = total.counted
      items = total.items
      stated = total.stated
      missing = total.gaps.missing
      notApplicable = total.gaps.notApplicable
    }
  }

  /// What few totals have.
  private struct FurtherTotals: Blankable {
    /// Totals with the whole bonus, where they are not those that stand.
    var uncapped = ByScoreKind<HalfPoints>()
    /// Items with numbers that no `ItemSet` holds.
    var gaps = ByScoreKind<Rarely<FurtherGaps>>()
  }

  init() {}

  /// The total of a kind; `nil` where nothing of it was scored or stated.
  package internal(set) subscript(kind: ScoreKind) -> ScoreTotal? {
    get {
      let own = own(kind)
      var total = ScoreTotal(stated: own.stated)
      total.counted = own.counted
      total.uncapped = further.read(nil) { $0.uncapped[kind] } ?? total.counted
      total.items = own.items
      total.gaps = ScoreGaps(
        missing: own.missing, notApplicable: own.notApplicable,
        further: further.read(nil) { $0.gaps[kind] } ?? Rarely())
      return total.isBlank ? nil : total
    }
    set {
      let total = newValue ?? ScoreTotal(stated: nil)
      switch kind {
      case .selfAssessment: selfAssessment = Total(total)
      case .review: review = Total(total)
      case .acceptance: acceptance = Total(total)
      }
      let uncapped = total.uncapped == total.counted ? nil : total.uncapped
      let gaps = total.gaps.further.isBlank ? nil : total.gaps.further
      guard !(further.isBlank && uncapped == nil && gaps == nil) else { return }
      further.change {
        $0.uncapped[kind] = uncapped
        $0.gaps[kind] = gaps
      }
    }
  }

  /// The total of a kind that stands; `nil` without one.
  package func counted(_ kind: ScoreKind) -> HalfPoints? { own(kind).counted }

  private func own(_ kind: ScoreKind) -> Total {
    switch kind {
    case .selfAssessment: selfAssessment
    case .review: review
    case .acceptance: acceptance
    }
  }
}

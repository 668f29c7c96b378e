/// A total of one kind of score and what it is made of.
package struct ScoreTotal: Hashable, Sendable {
  /// The total that stands; `nil` where nothing was scored.
  @OptionalPoints package var counted: HalfPoints? = nil
  /// The same with the whole bonus; it differs from `counted` only where the bonus is over the cap.
  @OptionalPoints package var uncapped: HalfPoints? = nil
  /// The sum of the items, 不涉及 at its maximum; `nil` without any scored item.
  @OptionalPoints package var items: HalfPoints? = nil
  /// The total as the office states it.
  @OptionalPoints package var stated: HalfPoints? = nil
  /// Which items have no score, and which are 不涉及.
  var gaps = ScoreGaps()

  /// A total of which nothing is known but what is stated.
  init(stated: HalfPoints?) { self.stated = stated }

  /// Applicable items without a score.
  package var missing: [Int] { gaps.missing.numbers + gaps.further.read([]) { $0.missing } }
  /// Items marked 不涉及.
  package var notApplicable: [Int] {
    gaps.notApplicable.numbers + gaps.further.read([]) { $0.notApplicable }
  }

  /// Whether an applicable item has no score.
  var hasMissing: Bool {
    !gaps.missing.isEmpty || gaps.further.read(false) { !$0.missing.isEmpty }
  }

  /// Nothing was scored or stated.
  var isBlank: Bool { counted == nil && items == nil && stated == nil && gaps.isEmpty }
}

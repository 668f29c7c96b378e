/// A total of one kind of score and what it is made of.
package struct ScoreTotal: Hashable, Sendable {
  private var standing = OptionalPoints()
  private var whole = OptionalPoints()
  private var sum = OptionalPoints()
  private var claimed = OptionalPoints()
  private var withoutScore = ItemSet()
  private var idle = ItemSet()
  private var further = Rarely<FurtherGaps>()

  package init(
    counted: HalfPoints? = nil, uncapped: HalfPoints? = nil, items: HalfPoints? = nil,
    stated: HalfPoints? = nil, missing: [Int] = [], notApplicable: [Int] = []
  ) {
    standing = OptionalPoints(counted)
    whole = OptionalPoints(uncapped)
    sum = OptionalPoints(items)
    claimed = OptionalPoints(stated)
    var gaps = ScoreGaps()
    for item in missing { gaps.addMissing(item) }
    for item in notApplicable { gaps.addNotApplicable(item) }
    set(gaps)
  }

  /// A total of which nothing is known but what is stated.
  init(claimed: HalfPoints?) { self.claimed = OptionalPoints(claimed) }

  /// The total that stands; `nil` where nothing was scored.
  package var counted: HalfPoints? {
    get { standing.points }
    set { standing = OptionalPoints(newValue) }
  }
  /// The same with the whole bonus; it differs from `counted` only where the bonus is over the cap.
  package var uncapped: HalfPoints? {
    get { whole.points }
    set { whole = OptionalPoints(newValue) }
  }
  /// The sum of the items, 不涉及 at its maximum; `nil` without any scored item.
  package var items: HalfPoints? {
    get { sum.points }
    set { sum = OptionalPoints(newValue) }
  }
  /// The total as the office states it.
  package var stated: HalfPoints? {
    get { claimed.points }
    set { claimed = OptionalPoints(newValue) }
  }
  /// Applicable items without a score.
  package var missing: [Int] { withoutScore.numbers + further.read([]) { $0.missing } }
  /// Items marked 不涉及.
  package var notApplicable: [Int] { idle.numbers + further.read([]) { $0.notApplicable } }

  /// Whether an applicable item has no score.
  var hasMissing: Bool { !withoutScore.isEmpty || further.read(false) { !$0.missing.isEmpty } }

  /// Nothing was scored or stated.
  var isBlank: Bool {
    counted == nil && items == nil && stated == nil && withoutScore.isEmpty && idle.isEmpty
      && further.isBlank
  }

  /// Sets which items have no score, and which are 不涉及.
  mutating func set(_ gaps: ScoreGaps) {
    withoutScore = gaps.missing
    idle = gaps.notApplicable
    if !(further.isBlank && gaps.further.isEmpty) { further.change { $0 = gaps.further } }
  }
}

/// Totals, bonus and vetoes as a status row or the foot of a score sheet states them.
package struct Claims: Hashable, Sendable {
  // From the widest to the narrowest: what stands behind them in a row then begins without a gap.
  private var further = Rarely<FurtherClaims>()
  /// Positions of the named vetoes, each counted from 1.
  private var named = ItemSet()
  /// 自评得分, 初核得分, 验收得分: totals with the bonus, by `ScoreKind`.
  @StatedPoints package var selfScore: HalfPoints? = nil
  @StatedPoints package var reviewScore: HalfPoints? = nil
  @StatedPoints package var acceptScore: HalfPoints? = nil
  @StatedPoints package var bonus: HalfPoints? = nil
  private var isAnswered = false

  /// 否决项 as filled in.
  package var vetoes: NamedVetoes {
    get {
      guard isAnswered else { return .unknown }
      return .named(named.numbers.map { $0 - 1 } + further.read([]) { $0.vetoes })
    }
    set {
      named = ItemSet()
      isAnswered = false
      var others: [Int] = []
      if case .named(let positions) = newValue {
        isAnswered = true
        for position in positions {
          if position < ItemSet.greatest {
            named.insert(position + 1)
          } else {
            others.append(position)
          }
        }
      }
      if !(further.isBlank && others.isEmpty) { further.change { $0.vetoes = others } }
    }
  }
  /// What was counted for each veto, in the order of `Campaign.vetoes`; empty means none given.
  package var measures: [Measure?] {
    get { further.read([]) { $0.measures } }
    set { if !(further.isBlank && newValue.isEmpty) { further.change { $0.measures = newValue } } }
  }

  /// What few units claim.
  private struct FurtherClaims: Blankable {
    var measures: [Measure?] = []
    /// Positions of named vetoes that no `ItemSet` holds.
    var vetoes: [Int] = []
  }

  /// No veto is named, and nothing was counted for any: nothing is to be judged of them.
  var saysNothingOfVetoes: Bool { named.isEmpty && further.isBlank }

  /// What 否决项 says.
  package enum NamedVetoes: Hashable, Sendable {
    /// The cell is blank.
    case unknown
    /// Positions in `Campaign.vetoes`, ascending; empty where the cell says 无.
    case named([Int])
  }

  /// A number of places, or a percentage of estates: exact, in millionths.
  package struct Measure: Hashable, Comparable, Sendable {
    package var millionths: Int64

    package init(millionths: Int64) { self.millionths = millionths }
    package init(_ whole: Int) { millionths = Int64(whole) * 1_000_000 }
    package static func < (a: Measure, b: Measure) -> Bool { a.millionths < b.millionths }

    /// `5`, `33.3`.
    package var text: String {
      let whole = millionths / 1_000_000
      var fraction = String(millionths % 1_000_000)
      fraction = String(repeating: "0", count: 6 - fraction.utf8.count) + fraction
      while fraction.hasSuffix("0") { fraction.removeLast() }
      return fraction.isEmpty ? "\(whole)" : "\(whole).\(fraction)"
    }
  }

  package init(
    selfScore: HalfPoints? = nil, reviewScore: HalfPoints? = nil, acceptScore: HalfPoints? = nil,
    bonus: HalfPoints? = nil, vetoes: NamedVetoes = .unknown, measures: [Measure?] = []
  ) {
    self.selfScore = selfScore
    self.reviewScore = reviewScore
    self.acceptScore = acceptScore
    self.bonus = bonus
    if vetoes != .unknown { self.vetoes = vetoes }
    if !measures.isEmpty { self.measures = measures }
  }

  /// Nothing is stated.
  package init() {}

  /// The total of a kind of score as stated, with the bonus.
  package subscript(kind: ScoreKind) -> HalfPoints? {
    get {
      switch kind {
      case .selfAssessment: selfScore
      case .review: reviewScore
      case .acceptance: acceptScore
      }
    }
    set {
      switch kind {
      case .selfAssessment: selfScore = newValue
      case .review: reviewScore = newValue
      case .acceptance: acceptScore = newValue
      }
    }
  }
}

/// What a score sheet (自评表) says below its grid, for one unit.
package struct SheetClaims: Hashable, Sendable {
  package var unit: Int
  package var claims: Claims
  package var place: RowPlace

  package init(unit: Int, claims: Claims, place: RowPlace) {
    self.unit = unit
    self.claims = claims
    self.place = place
  }
}

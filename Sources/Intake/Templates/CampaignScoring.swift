import Campaigns
import Diagnostics

/// `scoring:`, `categories:` and `criteria:` of a campaign's template.
struct CampaignScoring {
  private(set) var scoring = Scoring.none
  private(set) var source: Source?
  private(set) var bonus: BonusRule?
  private(set) var categories: [Category] = []
  private(set) var criteria: [Criterion] = []

  private enum Kind: String, CaseIterable {
    case points, verdicts
    /// Not `none`: beside an optional that reads like nothing at all.
    case shownOnly = "none"
  }
  private let terms: CampaignTerms
  /// `nil` where the template names none: nothing is then asked of the criteria.
  private var kind: Kind?
  /// Points that the template states for its categories, by their ids.
  private var statedPoints: [(category: String, points: HalfPoints, place: SourceLocation)] = []

  /// No sum of an assessment sheet comes near it.
  private static let highestSum = HalfPoints(points: 10_000)

  init(_ root: MappingReader, terms: CampaignTerms) {
    self.terms = terms
    var passMark: (points: HalfPoints, place: SourceLocation)?
    var total: (points: HalfPoints, place: SourceLocation)?
    root.mapping("scoring") { item in
      item.requires("kind")
      kind = item.optionalOneOf("kind", Kind.self)
      source = terms.source(of: item)
      passMark = Self.placed("pass_mark", item)
      total = Self.placed("total", item)
      let cap = bonusCap(item)
      if kind == .points { item.requires("pass_mark") }
      for key in ["pass_mark", "total", "bonus"] where isWithoutPoints && item.has(key) {
        item.keyFault(.onlyWith(key: "kind: points"), at: key)
      }
      scoring =
        switch kind {
        case .points: .points(passMark: passMark?.points ?? .zero, bonusCap: cap)
        case .verdicts: .verdicts
        default: .none
        }
    }
    readCategories(root)
    readCriteria(root)
    guard kind == .points && root.isSound else { return }
    checkSums(passMark: passMark, total: total, root.findings)
  }

  private var isWithoutPoints: Bool { kind.map { $0 != .points } ?? false }

  private static func placed(
    _ key: String, _ item: MappingReader
  ) -> (points: HalfPoints, place: SourceLocation)? {
    item.optionalPoints(key, upTo: highestSum).map { ($0, item.place(of: key)) }
  }

  private mutating func bonusCap(_ item: MappingReader) -> HalfPoints {
    var cap = HalfPoints.zero
    bonus = item.optionalMapping("bonus") { bonus in
      cap = bonus.points("cap", upTo: ScoreCell.largest)
      return BonusRule(
        standard: bonus.optionalText("standard") ?? "",
        evidence: bonus.optionalText("evidence") ?? "",
        source: terms.source(of: bonus, default: source))
    }
    return cap
  }

  private mutating func readCategories(_ root: MappingReader) {
    var ids = SeenIDs()
    categories = root.optionalList("categories") { item in
      let id = ids.id(of: item, .slug)
      if let points = item.optionalPoints("total", upTo: Self.highestSum) {
        statedPoints.append((id, points, item.place(of: "total")))
        if isWithoutPoints { item.keyFault(.onlyWith(key: "kind: points"), at: "total") }
      }
      return Category(id: id, name: item.text("name"))
    }
  }

  private mutating func readCriteria(_ root: MappingReader) {
    if kind == .points || kind == .verdicts { root.requires("criteria") }
    var expected = 0
    criteria = root.optionalList("criteria") { item in
      expected += 1
      let number = item.int("number", in: 1...200)
      if item.isSound && number != expected {
        item.fault(.wrongItemNumber(expected: expected), at: "number", value: String(number))
      }
      item.requires("category")
      return Criterion(
        number: number,
        category: terms.reference(
          "category", in: item, to: .category, among: categories.map(\.id)) ?? "",
        name: item.text("name"), maximum: maximum(of: item),
        standard: item.optionalText("standard") ?? "", check: item.optionalText("check") ?? "",
        leadUnit: item.optionalText("lead_unit") ?? "", otherUnits: item.texts("other_units"),
        mayNotApply: item.flag("may_not_apply", default: false),
        source: terms.source(of: item, default: source))
    }
  }

  private func maximum(of item: MappingReader) -> HalfPoints? {
    let maximum = item.optionalPoints("maximum", upTo: ScoreCell.largest)
    switch kind {
    case .points: item.requires("maximum")
    case .verdicts where item.has("maximum"):
      item.keyFault(.notWith(key: "kind: verdicts"), at: "maximum")
    default: break
    }
    return maximum
  }

  private func checkSums(
    passMark: (points: HalfPoints, place: SourceLocation)?,
    total: (points: HalfPoints, place: SourceLocation)?, _ findings: TemplateFindings
  ) {
    let sum = points(in: nil)
    if let total, total.points != sum {
      findings.add(.sumDiffers(stated: total.points.text, sum: sum.text), at: total.place)
    }
    for stated in statedPoints where points(in: stated.category) != stated.points {
      let sum = points(in: stated.category).text
      findings.add(.sumDiffers(stated: stated.points.text, sum: sum), at: stated.place)
    }
    guard case .points(_, let cap) = scoring, let passMark, passMark.points > sum + cap else {
      return
    }
    findings.add(
      .passMarkOutOfReach(highest: (sum + cap).text), at: passMark.place,
      value: passMark.points.text)
  }

  /// The sum of the maxima of a category, or of all.
  private func points(in category: String?) -> HalfPoints {
    criteria.filter { category == nil || $0.category == category }
      .reduce(.zero) { $0 + ($1.maximum ?? .zero) }
  }
}

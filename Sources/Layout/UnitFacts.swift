import Campaigns

/// What the facts of all units of a list share: kept once, since a unit's are made for every row.
final class UnitContext: Sendable {
  let progress: Progress
  let words: FixedWords
  /// As the progress has them.
  let shareGoals: [Int]

  init(_ progress: Progress, words: FixedWords) {
    self.progress = progress
    self.words = words
    shareGoals = progress.shareGoals
  }

  /// The share that a target asks for, in percent; `nil` of one that asks for something else.
  func shareGoal(of target: String?) -> Int? {
    for index in progress.campaign.targets.indices
    where progress.campaign.targets[index].id == target {
      if case .share(let goal) = progress.campaign.targets[index].measure { return goal }
      return nil
    }
    return nil
  }
}

/// What the columns of a grid show of one unit.
struct UnitFacts {
  let context: UnitContext
  let unit: Assessment
  let entry: RegisterEntry

  var progress: Progress { context.progress }
  var words: FixedWords { context.words }

  init(_ unit: Assessment, of progress: Progress, words: FixedWords) {
    self.init(unit, in: UnitContext(progress, words: words))
  }

  init(_ unit: Assessment, in context: UnitContext) {
    self.context = context
    self.unit = unit
    entry = context.progress.entry(of: unit)
  }

  var status: StatusRecord? { unit.state.status?.value }

  /// The cell's content, without link and formula. Unknown is blank, never no.
  func content(_ source: ColumnSource, serial: Int, township: String, sheetNumber: String)
    -> Cell.Content
  {
    switch source {
    case .field(let id): field(id)
    case .gradeOn(let id): gradeDay(id)
    case .onTime(let id): .plain(handedInOnTime(id))
    case .known(let known):
      switch known {
      case .serial: .number(Double(serial))
      case .township: .plain(township)
      case .name: .plain(entry.name)
      case .code: .plain(entry.code.digits)
      case .plannedYear: status?.plannedYear.map { .number(Double($0)) } ?? .blank
      case .sheetLink: .plain(sheetNumber)
      case .recommendation: .blank
      case .owner: .plain(entry.owner)
      case .covers: .plain(entry.covers.joined(separator: context.words.nameSeparator))
      case .problem: .plain(status?.problem ?? "")
      case .nextStep: .plain(status?.nextStep ?? "")
      case .remark: .plain(UnitRemark.text(unit, of: progress, words: words))
      default: judged(known)
      }
    }
  }

  private func judged(_ known: ColumnSource.Known) -> Cell.Content {
    switch known {
    case .participating: unit.participating.map { .text(yes($0)) } ?? .blank
    case .stage: .plain(unit.stage.map { Self.name(of: $0, in: progress.campaign) } ?? "")
    case .appliedOn: date(.applied)
    case .selfAssessedOn: date(.selfAssessed)
    case .reviewedOn: date(.reviewed)
    case .acceptedOn: date(.accepted)
    case .recognisedOn: recognitionDay.map { .date($0.number) } ?? .blank
    case .selfScore: score(.selfAssessment)
    case .reviewScore: score(.review)
    case .acceptScore: score(.acceptance)
    case .bonus: Self.points(unit.state.claims.bonus)
    case .statedSelfScore: Self.points(unit.state.claims.selfScore)
    case .statedReviewScore: Self.points(unit.state.claims.reviewScore)
    case .statedAcceptScore: Self.points(unit.state.claims.acceptScore)
    case .statedVetoes: .plain(Self.statedVetoes(unit.state.claims.vetoes, in: context))
    case .counted: .text(yes(entry.inScope && unit.isAttained))
    case .vetoes: .plain(vetoes)
    case .reviewConclusion: .plain(reviewConclusion)
    case .recognised: .plain(recognised)
    case .attained: .plain(unit.isHeld ? context.words.held : attainment)
    case .grade: .plain(unit.grade.map { progress.campaign.grades[$0].name } ?? "")
    default: standing(known)
    }
  }

  func score(_ kind: ScoreKind) -> Cell.Content { Self.points(unit.counted(kind)) }

  private func yes(_ flag: Bool) -> String { flag ? context.words.yes : context.words.no }

  static func points(_ points: HalfPoints?) -> Cell.Content {
    points.map { .number($0.number) } ?? .blank
  }

  /// What an item counts in the acceptance total: 不涉及 is its maximum. Blank where it has no
  /// score, and where the unit has no total.
  /// - Parameters:
  ///   - item: from 1 on.
  ///   - absent: what 不涉及 counts; `nil` where the item must apply.
  ///   - scores: a byte for each item, as `ScoreCell` stores it; `nil` without a total.
  static func itemPoints(
    _ item: Int, absent: HalfPoints?, in scores: ArraySlice<UInt8>?
  ) -> Cell.Content {
    guard let scores else { return .blank }
    let cell = ScoreCell(stored: scores[scores.startIndex + item - 1])
    return cell == .notApplicable ? points(absent) : stored[Int(cell.byte)]
  }

  /// By the byte of a `ScoreCell`: its points as a cell's content.
  static let stored = (0...UInt8.max).map { points(ScoreCell(stored: $0).points) }

  /// As the status table states them: their ids, 无, or nothing.
  static func statedVetoes(_ vetoes: Claims.NamedVetoes, in context: UnitContext) -> String {
    guard case .named(let positions) = vetoes else { return "" }
    if positions.isEmpty { return context.words.noVeto }
    return positions.map { context.progress.campaign.vetoes[$0].id }
      .joined(separator: context.words.nameSeparator)
  }

  /// The first grade's or the recognition's day by the cut-off; a later one is not shown: it has
  /// not happened yet.
  private var recognitionDay: Day? { unit.recognisedOn }

  private var attainment: String {
    unit.isAttained ? context.words.yes : status == nil ? "" : context.words.no
  }

  /// 是 exactly where the unit counts as attained, so that a form's counts agree with the figures.
  private var recognised: String {
    if unit.isAttained { return context.words.yes }
    guard unit.recognisedOn != nil else { return status == nil ? "" : context.words.no }
    return unit.isHeld ? context.words.held : context.words.notCounted
  }

  private var vetoes: String {
    let campaign = progress.campaign
    if !unit.firingVetoes.isEmpty {
      return unit.firingVetoes.map { campaign.vetoes[$0].name }
        .joined(separator: context.words.nameSeparator)
    }
    return hasNoVeto ? context.words.noVeto : ""
  }

  /// Said to have none, or all of them counted and none firing.
  private var hasNoVeto: Bool {
    let claims = unit.state.claims
    if case .named = claims.vetoes { return true }
    let vetoes = progress.campaign.vetoes
    return !vetoes.isEmpty && claims.measures.count == vetoes.count
      && claims.measures.allSatisfy { $0 != nil }
  }

  private var reviewConclusion: String {
    guard case .points(let passMark, _) = progress.campaign.scoring,
      let score = unit.counted(.review)
    else { return "" }
    let passes = score >= passMark && unit.firingVetoes.isEmpty
    return passes ? context.words.passed : context.words.failed
  }

  private func date(_ step: Stage.Step) -> Cell.Content {
    guard let day = status?.stageDates[step], day <= progress.cutoff else { return .blank }
    return .date(day.number)
  }

  /// A stage in the campaign's words, else its id.
  static func name(of step: Stage.Step, in campaign: Campaign) -> String {
    for stage in campaign.stages where stage.step == step { return stage.name }
    return step.id
  }

  func field(_ id: String) -> Cell.Content {
    guard let position = progress.campaign.fields.firstIndex(where: { $0.id == id }),
      let values = status?.fields, position < values.count
    else { return .blank }
    return .plain(values[position])
  }
}

extension Cell.Content {
  /// As a column of this style shows it.
  func styled(_ style: ColumnStyle) -> Cell.Content {
    guard style == .isoText, case .date(let number) = self else { return self }
    return .text(Day(number: number).iso)
  }

  /// The most UTF-16 units that a cell holds.
  private static let limit = 32_767

  /// Text, or blank where there is none. What no cell can hold is cut, and ends in `…`.
  static func plain(_ text: String) -> Cell.Content {
    if text.isEmpty { return .blank }
    // A unit of UTF-16 takes at least a byte of UTF-8: short texts need no counting.
    guard text.utf8.count > limit, text.utf16.count > limit else { return .text(text) }
    var kept = ""
    var units = 0
    for character in text {
      units += character.utf16.count
      if units >= limit { break }
      kept.append(character)
    }
    return .text(kept + "…")
  }

  /// Roughly what is seen, for computing widths.
  var shownText: String {
    switch self {
    case .blank: ""
    case .text(let text): text
    case .number(let number), .formula(_, .number(let number)):
      number == number.rounded() ? String(Int(number)) : String(number)
    case .date: "2022-10-31"
    case .formula(_, .text(let text)): text
    }
  }
}

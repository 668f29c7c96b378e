import Campaigns

/// The total of one kind of score on an assessment sheet: a formula over the items and the bonus,
/// or the number as stated where items are missing.
struct ScoreTotalCell {
  let plan: ScoreSheetPlan
  let progress: Progress
  let unit: Assessment

  /// The sheet's maximum: of points, their sum; else the number of criteria.
  var maximum: Cell.Content {
    let criteria = plan.campaign.criteria
    guard plan.bonusRow != nil, let column = plan.column(.points) else {
      return .number(Double(criteria.count))
    }
    let sum = criteria.compactMap(\.maximum).reduce(HalfPoints.zero, +)
    return .formula(
      "=SUM(\(CellName.column(column, plan.itemRows)))", cached: .number(sum.number))
  }

  func content(_ kind: ScoreKind) -> Cell.Content {
    guard let column = plan.column(of: kind) else { return .blank }
    guard plan.bonusRow != nil else { return metCount(kind, column) }
    guard let counted = unit.counted(kind) else { return .blank }
    guard let formula = formula(kind, column), computed(kind) == counted else {
      return .number(counted.number)
    }
    return .formula("=" + formula, cached: .number(counted.number))
  }

  /// True where the total stands as its office states it, since the items do not make it.
  func isStated(_ kind: ScoreKind) -> Bool {
    if case .number = content(kind) { return true }
    return false
  }

  /// Items, those marked 不涉及 at their maximum, and the capped bonus.
  private func formula(_ kind: ScoreKind, _ column: Int) -> String? {
    guard case .points(_, let cap) = plan.campaign.scoring, let row = plan.bonusRow,
      let points = plan.column(.points), progress.hasItems(of: unit, kind)
    else { return nil }
    let scores = CellName.column(column, plan.itemRows)
    let most = CellName.column(points, plan.itemRows)
    let free = #"SUMIF(\#(scores),"\#(plan.words.notApplicable)",\#(most))"#
    let bonus = "MIN(N(\(CellName.cell(row, column))),\(cap.text))"
    return "SUM(\(scores))+\(free)+\(bonus)"
  }

  /// What the formula gives.
  private func computed(_ kind: ScoreKind) -> HalfPoints? {
    guard case .points(_, let cap) = plan.campaign.scoring else { return nil }
    var sum = HalfPoints.zero
    for criterion in plan.campaign.criteria {
      let cell = progress.cell(of: unit, kind, item: criterion.number)
      sum = sum + (cell == .notApplicable ? criterion.maximum ?? .zero : cell.points ?? .zero)
    }
    return sum + min(unit.state.claims.bonus ?? .zero, cap)
  }

  private func metCount(_ kind: ScoreKind, _ column: Int) -> Cell.Content {
    guard progress.hasItems(of: unit, kind) else { return .blank }
    let met = plan.campaign.criteria.count {
      progress.cell(of: unit, kind, item: $0.number) == .met
    }
    let range = CellName.column(column, plan.itemRows)
    return .formula(
      #"=COUNTIF(\#(range),"\#(plan.words.met)")"#, cached: .number(Double(met)))
  }
}

/// The conclusion of an assessment sheet, by the acceptance and the vetoes; blank before it.
struct ScoreConclusion {
  let progress: Progress
  let unit: Assessment
  let words: FixedWords

  var text: String {
    if unit.isHeld { return words.held }
    guard let reached else { return "" }
    return reached && unit.firingVetoes.isEmpty ? words.sheet.attained : words.sheet.notAttained
  }

  private var reached: Bool? {
    switch progress.campaign.scoring {
    case .points(let passMark, _): unit.counted(.acceptance).map { $0 >= passMark }
    case .verdicts: verdict
    case .none: unit.recognisedOn.map { _ in unit.isAttained }
    }
  }

  /// An unmet criterion decides; missing ones leave it open.
  private var verdict: Bool? {
    guard let verdicts = unit.verdicts else { return nil }
    if !verdicts.unmet.isEmpty { return false }
    return verdicts.missing.isEmpty && !verdicts.met.isEmpty ? true : nil
  }
}

extension Progress {
  /// True when any item of the kind was filled in.
  func hasItems(of unit: Assessment, _ kind: ScoreKind) -> Bool {
    guard let from = unit.state.scoresFrom(kind), let block = month(from)?.scores[kind] else {
      return false
    }
    return block.hasScore(unit.unit)
  }
}

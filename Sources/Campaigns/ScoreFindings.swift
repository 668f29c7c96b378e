import Diagnostics

extension Assessor {
  /// Adds up the items, sets the totals and the score that decides, and finds where totals and
  /// items disagree. An item marked 不涉及 scores its maximum; another missing item scores 0.
  func judgeScores(_ it: inout Assessment, claims: Claims, _ findings: inout [Finding]) {
    if case .verdicts = campaign.scoring {
      it.verdicts = countVerdicts(it)
      if let missing = it.verdicts?.missing, !missing.isEmpty {
        findings.append(
          Finding(.criteriaMissing(items: missing), .score(.acceptance, item: missing[0])))
      }
      return
    }
    for kind in kinds {
      let total = total(it, kind, claims: claims)
      guard total.counted != nil else { continue }
      it.set(kind, to: total)
      findDifferences(total, kind, claims: claims, &findings)
    }
    if case .points(_, let cap) = campaign.scoring {
      it.isDecidedByScore = true
      if let bonus = claims.bonus, bonus > cap, let counted = it.counted(.acceptance),
        let uncapped = it.uncapped(.acceptance)
      {
        findings.append(
          Finding(
            .bonusOverCap(
              bonus: bonus.text, cap: cap.text, withCap: counted.text, without: uncapped.text),
            .status(column: "bonus")))
      }
    }
  }

  private func countVerdicts(_ it: borrowing Assessment) -> VerdictCount? {
    guard let block = scores(it, .acceptance)?.block else { return nil }
    var count = VerdictCount()
    for criterion in campaign.criteria {
      let item = criterion.number
      switch block.cell(unit: it.unit, item: item) {
      case .missing: count.missing.append(item)
      case .notApplicable: count.notApplicable.append(item)
      case .unmet: count.unmet.append(item)
      default: count.met.append(item)
      }
    }
    return count
  }

  /// The month's scores of a kind that stand for the unit.
  private func scores(_ it: borrowing Assessment, _ kind: ScoreKind) -> MonthScores? {
    guard let period = it.state.scoresFrom(kind) else { return nil }
    // A handful, each looked at where it is: a loop over them would count references.
    for index in scores.indices where scores[index].period == period && scores[index].kind == kind {
      return scores[index]
    }
    return nil
  }

  private func total(
    _ it: borrowing Assessment, _ kind: ScoreKind, claims: Claims
  ) -> ScoreTotal {
    var total = ScoreTotal(stated: claims[kind])
    scores(it, kind)?.addUp(it.unit, items: items, into: &total)
    let bonus = claims.bonus ?? .zero
    let capped = min(bonus, cap ?? bonus)
    if let items = total.items, total.stated == nil || total.missing.isEmpty {
      total.counted = items + capped
      total.uncapped = items + bonus
    } else if let stated = total.stated {
      // Without all items nothing tells whether the stated total holds the whole bonus: what is
      // over the cap is taken off, unless the items that are there prove that it is not in it.
      let isCapped = total.items.map { $0 + capped == stated } ?? false
      total.counted = isCapped ? stated : stated - (bonus - capped)
      total.uncapped = isCapped ? stated + (bonus - capped) : stated
    }
    return total
  }

  private func findDifferences(
    _ total: ScoreTotal, _ kind: ScoreKind, claims: Claims, _ findings: inout [Finding]
  ) {
    var cell: Finding.Cell { .status(column: kind.totalKey) }
    if let items = total.items, let stated = total.stated {
      let bonus = claims.bonus ?? .zero
      let capped = items + min(bonus, cap ?? bonus)
      let agrees = stated == items + bonus || stated == capped
      if !agrees, kind == .acceptance, total.missing.isEmpty {
        findings.append(
          Finding(.totalDiffers(stated: stated.text, computed: capped.text), cell))
      } else if !agrees, kind != .acceptance {
        findings.append(
          Finding(
            .claimDiffers(kind: kind.totalHeading, stated: stated.text, computed: capped.text),
            cell))
      }
    }
    if kind == .acceptance, total.items != nil, !total.missing.isEmpty {
      findings.append(
        Finding(
          .itemsMissing(kind: kind.totalHeading, items: total.missing),
          .score(kind, item: total.missing[0])))
    }
  }
}

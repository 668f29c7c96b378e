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
      guard !total.isBlank else { continue }
      it.totals[kind] = total
      findDifferences(total, kind, claims: claims, &findings)
    }
    if case .points(_, let cap) = campaign.scoring {
      it.score = it.totals[.acceptance]?.counted
      if let bonus = claims.bonus, bonus > cap, let total = it.totals[.acceptance],
        let counted = total.counted, let uncapped = total.uncapped
      {
        findings.append(
          Finding(
            .bonusOverCap(
              bonus: bonus.text, cap: cap.text, withCap: counted.text, without: uncapped.text),
            .status(column: "bonus")))
      }
    }
  }

  private func countVerdicts(_ it: Assessment) -> VerdictCount? {
    guard let block = block(it, .acceptance).map({ blocks[$0].block }) else { return nil }
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

  /// The position in `blocks` of the one whose scores of a kind stand for the unit.
  private func block(_ it: Assessment, _ kind: ScoreKind) -> Int? {
    guard let period = it.state.scoresFrom[kind] else { return nil }
    for index in places.indices where places[index].period == period && places[index].kind == kind {
      return index
    }
    return nil
  }

  private func total(_ it: Assessment, _ kind: ScoreKind, claims: Claims) -> ScoreTotal {
    var total = ScoreTotal(stated: claims[kind])
    if let block = block(it, kind) {
      let sum = sums[block][it.unit]
      if sum >= 0 {
        total.items = HalfPoints(halves: sum)
      } else {
        let found = blocks[block].block.sum(of: it.unit, items: items)
        total.items = found.sum
        total.set(found.gaps)
      }
    }
    let bonus = claims.bonus ?? .zero
    let capped = min(bonus, cap ?? bonus)
    if let items = total.items, total.stated == nil || !total.hasMissing {
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
      if !agrees, kind == .acceptance, !total.hasMissing {
        findings.append(
          Finding(.totalDiffers(stated: stated.text, computed: capped.text), cell))
      } else if !agrees, kind != .acceptance {
        findings.append(
          Finding(
            .claimDiffers(kind: kind.totalHeading, stated: stated.text, computed: capped.text),
            cell))
      }
    }
    if kind == .acceptance, total.items != nil, total.hasMissing {
      findings.append(
        Finding(
          .itemsMissing(kind: kind.totalHeading, items: total.missing),
          .score(kind, item: total.missing[0])))
    }
  }
}

import Campaigns
import Diagnostics

/// What a grid's remark says of a unit: held and why, 未报 or 沿用, 确认无变化, a person's decision.
enum UnitRemark {
  static func text(_ unit: Assessment, of progress: Progress, words: FixedWords) -> String {
    var parts: [String] = []
    let remarks = words.remarks
    let language: Language = progress.campaign.languageID == "en" ? .en : .zh
    if unit.isHeld {
      let reasons = unit.contradictions.map {
        Wording.words(for: .state($0)).sentence(language).says
      }
      parts.append(
        remarks.heldBecause + reasons.joined(separator: words.partSeparator))
    }
    parts += reporting(unit.state, in: progress.period, words: remarks)
    if let decision = unit.state.decision?.value {
      parts.append(remarks.decided(decision.counts, decision.reason, decision.post))
    }
    if let uncapped = unit.uncapped(.acceptance), unit.counted(.acceptance) != uncapped {
      parts.append(remarks.uncapped(uncapped.text))
    }
    return parts.joined(separator: words.partSeparator)
  }

  private static func reporting(
    _ state: UnitState, in period: ReportingPeriod, words: FixedWords.RemarkWords
  ) -> [String] {
    switch state.reporting {
    case .confirmed: return [words.confirmed]
    case .notReported:
      guard let newest = state.lastReported else { return [words.neverReported] }
      return [words.notReported(words.month(newest.year, newest.month))]
    case .reported:
      guard let from = state.status?.period, from != period else { return [] }
      return [words.statusCarried(words.month(from.year, from.month))]
    }
  }
}

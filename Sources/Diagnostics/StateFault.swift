/// What can be wrong with the state of a unit or of a place, found when the rules are applied to
/// what its files say. Scores are texts such as `79.5`, dates `2021-12-31`.
package enum StateFault: Hashable, Sendable {
  // Held: the state contradicts itself.
  case recognisedBelowPassMark(score: String, passMark: String)
  case recognisedWithVeto(names: [String])
  case recognisedWithUnmetCriteria(items: [Int])
  /// `known` is false where the column is blank rather than 否.
  case recognisedNotParticipating(known: Bool)
  case datesOutOfOrder(earlier: String, on: String, later: String, laterOn: String)
  case dateAfterPeriod(stage: String, on: String, lastDay: String)
  /// 验收得分 is neither the items plus the bonus nor the items plus the capped bonus.
  case totalDiffers(stated: String, computed: String)
  case vetoDenied(name: String, measured: String)
  case vetoUnderRule(name: String, measured: String, rule: String)
  case scoreSheetDiffers(heading: String, sheet: String, status: String)
  case tallyDecreased(heading: String, before: Int, now: Int)
  // Warnings: taken, somebody should look.
  case recognisedWithoutEvidence(criteria: Bool)
  case claimDiffers(kind: String, stated: String, computed: String)
  case vetoAtLimit(name: String, measured: String)
  case itemsMissing(kind: String, items: [Int])
  case criteriaMissing(items: [Int])
  case stageDiffers(stated: String, dated: String)
  case decisionCannotCount
  case tallySumDiffers(heading: String, stated: Int, sum: Int)
  // Refused.
  case talliedAndListed(place: String)
  // Notes.
  case bonusOverCap(bonus: String, cap: String, withCap: String, without: String)
  /// The contradictions of a unit were settled by a person.
  case decided(counts: Bool, reason: String, post: String, contradictions: Int)
  case decisionWithoutNeed
}

extension StateFault {
  /// Severity, slug and sentences. Held states are settled by a decision or by mended rows.
  var words: Words {
    switch self {
    case .recognisedBelowPassMark(let score, let passMark):
      Words(
        "state.recognised-below-pass-mark", .held,
        zh: "已认定，但验收得分\(score)分低于\(passMark)分", "请核对得分或认定日期，或由负责人裁定",
        en: "recognised with \(score) points, under the pass mark \(passMark)",
        "check score and date, or let the office decide")
    case .recognisedWithVeto(let names):
      Words(
        "state.recognised-with-veto", .held,
        zh: "已认定，但存在否决项：\(names.joined(separator: "、"))", "请核对否决项，或由负责人裁定",
        en: "recognised although a veto fires: \(names.joined(separator: ", "))",
        "check the vetoes, or let the office decide")
    case .recognisedWithUnmetCriteria(let items):
      Words(
        "state.recognised-with-unmet-criteria", .held,
        zh: "已认定，但第\(list(items, "、"))项标准未达标", "请核对各项标准，或由负责人裁定",
        en: "recognised although criteria \(list(items, ", ")) are not met",
        "check the criteria, or let the office decide")
    case .recognisedNotParticipating(let known):
      Words(
        "state.recognised-not-participating", .held,
        zh: known ? "已认定，但“是否参与创建”为否" : "已认定，但“是否参与创建”未填",
        "请核对是否参与创建或认定日期",
        en: known ? "recognised although not participating" : "recognised, participation unknown",
        "check participation and the date of recognition")
    case .datesOutOfOrder(let earlier, let on, let later, let laterOn):
      Words(
        "state.dates-out-of-order", .held,
        zh: "\(earlier)（\(on)）晚于\(later)（\(laterOn)）", "请核对两个日期",
        en: "\(earlier) (\(on)) is after \(later) (\(laterOn))", "check both dates")
    case .dateAfterPeriod(let stage, let on, let lastDay):
      Words(
        "state.date-after-period", .held,
        zh: "\(stage)（\(on)）晚于本期最后一天（\(lastDay)）", "请核对日期",
        en: "\(stage) (\(on)) is after the period's last day (\(lastDay))", "check the date")
    case .totalDiffers(let stated, let computed):
      Words(
        "state.total-differs", .held,
        zh: "验收得分填\(stated)分，各项与加分合计\(computed)分", "请核对后更正，本期按\(computed)分列示",
        en: "the acceptance total says \(stated), items and bonus make \(computed)",
        "mend one of them; \(computed) is shown")
    case .vetoDenied(let name, let measured):
      Words(
        "state.veto-denied", .held,
        zh: "否决项填“无”，但\(name)为\(measured)，已构成否决", "请核对否决项",
        en: "no veto is named, but \(name) stands at \(measured) and fires", "check the vetoes")
    case .vetoUnderRule(let name, let measured, let rule):
      Words(
        "state.veto-under-rule", .held,
        zh: "否决项填有\(name)，但实测\(measured)未达到\(rule)", "请核对否决项",
        en: "veto \(name) is named, but \(measured) does not reach \(rule)", "check the vetoes")
    case .scoreSheetDiffers(let heading, let sheet, let status):
      Words(
        "state.score-sheet-differs", .held,
        zh: "自评表“\(heading)”为\(sheet)，状态表为\(status)", "请核对后统一",
        en: "the score sheet's \(heading) is \(sheet), the status row's \(status)",
        "make them agree")
    case .tallyDecreased(let heading, let before, let now):
      Words(
        "state.tally-decreased", .held,
        zh: "\(heading)由\(before)减为\(now)", "累计数不应减少，请核对；暂用上期数",
        en: "\(heading) fell from \(before) to \(now)",
        "a cumulative count does not fall: check it; the earlier one stands")
    default: wordsOfMilderFaults
    }
  }

  private var wordsOfMilderFaults: Words {
    switch self {
    case .recognisedWithoutEvidence(let criteria):
      Words(
        "state.recognised-without-evidence", .warning,
        zh: criteria ? "已认定，但没有任何标准核查结果" : "已认定，但没有验收得分", "请补报佐证",
        en: criteria ? "recognised without any criterion" : "recognised without acceptance score",
        "hand in the evidence")
    case .claimDiffers(let kind, let stated, let computed):
      Words(
        "state.claim-differs", .warning,
        zh: "\(kind)填\(stated)分，各项与加分合计\(computed)分", "请核对",
        en: "\(kind) says \(stated), items and bonus make \(computed)", "check it")
    case .vetoAtLimit(let name, let measured):
      Words(
        "state.veto-at-limit", .warning,
        zh: "\(name)恰为\(measured)，按“超过”不构成否决", "请负责人核定",
        en: "\(name) stands at exactly \(measured): “more than” is not reached",
        "a person should decide")
    case .itemsMissing(let kind, let items):
      Words(
        "state.items-missing", .warning,
        zh: "\(kind)缺第\(list(items, "、"))项，按0分计", "请补报",
        en: "\(kind) lacks items \(list(items, ", ")), counted as 0", "hand them in")
    case .criteriaMissing(let items):
      Words(
        "state.criteria-missing", .warning,
        zh: "第\(list(items, "、"))项标准未填", "请补报",
        en: "criteria \(list(items, ", ")) are not filled in", "hand them in")
    case .stageDiffers(let stated, let dated):
      Words(
        "state.stage-differs", .warning,
        zh: "当前阶段填“\(stated)”，按日期为“\(dated)”", "请核对",
        en: "the stage says \(stated), the dates say \(dated)", "check it")
    case .decisionCannotCount:
      Words(
        "state.decision-cannot-count", .warning,
        zh: "裁定计入，但该单位未参与创建或尚未认定，不能计入", "请先更正状态表",
        en: "decided to count, but the unit does not participate or is not recognised",
        "mend its status row first")
    case .tallySumDiffers(let heading, let stated, let sum):
      Words(
        "state.tally-sum-differs", .warning,
        zh: "\(heading)为\(stated)，下级合计为\(sum)", "请核对；本期按下级合计",
        en: "\(heading) is \(stated), the places below add up to \(sum)",
        "check it; the places below are counted")
    case .talliedAndListed(let place):
      Words(
        "state.tallied-and-listed", .error,
        zh: "\(place)的单位已逐个列入名册，不能再报汇总数", "请删去该行；本期按各单位计",
        en: "the units of \(place) are in the register one by one and cannot be tallied too",
        "delete the row; the units are counted")
    case .bonusOverCap(let bonus, let cap, let withCap, let without):
      Words(
        "state.bonus-over-cap", .note,
        zh: "加分\(bonus)分，最多计\(cap)分：按上限\(withCap)分，不封顶\(without)分", "",
        en: "bonus \(bonus), at most \(cap) count: \(withCap) capped, \(without) uncapped", "")
    case .decided(let counts, let reason, let post, let contradictions):
      Words(
        "state.decided", .note,
        zh: "存疑\(contradictions)处，已裁定\(counts ? "计入" : "不计入")：\(Visible.text(reason))"
          + "（\(Visible.text(post))）", "",
        en: "\(contradictions) contradictions, decided \(counts ? "to count" : "not to count"): "
          + "\(Visible.text(reason)) (\(Visible.text(post)))", "")
    case .decisionWithoutNeed:
      Words(
        "state.decision-without-need", .note,
        zh: "该单位本期不存疑，裁定未起作用", "",
        en: "the unit is not held this month: the decision had no effect", "")
    default: preconditionFailure("held faults are worded above")
    }
  }
}

extension StateFault {
  /// True when a unit with this fault contradicts itself and is held.
  package var holds: Bool { words.severity == .held }
}

/// `3–7、9`: three and more in a row as a range.
private func list(_ items: [Int], _ separator: String) -> String {
  var parts: [String] = []
  var index = 0
  while index < items.count {
    var end = index
    while end + 1 < items.count, items[end + 1] == items[end] + 1 { end += 1 }
    if end - index >= 2 {
      parts.append("\(items[index])–\(items[end])")
    } else {
      parts += items[index...end].map(String.init)
    }
    index = end + 1
  }
  return parts.joined(separator: separator)
}

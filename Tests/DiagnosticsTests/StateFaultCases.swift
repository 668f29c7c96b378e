import Diagnostics

extension StateFaultTests {
  /// What holds a unit or a tally.
  static let heldStates = [
    Case(
      fault: .recognisedBelowPassMark(score: "79.5", passMark: "80"),
      code: "recognised-below-pass-mark", severity: .held,
      zh: "已认定，但验收得分79.5分低于80分，请核对得分或认定日期，或由负责人裁定",
      en: "recognised with 79.5 points, under the pass mark 80; check score and date, or let the"
        + " office decide"),
    Case(
      fault: .recognisedWithVeto(names: ["容貌脏乱差", "绿色空间不足"]),
      code: "recognised-with-veto", severity: .held,
      zh: "已认定，但存在否决项：容貌脏乱差、绿色空间不足，请核对否决项，或由负责人裁定",
      en: "recognised although a veto fires: 容貌脏乱差, 绿色空间不足; check the vetoes, or let the"
        + " office decide"),
    Case(
      fault: .recognisedWithUnmetCriteria(items: [8, 11]),
      code: "recognised-with-unmet-criteria", severity: .held,
      zh: "已认定，但第8、11项标准未达标，请核对各项标准，或由负责人裁定",
      en: "recognised although criteria 8, 11 are not met; check the criteria, or let the office"
        + " decide"),
    Case(
      fault: .recognisedNotParticipating(known: true),
      code: "recognised-not-participating", severity: .held,
      zh: "已认定，但“是否参与创建”为否，请核对是否参与创建或认定日期",
      en: "recognised although not participating; check participation and the date of recognition"),
    Case(
      fault: .recognisedNotParticipating(known: false),
      code: "recognised-not-participating", severity: .held,
      zh: "已认定，但“是否参与创建”未填，请核对是否参与创建或认定日期",
      en: "recognised, participation unknown; check participation and the date of recognition"),
    Case(
      fault: .datesOutOfOrder(
        earlier: "自评", on: "2022-06-02", later: "县初核", laterOn: "2022-06-01"),
      code: "dates-out-of-order", severity: .held,
      zh: "自评（2022-06-02）晚于县初核（2022-06-01），请核对两个日期",
      en: "自评 (2022-06-02) is after 县初核 (2022-06-01); check both dates"),
    Case(
      fault: .dateAfterPeriod(stage: "认定", on: "2022-07-01", lastDay: "2022-06-30"),
      code: "date-after-period", severity: .held,
      zh: "认定（2022-07-01）晚于本期最后一天（2022-06-30），请核对日期",
      en: "认定 (2022-07-01) is after the period's last day (2022-06-30); check the date"),
    Case(
      fault: .totalDiffers(stated: "86", computed: "85.5"), code: "total-differs",
      severity: .held,
      zh: "验收得分填86分，各项与加分合计85.5分，请核对后更正，本期按85.5分列示",
      en: "the acceptance total says 86, items and bonus make 85.5; mend one of them; 85.5 is shown"
    ),
    Case(
      fault: .vetoDenied(name: "容貌脏乱差", measured: "5处"), code: "veto-denied", severity: .held,
      zh: "否决项填“无”，但容貌脏乱差为5处，已构成否决，请核对否决项",
      en: "no veto is named, but 容貌脏乱差 stands at 5处 and fires; check the vetoes"),
    Case(
      fault: .vetoUnderRule(name: "容貌脏乱差", measured: "4处", rule: "5处"),
      code: "veto-under-rule", severity: .held,
      zh: "否决项填有容貌脏乱差，但实测4处未达到5处，请核对否决项",
      en: "veto 容貌脏乱差 is named, but 4处 does not reach 5处; check the vetoes"),
    Case(
      fault: .scoreSheetDiffers(heading: "加分", sheet: "2", status: "1"),
      code: "score-sheet-differs", severity: .held,
      zh: "自评表“加分”为2，状态表为1，请核对后统一",
      en: "the score sheet's 加分 is 2, the status row's 1; make them agree"),
    Case(
      fault: .tallyDecreased(heading: "达到创建要求数", before: 85, now: 84),
      code: "tally-decreased", severity: .held,
      zh: "达到创建要求数由85减为84，累计数不应减少，请核对；暂用上期数",
      en: "达到创建要求数 fell from 85 to 84; a cumulative count does not fall: check it; the earlier"
        + " one stands"),
  ]

  /// Warnings, what is refused, and notes.
  static let milderStates = [
    Case(
      fault: .recognisedWithoutEvidence(criteria: false),
      code: "recognised-without-evidence", severity: .warning,
      zh: "已认定，但没有验收得分，请补报佐证",
      en: "recognised without acceptance score; hand in the evidence"),
    Case(
      fault: .recognisedWithoutEvidence(criteria: true),
      code: "recognised-without-evidence", severity: .warning,
      zh: "已认定，但没有任何标准核查结果，请补报佐证",
      en: "recognised without any criterion; hand in the evidence"),
    Case(
      fault: .claimDiffers(kind: "自评得分", stated: "90", computed: "88"), code: "claim-differs",
      severity: .warning, zh: "自评得分填90分，各项与加分合计88分，请核对",
      en: "自评得分 says 90, items and bonus make 88; check it"),
    Case(
      fault: .vetoAtLimit(name: "绿色空间不足", measured: "50%"), code: "veto-at-limit",
      severity: .warning, zh: "绿色空间不足恰为50%，按“超过”不构成否决，请负责人核定",
      en: "绿色空间不足 stands at exactly 50%: “more than” is not reached; a person should decide"),
    Case(
      fault: .itemsMissing(kind: "初核", items: [1, 31]), code: "items-missing",
      severity: .warning, zh: "初核缺第1、31项，按0分计，请补报",
      en: "初核 lacks items 1, 31, counted as 0; hand them in"),
    Case(
      fault: .criteriaMissing(items: [3, 4, 5, 6, 7, 9, 11, 12]), code: "criteria-missing",
      severity: .warning,
      zh: "第3–7、9、11、12项标准未填，请补报",
      en: "criteria 3–7, 9, 11, 12 are not filled in; hand them in"),
    Case(
      fault: .stageDiffers(stated: "申报", dated: "自评"), code: "stage-differs",
      severity: .warning, zh: "当前阶段填“申报”，按日期为“自评”，请核对",
      en: "the stage says 申报, the dates say 自评; check it"),
    Case(
      fault: .decisionCannotCount, code: "decision-cannot-count", severity: .warning,
      zh: "裁定计入，但该单位未参与创建或尚未认定，不能计入，请先更正状态表",
      en:
        "decided to count, but the unit does not participate or is not recognised; mend its status"
        + " row first"),
    Case(
      fault: .tallySumDiffers(heading: "城市社区总数", stated: 279, sum: 278),
      code: "tally-sum-differs", severity: .warning,
      zh: "城市社区总数为279，下级合计为278，请核对；本期按下级合计",
      en: "城市社区总数 is 279, the places below add up to 278; check it; the places below are counted"),
    Case(
      fault: .talliedAndListed(place: "桥东区"), code: "tallied-and-listed", severity: .error,
      zh: "桥东区的单位已逐个列入名册，不能再报汇总数，请删去该行；本期按各单位计",
      en: "the units of 桥东区 are in the register one by one and cannot be tallied too; delete the"
        + " row; the units are counted"),
    Case(
      fault: .bonusOverCap(bonus: "5", cap: "3", withCap: "81", without: "83"),
      code: "bonus-over-cap", severity: .note,
      zh: "加分5分，最多计3分：按上限81分，不封顶83分",
      en: "bonus 5, at most 3 count: 81 capped, 83 uncapped"),
    Case(
      fault: .decided(
        counts: true, reason: "已补交佐证", post: "办公室主任", contradictions: 2),
      code: "decided", severity: .note,
      zh: "存疑2处，已裁定计入：已补交佐证（办公室主任）",
      en: "2 contradictions, decided to count: 已补交佐证 (办公室主任)"),
    Case(
      fault: .decided(counts: false, reason: "a\nb", post: "c", contradictions: 2),
      code: "decided", severity: .note,
      zh: "存疑2处，已裁定不计入：a\\u{A}b（c）",
      en: "2 contradictions, decided not to count: a\\u{A}b (c)"),
    Case(
      fault: .decisionWithoutNeed, code: "decision-without-need", severity: .note,
      zh: "该单位本期不存疑，裁定未起作用",
      en: "the unit is not held this month: the decision had no effect"),
  ]
}

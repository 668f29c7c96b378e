import Testing

/// For each fault of a state the smallest inputs that cause it, and its exact line.
struct StateCase: Sendable, CustomTestStringConvertible {
  var code: String
  var campaign = "gaoyi"
  /// By month; the last one is reported.
  var months: [(period: String, tables: [String])]
  var zh: String
  var en: String
  var testDescription: String { code }
}

extension StateCase {
  /// One status row of 育才街社区: recognised on 2021-12-01, and what `cells` add by heading.
  private static func row(
    _ cells: [(String, String)] = [], participating: String = "是", on day: String = "2021-12-01"
  ) -> String {
    let headings = ["区划代码", "是否参与创建", "认定日期"] + cells.map(\.0)
    let values = ["130127100001", participating, day] + cells.map(\.1)
    return headings.joined(separator: ",") + "\n" + values.joined(separator: ",") + "\n"
  }

  private static func one(
    _ code: String, _ tables: String..., zh: String, en: String
  ) -> StateCase {
    StateCase(code: code, months: [("2021-12", tables)], zh: zh, en: en)
  }

  private static func items(_ points: String, without last: Bool = false) -> String {
    let maxima =
      [3, 3, 3, 1] + Array(repeating: 4, count: 10) + [4, 4, 3, 4, 3, 3, 3, 4, 2, 4, 3, 3]
      + [2, 3, 2, 2, 1]
    return "区划代码,指标序号,\(points)\n"
      + maxima.enumerated().filter { !last || $0.offset < 30 }.map {
        "130127100001,\($0.offset + 1),\($0.element)\n"
      }.joined()
  }

  private static func decision(_ word: String) -> String {
    "区划代码,裁定,理由,裁定人职务\n130127100001,\(word),复核,主任\n"
  }

  static let held = [
    one(
      "state.recognised-below-pass-mark", row([("验收得分", "79.5")]),
      zh: "第2行 C列“认定日期”：已认定，但验收得分79.5分低于80分，请核对得分或认定日期，或由负责人裁定",
      en: "row 2 column C \"认定日期\": recognised with 79.5 points, under the pass mark 80;"
        + " check score and date, or let the office decide"),
    one(
      "state.recognised-with-veto", row([("验收得分", "90"), ("否决项", "V4")]),
      zh: "第2行 C列“认定日期”：已认定，但存在否决项：V4 消防设施不足或通道被占，请核对否决项，或由负责人裁定",
      en: "row 2 column C \"认定日期\": recognised although a veto fires: V4 消防设施不足或通道被占;"
        + " check the vetoes, or let the office decide"),
    one(
      "state.recognised-not-participating", row([("验收得分", "90")], participating: ""),
      zh: "第2行 B列“是否参与创建”：已认定，但“是否参与创建”未填，请核对是否参与创建或认定日期",
      en: "row 2 column B \"是否参与创建\": recognised, participation unknown;"
        + " check participation and the date of recognition"),
    one(
      "state.dates-out-of-order", row([("验收得分", "90"), ("验收日期", "2021-12-02")]),
      zh: "第2行 C列“认定日期”：验收日期（2021-12-02）晚于认定日期（2021-12-01），请核对两个日期",
      en: "row 2 column C \"认定日期\": 验收日期 (2021-12-02) is after 认定日期 (2021-12-01);"
        + " check both dates"),
    one(
      "state.date-after-period", row(on: "2022-01-01"),
      zh: "第2行 C列“认定日期”：认定日期（2022-01-01）晚于本期最后一天（2021-12-31），请核对日期",
      en: "row 2 column C \"认定日期\": 认定日期 (2022-01-01) is after the period's last day"
        + " (2021-12-31); check the date"),
    one(
      "state.total-differs", row([("验收得分", "99")]), items("验收得分"),
      zh: "第2行 D列“验收得分”：验收得分填99分，各项与加分合计100分，请核对后更正，本期按100分列示",
      en: "row 2 column D \"验收得分\": the acceptance total says 99, items and bonus make 100;"
        + " mend one of them; 100 is shown"),
    one(
      "state.veto-denied", row([("否决项", "无"), ("V1处数", "5")], on: ""),
      zh: "第2行 D列“否决项”：否决项填“无”，但V1 较严重私搭乱建为5处，已构成否决，请核对否决项",
      en: "row 2 column D \"否决项\": no veto is named, but V1 较严重私搭乱建 stands at 5处 and fires;"
        + " check the vetoes"),
    one(
      "state.veto-under-rule", row([("否决项", "V1"), ("V1处数", "4")], on: ""),
      zh: "第2行 D列“否决项”：否决项填有V1 较严重私搭乱建，但实测4处未达到5处及以上，请核对否决项",
      en: "row 2 column D \"否决项\": veto V1 较严重私搭乱建 is named, but 4处 does not reach 5处及以上;"
        + " check the vetoes"),
  ]

  static let milder = [
    one(
      "state.recognised-without-evidence", row(),
      zh: "第2行 C列“认定日期”：已认定，但没有验收得分，请补报佐证",
      en: "row 2 column C \"认定日期\": recognised without acceptance score; hand in the evidence"),
    one(
      "state.claim-differs", row([("自评得分", "99")], on: ""), items("自评得分"),
      zh: "第2行 D列“自评得分”：自评得分填99分，各项与加分合计100分，请核对",
      en: "row 2 column D \"自评得分\": 自评得分 says 99, items and bonus make 100; check it"),
    one(
      "state.veto-at-limit", row([("V2占比", "50%")], on: ""),
      zh: "第2行 D列“V2占比”：V2 绿色空间不足恰为50%，按“超过”不构成否决，请负责人核定",
      en: "row 2 column D \"V2占比\": V2 绿色空间不足 stands at exactly 50%: “more than” is not"
        + " reached; a person should decide"),
    StateCase(
      code: "state.items-missing",
      months: [("2021-12", [items("验收得分", without: true), row([], on: "")])],
      zh: "第2行：验收得分缺第31项，按0分计，请补报",
      en: "row 2: 验收得分 lacks items 31, counted as 0; hand them in"),
    one(
      "state.stage-differs", row([("验收得分", "90"), ("当前阶段", "申报")]),
      zh: "第2行 E列“当前阶段”：当前阶段填“申报”，按日期为“公布授牌”，请核对",
      en: "row 2 column E \"当前阶段\": the stage says 申报, the dates say 公布授牌; check it"),
    one(
      "state.decision-cannot-count", row([("验收得分", "90")], participating: "否"),
      decision("计入"),
      zh: "第2行 B列“裁定”：裁定计入，但该单位未参与创建或尚未认定，不能计入，请先更正状态表",
      en: "row 2 column B \"裁定\": decided to count, but the unit does not participate or is not"
        + " recognised; mend its status row first"),
    one(
      "state.decided", row([("验收得分", "70")]), decision("不计入"),
      zh: "第2行 B列“裁定”：存疑1处，已裁定不计入：复核（主任）",
      en: "row 2 column B \"裁定\": 1 contradictions, decided not to count: 复核 (主任)"),
    one(
      "state.decision-without-need", row([("验收得分", "90")]), decision("计入"),
      zh: "第2行 B列“裁定”：该单位本期不存疑，裁定未起作用",
      en: "row 2 column B \"裁定\": the unit is not held this month: the decision had no effect"),
    one(
      "state.bonus-over-cap", row([("验收得分", "90"), ("加分", "5")]),
      zh: "第2行 E列“加分”：加分5分，最多计3分：按上限88分，不封顶90分",
      en: "row 2 column E \"加分\": bonus 5, at most 3 count: 88 capped, 90 uncapped"),
  ]
}

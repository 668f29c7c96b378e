import Campaigns
import Diagnostics

/// The tables of the contract with the columns of one campaign. Of tables that fit equally badly,
/// the first is called the nearest.
enum TableDefinitions {
  static func all(for campaign: Campaign) -> [TableDefinition] {
    [
      status(campaign), units, longScores, wideScores(campaign), sheet, tallies(campaign),
      decisions, recipients,
    ]
  }

  private static let serial = ColumnDefinition("serial", .passedOver, "序号", "编号", "no")

  static let units = TableDefinition(
    .units,
    columns: UnitColumns.definitions + [
      serial, ColumnDefinition("in_scope", .flag, "纳入范围", "in_scope"),
      ColumnDefinition("from", .date, "设立日期", "from"), ColumnDefinition("to", .date, "撤并日期", "to"),
      ColumnDefinition("aliases", .list, "别名", "aliases"),
      ColumnDefinition("owner", .text, "责任人职务", "圈长", "owner", "圈长（职务）"),
      ColumnDefinition("covers", .list, "涉及社区", "covers"),
      ColumnDefinition("base_level", .grade, "基期等级", "base_level"),
      ColumnDefinition("base_on", .date, "基期认定日期", "base_on"),
    ],
    required: [["code"], ["name"]],
    telling: ["in_scope", "from", "to", "aliases", "owner", "covers", "base_level", "base_on"])

  private static func status(_ campaign: Campaign) -> TableDefinition {
    var columns =
      UnitColumns.definitions + [
        serial, ColumnDefinition("participating", .flag, "是否参与创建", "参与创建", "participating"),
        ColumnDefinition("year", .year, "创建年度", "year"),
        ColumnDefinition("stage", .stage, "当前阶段", "stage"),
        ColumnDefinition("self_score", .points, "自评得分", "self_score"),
        ColumnDefinition("review_score", .points, "初核得分", "review_score"),
        ColumnDefinition("accept_score", .points, "验收得分", "accept_score"),
        ColumnDefinition("bonus", .points, "加分", "bonus"),
        ColumnDefinition("vetoes", .vetoes, "否决项", "vetoes"),
        ColumnDefinition("problem", .text, "存在问题", "problem"),
        ColumnDefinition("next_step", .text, "下步措施", "next_step"),
        ColumnDefinition("reporter", .passedOver, "填报人", "reporter"),
        ColumnDefinition("reported_on", .date, "填报日期", "reported_on"),
      ]
    columns += Stage.Step.allCases.map { step in
      ColumnDefinition(
        "\(step.id)_on", step == .recognised ? .date : .monthOrDay, "\(step.contractName)日期",
        "\(step.id)_on")
    }
    columns += campaign.vetoes.compactMap(measureColumn)
    columns += campaign.grades.map { grade in
      ColumnDefinition(
        "\(grade.id)_on", .date, "\(grade.id)认定日期", "\(grade.id)_on", "\(grade.name)认定日期")
    }
    columns += campaign.fields.map {
      ColumnDefinition("field.\($0.id)", ColumnKind($0.kind), headings: $0.headers + [$0.id])
    }
    let shared = Set(UnitColumns.definitions.map(\.key) + ["serial", "note"])
    return TableDefinition(
      .status, columns: columns, required: [["code", "name"], ["participating"]],
      telling: Set(columns.map(\.key)).subtracting(shared))
  }

  private static func measureColumn(_ veto: Veto) -> ColumnDefinition? {
    switch veto.rule {
    case .places: ColumnDefinition(veto.id, .count, "\(veto.id)处数", "\(veto.id)_places", veto.id)
    case .percent:
      ColumnDefinition(veto.id, .percent, "\(veto.id)占比", "\(veto.id)_percent", veto.id)
    case .named: nil
    }
  }

  private static let longScores = TableDefinition(
    .scores,
    columns: UnitColumns.definitions + [
      serial, ColumnDefinition("item", .item, "指标序号", "item"),
      ColumnDefinition("self", .score, "自评得分", "self"),
      ColumnDefinition("review", .score, "初核得分", "review"),
      ColumnDefinition("accept", .score, "验收得分", "accept"),
      ColumnDefinition("not_applicable", .flag, "不涉及", "not_applicable"),
      ColumnDefinition("note", .text, "扣分说明", "note"),
    ],
    required: [["code", "name"], ["item"]], telling: ["item", "not_applicable", "note"])

  private static func wideScores(_ campaign: Campaign) -> TableDefinition {
    let items = campaign.criteria.map { String($0.number) }
    return TableDefinition(
      .scores, .wide,
      columns: UnitColumns.definitions + [
        serial, ColumnDefinition("kind", .scoreKind, "评分类别", "kind", "score_kind"),
      ] + items.map { ColumnDefinition($0, .score, $0, "指标\($0)", "第\($0)项", "item\($0)") },
      required: [["code", "name"], items], telling: Set(items + ["kind"]))
  }

  private static let sheet = TableDefinition(
    .scores, .sheet,
    columns: [
      ColumnDefinition("item", .item, "序号", "指标序号", "item"),
      ColumnDefinition("indicator", .passedOver, "详细指标", "创建标准", "indicator"),
      ColumnDefinition("self", .score, "自评得分", "社区自评得分", "self", "社区自查"),
      ColumnDefinition("review", .score, "县级初核得分", "初核得分", "review", "街道核查"),
      ColumnDefinition("accept", .score, "市级验收得分", "验收得分", "accept"),
      ColumnDefinition("note", .text, "扣分原因及佐证材料", "扣分说明", "note"),
      ColumnDefinition("review_note", .text, "初核说明", "review_note"),
      ColumnDefinition("category", .passedOver, "类型", "内容", "category"),
      ColumnDefinition("standard", .passedOver, "评分标准", "standard"),
      ColumnDefinition("maximum", .passedOver, "分值（小计）", "分值", "maximum"),
      ColumnDefinition("check", .passedOver, "检查方法", "check"),
      ColumnDefinition("lead_unit", .passedOver, "牵头单位", "lead_unit"),
      ColumnDefinition("other_units", .passedOver, "责任部门", "other_units"),
    ],
    required: [["item"], ["indicator"], ["self", "review", "accept"]],
    telling: ["indicator", "standard", "maximum", "check", "review_note"])

  private static func tallies(_ campaign: Campaign) -> TableDefinition {
    let grades = campaign.grades.map { grade in
      ColumnDefinition(grade.id, .count, "\(grade.id)达标数", "\(grade.id)_attained", grade.id)
    }
    return TableDefinition(
      .tallies,
      columns: UnitColumns.definitions + [
        serial, ColumnDefinition("total", .count, "城市社区总数", "total"),
        ColumnDefinition("participating", .count, "参与创建数", "participating"),
        ColumnDefinition("attained", .count, "达到创建要求数", "attained"),
      ] + grades,
      required: [["code"], ["total"], ["attained"]],
      telling: Set(["total", "attained"] + grades.map(\.key)))
  }

  private static let decisions = TableDefinition(
    .decisions,
    columns: UnitColumns.definitions + [
      serial, ColumnDefinition("decision", .decision, "裁定", "decision"),
      ColumnDefinition("reason", .text, "理由", "reason"),
      ColumnDefinition("post", .text, "裁定人职务", "post"),
    ],
    required: [["code", "name"], ["decision"], ["reason"], ["post"]],
    telling: ["decision", "reason"])

  static let recipients = TableDefinition(
    .recipients,
    columns: [
      ColumnDefinition("organisation", .text, "单位", "organisation"),
      ColumnDefinition("post", .text, "职务", "post"),
      ColumnDefinition("email", .text, "邮箱", "email"),
      ColumnDefinition("manner", .text, "方式", "manner"),
      ColumnDefinition("scope", .text, "范围", "scope"),
      ColumnDefinition("letter", .text, "信函", "letter"),
    ],
    required: [["post"], ["email"]], telling: ["email", "letter"])
}

extension ColumnKind {
  /// Of a column that a campaign's template declares.
  init(_ kind: FieldDefinition.Kind) {
    switch kind {
    case .text: self = .text
    case .number: self = .number
    case .date: self = .date
    case .flag: self = .flag
    }
  }
}

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

  private static let serial = ColumnDefinition("serial", "序号", "编号", "no")

  static let units = TableDefinition(
    .units,
    columns: UnitColumns.definitions + [
      serial, ColumnDefinition("in_scope", "纳入范围", "in_scope"),
      ColumnDefinition("from", "设立日期", "from"), ColumnDefinition("to", "撤并日期", "to"),
      ColumnDefinition("aliases", "别名", "aliases"),
      ColumnDefinition("owner", "责任人职务", "圈长", "owner", "圈长（职务）"),
      ColumnDefinition("covers", "涉及社区", "covers"),
      ColumnDefinition("base_level", "基期等级", "base_level"),
      ColumnDefinition("base_on", "基期认定日期", "base_on"),
    ],
    required: [["code"], ["name"]],
    telling: ["in_scope", "from", "to", "aliases", "owner", "covers", "base_level", "base_on"])

  private static func status(_ campaign: Campaign) -> TableDefinition {
    var columns =
      UnitColumns.definitions + [
        serial, ColumnDefinition("participating", "是否参与创建", "参与创建", "participating"),
        ColumnDefinition("year", "创建年度", "year"), ColumnDefinition("stage", "当前阶段", "stage"),
        ColumnDefinition("self_score", "自评得分", "self_score"),
        ColumnDefinition("review_score", "初核得分", "review_score"),
        ColumnDefinition("accept_score", "验收得分", "accept_score"),
        ColumnDefinition("bonus", "加分", "bonus"), ColumnDefinition("vetoes", "否决项", "vetoes"),
        ColumnDefinition("problem", "存在问题", "problem"),
        ColumnDefinition("next_step", "下步措施", "next_step"),
        ColumnDefinition("reporter", "填报人", "reporter"),
        ColumnDefinition("reported_on", "填报日期", "reported_on"),
      ]
    columns += Stage.Step.allCases.map { step in
      ColumnDefinition("\(step.id)_on", "\(step.contractName)日期", "\(step.id)_on")
    }
    columns += campaign.vetoes.compactMap(measureColumn)
    columns += campaign.grades.map { grade in
      ColumnDefinition("\(grade.id)_on", "\(grade.id)认定日期", "\(grade.id)_on", "\(grade.name)认定日期")
    }
    columns += campaign.fields.map {
      ColumnDefinition("field.\($0.id)", headings: $0.headers + [$0.id])
    }
    let shared = Set(UnitColumns.definitions.map(\.key) + ["serial", "note"])
    return TableDefinition(
      .status, columns: columns, required: [["code", "name"], ["participating"]],
      telling: Set(columns.map(\.key)).subtracting(shared))
  }

  private static func measureColumn(_ veto: Veto) -> ColumnDefinition? {
    switch veto.rule {
    case .places: ColumnDefinition(veto.id, "\(veto.id)处数", "\(veto.id)_places", veto.id)
    case .percent: ColumnDefinition(veto.id, "\(veto.id)占比", "\(veto.id)_percent", veto.id)
    case .named: nil
    }
  }

  private static let longScores = TableDefinition(
    .scores,
    columns: UnitColumns.definitions + [
      serial, ColumnDefinition("item", "指标序号", "item"),
      ColumnDefinition("self", "自评得分", "self"), ColumnDefinition("review", "初核得分", "review"),
      ColumnDefinition("accept", "验收得分", "accept"),
      ColumnDefinition("not_applicable", "不涉及", "not_applicable"),
      ColumnDefinition("note", "扣分说明", "note"),
    ],
    required: [["code", "name"], ["item"]], telling: ["item", "not_applicable", "note"])

  private static func wideScores(_ campaign: Campaign) -> TableDefinition {
    let items = campaign.criteria.map { String($0.number) }
    return TableDefinition(
      .scores, .wide,
      columns: UnitColumns.definitions + [
        serial, ColumnDefinition("kind", "评分类别", "kind", "score_kind"),
      ] + items.map { ColumnDefinition($0, $0, "指标\($0)", "第\($0)项", "item\($0)") },
      required: [["code", "name"], items], telling: Set(items + ["kind"]))
  }

  private static let sheet = TableDefinition(
    .scores, .sheet,
    columns: [
      ColumnDefinition("item", "序号", "指标序号", "item"),
      ColumnDefinition("indicator", "详细指标", "创建标准", "indicator"),
      ColumnDefinition("self", "自评得分", "社区自评得分", "self", "社区自查"),
      ColumnDefinition("review", "县级初核得分", "初核得分", "review", "街道核查"),
      ColumnDefinition("accept", "市级验收得分", "验收得分", "accept"),
      ColumnDefinition("note", "扣分原因及佐证材料", "扣分说明", "note"),
      ColumnDefinition("review_note", "初核说明", "review_note"),
      ColumnDefinition("category", "类型", "内容", "category"),
      ColumnDefinition("standard", "评分标准", "standard"),
      ColumnDefinition("maximum", "分值（小计）", "分值", "maximum"),
      ColumnDefinition("check", "检查方法", "check"),
      ColumnDefinition("lead_unit", "牵头单位", "lead_unit"),
      ColumnDefinition("other_units", "责任部门", "other_units"),
    ],
    required: [["item"], ["indicator"], ["self", "review", "accept"]],
    telling: ["indicator", "standard", "maximum", "check", "review_note"])

  private static func tallies(_ campaign: Campaign) -> TableDefinition {
    let grades = campaign.grades.map { grade in
      ColumnDefinition(grade.id, "\(grade.id)达标数", "\(grade.id)_attained", grade.id)
    }
    return TableDefinition(
      .tallies,
      columns: UnitColumns.definitions + [
        serial, ColumnDefinition("total", "城市社区总数", "total"),
        ColumnDefinition("participating", "参与创建数", "participating"),
        ColumnDefinition("attained", "达到创建要求数", "attained"),
      ] + grades,
      required: [["code"], ["total"], ["attained"]],
      telling: Set(["total", "attained"] + grades.map(\.key)))
  }

  private static let decisions = TableDefinition(
    .decisions,
    columns: UnitColumns.definitions + [
      serial, ColumnDefinition("decision", "裁定", "decision"),
      ColumnDefinition("reason", "理由", "reason"), ColumnDefinition("post", "裁定人职务", "post"),
    ],
    required: [["code", "name"], ["decision"], ["reason"], ["post"]],
    telling: ["decision", "reason"])

  static let recipients = TableDefinition(
    .recipients,
    columns: [
      ColumnDefinition("organisation", "单位", "organisation"),
      ColumnDefinition("post", "职务", "post"),
      ColumnDefinition("email", "邮箱", "email"), ColumnDefinition("manner", "方式", "manner"),
      ColumnDefinition("scope", "范围", "scope"), ColumnDefinition("letter", "信函", "letter"),
    ],
    required: [["post"], ["email"]], telling: ["email", "letter"])
}

/// A change that breaks a sound campaign template, the place of the fault, and what is said of it.
struct CampaignTemplateFault: Sendable {
  /// The text of `sound` that `into` takes the place of.
  var change: String
  var into: String
  /// Line, column and slug.
  var at: String
  var zh: String
  var en: String

  init(_ change: String, _ into: String, at: String, zh: String, en: String) {
    (self.change, self.into, self.at, self.zh, self.en) = (change, into, at, zh, en)
  }

  static let sound = """
    format: 1
    id: a
    title: 创建
    documents:
      - {id: plan, title: 方案}
    place: {code: 130100000000, name: 石家庄市, level: city}
    scoring:
      kind: points
      pass_mark: 8
      total: 10
      bonus: {cap: 1}
    categories:
      - {id: works, name: 建设, total: 10}
    criteria:
      - {number: 1, category: works, name: 道路, maximum: 4}
      - {number: 2, category: works, name: 供气, maximum: 6}
    vetoes:
      - {id: V1, name: 乱建, rule: places, limit: 5}
    stages:
      - {id: applied, name: 申报}
      - {id: recognised, name: 认定}
    grades:
      - {id: AA}
    targets:
      - id: t1
        measure: count
        goal: 5
        each_child: county
        exceptions: {130181000000: 2}
        start: 2021-01-01
        due: 2021-12-31
    fields:
      - {id: remark, headers: [备注], type: text}
    base_counts:
      - {grade: AA, units: 1, year: 2020}
    hand_ins:
      - {id: annual, title: 评估, every_year_by: 11-20}

    """

  static let references = [
    CampaignTemplateFault(
      "{number: 1, category: works", "{number: 1, category: work",
      at: "15:27 template.unknown-category",
      zh: "“work”不是本模板中的类别（是否为“works”？），请改正，或先在模板中列出",
      en: """
        "work" is no category of this template (did you mean "works"?); correct it or list it \
        first
        """),
    CampaignTemplateFault(
      "title: 创建\n", "title: 创建\nnotes: [{text: x, document: pan}]\n",
      at: "4:29 template.unknown-document",
      zh: "“pan”不是本模板中的文件（是否为“plan”？），请改正，或先在模板中列出",
      en: """
        "pan" is no document of this template (did you mean "plan"?); correct it or list it first
        """),
    CampaignTemplateFault(
      "grade: AA, units", "grade: AAAA, units",
      at: "35:13 template.unknown-grade",
      zh: "“AAAA”不是本模板中的等级，请改正，或先在模板中列出",
      en: "\"AAAA\" is no grade of this template; correct it or list it first"),
    CampaignTemplateFault(
      "title: 创建\n", "title: 创建\nreadings: [{id: r, states: x, takes: y, targets: [t2]}]\n",
      at: "4:51 template.unknown-target",
      zh: "“t2”不是本模板中的目标（是否为“t1”？），请改正，或先在模板中列出",
      en: """
        "t2" is no target of this template (did you mean "t1"?); correct it or list it first
        """),
    CampaignTemplateFault(
      "id: recognised", "id: recognized",
      at: "21:10 template.not-one-of",
      zh: """
        “recognized”不是可用的值（是否为“recognised”？），可用：applied、self_assessed、reviewed、accepted、recognised
        """,
      en: """
        "recognized" is not among the values (did you mean "recognised"?); possible: applied, \
        self_assessed, reviewed, accepted, recognised
        """),
    CampaignTemplateFault(
      "{id: plan, title: 方案}", "{id: plan, title: 方案}\n  - {id: plan, title: 通知}",
      at: "6:10 template.duplicate-id",
      zh: "“plan”与第5行重复，请另取一个",
      en: "\"plan\" is taken in line 5 already; choose another"),
    CampaignTemplateFault(
      "{id: remark, headers: [备注], type: text}",
      "{id: remark, headers: [备注], type: text}\n  - {id: other, headers: [备注], type: text}",
      at: "34:27 template.duplicate-id",
      zh: "“备注”与第33行重复，请另取一个",
      en: "\"备注\" is taken in line 33 already; choose another"),
  ]

  static let points = [
    CampaignTemplateFault(
      "number: 2", "number: 3",
      at: "16:14 template.wrong-item-number",
      zh: "“3”序号不连续，此处应为 2",
      en: "\"3\" breaks the numbering; this should be 2"),
    CampaignTemplateFault(
      "\n  total: 10", "\n  total: 100",
      at: "10:10 template.sum-differs",
      zh: "写明100分，各项合计10分，请核对各项分值",
      en: "says 100 points, the items make 10; check the items' points"),
    CampaignTemplateFault(
      "建设, total: 10", "建设, total: 9.5",
      at: "13:34 template.sum-differs",
      zh: "写明9.5分，各项合计10分，请核对各项分值",
      en: "says 9.5 points, the items make 10; check the items' points"),
    CampaignTemplateFault(
      "pass_mark: 8", "pass_mark: 11.5",
      at: "9:14 template.pass-mark-out-of-reach",
      zh: "“11.5”高于可得的最高分11分，请核对达标分数",
      en: "\"11.5\" is above the highest possible score 11; check the pass mark"),
    CampaignTemplateFault(
      "maximum: 4", "maximum: 125.5",
      at: "15:53 template.not-points",
      zh: "“125.5”不是 0–125 的分数（最小单位 0.5 分），请改正",
      en: "\"125.5\" is no number of points from 0 to 125 in steps of 0.5; correct it"),
    CampaignTemplateFault(
      "rule: places, limit: 5", "rule: named, limit: 5",
      at: "18:37 template.not-with",
      zh: "“limit”不能与“rule: named”同用，请删去其一",
      en: "\"limit\" cannot stand beside \"rule: named\"; delete one of them"),
    CampaignTemplateFault(
      "rule: places, limit: 5", "rule: percent, limit: 100",
      at: "18:46 template.not-a-number",
      zh: "“100”不是 0–99 的整数，请改正",
      en: "\"100\" is no whole number from 0 to 99; correct it"),
  ]

  static let targets = [
    CampaignTemplateFault(
      "start: 2021-01-01", "start: 2022-01-01",
      at: "30:12 template.start-after-end",
      zh: "“2022-01-01”晚于截止日期2021-12-31，请核对两个日期",
      en: "\"2022-01-01\" is after the end 2021-12-31; check both dates"),
    CampaignTemplateFault(
      "measure: count\n    goal: 5", "measure: share\n    goal: 101",
      at: "27:11 template.not-a-number",
      zh: "“101”不是 1–100 的整数，请改正",
      en: "\"101\" is no whole number from 1 to 100; correct it"),
    CampaignTemplateFault(
      "    each_child: county\n", "",
      at: "28:5 template.only-with",
      zh: "“exceptions”只在写有“each_child”时可用，请补上或删去此行",
      en: "\"exceptions\" has a meaning only with \"each_child\"; add that or delete this line"),
    CampaignTemplateFault(
      "{130181000000: 2}", "{130281000000: 2}",
      at: "29:18 template.place-outside",
      zh: "“130281000000”不在石家庄市范围内，请核对代码",
      en: "\"130281000000\" lies outside 石家庄市; check the code"),
    CampaignTemplateFault(
      "{130181000000: 2}", "{130181001000: 2}",
      at: "29:18 template.place-not-of-level",
      zh: "“130181001000”不是 county 一级单位的代码，请核对代码和层级",
      en: "\"130181001000\" is no code of the level county; check code and level"),
    CampaignTemplateFault(
      "each_child: county", "each_child: province",
      at: "28:17 template.level-not-below",
      zh: "“province”不低于上级的层级city，请核对层级",
      en: "\"province\" is not below city; check the level"),
    CampaignTemplateFault(
      "place: {code: 130100000000", "place: {code: 130127000000",
      at: "6:15 template.place-not-of-level",
      zh: "“130127000000”不是 city 一级单位的代码，请核对代码和层级",
      en: "\"130127000000\" is no code of the level city; check code and level"),
    CampaignTemplateFault(
      "title: 创建\n",
      "title: 创建\nown_places: [{code: 130682000000, name: 定州市, level: county}]\n",
      at: "4:21 template.place-outside",
      zh: "“130682000000”不在石家庄市范围内，请核对代码",
      en: "\"130682000000\" lies outside 石家庄市; check the code"),
  ]

  static let others = [
    CampaignTemplateFault(
      "- {id: applied, name: 申报}", "- {id: accepted, name: 验收}\n  - {id: applied, name: 申报}",
      at: "21:10 template.stages-out-of-order",
      zh: "“applied”应排在“accepted”之前，阶段请按先后次序排列",
      en: "\"applied\" belongs before \"accepted\"; put the stages in their order"),
    CampaignTemplateFault(
      "  - {id: recognised, name: 认定}\n", "",
      at: "20:3 template.stage-missing",
      zh: "缺少阶段“recognised”，没有认定日期就无法统计达标，请补上",
      en: "the stage \"recognised\" is missing; nothing attains without it: add it"),
    CampaignTemplateFault(
      "every_year_by: 11-20", "every_year_by: 02-29",
      at: "37:44 template.not-a-day-of-the-year",
      zh: "“02-29”不是每年的月日，请写成 11-20 的样式",
      en: "\"02-29\" is no day of the year; write it like 11-20"),
    CampaignTemplateFault(
      "title: 创建\n", "title: 创建\ngate: {coverage: 101%}\n",
      at: "4:18 template.not-a-percentage",
      zh: "“101%”不是 0%–100% 的整数百分比，请写成 100% 的样式",
      en: "\"101%\" is no whole percentage; write it like 100%"),
    CampaignTemplateFault(
      "title: 创建\n", "title: 创建\ntime_zone: 北京\n",
      at: "4:12 template.not-a-time-zone",
      zh: "“北京”不是时区名，请写成 Asia/Shanghai 的样式",
      en: "\"北京\" is no name of a time zone; write it like Asia/Shanghai"),
    CampaignTemplateFault(
      "  - {id: plan, title: 方案}\n", "  - {id: plan, title: 方案}\nnotes: [{text: x, claus: y}]\n",
      at: "6:19 template.unknown-key",
      zh: "“claus”不是这里的键（是否为“clause”？），请改正或删去（各键见 templates/README.md）",
      en: """
        "claus" is no key of this place (did you mean "clause"?); correct or delete it (keys: \
        templates/README.md)
        """),
  ]

  static let all = references + points + targets + others
}

import Campaigns
import Diagnostics
import Layout

/// A small campaign with everything that a roll-up shows: five communities in two towns, two
/// months, a bonus over the cap, a held unit, one that did not report, one that never did, an item
/// 不涉及, and a veto that fires.
enum SampleCampaign {
  static let campaign = Campaign(
    id: "sample", title: "示例县绿色社区创建",
    documents: [
      Document(
        id: "notice", number: "示政办发〔2021〕20号", title: "示例县绿色社区创建行动实施方案",
        issued: Day(iso: "2021-05-18"))
    ],
    top: Place(code: code("130199000000"), name: "示例县", level: .county),
    scoring: .points(passMark: HalfPoints(points: 80), bonusCap: HalfPoints(points: 3)),
    categories: [
      Category(id: "a", name: "机制"), Category(id: "b", name: "基础设施"),
    ],
    criteria: [
      criterion(1, "a", "创建协调机制", 30, "机制 20；计划并开展 10", "资料"),
      criterion(2, "a", "多方力量参与", 30, "资料齐全 30", "资料+实地"),
      criterion(3, "b", "老旧小区改造", 20, "开工率、进度合年度计划", "资料", mayNotApply: true),
      criterion(4, "b", "照明设施", 20, "完好率≥98%，资料不全酌减", "实地"),
    ],
    vetoes: [
      Veto(
        id: "V1", name: "较严重私搭乱建", rule: .places(atLeast: 5), leadUnits: ["县住建局"],
        source: Source(document: "notice", clause: "附件2")),
      Veto(id: "V2", name: "绿色空间不足", rule: .percent(above: 50), leadUnits: ["县住建局"]),
    ],
    stages: [
      Stage(step: .applied, name: "申报"), Stage(step: .selfAssessed, name: "社区自评"),
      Stage(step: .reviewed, name: "县初核"), Stage(step: .accepted, name: "市验收认定"),
      Stage(step: .recognised, name: "公布授牌"),
    ],
    grades: [],
    targets: [
      target("2021-share", 2021, .share(goal: 30)),
      target("2021-named", 2021, .unit(code("130199100001"))),
      target("2022-count", 2022, .count(goal: 3)),
    ],
    fields: [FieldDefinition(id: "households", headers: ["户数"], kind: .number)],
    readings: [
      Reading(
        id: "pass", states: "“达到80分”与“80分以上”并存", takes: "均含80分",
        source: Source(document: "notice", clause: "二"))
    ])

  static let register = Register([
    entry("130199100001", "育才街社区", "中心镇"), entry("130199100002", "兴西社区", "中心镇"),
    entry("130199100003", "公园社区", "中心镇"), entry("130199101001", "北新街社区", "凤城镇"),
    entry("130199101002", "东关社区", "凤城镇"),
  ])

  static func progress(_ period: String = "2021-12") -> Progress {
    let period = ReportingPeriod(period)!
    let evaluator = Evaluator(
      campaign: campaign, register: register, months: [november, december])
    var progress = evaluator.progress(period: period, cutoff: period.lastDay).value
    progress.history = evaluator.history(of: progress)
    return progress
  }

  static func code(_ digits: String) -> RegionCode { RegionCode(digits)! }

  static func entry(_ digits: String, _ name: String, _ township: String) -> RegisterEntry {
    RegisterEntry(
      code: code(digits), name: name, placeNames: [.township: township],
      place: RowPlace(file: 0, row: 2))
  }

  private static func criterion(
    _ number: Int, _ category: String, _ name: String, _ points: Int, _ standard: String,
    _ check: String, mayNotApply: Bool = false
  ) -> Criterion {
    Criterion(
      number: number, category: category, name: name, maximum: HalfPoints(points: points),
      standard: standard, check: check, leadUnit: "县住建局", otherUnits: ["中心镇政府", "县民政局"],
      mayNotApply: mayNotApply)
  }

  private static func target(_ id: String, _ year: Int, _ measure: Target.Measure) -> Target {
    Target(
      id: id, year: year, measure: measure, place: code("130199000000"),
      start: Day.first(ofYear: year), due: Day.last(ofYear: year),
      source: Source(document: "notice", clause: "一"))
  }

  // MARK: months

  private static var november: MonthInput {
    MonthInput(
      period: ReportingPeriod("2021-11")!, files: [SourceFile(name: "2021-11/县.csv")],
      status: [
        status(2, year: 2022, dates: ["2021-10-08", "2021-11-05"]) {
          $0.claims.selfScore = HalfPoints(points: 76)
        }
      ])
  }

  private static var december: MonthInput {
    var input = MonthInput(
      period: ReportingPeriod("2021-12")!, files: [SourceFile(name: "2021-12/县.csv")])
    let all = ["2021-09-01", "2021-10-08", "2021-11-10", "2021-12-10", "2021-12-20"]
    input.status = [
      status(0, year: 2021, dates: all) {
        $0.claims.bonus = HalfPoints(points: 5)
        $0.claims.vetoes = .named([])
        $0.problem = "=1+1"
      },
      status(1, year: 2021, dates: all) {
        $0.claims.vetoes = .named([])
        $0.claims.acceptScore = HalfPoints(halves: 159)
      },
      status(3, year: 2022, dates: ["2021-09-15", "2021-10-20", "2021-11-30"]) {
        $0.claims.measures = [Claims.Measure(5), Claims.Measure(millionths: 33_300_000)]
      },
    ]
    var own = ScoreBlock(itemCount: 4, unitCount: 5)
    set(&own, 0, ["28", "29.5", "20", "20"])
    set(&own, 3, ["30", "25", "不涉及", "15"])
    var review = ScoreBlock(itemCount: 4, unitCount: 5)
    set(&review, 0, ["26", "26", "18", "18.5"])
    set(&review, 3, ["28", "24.5", "不涉及", "12"])
    var accept = ScoreBlock(itemCount: 4, unitCount: 5)
    set(&accept, 0, ["25", "25", "14", "14.5"])
    input.scores = [.selfAssessment: own, .review: review, .acceptance: accept]
    input.notes.set(unit: 0, item: 4, to: "2处路灯不亮")
    return input
  }

  private static func status(
    _ unit: Int, year: Int, dates: [String], _ change: (inout StatusRecord) -> Void
  ) -> StatusRecord {
    var stages = StageDates()
    for (step, date) in zip(Stage.Step.allCases, dates) { stages[step] = Day(iso: date) }
    var record = StatusRecord(
      unit: unit, participating: true, plannedYear: year, stageDates: stages,
      fields: ["1200"], place: RowPlace(file: 0, row: unit + 2))
    change(&record)
    return record
  }

  private static func set(_ block: inout ScoreBlock, _ unit: Int, _ cells: [String]) {
    for (index, text) in cells.enumerated() {
      let halves = Double(text).map { Int32($0 * 2) }
      let cell = halves.map { ScoreCell(HalfPoints(halves: $0)) } ?? .notApplicable
      block.set(unit: unit, item: index + 1, to: cell, at: RowPlace(file: 0, row: 10 + index))
    }
  }
}

import Campaigns

/// The words of blank forms. Headings are those of the input format, so that what is filled in is
/// read as it stands.
struct BlankWords: Sendable {
  var isEnglish: Bool
  /// Of files and sheets: 自评表, 状态表, and the hidden sheet of lists.
  var sheetFile, statusFile, listSheet: String
  var yes, no, met, unmet, notApplicable, exists, absent: String
  var serial, code, township, participating, year, stage, vetoes: String
  var problem, nextStep, reporter, reportedOn: String
  /// 自评得分, 初核得分, 验收得分, 加分.
  var scores: [String]
  var statusHint: String
  /// What Excel says of a value that does not fit.
  var wrongTitle, chooseFromList, wholeNumber, share: String
  /// The assessment sheet of campaigns without a design of their own.
  var sheet: ScoreSheetTemplate

  func points(_ maximum: String?) -> String {
    let most = maximum.map { isEnglish ? " to \($0)" : "至\($0)" } ?? (isEnglish ? " or more" : "以上")
    return isEnglish ? "A score from 0\(most), in steps of 0.5." : "请填0\(most)的数，以0.5分为单位。"
  }

  func pointsOrNone(_ maximum: String) -> String {
    isEnglish
      ? "A score from 0 to \(maximum) in steps of 0.5, or “\(notApplicable)”."
      : "请填0至\(maximum)的数，以0.5分为单位；没有该项任务的选“\(notApplicable)”。"
  }

  func unitName(_ noun: String) -> String {
    if isEnglish { return "name" }
    return ["社区", "生活圈"].contains(noun) ? noun + "名称" : "名称"
  }

  func date(of step: Stage.Step) -> String {
    if isEnglish { return step.id + "_on" }
    return switch step {
    case .applied: "申报日期"
    case .selfAssessed: "自评日期"
    case .reviewed: "初核日期"
    case .accepted: "验收日期"
    case .recognised: "认定日期"
    }
  }

  func date(of grade: Grade) -> String { grade.id + (isEnglish ? "_on" : "认定日期") }

  /// The heading of a veto's places or share; `nil` for one that is only named.
  func heading(of veto: Veto) -> String? {
    switch veto.rule {
    case .places: veto.id + (isEnglish ? "_places" : "处数")
    case .percent: veto.id + (isEnglish ? "_percent" : "占比")
    case .named: nil
    }
  }

  static func of(_ languageID: String) -> BlankWords { languageID == "en" ? .en : .zh }

  static let zh = BlankWords(
    isEnglish: false, sheetFile: "自评表", statusFile: "状态表", listSheet: "选项", yes: "是", no: "否",
    met: "达标", unmet: "未达标", notApplicable: "不涉及", exists: "存在", absent: "不存在", serial: "序号",
    code: "区划代码", township: "街道（镇）", participating: "是否参与创建", year: "创建年度", stage: "当前阶段",
    vetoes: "否决项", problem: "存在问题", nextStep: "下步措施", reporter: "填报人", reportedOn: "填报日期",
    scores: ["自评得分", "初核得分", "验收得分", "加分"],
    statusHint: "每行填月末的情况；“是否”和阶段从下拉中选；不清楚的留空，空白不等于“否”。",
    wrongTitle: "填写有误", chooseFromList: "请从下拉列表中选择。", wholeNumber: "请填整数（处数）。",
    share: "请填0至100的数（百分比，不带百分号）。",
    sheet: ScoreSheetTemplate(
      frame: FormFrame(
        sheet: "自评表", title: "{title}自评表", notes: ["从下拉列表中选择；列表里没有“不涉及”的，不得填不涉及。"]),
      number: "",
      columns: [
        .init(.category, heading: "类型", width: 14), .init(.number, heading: "序号", width: 6),
        .init(.name, heading: "详细指标", width: 44), .init(.selfScore, heading: "自评得分", width: 12),
        .init(.note, heading: "扣分说明", width: 28), .init(.review, heading: "初核得分", width: 12),
        .init(.reviewNote, heading: "初核说明", width: 24), .init(.accept, heading: "验收得分", width: 12),
      ],
      nameLabel: "社区名称（盖章）：", townshipLabel: "所属街道（镇）：", codeLabel: "统计用区划代码：",
      dateLabel: "自评日期：", opinions: []))

  static let en = BlankWords(
    isEnglish: true, sheetFile: "score-sheet", statusFile: "status", listSheet: "Lists",
    yes: "yes", no: "no", met: "met", unmet: "unmet", notApplicable: "not_applicable",
    exists: "exists",
    absent: "absent", serial: "no", code: "code", township: "township",
    participating: "participating", year: "year", stage: "stage", vetoes: "vetoes",
    problem: "problem", nextStep: "next_step", reporter: "reporter", reportedOn: "reported_on",
    scores: ["self_score", "review_score", "accept_score", "bonus"],
    statusHint: "One row for each unit; leave blank what is not known: blank is not “no”.",
    wrongTitle: "Not possible", chooseFromList: "Choose from the list.",
    wholeNumber: "A whole number of places.", share: "A number from 0 to 100, in percent.",
    sheet: ScoreSheetTemplate(
      frame: FormFrame(
        sheet: "score-sheet", title: "{title}", notes: ["Choose from the lists."]),
      number: "",
      columns: [
        .init(.category, heading: "category", width: 14), .init(.number, heading: "item", width: 6),
        .init(.name, heading: "indicator", width: 44),
        .init(.selfScore, heading: "self", width: 12),
        .init(.note, heading: "note", width: 28), .init(.review, heading: "review", width: 12),
        .init(.reviewNote, heading: "review_note", width: 24),
        .init(.accept, heading: "accept", width: 12),
      ],
      nameLabel: "name:", townshipLabel: "township:", codeLabel: "code:",
      dateLabel: "self_assessed_on:", opinions: []))
}

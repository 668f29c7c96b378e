/// The words of the sheet 更正说明.
struct CorrectionWords: Sendable {
  var sheet, title: String
  /// The sentence above the tables.
  var headline: @Sendable (_ number: Int, _ reason: String) -> String
  var figures, units, files: String
  /// Headings of the three tables.
  var figureHeadings, unitHeadings, fileHeadings: [String]
  var total, participating, attained, share, done, needed, status: String
  var ofGrade: @Sendable (_ grade: String) -> String
  var takesPart, stage, score, isAttained, isHeld, vetoes, grade, reporting, register: String
  var listed, notListed, yes, no, unknown: String
  var reported, confirmed, notReported: String
  var changed, added, removed: String
  /// What an empty table says.
  var nothing: String

  static func of(_ languageID: String) -> CorrectionWords { languageID == "en" ? .en : .zh }

  static let zh = CorrectionWords(
    sheet: "更正说明", title: "{title}{year}年{month}月报告更正说明",
    headline: { "第\($0)次印发，更正第\($0 - 1)次印发的内容。更正原因：\($1)" },
    figures: "一、数字的变化", units: "二、有变化的单位", files: "三、来件、名册和模板的变化",
    figureHeadings: ["地区", "项目", "原数", "现数"],
    unitHeadings: ["区划代码", "名称", "项目", "原来", "现在"], fileHeadings: ["文件", "变化"],
    total: "总数", participating: "参与数", attained: "达标数", share: "达标率", done: "完成数",
    needed: "目标数", status: "完成情况", ofGrade: { "\($0)数" }, takesPart: "是否参与", stage: "阶段",
    score: "得分", isAttained: "是否达标", isHeld: "是否存疑", vetoes: "否决项", grade: "等级",
    reporting: "报送", register: "名册", listed: "列入", notListed: "未列入", yes: "是", no: "否",
    unknown: "—", reported: "已报", confirmed: "确认无变化", notReported: "未报", changed: "改动",
    added: "新增", removed: "撤回", nothing: "没有变化")

  static let en = CorrectionWords(
    sheet: "Correction", title: "{title}: correction of the report {year}-{month}",
    headline: { "Issue \($0) corrects issue \($0 - 1). Reason: \($1)" },
    figures: "1. Figures that changed", units: "2. Units that changed",
    files: "3. Inputs, register and templates that changed",
    figureHeadings: ["Place", "Figure", "Was", "Is"],
    unitHeadings: ["Code", "Name", "What", "Was", "Is"], fileHeadings: ["File", "Change"],
    total: "total", participating: "participating", attained: "attained", share: "share",
    done: "done", needed: "needed", status: "status", ofGrade: { "holding \($0)" },
    takesPart: "takes part", stage: "stage", score: "score", isAttained: "attained",
    isHeld: "held", vetoes: "vetoes", grade: "grade", reporting: "reported",
    register: "register", listed: "listed", notListed: "not listed", yes: "yes", no: "no",
    unknown: "—", reported: "reported", confirmed: "confirmed", notReported: "not reported",
    changed: "changed", added: "new", removed: "gone", nothing: "nothing changed")
}

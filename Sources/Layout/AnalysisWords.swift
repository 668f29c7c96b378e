import Campaigns

extension FixedWords {
  /// What sheets of trends, changes and lost points say of themselves.
  struct AnalysisWords: Sendable {
    /// What a chart shows, for readers who do not see it.
    var chart: @Sendable (_ title: String, _ sheet: String) -> String
    var lowestOnly: @Sendable (_ count: Int) -> String
    var monthsNote, oneMonthNote: String
    var kinds: @Sendable (Change.Kind) -> String
    /// 达标 and what is not: before and after.
    var attained, notAttained, listed, notListed, inScope, outOfScope: String
    var held, notHeld, participating, notParticipating, unknown, noStage, noGrade: String
    var tally: @Sendable (_ attained: Int, _ total: Int) -> String
    /// Which month the changes are against.
    var since, against: @Sendable (_ month: String) -> String
    var noEarlier, noChange: String
    /// `新达标2个：育才街社区、兴西社区。`
    var changed: @Sendable (_ kind: String, _ count: Int, _ names: String) -> String
    /// `某办公室：待县初核1个（北新街社区）。`
    var action: @Sendable (_ who: String, _ what: String, _ count: Int, _ names: String) -> String
    var report, settle, overdue: String
    var awaiting: @Sendable (_ stage: String) -> String
    var clearVeto: @Sendable (_ veto: String) -> String
    var noAction: String
    /// After the names that are shown, where there are more.
    var andMore: String
    /// Whom nobody is named for.
    var someOffice: String
    var lostNote: @Sendable (_ kind: String) -> String
    var kindOfScore: @Sendable (ScoreKind) -> String
    var places: @Sendable (_ count: String) -> String
    var percent: @Sendable (_ share: String) -> String
    var wholeFile: String
    var handling: @Sendable (_ severity: String) -> String
    var cutText: String
    var omitted: @Sendable (_ rows: Int) -> String
  }
}

extension FixedWords.AnalysisWords {
  static let zh = FixedWords.AnalysisWords(
    chart: { "\($0)。数据见“\($1)”表。" },
    lowestOnly: { "单位较多，只列达标率最低的\($0)个，全部见月报表。" },
    monthsNote: "各月数由当月及以前的来件重新计算，不取自已印发的报表；没有来件的月份不列。",
    oneMonthNote: "以前月份没有来件，暂无趋势。",
    kinds: { kind in
      switch kind {
      case .attained: "新达标"
      case .graded: "等级提升"
      case .lost: "失去达标"
      case .degraded: "等级降低"
      case .advanced: "阶段推进"
      case .fellBack: "阶段回退"
      case .held: "新列存疑"
      case .settled: "存疑已消除"
      case .participating: "参与情况变化"
      case .registered: "名册新增"
      case .left: "名册撤出"
      case .renamed: "更名"
      case .scope: "纳入范围变化"
      case .tally: "汇总数变化"
      }
    }, attained: "达标", notAttained: "未达标", listed: "在册", notListed: "不在册",
    inScope: "纳入范围", outOfScope: "不纳入范围", held: "存疑", notHeld: "不存疑",
    participating: "参与创建", notParticipating: "不参与", unknown: "不详", noStage: "尚未申报",
    noGrade: "无等级", tally: { "达标\($0)/\($1)" }, since: { "与\($0)相比：" },
    against: { "与\($0)的状态相比。" },
    noEarlier: "以前月份没有来件，无从比较。", noChange: "与上期相比没有变化。",
    changed: { "\($0)\($1)个：\($2)。" }, action: { "\($0)：\($1)\($2)个（\($3)）。" },
    report: "未报，请催报", settle: "存疑，请核定", overdue: "已过时限仍未达标",
    awaiting: { "待\($0)" }, clearVeto: { "存在否决项“\($0)”，请整改" },
    noAction: "没有需要办理的事项。", andMore: "等", someOffice: "牵头单位",
    lostNote: { "按各单位最近的得分统计：有验收得分的用验收得分，其次县级初核得分，再次自评得分；\($0)不涉及和没有得分的项目不计。" },
    kindOfScore: { kind in
      switch kind {
      case .selfAssessment: "自评"
      case .review: "初核"
      case .acceptance: "验收"
      }
    }, places: { "\($0)处" }, percent: { "\($0)%" }, wholeFile: "整个文件",
    handling: { severity in
      switch severity {
      case "error": "拒收，未采用"
      case "held": "存疑，照列但不计入达标"
      case "warning": "已采用，请核实"
      default: "已采用，作了整理或说明"
      }
    }, cutText: "…（原文过长，已截断）",
    omitted: { "另有\($0)行因表格行数所限没有列出，数已计入。" })

  static let en = FixedWords.AnalysisWords(
    chart: { "\($0). Its numbers stand in the sheet \($1)." },
    lowestOnly: { "Many places: the \($0) with the lowest shares are shown." },
    monthsNote: "Each month is computed from its own inputs and those before it.",
    oneMonthNote: "No earlier month has inputs: there is no trend yet.",
    kinds: { kind in
      switch kind {
      case .attained: "newly attained"
      case .graded: "higher grade"
      case .lost: "no longer attained"
      case .degraded: "lower grade"
      case .advanced: "further stage"
      case .fellBack: "earlier stage"
      case .held: "newly held"
      case .settled: "no longer held"
      case .participating: "participation changed"
      case .registered: "new in the register"
      case .left: "left the register"
      case .renamed: "renamed"
      case .scope: "scope changed"
      case .tally: "tally changed"
      }
    }, attained: "attained", notAttained: "not attained", listed: "listed",
    notListed: "not listed", inScope: "in scope", outOfScope: "out of scope", held: "held",
    notHeld: "not held", participating: "participating", notParticipating: "not participating",
    unknown: "unknown", noStage: "no stage", noGrade: "no grade",
    tally: { "\($0) of \($1) attained" }, since: { "Since \($0): " },
    against: { "Compared with \($0)." },
    noEarlier: "No earlier month has inputs to compare with.",
    noChange: "Nothing has changed since.", changed: { "\($0), \($1): \($2)." },
    action: { "\($0): \($1), \($2) (\($3))." }, report: "to be reminded, not reported",
    settle: "to be settled, held", overdue: "past its due day, not attained",
    awaiting: { "awaiting: \($0)" }, clearVeto: { "veto to be cleared: \($0)" },
    noAction: "Nothing waits to be done.", andMore: ", …", someOffice: "the lead office",
    lostNote: { _ in
      "By each unit's newest scores: of the acceptance, else of the review, else its own."
    },
    kindOfScore: { kind in
      switch kind {
      case .selfAssessment: "self"
      case .review: "review"
      case .acceptance: "acceptance"
      }
    }, places: { "\($0) places" }, percent: { "\($0)%" }, wholeFile: "the whole file",
    handling: { severity in
      switch severity {
      case "error": "refused"
      case "held": "held: shown, not counted"
      case "warning": "taken: please check"
      default: "taken, tidied or remarked"
      }
    }, cutText: "… (cut: too long)",
    omitted: { "\($0) more rows are not listed: the sheet holds no more. They are counted." })
}

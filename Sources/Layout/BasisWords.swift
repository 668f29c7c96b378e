extension FixedWords {
  /// The words of the sheet 依据与口径.
  struct BasisWords: Sendable {
    /// Headings of the four columns.
    var headings: [String]
    var report, documents, targets, rules, readings, methods, sources: String
    var campaign, period, cutoff, issue: String
    var issueNumber: @Sendable (_ issue: Int) -> String
    var issued: @Sendable (_ day: String) -> String
    var due: @Sendable (_ from: String, _ due: String) -> String
    var cumulative, withinYear, aspiration: String
    var passMark, bonus, mayNotApply, veto, stage: String
    var passRule, bonusRule: @Sendable (_ points: String) -> String
    var verdictRule, recognitionRule, mayNotApplyRule: String
    /// What is listed after a rule's own text.
    var takes: String
    /// How figures are computed: name and rule.
    var rulesOfCounting: [(name: String, rule: String)]
    var noSources: String
    /// What a note of the campaign is listed under.
    var note: String
  }
}

extension FixedWords.BasisWords {
  static let zh = FixedWords.BasisWords(
    headings: ["序号", "项目", "内容", "依据"], report: "一、本期报表", documents: "二、依据文件",
    targets: "三、目标", rules: "四、认定规则", readings: "五、文件表述不一致处及取用",
    methods: "六、计算口径", sources: "七、数据来源", campaign: "创建活动", period: "报告期",
    cutoff: "截止日", issue: "期次", issueNumber: { "第\($0)次印发" }, issued: { "\($0)印发" },
    due: { "\($0)至\($1)" }, cumulative: "累计", withinYear: "只计当年新增，不含基期",
    aspiration: "力争目标", passMark: "达标分数", bonus: "加分上限", mayNotApply: "可不涉及的指标",
    veto: "否决项", stage: "创建阶段", passRule: { "验收得分\($0)分及以上（含\($0)分），且无否决项" },
    bonusRule: { "加分合计最多计\($0)分，须有依据" }, verdictRule: "各适用标准均须达标，无分数线",
    recognitionRule: "以认定为准，得分仅列示", mayNotApplyRule: "没有该项任务的不扣分，按满分计",
    takes: "取用：",
    rulesOfCounting: [
      ("总数", "截止日在名册中且纳入创建范围的单位，未报的也计入。"),
      ("参与数", "“是否参与创建”为“是”的单位；空白为不详，不按“否”计。"),
      ("达标数", "参与创建、认定日期不晚于截止日且不存疑的单位；有基期等级的按基期计入。"),
      ("参与率、达标率", "参与数、达标数除以总数；上级的率按合计数计算，不取下级平均。总数为0时列“—”。"),
      ("百分数", "由原数四舍五入一次，保留一位小数；保留一位会使未达目标的看似达到时，增加小数位。"),
      ("目标数", "使“数量×100≥目标百分数×总数”成立的最小整数。"),
      ("差额", "目标数减达标数，不足0的列0；目标数和达标数均为截止日数。"),
      ("是否完成", "到期前按“达标数÷目标数”与“已过天数÷总天数”比较序时；到期后区分按期与逾期。"),
      ("未报、沿用", "本月未报的单位沿用最近一期的状态，备注注明月份；沿用不等于确认无变化。"),
      ("存疑", "资料互相矛盾的单位照列，核定前不计入达标数。"),
      ("得分", "各项得分之和加加分；不涉及的项目按满分计，其他缺项按0分计；得分不相加、不平均。"),
    ], noSources: "本期没有来源文件。", note: "说明")
}

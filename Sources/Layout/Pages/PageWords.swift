import Campaigns

/// The words that a report's page says of itself.
struct PageWords: Sendable {
  var targets, rates, stages, trend, places, changes, next, open, files, basis: String
  var attained, participating, attainment, participation: String
  /// Columns of the places: the place, its units, target, status, how many are missing.
  var place, units, target, status, missing: String
  var month, goal: String
  var gap, unitsHeld: @Sendable (_ count: Int) -> String
  var due: @Sendable (_ day: String) -> String
  /// Above the first heading's sentence: the day and the issue.
  var asOf: @Sendable (_ day: String, _ issue: String) -> String
  /// Beside a bar: a count and its goal.
  var barValue: @Sendable (_ counts: String, _ goal: String) -> String
  var goalLine, noTargets, noOpen: String
  var funnelNote: @Sendable (_ units: Int, _ unit: String) -> String
  /// Units that are known by tallies only have no stages.
  var talliedNote: @Sendable (_ units: Int) -> String
  var change: @Sendable (_ points: String) -> String
  /// What an open target still needs: `还差2个，距截止184天，最接近的：`.
  var plan: @Sendable (_ target: String, _ more: Int, _ days: Int, _ nearest: String) -> String
  /// Between a subject and what is said of it.
  var colon: String

  static func of(_ languageID: String) -> PageWords { languageID == "en" ? .en : .zh }

  private static let zh = PageWords(
    targets: "目标完成情况", rates: "参与和达标", stages: "创建阶段", trend: "各月走势", places: "各地情况",
    changes: "本期变化", next: "下一步", open: "未报和存疑", files: "工作簿", basis: "依据",
    attained: "达标数", participating: "参与数", attainment: "达标率", participation: "参与率",
    place: "单位", units: "总数", target: "目标", status: "状态", missing: "还差（个）", month: "月份",
    goal: "目标", gap: { "还差\($0)个" }, unitsHeld: { "存疑名单（\($0)个）" },
    due: { "\($0)截止" }, asOf: { "截至\($0)　\($1)" },
    barValue: { counts, goal in goal.isEmpty ? counts : "\(counts)　目标\(goal)" },
    goalLine: "竖线为目标。", noTargets: "没有设定目标。", noOpen: "没有未报和存疑的单位。",
    funnelNote: { "各阶段都以\($1)\($0)个为分母，到了后一阶段的也计入前面各阶段。" },
    talliedNote: { "按汇总数上报的\($0)个没有阶段资料，不在此列。" },
    change: { $0 == "0.0" ? "与上月持平" : "较上月\($0)个百分点" },
    plan: { target, more, days, nearest in
      "\(target)：还差\(more)个，距截止\(days)天"
        + (nearest.isEmpty ? "。" : "；最接近的：\(nearest)。")
    }, colon: "：")

  private static let en = PageWords(
    targets: "Targets", rates: "Participation and attainment", stages: "Stages",
    trend: "Over the months", places: "Places", changes: "What has changed",
    next: "What to do next",
    open: "Not reported, and held", files: "Workbooks", basis: "Basis", attained: "attained",
    participating: "participating", attainment: "share attained", participation: "participation",
    place: "place", units: "units", target: "target", status: "status", missing: "missing",
    month: "month", goal: "goal", gap: { "\($0) missing" }, unitsHeld: { "held (\($0))" },
    due: { "due \($0)" }, asOf: { "as of \($0), \($1)" },
    barValue: { counts, goal in goal.isEmpty ? counts : "\(counts), goal \(goal)" },
    goalLine: "The upright line is the goal.", noTargets: "There are no targets.",
    noOpen: "Every unit has reported, and none is held.",
    funnelNote: { units, _ in "Each stage is of \(units); later stages count for earlier ones." },
    talliedNote: { "\($0) known by tallies have no stages and are not shown." },
    change: { "\($0) points since the month before" },
    plan: { target, more, days, nearest in
      "\(target): \(more) missing, \(days) days left"
        + (nearest.isEmpty ? "." : "; nearest: \(nearest).")
    }, colon: ": ")
}

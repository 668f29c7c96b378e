extension TemplateFault {
  /// What the parts of a campaign's template say of each other.
  var wordsOfCampaigns: Words {
    switch self {
    case .wrongItemNumber(let expected):
      Words(
        "template.wrong-item-number", .error,
        zh: "序号不连续", "此处应为 \(expected)",
        en: "breaks the numbering", "this should be \(expected)")
    case .onlyWith(let key):
      Words(
        "template.only-with", .error,
        zh: "只在写有“\(key)”时可用", "请补上或删去此行",
        en: "has a meaning only with \"\(key)\"", "add that or delete this line")
    case .notWith(let key):
      Words(
        "template.not-with", .error,
        zh: "不能与“\(key)”同用", "请删去其一",
        en: "cannot stand beside \"\(key)\"", "delete one of them")
    case .sumDiffers(let stated, let sum):
      Words(
        "template.sum-differs", .error,
        zh: "写明\(stated)分，各项合计\(sum)分", "请核对各项分值",
        en: "says \(stated) points, the items make \(sum)", "check the items' points")
    case .passMarkOutOfReach(let highest):
      Words(
        "template.pass-mark-out-of-reach", .error,
        zh: "高于可得的最高分\(highest)分", "请核对达标分数",
        en: "is above the highest possible score \(highest)", "check the pass mark")
    case .startAfterEnd(let end):
      Words(
        "template.start-after-end", .error,
        zh: "晚于截止日期\(end)", "请核对两个日期",
        en: "is after the end \(end)", "check both dates")
    case .placeOutside(let top):
      Words(
        "template.place-outside", .error,
        zh: "不在\(top)范围内", "请核对代码",
        en: "lies outside \(top)", "check the code")
    case .placeNotOfLevel(let level):
      Words(
        "template.place-not-of-level", .error,
        zh: "不是 \(level) 一级单位的代码", "请核对代码和层级",
        en: "is no code of the level \(level)", "check code and level")
    case .levelNotBelow(let level):
      Words(
        "template.level-not-below", .error,
        zh: "不低于上级的层级\(level)", "请核对层级",
        en: "is not below \(level)", "check the level")
    case .stagesOutOfOrder(let earlier):
      Words(
        "template.stages-out-of-order", .error,
        zh: "应排在“\(earlier)”之前", "阶段请按先后次序排列",
        en: "belongs before \"\(earlier)\"", "put the stages in their order")
    case .stageMissing(let stage):
      Words(
        "template.stage-missing", .error,
        zh: "缺少阶段“\(stage)”", "没有认定日期就无法统计达标，请补上",
        en: "the stage \"\(stage)\" is missing", "nothing attains without it: add it")
    case .onePlainTable:
      Words(
        "template.one-plain-table", .error,
        zh: "plain 的表只能有一个 units 或 places 的表", "请只留一个，或去掉 plain",
        en: "is for a sheet of one table of units or places", "keep one, or take it away")
    case .sameFileName(let other):
      Words(
        "template.same-file-name", .error,
        zh: "与 \(other) 的文件名相同，会写成同一个文件", "请改其中一个文件名",
        en: "is the file name of \(other) too: both would write one file", "change one of them")
    case .yearlyStepsShort(let total, let steps, let reached, let goal):
      Words(
        "template.yearly-steps-short", .note,
        zh: "各年目标（\(steps.joined(separator: "、"))）全部完成只有\(reached)个，"
          + "达不到“\(total)”的\(goal)个",
        "请在 readings 中写明如何理解，并列出这些目标",
        en: "the yearly steps (\(steps.joined(separator: ", "))) make \(reached), "
          + "\"\(total)\" asks for \(goal)",
        "say under readings how it is read, and name these targets")
    default: preconditionFailure("every other fault is worded in TemplateFaultWords")
    }
  }
}

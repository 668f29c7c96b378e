extension TableFault {
  /// Words for faults in values, and for values that were taken after tidying.
  var valueDraft: TableWordsDraft? {
    switch self {
    case .readAs(let text):
      TableWordsDraft("read-as", .note, zh: "按“\(text)”读取", "", en: "is read as “\(text)”", "")
    case .monthReadAs(let day):
      TableWordsDraft(
        "month-read-as", .note,
        zh: "没有写日，按当月最后一天\(day)读取", "",
        en: "names no day and is read as the month's last, \(day)", "")
    case .spreadsheetError:
      TableWordsDraft(
        "spreadsheet-error", .error,
        zh: "是表格的错误值", "请改正公式或列宽，填入实际内容后重报",
        en: "is a spreadsheet's error", "mend the formula or the width and give the value")
    case .textCut(let limit):
      TableWordsDraft(
        "text-cut", .warning,
        zh: "文字过长，只取前\(limit)个字符", "请缩短后重报",
        en: "is too long, \(limit) characters of it are taken", "shorten it")
    case .ditto:
      TableWordsDraft(
        "ditto", .error,
        zh: "不能代替内容", "请填写实际内容后重报", en: "is no value", "write the value itself")
    case .blankCell:
      TableWordsDraft(
        "blank", .error, zh: "没有填写", "请填写后重报", en: "the cell is blank", "fill it in")
    case .blankText:
      TableWordsDraft(
        "blank-text", .warning, zh: "没有填写", "请补上", en: "the cell is blank", "fill it in")
    case .unknownWord(let known):
      TableWordsDraft(
        "unknown-word", .error,
        zh: "不是可用的词", "请改为“\(known.joined(separator: "”“"))”之一后重报",
        en: "is not a known word", "write one of \(known.joined(separator: ", "))")
    case .unknownPart(let part, let known):
      TableWordsDraft(
        "unknown-word", .error,
        zh: "中的“\(Visible.text(part))”不是可用的词",
        "请改为“\(known.joined(separator: "”“"))”之一后重报",
        en: "has a part that is not a known word, “\(Visible.text(part))”",
        "write one of \(known.joined(separator: ", "))")
    default: numberDraft ?? dateDraft ?? answerDraft
    }
  }

  private var numberDraft: TableWordsDraft? {
    switch self {
    case .notANumber(let range):
      TableWordsDraft(
        "not-a-number", .error,
        zh: "不是数字", range.map { "请改为 \($0) 的数字后重报" } ?? "请改为数字后重报",
        en: "is not a number", range.map { "write a number of \($0)" } ?? "write a number")
    case .outOfRange(let range):
      TableWordsDraft(
        "out-of-range", .error,
        zh: "超出范围", "请改为\(range.map { " \($0) " } ?? "不小于 0 ")的数字后重报",
        en: "is out of range", "write a number of \(range ?? "0 or more")")
    case .notHalfPoints:
      TableWordsDraft(
        "not-half-points", .error,
        zh: "不是0.5分的整数倍", "请改为整分或半分后重报",
        en: "is no multiple of 0.5", "give whole or half points")
    case .notWhole(let range):
      TableWordsDraft(
        "not-whole", .error,
        zh: "不是整数", range.map { "请改为 \($0) 的整数后重报" } ?? "请改为不小于 0 的整数后重报",
        en: "is not a whole number",
        range.map { "write a whole number of \($0)" } ?? "write one of 0 or more")
    case .bareFraction:
      TableWordsDraft(
        "bare-fraction", .error,
        zh: "看不出是小数还是百分数", "请写成百分数（如30.5%）后重报",
        en: "may be a fraction or a percentage", "write it with %, such as 30.5%")
    case .countsExceedTotal:
      TableWordsDraft(
        "over-total", .error,
        zh: "大于总数", "请核对各项数字后重报", en: "is more than the total", "check the counts")
    default: nil
    }
  }

  private var dateDraft: TableWordsDraft? {
    switch self {
    case .notADate:
      TableWordsDraft(
        "not-a-date", .error,
        zh: "不是日期", "请按 2022-10-31 的样式填写后重报", en: "is not a date", "write it as 2022-10-31")
    case .dateWithoutDay:
      TableWordsDraft(
        "date-without-day", .error,
        zh: "没有写日", "请填写到日（如 2022-10-31）后重报",
        en: "names no day", "give the whole date, such as 2022-10-31")
    case .dateWithoutYear:
      TableWordsDraft(
        "date-without-year", .error,
        zh: "没有四位数的年份", "请按 2022-10-31 的样式填写后重报",
        en: "has no year of four digits", "write it as 2022-10-31")
    case .noSuchDay:
      TableWordsDraft(
        "no-such-day", .error, zh: "没有这一天", "请核对日期后重报", en: "there is no such day", "check it")
    default: nil
    }
  }

  private var answerDraft: TableWordsDraft? {
    switch self {
    case .notYesNo:
      TableWordsDraft(
        "not-yes-no", .error,
        zh: "既不是“是”也不是“否”", "请改为“是”或“否”后重报", en: "is neither yes nor no", "write 是 or 否")
    case .lostTick:
      TableWordsDraft(
        "lost-tick", .error,
        zh: "可能是保存时丢失的“√”", "请改为“是”或“否”后重报",
        en: "may be a tick that was lost in saving", "write 是 or 否")
    case .vetoesContradict:
      TableWordsDraft(
        "vetoes-contradict", .error,
        zh: "既写“无”又写了否决项", "请只保留一种后重报",
        en: "says none and names vetoes as well", "keep one of the two")
    case .itemAlwaysApplies:
      TableWordsDraft(
        "item-always-applies", .error,
        zh: "该项指标不能填“不涉及”", "请改填得分后重报",
        en: "the item cannot be marked not applicable", "give its score")
    case .scoreBesideNotApplicable(let maximum):
      TableWordsDraft(
        "score-beside-not-applicable", .error,
        zh: "该项填了“不涉及”，又填了不是满分\(maximum)分的得分", "请删去其中一个后重报",
        en: "the item is marked not applicable, but its score is not the full \(maximum)",
        "delete one of the two")
    case .unmetBesideNotApplicable:
      TableWordsDraft(
        "unmet-beside-not-applicable", .error,
        zh: "该项填了“不涉及”，又填了未达标", "请删去其中一个后重报",
        en: "the criterion is marked not applicable and not met", "delete one of the two")
    case .stageNotInCampaign:
      TableWordsDraft(
        "stage-not-in-campaign", .note,
        zh: "本活动没有这一阶段，该列不读取", "", en: "is a stage that the campaign lacks; it is not read", "")
    default: nil
    }
  }
}

extension TemplateFault {
  /// Severity, slug and sentences. The value found stands before the sentence.
  var words: Words {
    switch self {
    case .tooLarge(let limit):
      Words(
        "template.too-large", .error,
        zh: "文件超过 \(limit) 字节", "请确认是否为模板文件",
        en: "the file has more than \(limit) bytes", "is it a template at all?")
    case .notUTF8(let offset):
      Words(
        "template.not-utf8", .error,
        zh: "不是 UTF-8 编码（第 \(offset) 字节起）", "请另存为 UTF-8 后重试",
        en: "not UTF-8 (from byte \(offset) on)", "save the file as UTF-8")
    case .notYAML(let problem):
      Words(
        "template.not-yaml", .error,
        zh: problem.zh.says, problem.zh.remedy, en: problem.en.says, problem.en.remedy)
    case .unsupported(let feature):
      Words(
        "template.unsupported-yaml", .error,
        zh: "模板中不使用\(feature.name(.zh))", "请写出内容本身；若是文字，请加英文引号",
        en: "templates have no \(feature.name(.en))",
        "write the content itself; put quotes around it if it is text")
    case .tooDeep(let limit):
      Words(
        "template.too-deep", .error,
        zh: "嵌套超过 \(limit) 层", "请核对缩进",
        en: "nested deeper than \(limit) levels", "check the indentation")
    case .moreFaults(let after):
      Words(
        "template.more-faults", .error,
        zh: "问题超过 \(after) 个，其余未列出", "请先改正以上问题",
        en: "more than \(after) findings, the rest is left out", "mend those above first")
    case .unknownKey(let nearest):
      Words(
        "template.unknown-key", .error,
        zh: "不是这里的键" + maybe(nearest, .zh), "请改正或删去（各键见 templates/README.md）",
        en: "is no key of this place" + maybe(nearest, .en),
        "correct or delete it (keys: templates/README.md)")
    case .duplicateKey(let line):
      Words(
        "template.duplicate-key", .error,
        zh: "与第\(line)行的键重复", "请只保留一个",
        en: "stands in line \(line) already", "keep one of them")
    case .missingKey(let key):
      Words(
        "template.missing-key", .error,
        zh: "缺少键“\(key)”", "请补上",
        en: "the key \"\(key)\" is missing", "add it")
    case .blankValue:
      Words(
        "template.blank-value", .error,
        zh: "没有值", "请填写，或删去此行",
        en: "has no value", "give one or delete the line")
    case .wrongShape(let expected):
      Words(
        "template.wrong-shape", .error,
        zh: "此处应为\(expected.name(.zh))", "请改正",
        en: "this should be \(expected.name(.en))", "correct it")
    default: wordsOfValues
    }
  }

  private var wordsOfValues: Words {
    switch self {
    case .notANumber(let lowest, let highest):
      Words(
        "template.not-a-number", .error,
        zh: "不是 \(lowest)–\(highest) 的整数", "请改正",
        en: "is no whole number from \(lowest) to \(highest)", "correct it")
    case .notPoints(let highest):
      Words(
        "template.not-points", .error,
        zh: "不是 0–\(highest) 的分数（最小单位 0.5 分）", "请改正",
        en: "is no number of points from 0 to \(highest) in steps of 0.5", "correct it")
    case .notADate:
      Words(
        "template.not-a-date", .error,
        zh: "不是日期", "请写成 2021-12-31 的样式",
        en: "is no date", "write it like 2021-12-31")
    case .notADayOfTheYear:
      Words(
        "template.not-a-day-of-the-year", .error,
        zh: "不是每年的月日", "请写成 11-20 的样式",
        en: "is no day of the year", "write it like 11-20")
    case .notAPercentage:
      Words(
        "template.not-a-percentage", .error,
        zh: "不是 0%–100% 的整数百分比", "请写成 100% 的样式",
        en: "is no whole percentage", "write it like 100%")
    case .notOneLine:
      Words(
        "template.not-one-line", .error,
        zh: "有换行或控制字符", "请写成一行", en: "has a line break or control character",
        "write one line")
    case .notATimeZone:
      Words(
        "template.not-a-time-zone", .error,
        zh: "不是时区名", "请写成 Asia/Shanghai 的样式",
        en: "is no name of a time zone", "write it like Asia/Shanghai")
    case .notAFlag:
      Words(
        "template.not-a-flag", .error,
        zh: "不是是否值", "请写 true 或 false",
        en: "is neither yes nor no", "write true or false")
    case .notACode:
      Words(
        "template.not-a-code", .error,
        zh: "不是 12 位统计用区划代码", "请写全 12 位数字（上级单位后面补 0）",
        en: "is no code of 12 digits", "write all 12 digits (zeros after a place's own)")
    case .notOneOf(let allowed, let nearest):
      Words(
        "template.not-one-of", .error,
        zh: "不是可用的值" + maybe(nearest, .zh), "可用：" + allowed.joined(separator: "、"),
        en: "is not among the values" + maybe(nearest, .en),
        "possible: " + allowed.joined(separator: ", "))
    case .notAnIdentifier(let kind):
      Words(
        "template.not-an-identifier", .error,
        zh: "不能作标识", kind.rule(.zh), en: "cannot be an id", kind.rule(.en))
    case .wrongID(let expected):
      Words(
        "template.wrong-id", .error,
        zh: "与文件名不一致", "请写 \(expected)，或改文件名",
        en: "is not the file's name", "write \(expected) or rename the file")
    case .unknownFormat(let known):
      Words(
        "template.unknown-format", .error,
        zh: "不是已知的模板格式", "本版本只读 format: \(known)",
        en: "is no known format of templates", "this version reads format: \(known)")
    case .duplicateID(let line):
      Words(
        "template.duplicate-id", .error,
        zh: "与第\(line)行重复", "请另取一个",
        en: "is taken in line \(line) already", "choose another")
    case .unknownReference(let noun, let nearest):
      Words(
        "template.unknown-\(noun.slug)", .error,
        zh: "不是本模板中的\(noun.name(.zh))" + maybe(nearest, .zh), "请改正，或先在模板中列出",
        en: "is no \(noun.name(.en)) of this template" + maybe(nearest, .en),
        "correct it or list it first")
    default: wordsOfCampaigns
    }
  }
}

/// `（是否为“title”？）`
func maybe(_ nearest: String?, _ language: Language) -> String {
  guard let nearest else { return "" }
  return language == .zh ? "（是否为“\(nearest)”？）" : " (did you mean \"\(nearest)\"?)"
}

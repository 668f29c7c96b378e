/// What stands after the head of a small template, where the fault is, and what is said of it.
struct TemplateFaultCase: Sendable {
  var yaml: String
  /// Line, column and slug.
  var at: String
  var zh: String
  var en: String

  init(_ yaml: String, at: String, zh: String, en: String) {
    (self.yaml, self.at, self.zh, self.en) = (yaml, at, zh, en)
  }

  static let all = [
    TemplateFaultCase(
      "titel: x\n", at: "3:1 template.unknown-key",
      zh: "“titel”不是这里的键（是否为“title”？），请改正或删去（各键见 templates/README.md）",
      en: """
        "titel" is no key of this place (did you mean "title"?); correct or delete it (keys: \
        templates/README.md)
        """),
    // What is missing at the end of the file stands in its last line.
    TemplateFaultCase(
      "title: {", at: "3: template.not-yaml",
      zh: "括号或逗号不成对，请核对 [ ] { } 和其中的英文逗号",
      en: "brackets or commas do not match; check [ ] { } and the commas"),
    TemplateFaultCase(
      "zzzzzz: x\n", at: "3:1 template.unknown-key",
      zh: "“zzzzzz”不是这里的键，请改正或删去（各键见 templates/README.md）",
      en: "\"zzzzzz\" is no key of this place; correct or delete it (keys: templates/README.md)"),
    TemplateFaultCase(
      "title: x\npage: {size: A4}\ntitle: y\n", at: "5:1 template.duplicate-key",
      zh: "“title”与第3行的键重复，请只保留一个",
      en: "\"title\" stands in line 3 already; keep one of them"),
    TemplateFaultCase(
      "page: {size: A4, size: A3}\n", at: "3:18 template.duplicate-key",
      zh: "“size”与第3行的键重复，请只保留一个",
      en: "\"size\" stands in line 3 already; keep one of them"),
    TemplateFaultCase(
      "items:\n  - id: b\n    name: x\n  - name: y\n", at: "6:5 template.missing-key",
      zh: "缺少键“id”，请补上",
      en: "the key \"id\" is missing; add it"),
    TemplateFaultCase(
      "title:\n", at: "3:1 template.blank-value",
      zh: "“title”没有值，请填写，或删去此行",
      en: "\"title\" has no value; give one or delete the line"),
    TemplateFaultCase(
      "title: [x]\n", at: "3:8 template.wrong-shape",
      zh: "此处应为一段文字，请改正",
      en: "this should be a text; correct it"),
    TemplateFaultCase(
      "units: 住建局\n", at: "3:8 template.wrong-shape",
      zh: "“住建局”此处应为列表（每项以“- ”开头），请改正",
      en: "\"住建局\" this should be a list (items begin with \"- \"); correct it"),
    TemplateFaultCase(
      "page: [A4]\n", at: "3:7 template.wrong-shape",
      zh: "此处应为一组“键: 值”，请改正",
      en: "this should be a group of `key: value`; correct it"),
    TemplateFaultCase(
      "count: 012\n", at: "3:8 template.not-a-number",
      zh: "“012”不是 1–100 的整数，请改正",
      en: "\"012\" is no whole number from 1 to 100; correct it"),
    TemplateFaultCase(
      "points: 4.25\n", at: "3:9 template.not-points",
      zh: "“4.25”不是 0–125 的分数（最小单位 0.5 分），请改正",
      en: "\"4.25\" is no number of points from 0 to 125 in steps of 0.5; correct it"),
    TemplateFaultCase(
      "due: 2021-02-29\n", at: "3:6 template.not-a-date",
      zh: "“2021-02-29”不是日期，请写成 2021-12-31 的样式",
      en: "\"2021-02-29\" is no date; write it like 2021-12-31"),
    TemplateFaultCase(
      "open: maybe\n", at: "3:7 template.not-a-flag",
      zh: "“maybe”不是是否值，请写 true 或 false",
      en: "\"maybe\" is neither yes nor no; write true or false"),
    TemplateFaultCase(
      "code: 130127\n", at: "3:7 template.not-a-code",
      zh: "“130127”不是 12 位统计用区划代码，请写全 12 位数字（上级单位后面补 0）",
      en: "\"130127\" is no code of 12 digits; write all 12 digits (zeros after a place's own)"),
    TemplateFaultCase(
      "kind: shar\n", at: "3:7 template.not-one-of",
      zh: "“shar”不是可用的值（是否为“share”？），可用：share、count",
      en: "\"shar\" is not among the values (did you mean \"share\"?); possible: share, count"),
    TemplateFaultCase(
      "items:\n  - id: B\n", at: "4:9 template.not-an-identifier",
      zh: "“B”不能作标识，请只用小写字母 a–z、数字和连字符 -",
      en: "\"B\" cannot be an id; use a–z, digits and - only"),
  ]
}

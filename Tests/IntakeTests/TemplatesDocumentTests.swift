import Campaigns
import Diagnostics
import Testing

@testable import Intake

/// The ground of templates: from bytes to typed values, every fault with its place and words.
@Suite struct TemplatesDocumentTests {
  /// Reads a small made-up template with a key of every type.
  static func read(_ yaml: String, _ body: (MappingReader) -> Void = sample) -> [Diagnostic] {
    TemplateDocument(Array(yaml.utf8), file: "t/a.yaml").read(body).diagnostics
  }

  static func sample(_ root: MappingReader) {
    _ = root.optionalText("title")
    _ = root.optionalInt("count", in: 1...100)
    _ = root.optionalPoints("points", upTo: HalfPoints(points: 125))
    _ = root.optionalDate("due")
    _ = root.flag("open", default: false)
    _ = root.optionalCode("code")
    _ = root.optionalOneOf("kind", [("share", 1), ("count", 2)])
    _ = root.texts("units")
    _ = root.optionalMapping("page") { $0.text("size") }
    _ = root.optionalList("items") { ($0.identifier("id", .slug), $0.optionalText("name")) }
    _ = root.pairsByCode("names")
  }

  static let head = "format: 1\nid: a\n"

  /// What stands after the head, and the whole line in both languages.
  @Test(arguments: [
    (
      "titel: x\n",
      "〔拒收〕t/a.yaml 第3行第1列：“titel”不是这里的键（是否为“title”？），请改正或删去（各键见 templates/README.md）（template.unknown-key）",
      "[refused] t/a.yaml line 3, column 1: \"titel\" is no key of this place (did you mean \"title\"?); correct or delete it (keys: templates/README.md) (template.unknown-key)"
    ),
    (
      "zzzzzz: x\n",
      "〔拒收〕t/a.yaml 第3行第1列：“zzzzzz”不是这里的键，请改正或删去（各键见 templates/README.md）（template.unknown-key）",
      "[refused] t/a.yaml line 3, column 1: \"zzzzzz\" is no key of this place; correct or delete it (keys: templates/README.md) (template.unknown-key)"
    ),
    (
      "title: x\npage: {size: A4}\ntitle: y\n",
      "〔拒收〕t/a.yaml 第5行第1列：“title”与第3行的键重复，请只保留一个（template.duplicate-key）",
      "[refused] t/a.yaml line 5, column 1: \"title\" stands in line 3 already; keep one of them (template.duplicate-key)"
    ),
    (
      "page: {size: A4, size: A3}\n",
      "〔拒收〕t/a.yaml 第3行第18列：“size”与第3行的键重复，请只保留一个（template.duplicate-key）",
      "[refused] t/a.yaml line 3, column 18: \"size\" stands in line 3 already; keep one of them (template.duplicate-key)"
    ),
    (
      "items:\n  - id: b\n    name: x\n  - name: y\n",
      "〔拒收〕t/a.yaml 第6行第5列：缺少键“id”，请补上（template.missing-key）",
      "[refused] t/a.yaml line 6, column 5: the key \"id\" is missing; add it (template.missing-key)"
    ),
    (
      "title:\n",
      "〔拒收〕t/a.yaml 第3行第1列：“title”没有值，请填写，或删去此行（template.blank-value）",
      "[refused] t/a.yaml line 3, column 1: \"title\" has no value; give one or delete the line (template.blank-value)"
    ),
    (
      "title: [x]\n", "〔拒收〕t/a.yaml 第3行第8列：此处应为一段文字，请改正（template.wrong-shape）",
      "[refused] t/a.yaml line 3, column 8: this should be a text; correct it (template.wrong-shape)"
    ),
    (
      "units: 住建局\n",
      "〔拒收〕t/a.yaml 第3行第8列：“住建局”此处应为列表（每项以“- ”开头），请改正（template.wrong-shape）",
      "[refused] t/a.yaml line 3, column 8: \"住建局\" this should be a list (items begin with \"- \"); correct it (template.wrong-shape)"
    ),
    (
      "page: [A4]\n",
      "〔拒收〕t/a.yaml 第3行第7列：此处应为一组“键: 值”，请改正（template.wrong-shape）",
      "[refused] t/a.yaml line 3, column 7: this should be a group of `key: value`; correct it (template.wrong-shape)"
    ),
    (
      "count: 012\n",
      "〔拒收〕t/a.yaml 第3行第8列：“012”不是 1–100 的整数，请改正（template.not-a-number）",
      "[refused] t/a.yaml line 3, column 8: \"012\" is no whole number from 1 to 100; correct it (template.not-a-number)"
    ),
    (
      "points: 4.25\n",
      "〔拒收〕t/a.yaml 第3行第9列：“4.25”不是 0–125 的分数（最小单位 0.5 分），请改正（template.not-points）",
      "[refused] t/a.yaml line 3, column 9: \"4.25\" is no number of points from 0 to 125 in steps of 0.5; correct it (template.not-points)"
    ),
    (
      "due: 2021-02-29\n",
      "〔拒收〕t/a.yaml 第3行第6列：“2021-02-29”不是日期，请写成 2021-12-31 的样式（template.not-a-date）",
      "[refused] t/a.yaml line 3, column 6: \"2021-02-29\" is no date; write it like 2021-12-31 (template.not-a-date)"
    ),
    (
      "open: maybe\n",
      "〔拒收〕t/a.yaml 第3行第7列：“maybe”不是是否值，请写 true 或 false（template.not-a-flag）",
      "[refused] t/a.yaml line 3, column 7: \"maybe\" is neither yes nor no; write true or false (template.not-a-flag)"
    ),
    (
      "code: 130127\n",
      "〔拒收〕t/a.yaml 第3行第7列：“130127”不是 12 位统计用区划代码，请写全 12 位数字（上级单位后面补 0）（template.not-a-code）",
      "[refused] t/a.yaml line 3, column 7: \"130127\" is no code of 12 digits; write all 12 digits (zeros after a place's own) (template.not-a-code)"
    ),
    (
      "kind: shar\n",
      "〔拒收〕t/a.yaml 第3行第7列：“shar”不是可用的值（是否为“share”？），可用：share、count（template.not-one-of）",
      "[refused] t/a.yaml line 3, column 7: \"shar\" is not among the values (did you mean \"share\"?); possible: share, count (template.not-one-of)"
    ),
    (
      "items:\n  - id: B\n",
      "〔拒收〕t/a.yaml 第4行第9列：“B”不能作标识，请只用小写字母 a–z、数字和连字符 -（template.not-an-identifier）",
      "[refused] t/a.yaml line 4, column 9: \"B\" cannot be an id; use a–z, digits and - only (template.not-an-identifier)"
    ),
  ])
  func faults(yaml: String, zh: String, en: String) {
    let found = Self.read(Self.head + yaml)
    #expect(found.map { Wording.line($0, .zh) } == [zh])
    #expect(found.map { Wording.line($0, .en) } == [en])
  }

  /// Whole files, and the faults of their head.
  @Test(arguments: [
    ("format: 1\nid: b\n", ["2:5 template.wrong-id"]),
    ("format: 2\nid: a\n", ["1:9 template.unknown-format"]),
    ("title: x\n", ["1:1 template.missing-key", "1:1 template.missing-key"]),
    ("", ["1:1 template.wrong-shape"]),
    ("- x\n", ["1:1 template.wrong-shape"]),
    ("format: 1\nid: a\n---\nformat: 1\n", ["3:1 template.not-yaml"]),
    ("\u{FEFF}format: 1\r\nid: a\r\ntitel: x\r\n", ["3:1 template.unknown-key"]),
  ])
  func heads(yaml: String, places: [String]) {
    #expect(Self.read(yaml).map(placed) == places)
  }

  @Test func everythingIsReportedAtOnceInTheOrderOfTheFile() {
    let found = Self.read(
      """
      format: 1
      id: a
      titel: x
      count: many
      due: soon
      due: 2021-01-01
      items:
        - {id: b, nam: x}
        - name: y
      page: {siz: A4}
      names: {"13": x}
      """)
    #expect(
      found.map(placed) == [
        "3:1 template.unknown-key", "4:8 template.not-a-number", "5:6 template.not-a-date",
        "6:1 template.duplicate-key", "8:13 template.unknown-key", "9:5 template.missing-key",
        "10:7 template.missing-key", "10:8 template.unknown-key", "11:9 template.not-a-code",
      ])
  }

  @Test func textsAreTheTextsThatStandThere() {
    let yaml = """
      format: 1
      id: a
      units: [no, 012, 2021-12-31, "a: b", 'it''s', ~, 1e3, 22:30, 0x10]
      title: |
        # not a comment
        &not *an !anchor
      """
    var units: [String] = []
    var title = ""
    let found = Self.read(yaml) { root in
      units = root.texts("units")
      title = root.text("title")
    }
    #expect(found.isEmpty)
    #expect(
      units == ["no", "012", "2021-12-31", "a: b", "it's", "~", "1e3", "22:30", "0x10"])
    #expect(title == "# not a comment\n&not *an !anchor\n")
  }

  /// Words that are near, and words that are not.
  @Test(arguments: [
    ("gaol", "goal"), ("titles", "title"), ("Title", "title"), ("due_date", nil), ("x", nil),
    ("cou", nil), ("住建", nil),
  ] as [(String, String?)])
  func nearest(word: String, found: String?) {
    #expect(NearestWord.to(word, among: ["goal", "title", "count", "due"]) == found)
  }
}

/// `3:1 template.unknown-key`.
func placed(_ diagnostic: Diagnostic) -> String {
  let line = diagnostic.location.line.map(String.init) ?? ""
  let column = diagnostic.location.column.map(String.init) ?? ""
  return "\(line):\(column) \(diagnostic.code)"
}

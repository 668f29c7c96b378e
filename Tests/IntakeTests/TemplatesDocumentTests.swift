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

  @Test(arguments: TemplateFaultCase.all)
  func faults(fault: TemplateFaultCase) {
    let found = Self.read(Self.head + fault.yaml)
    #expect(found.map(placed) == [fault.at])
    #expect(found.map { Wording.message($0, .zh) } == [fault.zh])
    #expect(found.map { Wording.message($0, .en) } == [fault.en])
  }

  /// Templates have lines and characters where tables have rows and letters.
  @Test(arguments: [
    (Language.zh, "〔拒收〕t/a.yaml 第3行第6列：“soon”不是日期，请写成 2021-12-31 的样式（template.not-a-date）"),
    (
      .en,
      "[refused] t/a.yaml line 3, column 6: \"soon\" is no date; write it like 2021-12-31"
        + " (template.not-a-date)"
    ),
  ])
  func places(language: Language, line: String) {
    let found = Self.read(Self.head + "due: soon\n")
    #expect(found.map { Wording.line($0, language) } == [line])
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
  @Test(
    arguments: [
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

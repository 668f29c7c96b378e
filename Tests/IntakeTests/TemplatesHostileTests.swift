import Diagnostics
import Testing

@testable import Intake

/// YAML that means harm, or is none: refused with a place, in next to no time.
@Suite struct TemplatesHostileTests {
  /// Each way of being no template: its place and what is said of it.
  @Test(arguments: TemplateFaultCase.hostile)
  func words(fault: TemplateFaultCase) {
    let found = TemplatesDocumentTests.read(fault.yaml)
    #expect(found.map(placed) == [fault.at])
    #expect(found.map { Wording.message($0, .zh) } == [fault.zh])
    #expect(found.map { Wording.message($0, .en) } == [fault.en])
  }

  @Test(arguments: [
    ("%YAML 1.1\n---\na: 1\n", ["1:1 template.unsupported-yaml"]),
    ("? a\n: b\n", ["1:1 template.unsupported-yaml"]),
    ("[a, b]: c\n", ["1:6 template.unsupported-yaml"]),
    ("*a : c\n", ["1:1 template.unsupported-yaml"]),
    ("a: &x\n  b: *x\n", ["1:4 template.unsupported-yaml", "2:6 template.unsupported-yaml"]),
    ("a: text\n  \"more &x\nb: &y [1]\n", ["3:4 template.unsupported-yaml"]),
    ("a: |\n  &x\n  \"\nb: &y 1\n", ["4:4 template.unsupported-yaml"]),
    ("a: |2\n    x\n  y\nb: &y 1\n", ["4:4 template.unsupported-yaml"]),
    ("a: 'it''s' # &x\nb: \"\\\"&x\"\nc: &z 1\n", ["3:4 template.unsupported-yaml"]),
    ("a: b: c\n", ["1:5 template.not-yaml"]),
    ("a: 1\n  b: 2\n", ["2:4 template.not-yaml"]),
    ("a: \"x\n", ["1:4 template.not-yaml"]),
    ("a: [x\nb: 1\n", ["1:4 template.not-yaml"]),
    ("a:\n\tb: 1\n", ["2:1 template.not-yaml"]),
    ("a: @x\n", ["1:4 template.not-yaml"]),
    ("\"a\": 1\n\"\\x61\": 2\n", ["1:1 template.duplicate-key"]),
    ("a: x\u{0}y\n", ["1:5 template.not-yaml"]),
    ("a: x\u{85}&y\n", ["1:5 template.not-yaml"]),
  ])
  func refused(yaml: String, places: [String]) {
    #expect(TemplatesDocumentTests.read(yaml).map(placed) == places)
  }

  /// What a text may hold, however much it looks like the above.
  @Test func textWithSignsIsTaken() {
    let yaml = """
      format: 1
      id: a
      title: a & b * c ! d
      units:
        - "&x"
        - 满意度 > 90 %
        - 水、电
          *continued
        - -x
        - a:b
      """
    var units: [String] = []
    let found = TemplatesDocumentTests.read(yaml) { root in
      #expect(root.text("title") == "a & b * c ! d")
      units = root.texts("units")
    }
    #expect(found.isEmpty)
    #expect(units == ["&x", "满意度 > 90 %", "水、电 *continued", "-x", "a:b"])
  }

  @Test func bytesThatAreNotUTF8() {
    let bytes = Array("format: 1\nid: ".utf8) + [0xD6, 0xD0]
    let found = TemplateDocument(bytes, file: "t/a.yaml").read { _ in }.diagnostics
    #expect(
      found.map { Wording.line($0, .zh) } == [
        "〔拒收〕t/a.yaml 第2行：不是 UTF-8 编码（第 14 字节起），请另存为 UTF-8 后重试（template.not-utf8）"
      ])
    #expect(
      found.map { Wording.line($0, .en) } == [
        "[refused] t/a.yaml line 2: not UTF-8 (from byte 14 on); save the file as UTF-8"
          + " (template.not-utf8)"
      ])
  }

  /// Of very many findings two hundred are shown, and that there are more.
  @Test func veryManyFaults() {
    let keys = (0..<300).map { "k\($0): 1\n" }.joined()
    let found = TemplatesDocumentTests.read("format: 1\nid: a\n" + keys)
    #expect(found.count == 201)
    #expect(found[0].code == "template.more-faults")
    #expect(found[0].location == SourceLocation(file: "t/a.yaml"))
    #expect(Wording.message(found[0], .zh) == "问题超过 200 个，其余未列出，请先改正以上问题")
    #expect(
      Wording.message(found[0], .en)
        == "more than 200 findings, the rest is left out; mend those above first")
  }

  /// Each of these costs a careless reader seconds, hours or its stack.
  @Test(.timeLimit(.minutes(5)), arguments: HostileTemplate.all)
  func bombs(bomb: HostileTemplate) {
    let found = TemplatesDocumentTests.read(bomb.yaml)
    #expect(found.contains { $0.code == bomb.code }, "\(bomb.name): \(found.map(placed))")
    #expect(found.count <= 201)
  }
}

/// A hostile file and the fault that refuses it.
struct HostileTemplate: Sendable, CustomTestStringConvertible {
  var name: String
  var yaml: String
  var code: String
  var testDescription: String { name }

  static let all = [
    HostileTemplate(name: "alias bomb", yaml: aliasBomb, code: "template.unsupported-yaml"),
    HostileTemplate(
      name: "brackets", yaml: String(repeating: "[", count: 900_000), code: "template.too-deep"),
    HostileTemplate(
      name: "dashes", yaml: String(repeating: "- ", count: 400_000), code: "template.too-deep"),
    HostileTemplate(
      name: "steps", yaml: (0..<1000).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
      code: "template.too-deep"),
    HostileTemplate(
      name: "large", yaml: String(repeating: "# x\n", count: 300_000), code: "template.too-large"),
    HostileTemplate(
      name: "anchors", yaml: String(repeating: "- &a\n", count: 200_000),
      code: "template.more-faults"),
    HostileTemplate(
      name: "unknown keys", yaml: (0..<40_000).map { "k\($0): 1\n" }.joined(),
      code: "template.more-faults"),
    HostileTemplate(
      name: "one key", yaml: String(repeating: "k: 1\n", count: 200_000),
      code: "template.more-faults"),
    HostileTemplate(
      name: "open quote", yaml: "a: \"" + String(repeating: "x ", count: 500_000),
      code: "template.not-yaml"),
    HostileTemplate(
      name: "flow pairs", yaml: "a: [" + String(repeating: "b: c,", count: 200_000) + "]",
      code: "template.unknown-key"),
  ]

  private static var aliasBomb: String {
    var yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...30 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      yaml += "a\(level): &a\(level) [\(aliases)]\n"
    }
    return yaml
  }
}

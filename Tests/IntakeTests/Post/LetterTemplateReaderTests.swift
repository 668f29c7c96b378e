import Diagnostics
import Foundation
import Layout
import Testing

@testable import Intake

/// Letter templates: the shipped ones, and what is refused in them.
@Suite struct LetterTemplateReaderTests {
  private static let sound = """
    format: 1
    id: a
    campaigns: [any]
    audience: leaders
    scope: whole
    subject: 进展 {year}年
    body:
      - text: 截至{cutoff}
      - figure: not_reported
        limit: 5
    workbooks: [progress]
    data: [tallies]

    """

  private func read(_ text: String) -> Diagnosed<LetterTemplate?> {
    ShippedTemplates.letterReader.read(Array(text.utf8), file: "templates/letters/a.yaml")
  }

  @Test func aTemplateIsRead() {
    let found = read(Self.sound)
    #expect(found.diagnostics == [])
    #expect(
      found.value
        == LetterTemplate(
          id: "a", audience: .leaders, subject: "进展 {year}年",
          parts: [.text("截至{cutoff}"), .notReported(limit: 5)], workbooks: .only(["progress"]),
          data: [.tallies]))
  }

  /// What goes back to senders is asked for by a word of its own, which `all` does not mean.
  @Test(arguments: [
    ("[all, returned]", LetterTemplate.Workbooks.all, true), ("[returned]", .only([]), true),
    ("[all]", .all, false), ("[progress, returned]", .only(["progress"]), true),
  ])
  func whatGoesBack(words: String, workbooks: LetterTemplate.Workbooks, returned: Bool) {
    let found = read(
      Self.sound.replacing("leaders", with: "office").replacing("[progress]", with: words))
    #expect(found.diagnostics == [])
    #expect(found.value?.workbooks == workbooks && found.value?.bringsReturned == returned)
  }

  @Test(arguments: [
    ("city", LetterTemplate.Audience.leaders, LetterTemplate.Scope.place, ["hebei"]),
    ("monthly", .leaders, .whole, ["gaoyi", "hebei", "yuhua"]),
    ("office", .office, .whole, ["gaoyi", "hebei", "yuhua"]),
    ("reminder", .office, .either, ["gaoyi", "hebei", "yuhua"]),
  ])
  func theShippedLettersAreRead(
    id: String, audience: LetterTemplate.Audience, scope: LetterTemplate.Scope,
    campaigns: [String]
  ) throws {
    let path = "templates/letters/\(id).yaml"
    let found = ShippedTemplates.letterReader.read(try ShippedTemplates.bytes(path), file: path)
    #expect(found.diagnostics == [])
    let letter = try #require(found.value)
    #expect(letter.audience == audience && letter.scope == scope)
    #expect(["gaoyi", "hebei", "yuhua"].filter(letter.campaigns.includes) == campaigns)
  }

  /// Every file in the folder is one of those that tests know.
  @Test func noLetterIsForgotten() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "templates/letters")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
    #expect(files == ShippedTemplates.letters.map { $0 + ".yaml" })
  }

  /// What is changed in the sound template, where the fault stands, and what is said.
  @Test(arguments: [
    (
      "audience: leaders", "audience: leader",
      "5:11", "“leader”不是可用的值（是否为“leaders”？），可用：leaders、office"
    ),
    (
      "subject:", "subjekt:", "7:1",
      "“subjekt”不是这里的键（是否为“subject”？），请改正或删去（各键见 templates/README.md）"
    ),
    ("[progress]", "[progres]", "12:13", "“progres”不是可用的值（是否为“progress”？）"),
    ("[progress]", "[progress, returned]", "12:1", "“workbooks”只在写有“audience: office”时可用"),
    ("[tallies]", "[taly]", "13:8", "“taly”不是可用的值"),
    ("{cutoff}", "{cutof}", "9:11", "“{cutof}”不是可用的值（是否为“{cutoff}”？）"),
    ("{cutoff}", "{due}", "9:11", "“{due}”不是可用的值"),
    ("figure: not_reported", "figure: headline", "11:5", "“limit”只在写有“figure: not_reported”时可用"),
    ("limit: 5", "text: x", "11:5", "“text”不能与“figure”同用"),
    ("scope: whole", "scope: place", "13:1", "“data”只在写有“scope: whole”时可用"),
    ("scope: whole", "occasion: reminder", "12:1", "“workbooks”不能与“occasion: reminder”同用"),
    (
      "subject: 进展 {year}年", "subject: \"进展\\r\\nBcc: a@example.org\"", "7:10",
      "“进展\\u{D}\\u{A}Bcc: a@example.org”有换行或控制字符，请写成一行"
    ),
    ("[any]", "[gaoy]", "4:13", "“gaoy”不是可用的值（是否为“gaoyi”？）"),
  ])
  func whatIsWrongIsNamed(change: String, into: String, place: String, line: String) throws {
    #expect(Self.sound.contains(change))
    let found = read("\n" + Self.sound.replacing(change, with: into))
    #expect(found.value == nil)
    let said = found.diagnostics.map { it in
      "\(it.location.line ?? 0):\(it.location.column ?? 0) " + Wording.message(it, .zh)
    }
    #expect(said.contains { $0.hasPrefix(place + " " + line) }, "\(said)")
  }
}

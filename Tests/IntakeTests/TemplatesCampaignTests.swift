import Campaigns
import Diagnostics
import Testing

@testable import Intake

/// Reading campaign templates that say something impossible.
@Suite struct TemplatesCampaignTests {
  private static func read(_ yaml: String) -> Diagnosed<Campaign?> {
    CampaignTemplateReader.read(Array(yaml.utf8), file: "c/a.yaml")
  }

  private static func replacing(
    _ range: Range<String.Index>, of text: String, with other: String
  ) -> String {
    text[..<range.lowerBound] + other + text[range.upperBound...]
  }

  @Test func theSoundOneIsSound() {
    let read = Self.read(CampaignTemplateFault.sound)
    #expect(read.diagnostics.map { Wording.line($0, .zh) } == [])
    #expect(read.value?.targets.first?.exceptions.count == 1)
  }

  @Test(arguments: CampaignTemplateFault.all)
  func oneChangeOneFault(fault: CampaignTemplateFault) throws {
    let sound = CampaignTemplateFault.sound
    let range = try #require(sound.firstRange(of: fault.change))
    let read = Self.read(Self.replacing(range, of: sound, with: fault.into))
    #expect(read.diagnostics.map(placed) == [fault.at])
    #expect(read.diagnostics.map { Wording.message($0, .zh) } == [fault.zh])
    #expect(read.diagnostics.map { Wording.message($0, .en) } == [fault.en])
    #expect(read.value == nil)
  }

  /// Years of 3 towards 10: the template is taken, and says so until a reading names them.
  @Test(arguments: [
    ("", ["第26行第10列"]),
    ("readings: [{id: r, states: x, takes: y, targets: [s1, all]}]\n", []),
    ("readings: [{id: r, states: x, takes: y, targets: [all]}]\n", ["第27行第10列"]),
  ])
  func yearlySteps(readings: String, places: [String]) throws {
    let sound = CampaignTemplateFault.sound
    let start = try #require(sound.firstRange(of: "targets:")).lowerBound
    let end = try #require(sound.firstRange(of: "fields:")).lowerBound
    let targets = """
      \(readings)targets:
        - {id: s1, measure: count, goal: 3, window: year, start: 2021-01-01, due: 2021-09-30}
        - {id: all, measure: count, goal: 5, start: 2021-01-01, due: 2023-12-31}

      """
    let read = Self.read(Self.replacing(start..<end, of: sound, with: targets))
    #expect(
      read.diagnostics.map { Wording.line($0, .zh) }
        == places.map { place in
          "〔说明〕c/a.yaml \(place)：各年目标（s1）全部完成只有4个，达不到“all”的5个，"
            + "请在 readings 中写明如何理解，并列出这些目标（template.yearly-steps-short）"
        })
    #expect(
      read.diagnostics.map { Wording.message($0, .en) }
        == places.map { _ in
          "the yearly steps (s1) make 4, \"all\" asks for 5; "
            + "say under readings how it is read, and name these targets"
        })
    #expect(read.value != nil)
  }

  @Test func faultyPlacesMakeNoOtherCodeFaulty() {
    let yaml = CampaignTemplateFault.sound
    let read = Self.read(yaml.replacing("code: 130100000000", with: "code: 1301"))
    #expect(read.diagnostics.map(placed) == ["6:15 template.not-a-code"])
  }

  /// What an empty template lacks.
  @Test func everythingMissingIsNamedAtOnce() {
    let found = Self.read("format: 1\nid: a\n").diagnostics
    let keys = found.map { Wording.message($0, .en).split(separator: "\"")[1] }
    #expect(keys == ["place", "scoring", "targets", "title", "stages"])
  }
}

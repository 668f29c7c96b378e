import Diagnostics
import Testing

@testable import Intake

/// No fault of templates without an input that causes it.
@Suite struct TemplatesCatalogueTests {
  /// Those whose inputs are made up in the tests themselves: bytes that are no text, hundreds of
  /// keys, the note that no file is refused for, what two templates say together, a letter's
  /// subject, and a sheet's kind.
  private static let elsewhere: Set<String> = [
    "template.not-utf8", "template.more-faults", "template.yearly-steps-short",
    "template.same-file-name", "template.not-one-line", "template.one-plain-table",
  ]

  @Test func everyFaultHasItsCase() throws {
    let cases =
      (TemplateFaultCase.all + TemplateFaultCase.hostile).map(\.at)
      + CampaignTemplateFault.all.map(\.at)
    let covered = Set(cases.compactMap { $0.split(separator: " ").last.map(String.init) })
    let worded = try Self.slugs()
    #expect(worded.count > 30)
    #expect(worded.subtracting(covered).subtracting(Self.elsewhere).sorted() == [])
  }

  /// The slugs that the words' files hold, those of references spelt out.
  private static func slugs() throws -> Set<String> {
    var slugs: Set<String> = []
    for file in ["TemplateFaultWords", "TemplateFaultCampaignWords"] {
      let bytes = try ShippedTemplates.bytes("Sources/Diagnostics/\(file).swift")
      let text = String(decoding: bytes, as: UTF8.self)
      for match in text.matches(of: /"(template\.[a-z0-9-]+)"/) {
        slugs.insert(String(match.output.1))
      }
    }
    return slugs.union(TemplateNoun.allCases.map { "template.unknown-\($0)" })
  }
}

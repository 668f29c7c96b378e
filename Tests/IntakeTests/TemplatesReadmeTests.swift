import Testing

@testable import Intake

/// `templates/README.md` lists the keys of campaign templates: all of them, and no others.
@Suite struct TemplatesReadmeTests {
  @Test func everyKeyIsDocumented() throws {
    #expect(Self.sorted(try Self.known().subtracting(Self.documented())) == [])
  }

  @Test func everyDocumentedKeyExists() throws {
    #expect(Self.sorted(try Self.documented().subtracting(Self.known())) == [])
  }

  @Test func everyKeyOfLettersIsDocumentedAndNoOther() throws {
    var known: Set<String> = []
    for id in ShippedTemplates.letters {
      let path = "templates/letters/\(id).yaml"
      let document = TemplateDocument(try ShippedTemplates.bytes(path), file: path)
      _ = ShippedTemplates.letterReader.read(document)
      known.formUnion(document.knownKeys.paths)
    }
    let documented = try Self.documented("letters")
    #expect(documented.symmetricDifference(known).sorted() == [])
  }

  private static func sorted(_ keys: Set<String>) -> [String] { keys.sorted() }

  /// What the readers asked for while they read the shipped templates, which use every list.
  private static func known() throws -> Set<String> {
    var keys: Set<String> = []
    for id in ShippedTemplates.ids {
      let document = try ShippedTemplates.document(id)
      _ = CampaignTemplateReader.read(document)
      keys.formUnion(document.knownKeys.paths)
    }
    return keys
  }

  /// The first cells of the tables below a heading.
  private static func documented(_ heading: String = "campaigns") throws -> Set<String> {
    let page = String(decoding: try ShippedTemplates.bytes("templates/README.md"), as: UTF8.self)
    let chapters = page.split(separator: "\n## ")
    let chapter = try #require(chapters.first { $0.hasPrefix(heading + "\n") })
    return Set(
      chapter.split(separator: "\n").compactMap { line in
        guard line.hasPrefix("| `"), let end = line.dropFirst(3).firstIndex(of: "`") else {
          return nil
        }
        return String(line[line.index(line.startIndex, offsetBy: 3)..<end])
      })
  }
}

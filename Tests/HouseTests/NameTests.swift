import Testing

/// No room for leftovers: a file, folder or type is named after what it is.
@Suite struct NameTests {
  /// Banned as any word of a name.
  private static let asWord: Set<String> = [
    "util", "utils", "utility", "utilities", "helper", "helpers", "manager", "misc", "extensions",
  ]
  /// Banned as the whole name only: a base grade (基期等级) is a thing of the trade.
  private static let whole: Set<String> = ["base", "common", "shared"]
  private static let declaring: Set<Substring> = [
    "struct", "class", "enum", "actor", "protocol", "typealias", "extension",
  ]

  @Test(arguments: Repository.files)
  func filesAndFoldersAreNamedAfterWhatTheyHold(path: String) {
    for part in path.split(separator: "/") {
      let stem = part.split(separator: ".").first.map(String.init) ?? ""
      #expect(!Self.isBanned(stem), "\(part)")
      #expect(!(part.hasSuffix(".swift") && part.contains("+")), "\(part)")
    }
  }

  @Test(arguments: Repository.swiftFiles(under: "Sources", "Tests"))
  func typesAreNamedAfterWhatTheyAre(path: String) throws {
    let types = Self.declaredTypes(try Repository.text(path))
    let banned = types.filter(Self.isBanned)
    #expect(banned == [])
  }

  @Test(arguments: Repository.swiftFiles(under: "Sources"))
  func noModuleBearsTheNameOfATypeInIt(path: String) throws {
    let module = String(path.split(separator: "/")[1])
    let types = Self.declaredTypes(try Repository.text(path))
    #expect(!types.contains(module))
  }

  @Test(arguments: [
    ("StringUtils", true), ("FileManager", true), ("helpers", true), ("Shared", true),
    ("BaseGrade", false), ("Management", false), ("Misc", true), ("Database", false),
  ])
  func theRuleTellsThemApart(name: String, banned: Bool) {
    #expect(Self.isBanned(name) == banned)
  }

  @Test func theRuleSeesDeclarations() {
    let source =
      "package struct A {\n  private enum B: C {}\n}\nextension D.E {}\nclass func f() {}"
    #expect(Self.declaredTypes(source) == ["A", "B"])
  }

  private static func isBanned(_ name: String) -> Bool {
    if whole.contains(name.lowercased()) { return true }
    var words: [String] = []
    for character in name {
      if character.isUppercase || words.isEmpty || !character.isLetter { words.append("") }
      words[words.count - 1].append(character.lowercased())
    }
    return words.contains { asWord.contains($0) }
  }

  private static func declaredTypes(_ source: String) -> [String] {
    SwiftCode(source).lines.compactMap { line in
      let words = SwiftCode.words(of: line)
      guard let keyword = words.firstIndex(where: declaring.contains), keyword + 1 < words.count,
        words[keyword] != "extension", !["func", "var"].contains(words[keyword + 1])
      else { return nil }
      return String(words[keyword + 1])
    }
  }
}

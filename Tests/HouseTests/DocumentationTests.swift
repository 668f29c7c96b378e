import Testing

/// What other targets may use says what it means. Stored properties and the initialisers that fill
/// them are left to their types' texts, operators to their meaning everywhere.
@Suite struct DocumentationTests {
  private static let needing: Set<Substring> = [
    "struct", "class", "enum", "actor", "protocol", "typealias", "func", "subscript", "case",
  ]

  @Test(arguments: Repository.swiftFiles(under: "Sources"))
  func packageDeclarationsAreDocumented(path: String) throws {
    let lines = Self.undocumented(try Repository.text(path))
    #expect(lines == [])
  }

  @Test(arguments: Self.topFolders())
  func everyTopFolderHasAReadme(folder: String) {
    #expect(Repository.files.contains("\(folder)/README.md"))
  }

  @Test(arguments: ["README.md", "README.zh-CN.md", "CHANGELOG.md", "LICENSE"])
  func theRepositorySaysWhatItIs(file: String) {
    #expect(Repository.files.contains(file))
  }

  @Test(arguments: [
    ("package func f() {}", [1]),
    ("/// Says it.\npackage func f() {}", []),
    ("/// Says it.\n@inlinable\npackage struct A {", []),
    ("// Not a text for readers.\npackage enum A {", [2]),
    ("package var a: Int", []),
    ("package init(a: Int) {", []),
    ("package init?(a: Int) {", [1]),
    ("package static func < (a: A, b: A) -> Bool", []),
    ("private func f() {}", []),
  ])
  func theRuleTellsThemApart(source: String, lines: [Int]) {
    #expect(Self.undocumented(source) == lines)
  }

  private static func topFolders() -> [String] {
    Set(
      Repository.files.compactMap { path in
        let parts = path.split(separator: "/")
        return parts.count > 1 && !parts[0].hasPrefix(".") ? String(parts[0]) : nil
      }
    ).sorted()
  }

  /// The numbers of the lines whose `package` declaration has no text before it.
  private static func undocumented(_ source: String) -> [Int] {
    let texts = source.split(separator: "\n", omittingEmptySubsequences: false)
    return SwiftCode(source).lines.enumerated().filter { number, line in
      guard needsText(line) else { return false }
      var above = number - 1
      while above >= 0, texts[above].drop(while: \.isWhitespace).hasPrefix("@") { above -= 1 }
      return above < 0 || !texts[above].drop(while: \.isWhitespace).hasPrefix("///")
    }.map { $0.offset + 1 }
  }

  private static func needsText(_ line: String) -> Bool {
    let words = SwiftCode.words(of: line)
    guard words.first == "package", words.dropFirst().first != "import" else { return false }
    if words.contains("init") { return line.contains("init?") }
    guard let keyword = words.firstIndex(where: needing.contains) else { return false }
    // The name of an operator is no word: what follows `func` are then its parameters.
    return words[keyword] != "func" || !line.contains(/func [^\w(]/)
  }
}

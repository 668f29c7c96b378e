import Testing

/// Access and safety: nothing leaves the package, and unsafe code stays where C is.
@Suite struct AccessTests {
  /// The targets that speak to C.
  private static let facingC: Set<Substring> = [
    "Disk", "Programs", "XLSX", "Publishing", "Encodings", "Packages", "Mail", "YAML",
  ]

  @Test(arguments: Repository.swiftFiles(under: "Sources", "Tests"))
  func nothingIsPublic(path: String) throws {
    let lines = Self.lines(of: try Repository.text(path)) { $0 == "public" }
    #expect(lines == [])
  }

  @Test(
    arguments: Repository.swiftFiles(under: "Sources").filter {
      !facingC.contains($0.split(separator: "/")[1])
    })
  func unsafeCodeStandsOnlyWhereCIs(path: String) throws {
    let lines = Self.lines(of: try Repository.text(path), having: Self.isUnsafe)
    #expect(lines == [])
  }

  @Test(arguments: [
    ("let p = unsafe f()", true), ("let p: UnsafeRawPointer", true), ("// unsafe", false),
    ("withUnsafeBytes { }", true), ("nonisolated(unsafe) var a = 1", true), ("unsafer", false),
  ])
  func theRuleTellsThemApart(line: String, isUnsafe: Bool) {
    #expect(!Self.lines(of: line, having: Self.isUnsafe).isEmpty == isUnsafe)
  }

  private static func isUnsafe(_ word: Substring) -> Bool {
    word == "unsafe" || word.contains("Unsafe")
  }

  /// The numbers of the lines that have a word for which `isMeant` holds.
  private static func lines(
    of source: String, having isMeant: (Substring) -> Bool
  ) -> [Int] {
    SwiftCode(source).lines.enumerated()
      .filter { SwiftCode.words(of: $0.element).contains(where: isMeant) }
      .map { $0.offset + 1 }
  }
}

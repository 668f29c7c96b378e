import Testing

/// The walls between targets: what each may import. The table is the one of `Sources/README.md`.
@Suite struct ImportTests {
  private static let pure: Set<String> = ["Diagnostics", "Campaigns", "Layout"]
  private static let system: Set<String> = ["Foundation", "Glibc", "Synchronization"]

  private static let allowed: [String: Set<String>] = [
    "Diagnostics": [],
    "Campaigns": ["Diagnostics"],
    "Layout": ["Diagnostics", "Campaigns"],
    "Encodings": ["Glibc"],
    "Disk": ["Glibc", "CMapping"],
    "Programs": ["Glibc"],
    "Packages": ["Glibc", "CZip", "CExpat"],
    "YAML": ["CYAML"],
    "Intake": pure.union(system).union(["Disk", "Encodings", "Packages", "YAML"]),
    "XLSX": system.union(["Layout", "Disk", "CXLSXWriter", "CZip", "CExpat", "CDeflate"]),
    "Pages": ["Diagnostics", "Layout"],
    "Records": ["Diagnostics", "Campaigns"],
    "Publishing": system.union(["Disk", "CPublishing", "CCrypto"]),
    "Ledger": ["Campaigns", "Disk", "Foundation", "GRDB", "Synchronization"],
    "Mail": system.union(["Diagnostics", "Publishing", "Records", "CCurl"]),
    "CampaignReport": pure.union(system)
      .union([
        "Disk", "Intake", "XLSX", "Records", "Publishing", "Ledger", "Mail", "Pages",
        "Programs", "ArgumentParser", "Dispatch",
      ]),
  ]

  /// A target's tests see what the target sees of this package, itself, and the machine.
  private static func allowedInTests(of target: String) -> Set<String>? {
    if target == "House" { return ["Testing", "Foundation"] }
    return allowed[target].map { $0.union(system).union(["Testing", target]) }
  }

  @Test func everyTargetHasItsRow() throws {
    let targets = Set(Repository.swiftFiles(under: "Sources").map(Self.target))
    #expect(targets == Set(Self.allowed.keys))
  }

  @Test(arguments: Repository.swiftFiles(under: "Sources"))
  func sourcesImportOnlyWhatTheirTargetMay(path: String) throws {
    let allowed = try #require(Self.allowed[Self.target(path)])
    let foreign = Self.imports(try Repository.text(path)).subtracting(allowed)
    #expect(foreign == [])
  }

  @Test(arguments: Repository.swiftFiles(under: "Tests"))
  func testsImportOnlyWhatTheirTargetMay(path: String) throws {
    let target = Self.target(path)
    try #require(target.hasSuffix("Tests"))
    let allowed = try #require(Self.allowedInTests(of: String(target.dropLast("Tests".count))))
    let foreign = Self.imports(try Repository.text(path)).subtracting(allowed)
    #expect(foreign == [])
  }

  /// One direction: following imports never leads back.
  @Test func nothingImportsInACircle() {
    for start in Self.allowed.keys {
      var reached: Set<String> = []
      var next = Self.allowed[start, default: []]
      while let target = next.popFirst() {
        guard reached.insert(target).inserted else { continue }
        next.formUnion(Self.allowed[target, default: []])
      }
      #expect(!reached.contains(start))
    }
  }

  @Test func theRuleFindsAnOffender() {
    let source =
      "import Testing\npackage import Foundation\n@testable import struct A.B\n// import C"
    #expect(Self.imports(source) == ["Testing", "Foundation", "A"])
  }

  private static func target(_ path: String) -> String {
    String(path.split(separator: "/")[1])
  }

  private static func imports(_ source: String) -> Set<String> {
    let kinds: Set<Substring> = ["struct", "class", "enum", "func", "protocol", "typealias", "var"]
    return Set(
      SwiftCode(source).lines.compactMap { line in
        let words = SwiftCode.words(of: line)
        guard let keyword = words.prefix(3).firstIndex(of: "import") else { return nil }
        return words.dropFirst(keyword + 1).first { !kinds.contains($0) }.map(String.init)
      })
  }
}

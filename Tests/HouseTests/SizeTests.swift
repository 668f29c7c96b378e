import Testing

/// Files, lines and functions stay small enough to be read at once.
@Suite struct SizeTests {
  @Test(arguments: Repository.codeFiles)
  func filesHaveAtMost300Lines(path: String) throws {
    let count = try Repository.lines(path).count - 1
    #expect(count <= 300)
  }

  @Test(arguments: Repository.codeFiles)
  func linesHaveAtMost100Columns(path: String) throws {
    let long = try Repository.lines(path).enumerated().filter { $0.element.count > 100 }
    let numbers = long.map { $0.offset + 1 }
    #expect(numbers == [])
  }

  @Test(arguments: Repository.swiftFiles(under: "Sources", "Tests"))
  func functionsHaveAtMost60Lines(path: String) throws {
    let long = SwiftCode(try Repository.text(path)).functions.filter { $0.lines.count > 60 }
    let named = long.map { "\($0.name) at line \($0.lines.lowerBound + 1)" }
    #expect(named == [])
  }

  @Test func thereIsCodeToMeasure() {
    #expect(Repository.codeFiles.contains("Package.swift"))
    #expect(Repository.codeFiles.contains("Makefile"))
  }
}

import Diagnostics
import Foundation
import Testing

/// `inputs/README.md` lists every code that a finding on a hand-in or on the state of a unit may
/// have, with what it says.
@Suite struct InputsReadmeTests {
  @Test func codes() throws {
    var lines = [
      "| code | 级别 · severity | 提示 | says |", "|---|---|---|---|",
    ]
    for (fault, kind) in TableFault.examples {
      lines.append(
        Self.line(.table(fault, in: kind ?? .status), family: kind?.rawValue ?? "‹table›"))
    }
    for it in StateFaultTests.heldStates + StateFaultTests.milderStates {
      lines.append(Self.line(.state(it.fault), family: "state"))
    }
    try ReadmeSection.check("inputs/README.md", "codes", lines)
  }

  private static func line(_ fault: Fault, family: String) -> String {
    let words = Wording.words(for: fault)
    let diagnostic = Diagnostic(fault, at: SourceLocation(file: ""))
    let slug = words.code.split(separator: ".").dropFirst().joined(separator: ".")
    let severity = words.severity.label(.zh) + " · " + words.severity.label(.en)
    let said = [Language.zh, .en].map {
      Wording.message(diagnostic, $0).replacing("|", with: "\\|")
    }
    return "| `\(family).\(slug)` | \(severity) | \(said[0]) | \(said[1]) |"
  }

  /// The cases of the enumeration as its source spells them are those of the examples.
  @Test func everyFaultIsAmongTheExamples() throws {
    let source = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources/Diagnostics/TableFault.swift")
    let text = String(decoding: try Data(contentsOf: source), as: UTF8.self)
    let body = try #require(text.split(separator: "package enum TableFault").last)
      .split(separator: "\n}", maxSplits: 1)[0]
    let cases = body.split(separator: "\n").compactMap { line -> String? in
      guard let word = line.firstMatch(of: /^  case ([A-Za-z0-9]+)/) else { return nil }
      return String(word.1)
    }
    #expect(cases.count > 80)
    let named = TableFault.examples.map { fault, _ in
      String(String(describing: fault).prefix { $0.isLetter || $0.isNumber })
    }
    #expect(Set(named) == Set(cases))
  }
}

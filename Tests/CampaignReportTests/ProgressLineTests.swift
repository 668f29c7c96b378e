import Foundation
import Synchronization
import Testing

@testable import CampaignReport

/// The line at the foot of a terminal: late, named after the work, and gone in the end.
@Suite struct ProgressLineTests {
  private final class Terminal: Sendable {
    private let written = Mutex("")
    func write(_ text: String) { written.withLock { $0 += text } }
    var text: String { written.withLock { $0 } }
  }

  @Test func appearsWhenItIsDueAndMakesRoom() async throws {
    let terminal = Terminal()
    let line = ProgressLine(after: .milliseconds(1)) { terminal.write($0) }
    line.show("gaoyi")
    for _ in 0..<2000 where terminal.text.isEmpty { try await Task.sleep(for: .milliseconds(1)) }
    #expect(terminal.text == "\r\u{1B}[Kgaoyi")
    line.show("hebei")
    line.clear()
    line.clear()
    #expect(terminal.text == "\r\u{1B}[Kgaoyi\r\u{1B}[Khebei\r\u{1B}[K")
  }

  @Test func shortWorkShowsNothing() {
    let terminal = Terminal()
    let line = ProgressLine(after: .seconds(3600)) { terminal.write($0) }
    line.show("gaoyi")
    line.clear()
    #expect(terminal.text.isEmpty)
  }

  /// Half of the signs for half of the work, whatever a terminal makes of colours.
  @Test(arguments: [
    (0.0, "[                    ]   0%"), (0.5, "[##########          ]  50%"),
    (0.999, "[################### ]  99%"), (1, "[####################] 100%"),
  ])
  func theBarShowsWhatIsDone(part: Double, bar: String) {
    #expect(ProgressLine.bar(part) == bar)
  }

  /// What is left takes as long as what was done.
  @Test(arguments: [
    (10, 0.5, 10), (10, 0.25, 30), (3, 0.9, 1), (10, 1, 0), (10, 0.01, nil), (0, 0.5, nil),
  ])
  func whatIsLeftIsReckoned(spent: Int, part: Double, left: Int?) {
    #expect(ProgressLine.secondsLeft(after: .seconds(spent), part: part) == left)
  }

  /// A stream that is no terminal never sees it.
  @Test func aPipeSeesOnlyTheResult() throws {
    let workspace = try Workspace()
    try workspace.copySamples("gaoyi")
    let outcome = try workspace.run("run", "gaoyi", "--period", "2021-12")
    #expect(outcome.errors.isEmpty && !outcome.output.contains("\u{1B}"))
  }
}

/// Options may stand before the command, and `-CDIR` is `-C DIR`.
@Suite struct ArgumentOrderTests {
  @Test(arguments: [
    (["-C", "w", "run", "gaoyi"], ["run", "-C", "w", "gaoyi"]),
    (["-Cw", "run", "gaoyi"], ["run", "-C", "w", "gaoyi"]),
    (["run", "-Cw"], ["run", "-C", "w"]),
    (["-C=w", "--lang", "en", "--quiet", "run"], ["run", "-C=w", "--lang", "en", "--quiet"]),
    (["-C", "w", "help", "run"], ["help", "run"]),
    (["--version"], ["--version"]),
    (["-C", "w", "--help"], ["-C", "w", "--help"]),
    ([], []),
  ])
  func theCommandComesFirst(arguments: [String], ordered: [String]) {
    #expect(ArgumentOrder.commandFirst(arguments) == ordered)
  }
}

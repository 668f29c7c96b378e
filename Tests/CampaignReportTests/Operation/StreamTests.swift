import Foundation
import Ledger
import Testing

@testable import CampaignReport

/// Output that is lost is never exit 0 or 1, and the report is made all the same.
@Suite struct StreamTests {
  @Test(arguments: [
    (">/dev/full", 74), (">&-", 74), (">&- 2>&-", 74), ("2>/dev/full >/dev/full", 74),
    ("<&- >/dev/null 2>&1", 1), (">/dev/null 2>&-", 1), ("--quiet >&-", 1),
    (">/dev/full --log json", 74),
  ])
  func ofARun(redirection: String, exit: Int32) throws {
    let office = try Office()
    let command = "\"$TOOL\" -C . run gaoyi --period 2021-12 \(redirection)"
    let outcome = try office.shell(command)
    #expect(outcome.exit == exit, "\(outcome.errors)")
    let run = try #require(try office.ledger { try $0.runs().first })
    #expect(run.state == .done && run.exitStatus == 1)
    #expect(try office.seal().exit == 0)
    // No file was taken for the closed stream.
    let lock = String(decoding: try office.workspace.read("state/lock"), as: UTF8.self)
    #expect(lock.hasPrefix("pid ") && lock.split(separator: "\n").count == 2)
  }

  @Test(arguments: ["status gaoyi", "check gaoyi", "explain gaoyi 公园社区", "history", "--help"])
  func ofOtherCommands(words: String) throws {
    let office = try Office()
    #expect(try office.run().exit == 1)
    let period = words.hasPrefix("h") || words.hasPrefix("-") ? "" : "--period 2021-12"
    for redirection in [">/dev/full", ">&-"] {
      let outcome = try office.shell("\"$TOOL\" -C . \(words) \(period) \(redirection)")
      #expect(outcome.exit == 74, "\(words) \(redirection)")
    }
    let piped = try office.shell(
      "{ \"$TOOL\" -C . \(words) \(period); echo $? >status; } | true; cat status")
    #expect(["74", "0", "1"].contains(piped.output.split(separator: "\n").last), "\(piped)")
  }

  /// What failed stays what it is.
  @Test func aGraverStatusStays() throws {
    let office = try Office()
    try office.workspace.write("inputs/gaoyi/units.csv", "区划代码,社区名称\n1,甲社区\n")
    #expect(try office.shell("\"$TOOL\" -C . run gaoyi --period 2021-12 2>/dev/full").exit == 65)
  }

  /// The real process, asked to end as soon as it works.
  @Test func sigterm() throws {
    let office = try Office()
    #expect(try office.run().exit == 1)
    try office.changeTable()
    let process = office.workspace.process(["run", "gaoyi", "--period", "2021-12"])
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    // It has begun when the lock bears its name.
    let mark = "pid \(process.processIdentifier)\n"
    while process.isRunning {
      let lock = String(decoding: try office.workspace.read("state/lock"), as: UTF8.self)
      if lock.hasPrefix(mark) { break }
      usleep(500)
    }
    process.terminate()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == 143)
    let names = try office.workspace.files(in: "reports").keys
    #expect(!names.contains { $0.contains("/.") })
    let last = try #require(try office.ledger { try $0.runs().first })
    #expect(last.state == .failed && last.exitStatus == 143)
    #expect(try office.run().exit == 1)
  }
}

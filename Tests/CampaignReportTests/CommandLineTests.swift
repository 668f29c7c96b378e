import ArgumentParser
import Foundation
import Ledger
import Testing

@testable import CampaignReport

/// The command line is read in two ways; both come to the same.
@Suite struct CommandLineTests {
  /// What a command line comes to: the command with its options, or what is said and the status.
  private static func outcome(_ read: () throws -> any ParsableCommand) -> String {
    do {
      let command = try read()
      return "\(type(of: command)) " + String(reflecting: command)
    } catch {
      return "\(CommandTree.exitCode(for: error)) " + CommandTree.fullMessage(for: error)
    }
  }

  @Test(arguments: [
    "run gaoyi --period 2021-12", "run -C a --jobs 2 --quiet gaoyi hebei", "run", "run run",
    "run help", "run --help", "run -h", "run --version", "run --nothing", "run --period 2021",
    "run --correct", "run -- --version", "run gaoyi --correct x --only 130127000000",
    "run --generate-completion-script bash", "run --experimental-dump-help",
    "run ---completion -- --lang 0 0", "check gaoyi --format json", "check --format nothing",
    "status --lang fr", "seal gaoyi", "explain gaoyi", "explain gaoyi 公园社区", "verify",
    "history", "history list --help", "history settle", "init", "help run", "help", "", "--help",
    "--version", "runn", "--period 2021-12",
  ])
  func readBothWays(line: String) {
    let arguments = line.split(separator: " ").map(String.init)
    let read = Self.outcome { try CommandTree.command(for: arguments) }
    let readByTree = Self.outcome { try CommandTree.parseAsRoot(arguments) }
    #expect(read == readByTree)
    #expect(!read.isEmpty)
  }

  /// Whoever mistypes an option is shown the whole line that would do, the tool named once.
  @Test func namesTheToolInUsage() throws {
    let said = Self.outcome { try CommandTree.command(for: ["run", "--nothing"]) }
    #expect(said.contains("Usage: campaign-report run [<options>] [<CAMPAIGN> ...]"))
  }

  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z", "1970-01-01 08:00:00"),
    (951_782_399, "2000-02-28T23:59:59Z", "2000-02-29 07:59:59"),
    (1_667_610_000, "2022-11-05T01:00:00Z", "2022-11-05 09:00:00"),
    (1_672_502_400, "2022-12-31T16:00:00Z", "2023-01-01 00:00:00"),
    (.max, "9998-12-31T23:59:59Z", "9999-01-01 07:59:59"),
    (.min, "1970-01-01T00:00:00Z", "1970-01-01 08:00:00"),
  ])
  func moments(seconds: Int64, universal: String, local: String) {
    let instant = Instant(seconds: seconds)
    #expect(TimeText.universal(instant) == universal)
    #expect(TimeText.local(instant) == local)
    if (0..<1 << 40).contains(seconds) {
      let date = Date(timeIntervalSince1970: TimeInterval(seconds))
      #expect(date.formatted(.iso8601) == universal)
    }
  }
}

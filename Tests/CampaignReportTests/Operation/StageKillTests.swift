import Foundation
import Ledger
import Publishing
import Testing

@testable import CampaignReport

/// A run that is killed, or asked to stop, right after each of its stages, with the ledger at work:
/// the folder is the old one or the new one, the ledger says what happened, and the same command
/// then finishes.
@Suite struct StageKillTests {
  enum Past: String, CaseIterable, Sendable { case nothing, open, sealed }

  private static let stops =
    MonthRun.Stage.allCases.map(\.rawValue)
    + Step.allCases.filter { $0 != .movedAside }.map { "publishing " + $0.rawValue }

  /// Every stage, with a month that is open or issued; a first report where they differ.
  private static let kills: [(stop: String, past: Past)] =
    stops.flatMap { [($0, Past.open), ($0, .sealed)] }
    + ["kept", "opened", "publishing swapped"].map { ($0, .nothing) }

  @Test(arguments: kills) func killed(stop: String, past: Past) async throws {
    let office = try Self.office(past)
    let old = try Self.folder(office)
    let reason = past == .sealed ? "更正" : ""
    let root = office.workspace.root
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [root = root as String, stop = stop as String, reason = reason as String] in
      try StageKillTests.run(root, reason: reason, signal: SIGKILL, at: stop)
    }
    let seen = try Self.folder(office)
    let more = past == .sealed ? ["--correct", "更正"] : []
    let outcome = try office.workspace.run(
      arguments: ["run", "gaoyi", "--period", "2021-12"] + more)
    #expect(outcome.exit == 1, "\(outcome.errors)")
    // The killed one is named, unless it had ended.
    #expect(outcome.errors.contains("被中断") == (stop != "finished"))
    let new = try Self.folder(office)
    #expect(seen == old || seen == new)
    try office.ledger { ledger in
      let runs = try ledger.runs(limit: 2)
      #expect(runs.map(\.state) == [.done, stop == "finished" ? .done : .failed])
      let issues = try ledger.issues()
      #expect(issues.map(\.number) == (past == .sealed ? [1, 2] : [1]))
      #expect(issues.last?.manifestDigest != nil && issues.last?.foundReport == false)
    }
    let litter = try office.workspace.files(in: "reports").keys.filter { $0.contains("/.") }
    #expect(litter.isEmpty)
    #expect(try office.seal().exit == 0)
  }

  @Test(arguments: stops) func askedToStop(stop: String) async throws {
    let office = try Self.office(.open)
    let old = try Self.folder(office)
    let root = office.workspace.root
    // From the swap on the report is made: the run ends as it would have.
    let late = [
      "publishing written", "publishing synced", "publishing swapped", "publishing lasting",
      "publishing cleaned", "opened", "published", "finished",
    ].contains(stop)
    let exit: Int32 = late ? 1 : 143
    await #expect(processExitsWith: .exitCode(exit)) {
      [root = root as String, stop = stop as String] in
      try StageKillTests.run(root, reason: "", signal: SIGTERM, at: stop)
    }
    let seen = try Self.folder(office)
    #expect((seen == old) == !late)
    let run = try #require(try office.ledger { try $0.runs(limit: 1).first })
    #expect(run.state == (late ? .done : .failed) && run.exitStatus == exit)
    let all = try office.workspace.files(in: "reports").keys
    #expect(!all.contains { $0.contains("/.") })
  }

  /// In a process of its own: a whole run that sends itself a signal when it comes by `stop`, and
  /// ends with the status that the tool would end with.
  static func run(_ root: String, reason: String, signal number: Int32, at stop: String) throws {
    StopSignal.note()
    let world = Office.world(root)
    let request = Request(period: "2021-12")
    do throws(WorldFailure) {
      let status = try LedgerBook.with(world) { (book) throws(WorldFailure) in
        var run = MonthRun(book: book, request: request, reason: reason.isEmpty ? nil : reason)
        run.checkpoint = { if $0.rawValue == stop { kill(getpid(), number) } }
        run.publishingStep = {
          if "publishing " + $0.rawValue == stop { kill(getpid(), number) }
        }
        return try run.run(try Pipeline(world: world, request: request).plan("gaoyi")).status
      }
      exit(status.rawValue)
    } catch {
      exit(error.status.rawValue)
    }
  }

  /// A workspace whose month has that past, and inputs that have changed since.
  private static func office(_ past: Past) throws -> Office {
    let office = try Office()
    guard past != .nothing else { return office }
    #expect(try office.run().exit == 1)
    if past == .sealed { #expect(try office.seal().exit == 0) }
    try office.loseAUnit()
    return office
  }

  private static func folder(_ office: Office) throws -> [String: Data] {
    office.workspace.exists(Office.folder) ? try office.workspace.files(in: Office.folder) : [:]
  }
}

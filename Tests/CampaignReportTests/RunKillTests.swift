import Diagnostics
import Foundation
import Publishing
import Testing

@testable import CampaignReport

/// A run that is killed right after a step of publishing: the folder is the old one or the new one,
/// and the same command then finishes.
@Suite struct RunKillTests {
  @Test(arguments: Step.allCases.filter { $0 != .movedAside })
  func killedAtEveryStep(step: Step) async throws {
    let workspace = try Workspace()
    try workspace.copySamples("gaoyi")
    #expect(try workspace.run("run", "gaoyi", "--period", "2021-12").exit == 1)
    let folder = "reports/gaoyi/2021-12"
    let old = try workspace.files(in: folder)
    let table = "inputs/gaoyi/2021-12/高邑镇202112.csv"
    let longer = String(decoding: try workspace.read(table), as: UTF8.self) + "\r\n"
    try workspace.write(table, longer)
    let (root, last) = (workspace.root, step.rawValue)
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [root = root as String, last = last as String] in
      let console = Console(
        language: .zh, logFormat: .text, verbosity: .quiet, isColored: false,
        progress: nil, output: { _ in }, errors: { _ in })
      let world = World.onDisk(root: root, console: console)
      let request = Request(
        period: "2021-12", asOf: nil, only: nil, forced: [], jobs: nil, isStrict: false)
      var run = MonthRun(book: try LedgerBook.open(in: world), request: request)
      run.publishingStep = { if $0.rawValue == last { kill(getpid(), SIGKILL) } }
      _ = try run.run(try Pipeline(world: world, request: request).plan("gaoyi"))
    }
    let seen = try workspace.files(in: folder)
    #expect(try workspace.run("run", "gaoyi", "--period", "2021-12").exit == 1)
    let new = try workspace.files(in: folder)
    #expect(new != old)
    #expect(seen == old || seen == new)
    let litter = try workspace.files(in: "reports").keys.filter { !$0.hasPrefix("gaoyi/2021-12/") }
    #expect(litter.isEmpty)
  }
}

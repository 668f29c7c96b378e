import Campaigns
import Diagnostics
import Foundation
import Ledger
import Testing

@testable import CampaignReport

/// A workspace with the samples of one campaign, its ledger, and the ways an office uses them.
struct Office {
  let workspace: Workspace
  static let month = ReportedMonth(
    campaign: "gaoyi",
    period: ReportingPeriod(year: 2021, month: 12) ?? .init(containing: .first(ofYear: 2021)))
  static let table = "inputs/gaoyi/2021-12/高邑镇202112.csv"
  static let folder = "reports/gaoyi/2021-12"

  init() throws {
    workspace = try Workspace()
    try workspace.copySamples("gaoyi")
  }

  /// Runs the month as a person does.
  @discardableResult
  func run(_ more: String...) throws -> Workspace.Outcome {
    try workspace.run(arguments: ["run", "gaoyi", "--period", "2021-12"] + more)
  }

  /// A line of the shell in the workspace; `$TOOL` is the tool.
  func shell(_ line: String) throws -> Workspace.Outcome {
    try workspace.run(
      program: "/bin/sh", ["-c", line],
      environment: ["TOOL": Workspace.tool, "PATH": "/usr/bin:/bin"])
  }

  @discardableResult
  func seal() throws -> Workspace.Outcome {
    try workspace.run("seal", "gaoyi", "--period", "2021-12")
  }

  /// Issues the month, and then makes a correction that is not issued yet.
  func issueTwice() throws {
    #expect(try run().exit == 1)
    #expect(try seal().exit == 0)
    try loseAUnit()
    #expect(try run("--correct", "更正").exit == 1)
  }

  /// 兴西社区 was not recognised after all.
  func loseAUnit() throws {
    let text = String(decoding: try workspace.read(Self.table), as: UTF8.self)
    let mended = text.replacing("2021/12/14,2021/12/24", with: "2021/12/14,")
    #expect(mended != text)
    try workspace.write(Self.table, mended)
  }

  /// The register with one unit more.
  func grownRegister() throws -> String {
    let text = String(decoding: try workspace.read("inputs/gaoyi/units.csv"), as: UTF8.self)
    let lines = text.split(whereSeparator: \.isNewline)
    let last = try #require(lines.last)
    let fields = last.split(separator: ",", omittingEmptySubsequences: false)
    let more = ["130127100099", "新设社区"] + fields.dropFirst(2).map(String.init)
    return (lines.map(String.init) + [more.joined(separator: ",")]).joined(separator: "\r\n")
  }

  /// The manifest of the month's report.
  func manifest() throws -> StandingReport.Manifest {
    try JSONDecoder().decode(
      StandingReport.Manifest.self, from: try workspace.read(Self.folder + "/manifest.json"))
  }

  /// A later, longer version of the month's table; its rows say the same.
  func changeTable() throws {
    let text = String(decoding: try workspace.read(Self.table), as: UTF8.self)
    try workspace.write(Self.table, text + "\r\n")
  }

  /// The workspace in this process, without a terminal.
  static func world(_ root: String) -> World {
    World.onDisk(
      root: root,
      console: Console(
        language: .zh, logFormat: .text, verbosity: .quiet, isColored: false, progress: nil,
        output: { _ in }, errors: { _ in }))
  }

  /// What the ledger says, read as any other program would.
  func ledger<Value>(_ read: (LedgerFile) throws -> Value) throws -> Value {
    let ledger = try #require(try LedgerBook.reading(in: Self.world(workspace.root)))
    defer { try? ledger.close() }
    return try read(ledger)
  }
}

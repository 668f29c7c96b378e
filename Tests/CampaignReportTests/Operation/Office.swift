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

import Campaigns
import Foundation
import Ledger
import Publishing
import Testing

@testable import CampaignReport

/// A workspace with samples whose letters go to a server on loopback.
struct SendingOffice {
  let workspace: Workspace
  let server: LoopbackServer

  /// A month of `gaoyi` in which nothing is missing: the gate is open.
  static let whole = "2022-12"
  /// One in which somebody has not reported: it is shut.
  static let partial = "2021-12"
  static let recipients = "inputs/gaoyi/recipients.csv"

  init(_ server: LoopbackServer, campaigns: [String] = ["gaoyi"]) throws {
    workspace = try Workspace()
    self.server = server
    for campaign in campaigns { try workspace.copySamples(campaign) }
  }

  @discardableResult
  func tool(
    _ arguments: String..., environment: [String: String] = [:]
  ) throws -> Workspace.Outcome {
    try workspace.run(
      arguments: arguments, environment: server.environment.merging(environment) { $1 })
  }

  /// `run gaoyi --send` of a month.
  @discardableResult
  func runAndSend(
    _ period: String = whole, environment: [String: String] = [:]
  ) throws -> Workspace.Outcome {
    try tool("run", "gaoyi", "--period", period, "--send", environment: environment)
  }

  @discardableResult
  func send(
    _ period: String = whole, _ more: String..., environment: [String: String] = [:]
  ) throws -> Workspace.Outcome {
    try workspace.run(
      arguments: ["send", "gaoyi", "--period", period] + more,
      environment: server.environment.merging(environment) { $1 })
  }

  /// So many recipients of the letter to leaders, `r1@example.org` and on.
  func write(recipients count: Int) throws {
    let rows = (1...count).map { "示例单位,岗位\($0),r\($0)@example.org,to,*,monthly" }
    try workspace.write(Self.recipients, (["单位,职务,邮箱,方式,范围,信函"] + rows).joined(separator: "\n"))
  }

  func ledger<Value>(_ read: (LedgerFile) throws -> Value) throws -> Value {
    let ledger = try #require(
      try LedgerBook.reading(in: Office.world(workspace.root)))
    defer { try? ledger.close() }
    return try read(ledger)
  }

  func deliveries() throws -> [Delivery] { try ledger { try $0.deliveries() } }

  func states() throws -> [Delivery.State] { try deliveries().map(\.state) }

  /// The newest issue of a month.
  func issue(_ period: String = whole) throws -> Ledger.Issue? {
    try ledger { ledger in
      try ReportingPeriod(period).flatMap { period in
        try ledger.currentIssue(of: ReportedMonth(campaign: "gaoyi", period: period))
      }
    }
  }
}

import Campaigns
import Foundation
import Ledger
import Testing

@testable import CampaignReport

/// The gate between a month and its leaders.
@Suite struct GateTests {
  private static let month = SendingOffice.partial

  /// Shut: leaders wait, the office hears who is missing, once for each state of the report.
  @Test func shutItHoldsLeadersBackAlone() throws {
    let office = try SendingOffice(.honest())
    let outcome = try office.runAndSend(Self.month)
    #expect(outcome.exit == 1, "\(outcome)")
    #expect(outcome.output.contains("给领导的信暂缓（2封）：已报4/5个（至少100%）"))
    var letters = try LoopbackServer.parse(office.server.received().map(\.path))
    #expect(letters.count == 1)
    let letter = try #require(letters.first)
    #expect(letter.subject.contains("缺报和待核") && letter.text.contains("北新街社区"))
    #expect(letter.text.contains("本期报送领导的信函暂缓发出：已报4/5个"))
    // The month is not issued: what is still missing may come.
    #expect(try office.issue(Self.month)?.state == .open)
    #expect(try office.runAndSend(Self.month).exit == 1)
    #expect(try office.server.received().count == 1)
    try office.workspace.write(
      "inputs/gaoyi/2021-12/补报.csv", "区划代码,社区名称,是否参与创建\n130127100005,北新街社区,是\n")
    let again = try office.runAndSend(Self.month)
    #expect(again.exit <= 1, "\(again)")
    letters = try LoopbackServer.parse(office.server.received().map(\.path))
    #expect(letters.count == 4)
    #expect(Set(letters.map(\.id)).count == 4)
    #expect(try office.issue(Self.month)?.state == .sent)
  }

  /// Overruled: all letters leave, with the reason in them and in the ledger.
  @Test func itCanBeOverruled() throws {
    let office = try SendingOffice(.honest())
    #expect(try office.tool("run", "gaoyi", "--period", Self.month).exit == 1)
    let outcome = try office.send(Self.month, "--send-anyway", "市里会议急用")
    #expect(outcome.exit == 0, "\(outcome)")
    let letters = try LoopbackServer.parse(office.server.received().map(\.path))
    #expect(letters.count == 3)
    #expect(letters.allSatisfy { $0.text.contains("经批准先行报送，理由：市里会议急用。") })
    #expect(try office.deliveries().allSatisfy { $0.override == "市里会议急用" })
    #expect(try office.issue(Self.month)?.state == .sent)
  }

  /// What was overruled and deferred is still overruled when it is tried again.
  @Test func overrulingLasts() throws {
    let office = try SendingOffice(.honest())
    #expect(try office.tool("run", "gaoyi", "--period", Self.month).exit == 1)
    let down = ["CAMPAIGN_REPORT_SMTP_PORT": "1"]
    #expect(
      try office.send(Self.month, "--send-anyway", "市里会议急用", environment: down).exit == 75)
    for delivery in try office.deliveries() {
      #expect(try office.tool("history", "settle", "\(delivery.id)", "--resend").exit == 0)
    }
    #expect(try office.send(Self.month).exit == 0)
    #expect(try office.server.received().count == 3)
  }

  /// The reason of an open gate is nobody's concern.
  @Test func anIdleReasonStandsNowhere() throws {
    let office = try SendingOffice(.honest())
    #expect(try office.tool("run", "gaoyi", "--period", "2022-12").exit == 0)
    #expect(try office.send("2022-12", "--send-anyway", "会议急用").exit == 0)
    let letters = try LoopbackServer.parse(office.server.received().map(\.path))
    #expect(letters.count == 3 && letters.allSatisfy { !$0.text.contains("会议急用") })
  }

  /// A campaign may ask for less, and for what it does not name it does not ask.
  @Test(arguments: [("{coverage: 80%}", 0), ("{coverage: 81%}", 1), ("{errors: 0, held: 0}", 0)])
  func aCampaignSaysWhatItAsksFor(gate: String, waiting: Int) throws {
    let office = try SendingOffice(.honest())
    let path = "templates/campaigns/gaoyi.yaml"
    let text = String(decoding: try office.workspace.read(path), as: UTF8.self)
    let changed = text.replacing(
      "gate: {errors: 0, held: 0, coverage: 100%}", with: "gate: " + gate)
    #expect(changed != text)
    try office.workspace.write(path, changed)
    #expect(try office.runAndSend(Self.month).exit == 1)
    #expect(try office.server.received().count == (waiting == 0 ? 3 : 1))
  }

  /// Before the hand-in day the report is made, and nothing leaves.
  @Test(arguments: [("2023-01-04", 0), ("2023-01-05", 3)])
  func nothingLeavesBeforeTheHandInDay(today: String, letters: Int) throws {
    let office = try SendingOffice(.honest())
    let path = "templates/campaigns/gaoyi.yaml"
    let text = String(decoding: try office.workspace.read(path), as: UTF8.self)
    try office.workspace.write(path, text.replacing("# hand_in_day: 5", with: "hand_in_day: 5"))
    let day = try #require(Day(iso: today))
    var world = Office.world(office.workspace.root)
    world.today = { _ in day }
    world.environment = office.server.environment
    let request = Request(period: "previous")
    let book = try LedgerBook.open(in: world)
    defer { try? book.close() }
    let plan = try Pipeline(world: world, request: request).plan("gaoyi")
    #expect(plan.choice.period.name == "2022-12")
    let outcome = try MonthRun(book: book, request: request).run(plan)
    _ = try SentRun(book: book, request: request).send(outcome, of: plan)
    #expect(try office.server.received().count == letters)
  }
}

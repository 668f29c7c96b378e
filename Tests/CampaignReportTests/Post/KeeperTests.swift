import Foundation
import Testing

@testable import CampaignReport

/// Whoever keeps the server hears of failures, and of the same one once a day.
@Suite struct KeeperTests {
  private static let keeper = ["CAMPAIGN_REPORT_KEEPER": "keeper@example.org"]

  @Test func aFailureIsTold() throws {
    let office = try SendingOffice(.honest())
    try office.workspace.write("inputs/gaoyi/units.csv", "区划代码,社区名称\n1,甲社区\n")
    for _ in 1...2 { #expect(try office.runAndSend(environment: Self.keeper).exit == 65) }
    let received = try office.server.received()
    #expect(received.map(\.to) == [["keeper@example.org"]])
    let letter = try #require(try LoopbackServer.parse(received.map(\.path)).first)
    #expect(letter.subject == "campaign-report 运行失败（退出码 65）")
    #expect(letter.text.contains("名册被拒收") && letter.text.contains("units.csv"))
    #expect(letter.text.contains(office.workspace.root) && letter.defects.isEmpty)
  }

  /// However deep a workspace lies, its path is told whole.
  @Test func theWorkspaceIsNamedWhole() throws {
    let office = try SendingOffice(.honest())
    let deep = office.workspace.root + "/" + String(repeating: "很深的文件夹", count: 12)
    try FileManager.default.createDirectory(atPath: deep, withIntermediateDirectories: true)
    for name in ["templates", "inputs"] {
      try FileManager.default.moveItem(
        atPath: office.workspace.root + "/" + name, toPath: deep + "/" + name)
    }
    try Data("区划代码,社区名称\n1,甲社区\n".utf8).write(
      to: URL(fileURLWithPath: deep + "/inputs/gaoyi/units.csv"))
    let outcome = try office.workspace.run(
      program: Workspace.tool, ["-C", deep, "run", "gaoyi", "--period", "2022-12", "--send"],
      environment: office.server.environment.merging(Self.keeper) { $1 })
    #expect(outcome.exit == 65)
    let letter = try #require(
      try LoopbackServer.parse(office.server.received().map(\.path)).first)
    #expect(letter.text.contains(deep) && letter.defects.isEmpty)
  }

  /// What is done, what is refused by a person's own wish, and what mends itself.
  @Test(arguments: ["2022-12", "2021-12", "20-12"])
  func whatIsNoFailureIsNotTold(period: String) throws {
    let office = try SendingOffice(.honest())
    _ = try office.runAndSend(period, environment: Self.keeper)
    #expect(try office.server.received().allSatisfy { $0.to != ["keeper@example.org"] })
  }

  @Test func mailThatDoesNotWorkChangesNothing() throws {
    let office = try SendingOffice(.misbehaving(["AUTH": "535 5.7.8 bad"]))
    let outcome = try office.runAndSend(environment: Self.keeper)
    #expect(outcome.exit == 77 && outcome.errors.contains("未能告知 CAMPAIGN_REPORT_KEEPER"))
    let wrong = try office.runAndSend(environment: ["CAMPAIGN_REPORT_KEEPER": "a b"])
    #expect(wrong.exit == 77 && wrong.errors.contains("CAMPAIGN_REPORT_KEEPER："))
  }
}

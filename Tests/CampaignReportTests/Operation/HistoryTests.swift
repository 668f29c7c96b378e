import Foundation
import Ledger
import Testing

@testable import CampaignReport

/// `history`, `verify` and the upkeep of `state/`.
@Suite struct HistoryTests {
  @Test func beforeAnythingWasDone() throws {
    let workspace = try Workspace()
    let outcome = try workspace.run("history")
    #expect(outcome.exit == 0 && outcome.output == "还没有记录\n")
    #expect(!workspace.exists("state"))
  }

  @Test func tellsRunsAndIssues() throws {
    let office = try Office()
    try office.issueTwice()
    let text = try office.workspace.run("history", "gaoyi", "--lang", "en")
    #expect(text.exit == 0)
    for word in ["sealed", "open", "更正", "seal", "done"] {
      #expect(text.output.contains(word), "\(word)")
    }
    let outcome = try office.workspace.run("history", "--format", "json", "--period", "2021-12")
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let issues = try #require(json["issues"] as? [[String: Any]])
    #expect(issues.map { $0["state"] as? String } == ["sealed", "open"])
    #expect(issues.map { $0["reason"] as? String } == [nil, "更正"])
    let runs = try #require(json["runs"] as? [[String: Any]])
    #expect(runs.map { $0["command"] as? String } == ["run", "seal", "run"])
    #expect(runs.allSatisfy { ($0["started"] as? String)?.hasSuffix("Z") == true })
    let none = try office.workspace.run("history", "hebei", "--period", "latest")
    #expect(none.exit == 66)
    #expect(try office.workspace.run("history", "--period", "2021").exit == 64)
  }

  @Test func aFileIsKnownByItsBytes() throws {
    let office = try Office()
    try office.issueTwice()
    let folder = Office.folder
    let names = try office.workspace.files(in: folder).keys
    let now = try #require(names.first { $0.hasSuffix(".xlsx") && !$0.hasPrefix("issue-1/") })
    let cases: [(String, Int32, String)] = [
      ("\(folder)/\(now)", 0, "第2期"), ("\(folder)/issue-1/\(now)", 0, "已由第2期更正"),
      ("inputs/gaoyi/units.csv", 1, "不是已生成的任何一期"), ("\(folder)/none.xlsx", 66, ""),
    ]
    for (path, exit, word) in cases {
      let outcome = try office.workspace.run("verify", path)
      #expect(outcome.exit == exit && (outcome.output.contains(word) || word.isEmpty), "\(path)")
    }
    var bytes = try office.workspace.read("\(folder)/\(now)")
    bytes[bytes.count / 2] ^= 1
    try office.workspace.write("changed.xlsx", bytes)
    let all = try office.workspace.run(
      "verify", "\(folder)/\(now)", office.workspace.root + "/changed.xlsx", "--format", "json")
    #expect(all.exit == 1)
    let list = try #require(
      try JSONSerialization.jsonObject(with: Data(all.output.utf8)) as? [[String: Any]])
    #expect(list.map { ($0["issues"] as? [Any])?.count } == [1, 0])
    // Without a ledger the manifests still tell.
    try FileManager.default.removeItem(atPath: office.workspace.root + "/state")
    let outcome = try office.workspace.run("verify", "\(folder)/\(now)")
    #expect(outcome.exit == 0 && outcome.output.contains("台账没有记录"))
  }

  @Test func aPartIsKnownByItsManifest() throws {
    let office = try Office()
    #expect(try office.run("--only", "130127100000").exit == 1)
    let part = Office.folder + "/only-130127100000/summary.json"
    #expect(try office.workspace.run("verify", part).exit == 0)
    // A part is no report of the month.
    #expect(try office.seal().exit == 66)
  }

  @Test func pruningKeepsWhatIsIssuedLater() throws {
    let office = try Office()
    #expect(try office.workspace.run("run", "gaoyi", "--period", "2021-11").exit <= 1)
    for _ in 0..<2 {
      #expect(try office.run().exit == 1)
      try office.changeTable()
    }
    #expect(try office.run().exit == 1)
    let before = try office.workspace.files(in: "state/inputs").count
    let outcome = try office.workspace.run("history", "prune", "--before", "2021-12")
    #expect(outcome.exit == 0, "\(outcome.errors)")
    let after = try office.workspace.files(in: "state/inputs").count
    #expect(after < before && after > 0)
    #expect(
      try office.workspace.run(
        "history", "remake", "gaoyi", "--period", "2021-12", "--into", "\(office.workspace.root)/x"
      ).exit == 0)
    #expect(try office.workspace.run("history", "prune", "--before", "2021").exit == 64)
  }

  @Test func nothingToSettle() throws {
    let office = try Office()
    #expect(try office.workspace.run("history", "settle", "7", "--sent").exit == 66)
    #expect(try office.workspace.run("history", "settle", "7").exit == 64)
    #expect(try office.workspace.run("history", "settle", "7", "--sent", "--resend").exit == 64)
  }

  /// Files are named from the workspace, wherever one stands.
  @Test func aBackupIsRestored() throws {
    let office = try Office()
    try office.issueTwice()
    #expect(try office.workspace.run("history", "backup", "copy.sqlite").exit == 0)
    #expect(office.workspace.exists("copy.sqlite"))
    #expect(try office.workspace.run("history", "backup", "copy.sqlite").exit == 73)
    #expect(try office.workspace.run("history", "restore", "copy.sqlite").exit == 73)
    try FileManager.default.removeItem(atPath: office.workspace.root + "/state/ledger.sqlite")
    #expect(try office.workspace.run("history", "restore", "none.sqlite").exit == 66)
    let outcome = try office.workspace.run("history", "restore", "copy.sqlite")
    #expect(outcome.exit == 0 && outcome.output.contains("结果不明"))
    // What is issued stays so; what is open may have been sent since.
    let issues = try office.ledger { try $0.issues() }
    #expect(issues.map(\.state) == [.sealed, .open])
    #expect(issues.map(\.foundReport) == [false, true])
    #expect(try office.run().exit == 1)
    #expect(try office.manifest().issue == 2)
    let still = try office.ledger { try $0.issues().last?.foundReport }
    #expect(still == true)
  }
}

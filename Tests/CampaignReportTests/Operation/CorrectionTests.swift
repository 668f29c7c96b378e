import Foundation
import Ledger
import Testing

@testable import CampaignReport

/// What happens to a month after it was issued: nothing by itself, and corrections in the open.
@Suite struct CorrectionTests {
  @Test func anIssuedMonthStandsUntilItIsCorrected() throws {
    let office = try Office()
    #expect(try office.run().exit == 1)
    #expect(try office.seal().exit == 0)
    let first = try office.workspace.files(in: Office.folder)
    let again = try office.run()
    #expect(again.exit == 1 && again.output.contains("无需再做"))
    #expect(try office.workspace.files(in: Office.folder) == first)
    try office.loseAUnit()
    let refused = try office.run()
    #expect(refused.exit == 65)
    #expect(refused.errors.contains("改动 " + Office.table))
    #expect(refused.errors.contains("run gaoyi --period 2021-12 --correct"))
    #expect(try office.run("--only", "130127100000").exit == 65)
    #expect(try office.workspace.files(in: Office.folder) == first)
    #expect(try office.run("--correct", "兴西社区认定日期有误").exit == 1)
    let second = try office.workspace.files(in: Office.folder)
    #expect(second.filter { $0.key.hasPrefix("issue-1/") }.count == first.count)
    for (name, bytes) in first { #expect(second["issue-1/" + name] == bytes, "\(name)") }
    let summary = try office.workspace.summary("gaoyi", "2021-12")
    #expect(summary.issue == 2)
    #expect(try office.manifest().issue == 2)
    #expect(try office.run().exit == 1)
    #expect(try office.workspace.files(in: Office.folder) == second)
  }

  /// Whatever the figures rest on: the register, a template, an older month, a file taken by force.
  @Test(arguments: [
    "inputs/gaoyi/units.csv", "templates/campaigns/gaoyi.yaml", "templates/workbooks/progress.yaml",
    "inputs/gaoyi/2021-11/育才街社区得分明细.csv", "inputs/gaoyi/2021-12/补报.csv", "-",
  ])
  func everyInputCounts(path: String) throws {
    let office = try Office()
    #expect(try office.run().exit == 1)
    #expect(try office.seal().exit == 0)
    var more: [String] = []
    switch path {
    case "-": more = ["--force-period", "高邑镇202112.csv"]
    default:
      let old = office.workspace.exists(path) ? try office.workspace.read(path) : Data()
      try office.workspace.write(path, old + Data("\n".utf8))
    }
    let outcome = try office.workspace.run(
      arguments: ["run", "gaoyi", "--period", "2021-12"] + more)
    #expect(outcome.exit == 65, "\(outcome.errors)")
    let word = path.hasSuffix("补报.csv") ? "新增 " : "改动 "
    #expect(outcome.errors.contains(word + (path == "-" ? Office.table : path)))
  }

  @Test func whatDoesNotCountMayChange() throws {
    let office = try Office()
    #expect(try office.run().exit == 1)
    #expect(try office.seal().exit == 0)
    let later = "inputs/gaoyi/2022-01/高邑镇202201.csv"
    try office.workspace.write(later, try office.workspace.read(Office.table))
    let other = "templates/campaigns/hebei.yaml"
    try office.workspace.write(other, try office.workspace.read(other) + Data("\n".utf8))
    #expect(try office.run().exit == 1)
  }

  @Test func aCorrectionMayBeCorrected() throws {
    let office = try Office()
    #expect(try office.run().exit == 1)
    #expect(try office.seal().exit == 0)
    try office.loseAUnit()
    #expect(try office.run("--correct", "第一次").exit == 1)
    try office.changeTable()
    // Not issued yet: it is replaced, and keeps its reason.
    #expect(try office.run().exit == 1)
    #expect(try office.manifest().issue == 2)
    let second = try office.workspace.files(in: Office.folder)
    #expect(try office.seal().exit == 0)
    try office.changeTable()
    #expect(try office.run("--correct", "第二次").exit == 1)
    let third = try office.workspace.files(in: Office.folder)
    #expect(try office.manifest().issue == 3)
    for (name, bytes) in second {
      let kept = name.hasPrefix("issue-1/") ? name : "issue-2/" + name
      #expect(third[kept] == bytes, "\(name)")
    }
    #expect(!third.keys.contains { $0.hasPrefix("issue-2/issue-") })
    let reasons = try office.ledger { try $0.issues().map(\.reason) }
    #expect(reasons == [nil, "第一次", "第二次"])
  }

  @Test func whereThereIsNothingToCorrect() throws {
    let office = try Office()
    let early = try office.run("--correct", "原因")
    #expect(early.exit == 1 && early.output.contains("没有需要更正的内容"))
    #expect(try office.manifest().issue == 1)
    #expect(try office.seal().exit == 0)
    let idle = try office.run("--correct", "原因")
    #expect(idle.exit == 1 && idle.output.contains("没有需要更正的内容"))
    #expect(try office.manifest().issue == 1)
  }

  @Test(arguments: [
    ["--correct", " "], ["--correct", "一行\n两行"], ["--correct", "原因", "--as-of", "2021-12-15"],
    ["--correct", "原因", "--only", "130127100000"], ["--correct", "原因", "--catch-up"],
    ["--catch-up", "--as-of", "2021-12-15"],
  ])
  func wishesThatExcludeEachOther(more: [String]) throws {
    let office = try Office()
    let outcome = try office.workspace.run(
      arguments: ["run", "gaoyi", "--period", "2021-12"] + more)
    #expect(outcome.exit == 64)
    #expect(!office.workspace.exists("reports"))
  }

  @Test func anEarlierCutOffIsNeverIssued() throws {
    let office = try Office()
    #expect(try office.run("--as-of", "2021-12-15").exit == 1)
    #expect(try office.seal().exit == 64)
    #expect(try office.run().exit == 1)
    #expect(try office.seal().exit == 0)
    let issued = try office.workspace.files(in: Office.folder)
    let outcome = try office.run("--as-of", "2021-12-15")
    #expect(outcome.exit == 65 && outcome.errors.contains("--as-of"))
    #expect(try office.workspace.files(in: Office.folder) == issued)
  }

  /// The folder of an issued month is made again as it was, whatever was done to it.
  @Test(arguments: ["gone", "changed"]) func anIssuedFolderIsPutBack(harm: String) throws {
    let office = try Office()
    #expect(try office.run().exit == 1)
    #expect(try office.seal().exit == 0)
    let issued = try office.workspace.files(in: Office.folder)
    let place = office.workspace.root + "/" + Office.folder
    if harm == "gone" {
      try FileManager.default.removeItem(atPath: place)
    } else {
      try office.workspace.write(Office.folder + "/summary.json", "{}")
    }
    #expect(try office.seal().exit == 66)
    let outcome = try office.run()
    #expect(outcome.exit == 1 && outcome.output.contains("已生成"))
    #expect(try office.workspace.files(in: Office.folder) == issued)
    #expect(try office.seal().exit == 0)
  }

  @Test func anEarlierIssueThatIsLostIsNotPassedOver() throws {
    let office = try Office()
    #expect(try office.run().exit == 1)
    #expect(try office.seal().exit == 0)
    let first = try office.workspace.files(in: Office.folder)
    let place = office.workspace.root + "/" + Office.folder
    try FileManager.default.removeItem(atPath: place)
    try office.loseAUnit()
    let outcome = try office.run("--correct", "原因")
    #expect(outcome.exit == 66 && outcome.errors.contains("history remake"))
    let again = office.workspace.root + "/again"
    let remade = try office.workspace.run(
      "history", "remake", "gaoyi", "--period", "2021-12", "--issue", "1", "--into", again)
    #expect(remade.exit == 0, "\(remade.errors)")
    try FileManager.default.moveItem(atPath: again + "/" + Office.folder, toPath: place)
    #expect(try office.workspace.files(in: Office.folder) == first)
    #expect(try office.run("--correct", "原因").exit == 1)
  }

  /// What was issued can be made again from what was kept, byte for byte, when the inputs are gone.
  @Test func aPastIssueIsMadeAgain() throws {
    let office = try Office()
    let table = "inputs/gaoyi/2021-12/高邑镇202111.csv"
    try office.workspace.write(table, try office.workspace.read(Office.table))
    try FileManager.default.removeItem(atPath: office.workspace.root + "/" + Office.table)
    // What is told of and not read belongs to the report, too.
    try office.workspace.write("inputs/gaoyi/2021-12/.DS_Store", "x")
    try office.workspace.write("inputs/gaoyi/说明.txt", "x")
    try FileManager.default.createSymbolicLink(
      atPath: office.workspace.root + "/inputs/gaoyi/2021-12/链接.csv",
      withDestinationPath: "/etc/hostname")
    #expect(try office.run("--force-period", "高邑镇202111.csv").exit == 1)
    #expect(try office.seal().exit == 0)
    let first = try office.workspace.files(in: Office.folder)
    try office.workspace.write("inputs/gaoyi/units.csv", try office.grownRegister())
    #expect(try office.run("--force-period", "高邑镇202111.csv", "--correct", "名册").exit == 1)
    let second = try office.workspace.files(in: Office.folder)
    try FileManager.default.removeItem(atPath: office.workspace.root + "/inputs")
    for (number, files) in [(1, first), (2, second.filter { !$0.key.hasPrefix("issue-1/") })] {
      let into = office.workspace.root + "/again-\(number)"
      let outcome = try office.workspace.run(
        "history", "remake", "gaoyi", "--period", "2021-12", "--issue", "\(number)", "--into", into)
      #expect(outcome.exit == 0, "\(outcome.errors)")
      #expect(try office.workspace.files(in: "again-\(number)/" + Office.folder) == files)
      #expect(office.workspace.exists("again-\(number)/inputs/gaoyi/units.csv"))
    }
    let none = try office.workspace.run(
      "history", "remake", "gaoyi", "--period", "2021-12", "--issue", "3", "--into", "again-3")
    #expect(none.exit == 66)
  }
}

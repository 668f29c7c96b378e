import Campaigns
import Foundation
import Ledger
import Testing

@testable import CampaignReport

/// What `run` leaves in the ledger, and what it does about an issued month.
@Suite struct RecordingTests {
  @Test func aRunIsRecordedWithItsInputsAndOutputs() throws {
    let office = try Office()
    #expect(try office.run().exit == 1)
    try office.ledger { ledger in
      let run = try #require(try ledger.runs().first)
      #expect(run.state == .done && run.exitStatus == 1 && run.month == Office.month)
      #expect(run.command == "run" && run.toolVersion == ToolVersion.text)
      let inputs = try ledger.inputs(of: run.id)
      #expect(inputs.map(\.path).contains(Office.table))
      #expect(inputs.map(\.path).contains("templates/campaigns/gaoyi.yaml"))
      #expect(inputs.map(\.path).contains("inputs/gaoyi/units.csv"))
      for input in inputs {
        #expect(office.workspace.exists("state/inputs/" + input.digest), "\(input.path)")
      }
      let files = try office.workspace.files(in: Office.folder).keys
      #expect(
        Set(try ledger.outputs(of: run.id).map(\.path)) == Set(files).subtracting(["manifest.json"])
      )
      let issue = try #require(try ledger.currentIssue(of: Office.month))
      #expect(issue.number == 1 && issue.state == .open && !issue.foundReport)
    }
  }

  @Test func whatIsRefusedIsRecorded() throws {
    let office = try Office()
    try office.workspace.write("inputs/gaoyi/units.csv", "区划代码,社区名称\n1,甲社区\n")
    #expect(try office.run().exit == 65)
    try office.ledger { ledger in
      let run = try #require(try ledger.runs().first)
      #expect(run.state == .refused && run.exitStatus == 65)
      #expect(run.note?.contains("units.csv") == true)
      #expect(try ledger.currentIssue(of: Office.month) == nil)
    }
  }

  @Test func aRefusedTemplateIsRecorded() throws {
    let office = try Office()
    try office.workspace.write("templates/campaigns/gaoyi.yaml", "format: 1\n")
    #expect(try office.run().exit == 78)
    let run = try #require(try office.ledger { try $0.runs().first })
    #expect(run.state == .refused && run.exitStatus == 78 && run.month == Office.month)
  }

  @Test func aFolderThatIsNoWorkspaceStaysAsItIs() throws {
    let workspace = try Workspace()
    try FileManager.default.removeItem(atPath: workspace.root + "/templates")
    for command in [["run"], ["seal"], ["run", "gaoyi", "--catch-up"]] {
      #expect(try workspace.run(arguments: command).exit == 66)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: workspace.root).isEmpty)
  }

  @Test func statusTellsTheIssue() throws {
    let office = try Office()
    func issue() throws -> Int {
      let outcome = try office.workspace.run(
        "status", "gaoyi", "--period", "2021-12", "--format", "json")
      return try Summary(of: Data(outcome.output.utf8)).issue
    }
    #expect(try issue() == 1)
    try office.issueTwice()
    #expect(try issue() == 2)
    try office.workspace.write("state/ledger.sqlite", "no ledger")
    #expect(try issue() == 1)
  }

  @Test func anOpenMonthIsReplacedFreely() throws {
    let office = try Office()
    #expect(try office.run().exit == 1)
    try office.changeTable()
    #expect(try office.run().exit == 1)
    try office.ledger { ledger in
      let issue = try #require(try ledger.currentIssue(of: Office.month))
      #expect(issue.number == 1 && issue.run == 2)
    }
  }

  /// A ledger that is lost is not a month that was never sent.
  @Test func aReportOlderThanItsLedgerIsNotIssued() throws {
    let office = try Office()
    #expect(try office.run().exit == 1)
    try FileManager.default.removeItem(atPath: office.workspace.root + "/state")
    func whatIsIssuable() throws -> Int32 {
      let book = try LedgerBook.open(in: Office.world(office.workspace.root))
      defer { try? book.close() }
      do throws(WorldFailure) {
        return Int32(try book.issuable(Office.month).issue.number)
      } catch {
        return error.status.rawValue
      }
    }
    #expect(try whatIsIssuable() == 73)
    #expect(try office.run().exit == 1)
    #expect(try whatIsIssuable() == 73)
    #expect(try office.run().exit == 1)
    #expect(try whatIsIssuable() == 73)
    try FileManager.default.removeItem(atPath: office.workspace.root + "/" + Office.folder)
    #expect(try whatIsIssuable() == 66)
    #expect(try office.run().exit == 1)
    #expect(try whatIsIssuable() == 1)
    #expect(try office.run("--as-of", "2021-12-15").exit == 1)
    #expect(try whatIsIssuable() == 64)
  }
}

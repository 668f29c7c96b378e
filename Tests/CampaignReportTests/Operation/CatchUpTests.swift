import Campaigns
import Diagnostics
import Foundation
import Ledger
import Testing

@testable import CampaignReport

/// Missed months and hand-in days.
@Suite struct CatchUpTests {
  @Test func everyMissedMonthIsMadeAndDatedByItself() throws {
    let office = try Office()
    let months = try FileManager.default
      .contentsOfDirectory(atPath: office.workspace.root + "/inputs/gaoyi")
      .filter { ReportingPeriod($0) != nil }.sorted()
    #expect(months.count > 2)
    #expect(try office.run().exit == 1)
    let made = try office.workspace.files(in: Office.folder)
    let outcome = try office.workspace.run("run", "gaoyi", "--catch-up")
    #expect(outcome.exit == 1, "\(outcome.errors)")
    for month in months {
      let summary = try office.workspace.summary("gaoyi", month)
      #expect(summary.period == month)
      #expect(summary.cutoff == ReportingPeriod(month)?.lastDay.iso)
    }
    #expect(try office.workspace.files(in: Office.folder) == made)
    let idle = try office.workspace.run("run", "gaoyi", "--catch-up")
    #expect(idle.exit == 0 && idle.output.contains("没有漏掉的月份"))
  }

  @Test func notBeyondThePeriodAndNotBecauseOfOne() throws {
    let office = try Office()
    try FileManager.default.removeItem(atPath: office.workspace.root + "/inputs/gaoyi/2021-10")
    try office.workspace.write("inputs/gaoyi/2021-10/坏.csv", "没有,这种\n表,头\n")
    let outcome = try office.workspace.run(
      "run", "gaoyi", "--catch-up", "--period", "2021-12", "--log", "json")
    #expect(outcome.exit == 65)
    #expect(outcome.output.contains("2021-12") && !outcome.output.contains("2022-"))
    #expect(office.workspace.exists(Office.folder + "/summary.json"))
    #expect(!office.workspace.exists("reports/gaoyi/2022-06"))
    // A report that was moved away is missed, too.
    try FileManager.default.removeItem(atPath: office.workspace.root + "/" + Office.folder)
    #expect(
      try office.workspace.run("run", "gaoyi", "--catch-up", "--period", "2021-12").exit == 65)
    #expect(office.workspace.exists(Office.folder + "/summary.json"))
  }

  @Test func theHandInDayIsWaitedFor() throws {
    var campaign = try #require(
      try Templates.read("gaoyi", from: Office.world(Workspace.package)).value
    ).campaign
    let december = Office.month.period
    var world = Office.world("/")
    let table: [(Int?, String, String?)] = [
      (nil, "2022-01-01", nil), (5, "2021-12-31", "2022-01-05"), (5, "2022-01-04", "2022-01-05"),
      (5, "2022-01-05", nil), (5, "2023-01-01", nil),
    ]
    for (day, today, awaited) in table {
      campaign.handInDay = day
      world.today = { _ in Day(iso: today) }
      #expect(HandInDay.awaited(campaign, december, in: world)?.iso == awaited)
    }
  }
}

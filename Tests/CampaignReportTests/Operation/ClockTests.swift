import Campaigns
import Foundation
import Ledger
import Testing

@testable import CampaignReport

/// Clocks that cannot be right: “the last month” is not guessed, a month that is named is made.
@Suite struct ClockTests {
  @Test func beforeTheLastRun() throws {
    let office = try Office()
    #expect(try office.run().exit == 1)
    var world = Office.world(office.workspace.root)
    let latest = try #require(try office.ledger { try $0.latestInstant() })
    let book = try LedgerBook.open(in: world)
    try book.close()
    let table: [(back: Int64, period: String, exit: Int32)] = [
      (0, "previous", 0), (3_600, "previous", 0), (3 * 86_400, "previous", 65),
      (3 * 86_400, "latest", 0), (3 * 86_400, "2021-12", 0), (latest.seconds, "previous", 65),
    ]
    for (back, period, exit) in table {
      world.instant = { latest.adding(seconds: -back) }
      let book = try LedgerBook.open(in: world)
      defer { try? book.close() }
      var status = ExitStatus.done
      do throws(WorldFailure) {
        try book.checkClock(Request(period: period))
      } catch {
        status = error.status
        #expect(error.zh.contains("--period YYYY-MM"))
      }
      #expect(status.rawValue == exit, "\(back) \(period)")
    }
  }

  @Test func of1970() throws {
    let office = try Office()
    var world = Office.world(office.workspace.root)
    world.today = { _ in Day(iso: "1970-01-01") }
    world.instant = { Instant(seconds: 0) }
    let lost = #expect(throws: WorldFailure.self) {
      try Pipeline(world: world, request: Request(period: "previous")).plan("gaoyi")
    }
    #expect(lost?.status == .refused && lost?.zh.contains("1970-01-01") == true)
    let request = Request(period: "2021-12")
    let book = try LedgerBook.open(in: world)
    let plan = try Pipeline(world: world, request: request).plan("gaoyi")
    #expect(try MonthRun(book: book, request: request).run(plan).status == .attention)
    try book.close()
    let old = try office.workspace.files(in: Office.folder)
    // The same figures by a clock that is right.
    #expect(try office.run().exit == 1)
    #expect(try office.workspace.files(in: Office.folder) == old)
  }

  /// Another zone, another language, nothing at all in the environment.
  @Test func environmentsDoNotMatter() throws {
    let office = try Office()
    #expect(try office.run().exit == 1)
    let old = try office.workspace.files(in: Office.folder)
    for environment in [
      "TZ=America/New_York", "TZ=Pacific/Kiritimati LC_ALL=de_DE.UTF-8", "LANG=", "LC_ALL=C",
    ] {
      try FileManager.default.removeItem(
        atPath: office.workspace.root + "/" + Office.folder)
      let outcome = try office.shell(
        "env -i \(environment) \"$TOOL\" -C . run gaoyi --period 2021-12")
      #expect(outcome.exit == 1, "\(outcome.errors)")
      #expect(try office.workspace.files(in: Office.folder) == old)
    }
  }
}

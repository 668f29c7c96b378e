import Campaigns
import Foundation
import Ledger
import Testing

@testable import CampaignReport

/// Reminders: the right dates, those who are missing, and each recipient once for each date.
@Suite struct ReminderTests {
  private func world(_ office: SendingOffice, _ today: String) throws -> World {
    let day = try #require(Day(iso: today))
    var world = Office.world(office.workspace.root)
    world.today = { _ in day }
    world.environment = office.server.environment
    return world
  }

  /// What `remind --send` does on a day; gives the exit status of each date.
  private func remind(
    _ office: SendingOffice, _ campaign: String, on today: String
  ) throws -> [CampaignReport.ExitStatus] {
    let world = try world(office, today)
    let book = try LedgerBook.open(in: world)
    defer { try? book.close() }
    let campaign = try ReminderRun.campaign(campaign, in: world)
    return try ReminderRun(world: world, campaign: campaign).due().map {
      try ReminderPost(book: book, campaign: campaign).send($0)
    }
  }

  /// The campaigns' own hand-in dates, and the month's end.
  @Test(arguments: [
    ("qingyang", "2022-11-09", [String]()), ("qingyang", "2022-11-10", ["2022-11-20"]),
    ("qingyang", "2022-11-28", ["2022-11-30"]), ("danzhou", "2022-10-20", ["2022-10-30"]),
    ("danzhou", "2022-10-28", ["2022-10-30", "2022-10-31"]),
    ("yuhua", "2023-09-15", ["2023-09-30"]), ("yuhua", "2023-10-16", ["2023-10-31"]),
    ("gaoyi", "2024-02-24", ["2024-02-29"]), ("hebei", "2022-12-26", ["2022-12-31"]),
  ])
  func handInDates(campaign: String, today: String, dates: [String]) throws {
    let office = try SendingOffice(.misbehaving(), campaigns: [campaign])
    let world = try world(office, today)
    let run = ReminderRun(world: world, campaign: try ReminderRun.campaign(campaign, in: world))
    #expect(try run.due().map(\.date.iso) == dates)
  }

  @Test func eachRecipientOnceForEachDate() throws {
    let office = try SendingOffice(.honest())
    try office.workspace.write(
      SendingOffice.recipients,
      "单位,职务,邮箱,范围,信函\n办公室,主任,all@example.org,*,reminder\n"
        + "高邑镇,镇长,town@example.org,130127100000,reminder\n"
        + "办公室,副主任,other@example.org,*,office\n")
    for today in ["2021-12-27", "2021-12-28", "2021-12-31"] {
      #expect(try remind(office, "gaoyi", on: today) == [.done])
    }
    var letters = try LoopbackServer.parse(office.server.received().map(\.path))
    #expect(try office.server.received().map(\.to) == [["all@example.org"], ["town@example.org"]])
    let first = try #require(letters.first)
    #expect(first.subject == "高邑县绿色社区创建：本月进展请于2021年12月31日前报送")
    #expect(first.text.contains("还有4天") && first.text.contains("北新街社区"))
    #expect(first.text.contains("高邑县有1个社区没有报2021年12月的进展"))
    #expect(!first.text.contains("育才街社区") && first.attachments.isEmpty)
    // Another date is another reminder; nobody has handed in anything for that month yet.
    #expect(try remind(office, "gaoyi", on: "2022-02-25") == [.done])
    letters = try LoopbackServer.parse(office.server.received().map(\.path))
    #expect(letters.count == 4 && Set(letters.map(\.id)).count == 4)
    #expect(letters.last?.text.contains("育才街社区") == true)
  }

  /// Everybody has reported: nobody is written to.
  @Test func nobodyIsMissing() throws {
    let office = try SendingOffice(.honest())
    #expect(try remind(office, "gaoyi", on: "2022-12-30") == [.done])
    #expect(try office.server.received().isEmpty)
  }

  @Test func aServerThatIsDown() throws {
    let office = try SendingOffice(.misbehaving(["RCPT": "450 later"]))
    #expect(try remind(office, "gaoyi", on: "2021-12-30") == [.tryAgain])
    #expect(try office.states() == [.deferred])
  }

  @Test func theListOnTheTerminal() throws {
    let office = try SendingOffice(.misbehaving())
    let outcome = try office.tool("remind", "gaoyi", "--period", "2021-12")
    #expect(outcome.exit == 1)
    #expect(outcome.output.contains("未报 1/5社区"))
    #expect(outcome.output.contains("130127100005 北新街社区（上次 2021-11）"))
    #expect(try office.tool("remind", "gaoyi", "--period", "2022-12").exit == 0)
    #expect(try office.tool("remind", "gaoyi", "--period", "2022-12", "--send").exit == 64)
    let lines = try office.tool("remind", "gaoyi", "--period", "2021-12", "--log", "json")
    #expect(lines.output.contains(#""code": "130127100005""#))
  }
  /// Nobody reads hundreds of names on a terminal; nobody is lost without a word either.
  @Test func aLongListIsCut() throws {
    let office = try SendingOffice(.misbehaving(), campaigns: ["danzhou", "hebei"])
    let cut = try office.tool("remind", "hebei", "--period", "2023-01", "danzhou").output
    let lines = cut.split(separator: "\n")
    #expect(
      lines.count { $0.hasPrefix("  1") } == 20 && lines.count { $0.hasPrefix("  4604") } == 20)
    #expect(cut.contains("  另有479个（--verbose 列出全部）"))
    let whole = try office.tool("remind", "hebei", "--period", "2023-01", "--verbose").output
    #expect(whole.split(separator: "\n").count { $0.hasPrefix("  1") } == 499)
  }
}

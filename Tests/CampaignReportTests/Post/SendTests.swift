import Foundation
import Ledger
import Publishing
import Testing

@testable import CampaignReport

/// Letters over a real server: each once, to whom it is for, with the files that were published.
@Suite struct SendTests {
  /// Two months of two campaigns with different recipients, and each run once more.
  @Test func twoMonthsOfTwoCampaigns() throws {
    let office = try SendingOffice(.honest(), campaigns: ["gaoyi", "hebei"])
    let months = [
      ("gaoyi", "2021-11"), ("hebei", "2021-12"), ("gaoyi", "2022-12"), ("hebei", "2022-12"),
    ]
    for (campaign, period) in months {
      for _ in 1...2 {
        let outcome = try office.tool("run", campaign, "--period", period, "--send")
        #expect(outcome.exit == 0, "\(outcome)")
      }
    }
    let received = try office.server.received()
    let letters = try LoopbackServer.parse(received.map(\.path))
    #expect(letters.count == 2 * 3 + 2 * 15)
    #expect(Set(letters.map(\.id)).count == letters.count)
    #expect(letters.allSatisfy { $0.defects == [] && !$0.text.isEmpty && !$0.html.isEmpty })
    #expect(received.allSatisfy { $0.tls && $0.login && $0.to.count == 1 })
    #expect(received.allSatisfy { $0.from == "report@example.org" })
    let published = try months.reduce(into: [String: [String]]()) { all, month in
      let folder = "reports/\(month.0)/\(month.1)"
      for (name, bytes) in try office.workspace.files(in: folder) {
        all[Digest.sha256(of: [UInt8](bytes)), default: []].append(name)
      }
    }
    for letter in letters {
      #expect(!letter.attachments.isEmpty)
      for file in letter.attachments {
        #expect(published[file.digest]?.contains(file.name) == true, "\(file)")
      }
    }
    try Self.checkCities(received, letters)
    try Self.checkCounty(received, letters)
    #expect(try office.states().allSatisfy { $0 == .sent })
    let issues = try office.ledger { try $0.issues() }
    #expect(issues.count == 4 && issues.allSatisfy { $0.state == .sent && $0.number == 1 })
  }

  /// Each city has its own file, its own name in the subject, and no other city anywhere.
  private static func checkCities(
    _ received: [LoopbackServer.Received], _ letters: [LoopbackServer.Parsed]
  ) throws {
    let cities = ["石家庄市", "辛集市", "保定市", "定州市", "唐山市"]
    for (mailbox, city) in [("baoding", "保定市"), ("dingzhou", "定州市"), ("xinji", "辛集市")] {
      let own = zip(received, letters).filter { $0.0.to == [mailbox + "@hebei.example.org"] }
      #expect(own.count == 2)
      for (_, letter) in own {
        #expect(
          letter.subject.hasPrefix(city) && letter.to.map(\.[1]) == [mailbox + "@hebei.example.org"]
        )
        #expect(letter.attachments.count == 1)
        #expect(letter.attachments.allSatisfy { $0.name.contains(city) })
        for other in cities where other != city {
          #expect(!letter.text.contains(other) && !letter.html.contains(other))
        }
      }
    }
  }

  /// The head names those addressed and those who are to know; the office has its own letter.
  private static func checkCounty(
    _ received: [LoopbackServer.Received], _ letters: [LoopbackServer.Parsed]
  ) throws {
    let mine = zip(received, letters).filter {
      $0.0.to[0].hasSuffix("@gaoyi.example.org") && $0.1.subject.contains("2022年12月")
    }
    #expect(
      mine.map(\.0.to[0]).sorted()
        == ["deputy", "leader", "office"].map { $0 + "@gaoyi.example.org" })
    let leader = try #require(mine.first { $0.0.to[0].hasPrefix("leader") }?.1)
    #expect(leader.subject == "高邑县绿色社区创建工作进展（2022年12月）")
    #expect(leader.to == [["高邑县绿色社区创建领导小组（示例）组长", "leader@gaoyi.example.org"]])
    #expect(leader.cc.map(\.[1]) == ["deputy@gaoyi.example.org"])
    #expect(leader.from == [["示例报送系统", "report@example.org"]])
    #expect(leader.text.contains("达到创建要求3个（60.0%）"))
    #expect(
      leader.attachments.map(\.name).sorted() == [
        "附件1-高邑县绿色社区创建汇总表（2022年12月）.xlsx", "高邑县绿色社区创建工作进展情况月报表（2022年12月）.xlsx",
      ])
    let office = try #require(mine.first { $0.0.to[0].hasPrefix("office") }?.1)
    #expect(office.attachments.map(\.name).contains("diagnostics.csv") && office.cc == [])
  }

  @Test func aDryRunSendsAndRecordsNothing() throws {
    let office = try SendingOffice(.honest())
    #expect(try office.tool("run", "gaoyi", "--period", "2022-12").exit == 0)
    let outcome = try office.send("2022-12", "--dry-run", environment: ["LANG": "en_US.UTF-8"])
    #expect(outcome.exit == 0)
    for mailbox in ["leader", "deputy", "office"] {
      #expect(outcome.output.contains("<\(mailbox)@gaoyi.example.org>"))
    }
    #expect(outcome.output.contains("附件1-高邑县绿色社区创建汇总表（2022年12月）.xlsx"))
    #expect(try office.server.received().isEmpty && office.deliveries().isEmpty)
    #expect(try office.issue()?.state == .open)
  }

  /// The same letters, whenever they are written; nothing in the folder is overwritten.
  @Test func anOutboxIsReproducible() throws {
    let office = try SendingOffice(.honest())
    #expect(try office.tool("run", "gaoyi", "--period", "2022-12").exit == 0)
    let root = office.workspace.root
    #expect(try office.send("2022-12", "--outbox", root + "/a").exit == 0)
    #expect(try office.send("2022-12", "--outbox", root + "/b").exit == 0)
    let files = try office.workspace.files(in: "a")
    #expect(try files == office.workspace.files(in: "b") && files.count == 4)
    #expect(try office.send("2022-12", "--outbox", root + "/a").exit == 73)
    let letters = files.keys.filter { $0.hasSuffix(".eml") }.sorted()
    let parsed = try LoopbackServer.parse(letters.map { root + "/a/" + $0 })
    #expect(parsed.allSatisfy { $0.defects.isEmpty })
    let manifest = try #require(files.first { $0.key.hasSuffix("manifest.json") })
    let text = String(decoding: manifest.value, as: UTF8.self)
    for letter in letters {
      let digest = Digest.sha256(of: [UInt8](try #require(files[letter])))
      #expect(text.contains(digest))
    }
    #expect(try office.server.received().isEmpty && office.deliveries().isEmpty)
  }

  @Test func aTestGoesToOneMailboxAndIsNoDelivery() throws {
    let office = try SendingOffice(.honest())
    #expect(try office.tool("run", "gaoyi", "--period", "2022-12").exit == 0)
    #expect(try office.send("2022-12", "--test", "me@example.org").exit == 0)
    let received = try office.server.received()
    let letters = try LoopbackServer.parse(received.map(\.path))
    #expect(received.map(\.to) == [["me@example.org"], ["me@example.org"]])
    #expect(letters.allSatisfy { $0.subject.hasPrefix("（测试）高邑县") })
    #expect(try office.deliveries().isEmpty && office.issue()?.state == .open)
  }

  /// What is corrected after it was sent goes out again, marked, in the same thread.
  @Test func aCorrectionIsMarked() throws {
    let office = try SendingOffice(.honest())
    #expect(try office.runAndSend().exit == 0)
    let table = "inputs/gaoyi/units.csv"
    let text = String(decoding: try office.workspace.read(table), as: UTF8.self)
    try office.workspace.write(table, text.replacing("育才街社区", with: "育才社区"))
    #expect(try office.runAndSend().exit == 65)
    let outcome = try office.tool(
      "run", "gaoyi", "--period", "2022-12", "--correct", "名册笔误", "--send")
    #expect(outcome.exit <= 1, "\(outcome)")
    let letters = try LoopbackServer.parse(office.server.received().map(\.path))
    #expect(letters.count == 6)
    let first = try #require(letters.first { $0.cc.count == 1 })
    let second = try #require(letters.last { $0.cc.count == 1 })
    #expect(second.subject == "（更正）" + first.subject)
    #expect(second.text.hasPrefix("本期为更正件，更正原因：名册笔误。"))
    #expect(letters.map(\.id).contains(second.inReplyTo) && first.inReplyTo == "")
    #expect(try office.issue()?.number == 2 && office.issue()?.state == .sent)
  }
}

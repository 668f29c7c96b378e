import Foundation
import Ledger
import Testing

@testable import CampaignReport

/// Servers and lists that go wrong: what is promised about the mail, and the exit status.
@Suite struct PostFaultTests {
  /// Tried and deferred with a time to come; until then the server is left alone.
  @Test(arguments: [
    ("RCPT", "450 4.2.0 greylisted"), ("GREETING", "421 too busy"), ("MAIL", "451 4.3.0 busy"),
    ("FINAL", "451 4.3.0 disk full"), ("RCPT", "CLOSE"),
  ])
  func deferredByTheServer(stage: String, reply: String) throws {
    let office = try SendingOffice(.misbehaving([stage: reply]))
    try office.write(recipients: 2)
    let outcome = try office.runAndSend()
    #expect(outcome.exit == 75, "\(outcome)")
    #expect(outcome.errors.contains("将自动重试"))
    for delivery in try office.deliveries() {
      #expect(delivery.state == .deferred)
      #expect(delivery.nextTry == delivery.updatedAt.adding(seconds: 600))
    }
    #expect(try office.deliveries().count == 2 && office.issue()?.state == .sealed)
    // Its time has not come: the server is not called, and the exit status says so still.
    let calls = office.server.record().count
    #expect(try office.send().exit == 75)
    #expect(try office.send("2022-12", "--due").exit == 0)
    #expect(office.server.record().count == calls)
  }

  @Test func noServerAtAll() throws {
    let office = try SendingOffice(.misbehaving())
    let outcome = try office.runAndSend(environment: ["CAMPAIGN_REPORT_SMTP_PORT": "1"])
    #expect(outcome.exit == 75)
    #expect(try office.states().allSatisfy { $0 == .deferred })
  }

  /// What was deferred goes out when its time has come, with the same Message-ID.
  @Test func deferredLettersArriveLater() throws {
    let office = try SendingOffice(.honest())
    try office.write(recipients: 2)
    #expect(try office.runAndSend(environment: ["CAMPAIGN_REPORT_SMTP_PORT": "1"]).exit == 75)
    let before = try office.deliveries().map(\.messageID)
    for delivery in try office.deliveries() {
      #expect(try office.tool("history", "settle", "\(delivery.id)", "--resend").exit == 0)
    }
    #expect(try office.send("2022-12", "--due").exit == 0)
    let letters = try LoopbackServer.parse(office.server.received().map(\.path))
    #expect(letters.map(\.id) == before)
    #expect(try office.issue()?.state == .sent)
  }

  /// The others get theirs; the refused are named with the server's words.
  @Test func refusedForSome() throws {
    let office = try SendingOffice(
      .misbehaving(to: ["r2@example.org": ["RCPT": "550 5.1.1 no such user here"]]))
    try office.write(recipients: 3)
    let outcome = try office.runAndSend()
    #expect(outcome.exit == 69)
    #expect(outcome.errors.contains("r2@example.org"))
    #expect(outcome.errors.contains("550 5.1.1 no such user here"))
    #expect(try office.states() == [.sent, .refused, .sent])
    #expect(try office.issue()?.state == .sealed)
    #expect(try office.send().exit == 69)
    #expect(office.server.record().count { $0.contains("RCPT TO:<r2@example.org>") } == 1)
  }

  /// Handed over and never answered: held for a person, and never sent again by itself.
  @Test(arguments: ["CLOSE", "hello there", "354 more please"])
  func noAnswerToTheMessage(reply: String) throws {
    let office = try SendingOffice(
      .misbehaving(to: ["r1@example.org": ["FINAL": reply]]))
    try office.write(recipients: 2)
    let outcome = try office.runAndSend()
    #expect(outcome.exit == 76, "\(outcome)")
    #expect(outcome.errors.contains("history settle"))
    #expect(try office.states() == [.unknown, .sent])
    for _ in 1...2 { #expect(try office.runAndSend().exit == 76) }
    #expect(try office.send("2021-11", "--due").errors.contains("r1@example.org"))
    #expect(office.server.record().count { $0.contains("RCPT TO:<r1@example.org>") } == 1)
    let unknown = try #require(try office.deliveries().first)
    #expect(try office.tool("history", "settle", "\(unknown.id)", "--sent").exit == 0)
    #expect(try office.runAndSend().exit == 0)
    #expect(try office.issue()?.state == .sent)
  }

  /// Nothing is sent, to nobody, and neither login nor message is ever said in clear.
  @Test(arguments: [
    (["STARTTLS": "454 TLS not available"], "STARTTLS"), (["AUTH": "535 5.7.8 bad"], "不接受登录"),
    (["MAIL": "530 5.7.0 authentication required"], "不接受登录"),
  ])
  func withheld(replies: [String: String], cause: String) throws {
    let office = try SendingOffice(.misbehaving(replies))
    try office.write(recipients: 3)
    let outcome = try office.runAndSend()
    #expect(outcome.exit == 77, "\(outcome)")
    #expect(outcome.errors.contains(cause))
    #expect(try office.states() == [.intent])
    try checkNothingInClear(office, outcome)
  }

  @Test func noEncryptionIsOffered() throws {
    let office = try SendingOffice(.misbehaving(offers: ["AUTH PLAIN LOGIN"]))
    let outcome = try office.runAndSend()
    #expect(outcome.exit == 77 && outcome.errors.contains("STARTTLS"))
    try checkNothingInClear(office, outcome)
  }

  @Test func aCertificateThatNobodyTrusts() throws {
    let office = try SendingOffice(.misbehaving())
    let other = try LoopbackServer.misbehaving()
    let outcome = try office.runAndSend(
      environment: ["CAMPAIGN_REPORT_SMTP_CA_FILE": other.folder + "/authority.pem"])
    #expect(outcome.exit == 77 && outcome.errors.contains("证书不可信"), "\(outcome)")
    try checkNothingInClear(office, outcome)
  }

  private func checkNothingInClear(
    _ office: SendingOffice, _ outcome: Workspace.Outcome
  ) throws {
    let clear = office.server.record().filter { $0.hasPrefix("clear ") }
    let harmless = ["EHLO", "HELO", "STARTTLS", "QUIT"]
    #expect(clear.allSatisfy { line in harmless.contains { line.hasPrefix("clear " + $0) } })
    #expect(!office.server.record().contains { $0.contains("Message-ID") })
    let secret = Data(LoopbackServer.password.utf8).base64EncodedString()
    let ledger = try office.workspace.read("state/ledger.sqlite")
    for said in [outcome.output, outcome.errors, String(decoding: ledger, as: UTF8.self)] {
      #expect(!said.contains(LoopbackServer.password) && !said.contains(secret))
    }
  }

  /// Addresses, names and subjects that would be more than they seem: nothing is sent to anybody.
  @Test(arguments: [
    (
      "局,长,\"a@b.org\r\nRCPT TO:<c@d.org\",to,*,monthly",
      "recipients.csv 第3行", "recipients.not-a-mailbox"
    ),
    (
      "局,长,\"a@b>\r\nRCPT TO:<c@d\",to,*,monthly", "第3行", "recipients.not-a-mailbox"
    ),
    ("局,\"a@b>\r\nRCPT TO:<c@d\",x@d.org,to,*,monthly", "第3行", "recipients.not-a-header"),
    ("局,长,x＠d.org,to,*,monthly", "第3行", "recipients.not-a-mailbox"),
    ("镇,长,x@d.org,to,130127100000,monthly", "第3行", "recipients.letter-of-whole"),
  ])
  func injectedRecipients(row: String, place: String, code: String) throws {
    let office = try SendingOffice(.honest())
    try office.workspace.write(
      SendingOffice.recipients,
      "单位,职务,邮箱,方式,范围,信函\n局,长,good@example.org,to,*,monthly\n" + row + "\n")
    let outcome = try office.runAndSend()
    #expect(outcome.exit == 78, "\(outcome)")
    #expect(outcome.errors.contains(place) && outcome.errors.contains(code))
    #expect(try office.server.received().isEmpty && office.deliveries().isEmpty)
    #expect(try office.issue()?.state == .open)
  }

  @Test func anInjectedSubject() throws {
    let office = try SendingOffice(.honest())
    let path = "templates/letters/monthly.yaml"
    let text = String(decoding: try office.workspace.read(path), as: UTF8.self)
    try office.workspace.write(
      path, text.replacing("subject: \"", with: "subject: \"x\\r\\nBcc: c@d.org "))
    let outcome = try office.runAndSend()
    #expect(outcome.exit == 78 && outcome.errors.contains("monthly.yaml"), "\(outcome)")
    #expect(outcome.errors.contains("第9行"))
    #expect(try office.server.received().isEmpty && office.issue()?.state == .open)
  }

  /// A place for which nothing is made by itself.
  @Test func aPlaceWithoutItsFile() throws {
    let office = try SendingOffice(.honest(), campaigns: ["hebei"])
    try office.workspace.write(
      "inputs/hebei/recipients.csv", "单位,职务,邮箱,范围,信函\n区,长,a@example.org,130102000000,city\n")
    let outcome = try office.tool("run", "hebei", "--period", "2021-12", "--send")
    #expect(outcome.exit == 78 && outcome.errors.contains("recipients.csv 第2行"), "\(outcome)")
    #expect(try office.server.received().isEmpty)
  }

  @Test(arguments: [
    (["CAMPAIGN_REPORT_SMTP_HOST": ""], 78), (["CAMPAIGN_REPORT_SMTP_PORT": "x"], 78),
    (["CAMPAIGN_REPORT_SMTP_FILE": "nowhere"], 66),
  ])
  func settingsThatAreWrong(environment: [String: String], exit: Int) throws {
    let office = try SendingOffice(.honest())
    let outcome = try office.runAndSend(environment: environment)
    #expect(Int(outcome.exit) == exit, "\(outcome)")
    #expect(try office.deliveries().isEmpty && office.issue()?.state == .open)
  }

  @Test func nothingToSend() throws {
    let office = try SendingOffice(.honest())
    #expect(try office.send().exit == 66)
    try FileManager.default.removeItem(
      atPath: office.workspace.root + "/" + SendingOffice.recipients)
    #expect(try office.runAndSend().exit == 66)
    #expect(try office.tool("run", "gaoyi", "--period", "2022-12").exit == 0)
    #expect(try office.tool("send", "gaoyi", "--dry-run", "--test", "a@example.org").exit == 64)
    #expect(try office.tool("send", "gaoyi", "--test", "a b").exit == 64)
    #expect(try office.tool("send", "gaoyi", "--send-anyway", " ").exit == 64)
  }
}

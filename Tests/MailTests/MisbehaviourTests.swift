import Testing

@testable import Mail

/// Servers that refuse, break off and talk nonsense, over real connections.
@Suite struct MisbehaviourTests {
  /// What the server answers at one stage, the outcome, its exit status, and whether the message
  /// had begun to be handed over.
  @Test(arguments: [
    ("RCPT", "450 4.2.0 greylisted, try later", SendOutcome.deferred(.asked), 75, false),
    ("RCPT", "550 5.1.1 no such user", .refused, 69, false),
    ("MAIL", "451 4.3.0 busy", .deferred(.asked), 75, false),
    ("MAIL", "553 5.7.1 not your address", .withheld(.sender), 77, false),
    ("MAIL", "552 5.3.4 too large", .refused, 69, false),
    ("MAIL", "530 5.7.0 authentication required", .withheld(.login), 77, false),
    ("AUTH", "535 5.7.8 bad credentials", .withheld(.login), 77, false),
    ("AUTH", "454 4.7.0 try later", .deferred(.asked), 75, false),
    ("STARTTLS", "454 TLS not available", .withheld(.noEncryption), 77, false),
    ("DATA", "554 5.7.1 spam", .refused, 69, false),
    ("DATA", "421 4.3.2 closing", .deferred(.asked), 75, false),
    ("GREETING", "421 too busy", .deferred(.asked), 75, false),
    ("GREETING", "554 no mail here", .deferred(.asked), 75, false),
    ("FINAL", "250 ok", .sent, 0, true),
    ("FINAL", "250-first\r\n250 second", .sent, 0, true),
    ("FINAL", "451 4.3.0 disk full", .deferred(.asked), 75, true),
    ("FINAL", "554 5.6.0 content refused", .refused, 69, true),
    ("FINAL", "CLOSE", .unknown, 76, true),
    ("FINAL", "HANG", .unknown, 76, true),
    ("FINAL", "354 more please", .unknown, 76, true),
    ("FINAL", "999 what", .unknown, 76, true),
    ("FINAL", "hello there", .unknown, 76, true),
    ("FINAL", "25", .unknown, 76, true),
    ("FINAL", "\u{1B}[2J", .unknown, 76, true),
  ])
  func oneStageGoesWrong(
    stage: String, reply: String, outcome: SendOutcome, status: Int32, handedOver: Bool
  ) throws {
    let server = try MailServer.misbehaving([stage: reply])
    var hasBegun = false
    let result = SMTPTransport(try server.settings(replyTimeout: 2)).send(
      Sample.message().bytes(), to: Sample.mailbox("a@example.org")
    ) { hasBegun = true }
    #expect(result.outcome == outcome, "\(result)")
    #expect(result.outcome.exitStatus == status && hasBegun == handedOver)
    let isWords = !["CLOSE", "HANG"].contains(reply)
    let lines = reply.replacing("\u{1B}", with: "\u{FFFD}").split(separator: "\r\n")
    let replies = result.replies.filter { $0 != "221 bye" }
    if isWords { #expect(replies.suffix(lines.count) == lines.map(String.init)[...]) }
    #expect(result.replies.first == (stage == "GREETING" ? reply : "220 localhost"))
    let secret = String(decoding: Base64.encode(Array(MailServer.password.utf8)), as: UTF8.self)
    let clear = server.record().filter { $0.hasPrefix("clear ") }
    #expect(
      clear.allSatisfy {
        $0.hasPrefix("clear EHLO") || $0.hasPrefix("clear STARTTLS")
          || $0.hasPrefix("clear QUIT") || $0.hasPrefix("clear HELO")
      })
    #expect(!clear.contains { $0.contains(secret) })
  }

  /// A server that took the message and then says nothing more holds nobody up.
  @Test func noGoodbye() throws {
    let server = try MailServer.misbehaving(["QUIT": "HANG"])
    let clock = ContinuousClock()
    let time = try clock.measure {
      let result = SMTPTransport(try server.settings(replyTimeout: 600)).send(
        Sample.message().bytes(), to: Sample.mailbox("a@example.org")
      ) {}
      #expect(result.outcome == .sent && result.decisive == "250 2.0.0 queued")
    }
    #expect(time < .seconds(60))
  }

  /// Lost where nothing was owned by the server yet.
  @Test(arguments: ["GREETING", "EHLO", "STARTTLS", "AUTH", "MAIL", "RCPT", "DATA"])
  func lostBeforeTheMessage(stage: String) throws {
    let server = try MailServer.misbehaving([stage: "CLOSE"])
    let result = SMTPTransport(try server.settings(replyTimeout: 2)).send(
      Sample.message().bytes(), to: Sample.mailbox("a@example.org")
    ) { Issue.record("handed over") }
    guard case .deferred(.connection) = result.outcome else {
      Issue.record("\(result)")
      return
    }
  }

  /// Lost in the midst of a message that is too large to be on its way whole.
  @Test func lostInTheMessage() throws {
    let server = try MailServer.misbehaving(["BODY": "CLOSE"])
    let message = [UInt8](repeating: UInt8(ascii: "a"), count: 12_000_000)
    var hasBegun = false
    let result = SMTPTransport(try server.settings(replyTimeout: 5)).send(
      message, to: Sample.mailbox("a@example.org")
    ) { hasBegun = true }
    guard case .deferred(.connection) = result.outcome else {
      Issue.record("\(result)")
      return
    }
    #expect(hasBegun)
  }

  /// Without STARTTLS in its offers a server is told neither user nor password nor message.
  @Test(arguments: [["AUTH PLAIN LOGIN"], []])
  func withoutEncryption(offers: [String]) throws {
    let server = try MailServer.misbehaving([:], offers: offers)
    let result = SMTPTransport(try server.settings()).send(
      Sample.message().bytes(), to: Sample.mailbox("a@example.org")
    ) { Issue.record("handed over") }
    #expect(result.outcome == .withheld(.noEncryption) && result.outcome.exitStatus == 77)
    #expect(result.zh.hasPrefix("邮件服务器不提供加密连接（STARTTLS），不能用明文登录或发信"))
    #expect(server.record().allSatisfy { $0.hasPrefix("clear EHLO") || $0 == "clear QUIT" })
  }

  /// A server that is not encrypted at all where encryption from the first byte was asked for.
  @Test func clearTextOnAnEncryptedPort() throws {
    let server = try MailServer.misbehaving([:])
    let result = SMTPTransport(try server.settings(security: .tls, replyTimeout: 3)).send(
      Sample.message().bytes(), to: Sample.mailbox("a@example.org")
    ) { Issue.record("handed over") }
    guard case .withheld(.handshake) = result.outcome else {
      Issue.record("\(result)")
      return
    }
  }

  /// A server that answers with what it was told, secrets and all.
  @Test func echoedSecretsAreNotKept() throws {
    let plain = String(
      decoding: Base64.encode(
        Array("\0\(MailServer.user)\0\(MailServer.password)".utf8)), as: UTF8.self)
    for echo in [
      plain, String(plain.prefix(20)), MailServer.password, "<" + plain.suffix(16) + ">",
    ] {
      let server = try MailServer.misbehaving(["AUTH": "500 what is \(echo) please"])
      let result = SMTPTransport(try server.settings()).send(
        Sample.message().bytes(), to: Sample.mailbox("a@example.org")
      ) { Issue.record("handed over") }
      #expect(result.outcome == .withheld(.login))
      #expect(result.decisive == "500 what is ••• please")
      #expect(!"\(result)".contains(echo))
    }
  }
}

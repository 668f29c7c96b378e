import Foundation
import Testing

@testable import Mail

/// Sending to a real server.
@Suite struct TransportTests {
  @Test(arguments: SMTPSettings.Security.allCases)
  func everyMessageArrivesOnceAsItWas(security: SMTPSettings.Security) throws {
    let server = try MailServer.honest(tls: security == .tls)
    let transport = SMTPTransport(try server.settings(security: security))
    let dots = Array(".\r\n..\r\n.hidden".utf8) + (0..<200_000).map { UInt8($0 & 255) }
    let sent = [
      Sample.message(attachments: [("总表.xlsx", dots)], key: ["1"]),
      Sample.message(subject: "第二封", key: ["2"]), Sample.message(subject: "第三封", key: ["3"]),
    ]
    for (index, message) in sent.enumerated() {
      var intents = 0
      let result = transport.send(
        message.bytes(), to: Sample.mailbox("r\(index)@example.org")
      ) { intents += 1 }
      #expect(result.outcome == .sent && intents == 1)
      #expect(result.decisive == "250 2.0.0 queued as T\(index + 1)")
      #expect(result.replies.first?.hasPrefix("220 localhost") == true)
      #expect(result.replies.contains { $0.hasPrefix("235 2.7.0") })
      #expect(result.zh == "已发送" && result.en == "sent" && result.outcome.exitStatus == 0)
    }
    let arrived = try server.messages()
    #expect(
      try arrived.map { [UInt8](try Data(contentsOf: URL(fileURLWithPath: $0))) }
        == sent.map { $0.bytes() })
    for (index, message) in arrived.enumerated() {
      #expect(
        try server.envelope(of: message)
          == .init(
            from: "reporter@example.org", to: ["r\(index)@example.org"], tls: true, login: true))
    }
    #expect(try ParsedMessage.read(arrived).map(\.id) == sent.map(\.id.text))
  }

  private struct Full: Error, Equatable {}

  @Test func nothingLeavesWithoutItsIntent() throws {
    let server = try MailServer.honest()
    let transport = SMTPTransport(try server.settings())
    let bytes = Sample.message().bytes()
    #expect(throws: Full()) {
      try transport.send(bytes, to: Sample.mailbox("a@example.org")) { () throws(Full) in
        throw Full()
      }
    }
    #expect(try server.messages() == [])
    let result = transport.send(bytes, to: Sample.mailbox("a@example.org")) {}
    #expect(result.outcome == .sent)
    #expect(try server.messages().count == 1)
  }

  @Test func aWrongPasswordSendsNothing() throws {
    let server = try MailServer.honest()
    let settings = try server.settings(password: "geheim-Äß-nicht-richtig")
    let result = SMTPTransport(settings).send(
      Sample.message().bytes(), to: Sample.mailbox("a@example.org")
    ) { Issue.record("handed over") }
    #expect(result.outcome == .withheld(.login) && result.outcome.exitStatus == 77)
    #expect(result.zh.contains("请核对用户名和密码（535"))
    #expect(try server.messages() == [])
    var shown = ""
    dump(settings, to: &shown)
    dump(result, to: &shown)
    shown += "\(settings) \(String(reflecting: settings)) \(result) \(result.zh) \(result.en)"
    #expect(!shown.contains("geheim"))
  }

  /// Who cannot be known by the authority, or bears another name, is told nothing.
  @Test(arguments: [true, false])
  func anUnknownServerIsToldNothing(isOtherAuthority: Bool) throws {
    let server = try MailServer.misbehaving([:])
    let other = try Scratch()
    let settings = try server.settings(
      trusting: isOtherAuthority ? Certificates(in: other.folder).authority : nil,
      host: isOtherAuthority ? "localhost" : "127.0.0.1")
    let result = SMTPTransport(settings).send(
      Sample.message().bytes(), to: Sample.mailbox("a@example.org")
    ) { Issue.record("handed over") }
    guard case .withheld(.certificate(let detail)) = result.outcome else {
      Issue.record("\(result)")
      return
    }
    #expect(!detail.isEmpty && result.outcome.exitStatus == 77)
    #expect(server.record().allSatisfy { $0.hasPrefix("clear EHLO") || $0 == "clear STARTTLS" })
  }

  @Test func noServerIsATimeToWait() throws {
    let port: Int
    do {
      let server = try MailServer.honest()
      port = server.port
    }
    let from = Correspondent(Sample.mailbox("reporter@example.org"))
    for host in ["127.0.0.1", "no-such-host.invalid"] {
      let result = SMTPTransport(SMTPSettings(host: host, port: port, from: from)).send(
        Sample.message().bytes(), to: Sample.mailbox("a@example.org")
      ) { Issue.record("handed over") }
      guard case .deferred(.connection(let detail)) = result.outcome else {
        Issue.record("\(result)")
        return
      }
      #expect(!detail.isEmpty && result.replies == [] && result.outcome.exitStatus == 75)
    }
  }
}

import Diagnostics
import Testing

@testable import Mail

@Suite struct MailboxTests {
  /// What stands in a cell of `recipients.csv`, and what is wrong with it.
  @Test(arguments: [
    ("office@example.org", MailboxFault?.none), ("a.b-c_d+e@Mail.Example.ORG", nil),
    ("o'neil@example.org", nil),
    ("", .empty), ("a@b.org\r\nRCPT TO:<c@d.org", .controlCharacter),
    ("a@b>\r\nRCPT TO:<c@d", .controlCharacter), ("a\u{0}@b.org", .controlCharacter),
    ("张@example.org", .notASCII), ("a＠example.org", .notASCII),
    ("a@例子.中国", .notASCII), ("a@b.org,c@d.org", .several), ("a@b.org;c@d.org", .several),
    ("a@b@c.org", .several), ("office", .noAt), ("@example.org", .local), ("a b@c.org", .local),
    (" a@c.org", .local), ("a@c.org ", .domain), ("<a@c.org>", .local), ("\"a b\"@c.org", .local),
    ("a..b@c.org", .local), (".a@c.org", .local), ("a@localhost", .domain), ("a@c..org", .domain),
    ("a@-c.org", .domain), ("a@[127.0.0.1]", .domain), ("a@127.0.0.1", .domain),
    ("a@c.org>", .domain), (String(repeating: "a", count: 65) + "@c.org", .tooLong),
    ("a@" + String(repeating: "abcdefgh.", count: 30) + "org", .tooLong),
  ])
  func theGrammar(text: String, fault: MailboxFault?) {
    guard let fault else {
      #expect(throws: Never.self) { try Mailbox(text) }
      return
    }
    #expect(throws: fault) { try Mailbox(text) }
  }

  @Test func theDomainIsWrittenSmall() throws {
    let mailbox = try Mailbox("Office@Example.ORG")
    #expect(mailbox.address == "Office@example.org")
  }

  @Test(arguments: MailboxFault.allCases)
  func everyFaultHasItsWords(fault: MailboxFault) {
    #expect(fault.zh.contains { $0 > "\u{2E80}" })
    #expect(fault.en.utf8.allSatisfy { $0 < 0x80 })
  }
}

import Foundation
import Publishing
import Testing

@testable import Mail

@Suite struct MessageTests {
  @Test func isReadAsItWasMeant() throws {
    let book = (0..<70_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    var message = Sample.message(
      attachments: [("高邑县绿色社区创建进展（2021年12月）.xlsx", book), ("未报名单.csv", [0xEF, 0xBB, 0xBF])])
    message.cc = [Correspondent(Sample.mailbox("office@example.org"))]
    message.corrects = MessageID(key: ["first"], sender: message.from.mailbox)
    let read = try ParsedMessage.read(message)
    #expect(read.defects == [])
    #expect(read.subject == "高邑县绿色社区创建 2021年12月进展")
    #expect(read.from == [["城建局", "reporter@example.org"]])
    #expect(read.to == [["高邑县住房和城乡建设局", "leader@example.org"]])
    #expect(read.cc == [["", "office@example.org"]])
    #expect(read.id == message.id.text && read.inReplyTo == message.corrects?.text)
    #expect(read.date == "2022-01-04T09:00:00+08:00")
    #expect(read.text == "达标 2 个，共 5 个。\r\n.\r\n.第二行\r\n末行")
    #expect(read.html == "<!doctype html><p>达标 <b>2</b> 个。</p>")
    #expect(read.attachments.map(\.name) == ["高邑县绿色社区创建进展（2021年12月）.xlsx", "未报名单.csv"])
    #expect(read.attachments.map(\.type) == ["\(Self.xlsx)", "text/csv"])
    #expect(
      read.attachments.map(\.digest)
        == [Digest.sha256(of: book), Digest.sha256(of: [0xEF, 0xBB, 0xBF])])
    #expect(
      read.headers == [
        "auto-submitted", "cc", "content-type", "date", "from", "in-reply-to", "message-id",
        "mime-version", "references", "subject", "to",
      ])
  }

  private static let xlsx =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

  /// Subjects and names come back as they were, whatever stands in them.
  @Test(arguments: [
    "report", "绿", "（更正）高邑县绿色社区创建 2021年12月进展", "=?UTF-8?B?5L2g?=", " leading", "trailing ",
    "a \"quoted\" \\ name, with <signs>; (and) more: @", "emoji 👨‍👩‍👧‍👦 and 𠀀㐀 rare",
    "long ascii " + String(repeating: "word ", count: 40) + "end",
    String(repeating: "绿色社区创建进展情况", count: 24), "é combining e\u{301}", "tab-less",
  ])
  func headersComeBack(text: String) throws {
    guard let header = HeaderText(text) else {
      // A joiner is no character of its own: refused rather than shown as something else.
      #expect(text.unicodeScalars.contains("\u{200D}"))
      return
    }
    var message = Sample.message(subject: text)
    message.to = [Correspondent(Sample.mailbox("a@example.org"), name: header)]
    let read = try ParsedMessage.read(message)
    #expect(read.defects == [])
    #expect(read.subject == text)
    #expect(read.to == [[text, "a@example.org"]])
    try Self.expectWireRules(message)
  }

  /// The names in both forms, by a parser that takes the first that it likes and by one that
  /// decodes encoded words by hand.
  @Test(arguments: [
    "a.xlsx", "a b (1).xlsx", "总表.xlsx", "100%完成'情况'.xlsx", "=odd=.pdf",
    "高邑县绿色社区创建行动进展情况汇总表（含各街道、乡镇明细与未报名单）2021年12月.xlsx",
    String(repeating: "a", count: 120) + ".csv",
  ])
  func attachmentNamesComeBack(name: String) throws {
    let message = Sample.message(attachments: [(name, [1, 2, 3])])
    let read = try ParsedMessage.read(message)
    #expect(read.defects == [])
    #expect(read.attachments.map(\.name) == [name])
    let script = """
      import sys, email.header as h
      t = sys.argv[1].replace("\\r", "").replace("\\n", "")
      sys.stdout.write(str(h.make_header(h.decode_header(t))))
      """
    let decoded = try run(
      "/usr/bin/python3", ["-c", script, read.attachments[0].typeName])
    #expect(String(decoding: decoded, as: UTF8.self) == name)
    try Self.expectWireRules(message)
  }

  @Test func noNameLeadsElsewhere() {
    let table = [
      "", ".hidden", "a/b.xlsx", "a\\b.xlsx", "a\r\nBcc: x@y.org", "a\"b", "a\u{202E}xslx.exe",
      String(repeating: "绿", count: 67), "a\u{0}b",
    ]
    for name in table { #expect(Attachment(name: name, bytes: []) == nil, "\(name)") }
    #expect(Attachment(name: "总表.XLSX", bytes: [])?.kind == .xlsx)
    #expect(Attachment(name: "xlsx", bytes: [])?.kind == .xlsx)
    #expect(Attachment(name: "a.exe", bytes: [])?.kind == .other)
  }

  /// Texts that would be a line of their own, or hide what is around them, are no header text.
  @Test(arguments: [
    "a\r\nBcc: x@y.org", "a\nb", "a\rb", "a\tb", "\u{0}", "", "   ", "\u{3000}", "a\u{202E}b",
    "a\u{200B}b", "a\u{2028}b", "a\u{85}b", "a\u{7F}", String(repeating: "绿", count: 251),
  ])
  func noTextBecomesAHeader(text: String) {
    #expect(HeaderText(text) == nil)
  }

  @Test func sameMessageSameBytes() {
    let one = Sample.message(attachments: [("总表.xlsx", [1, 2])])
    #expect(one.bytes() == Sample.message(attachments: [("总表.xlsx", [1, 2])]).bytes())
    let sender = Sample.mailbox("a@example.org")
    let ids = [["a", "bc"], ["ab", "c"], ["a", "b", "c"], ["a\n1:b", "c"], ["abc"]]
      .map { MessageID(key: $0, sender: sender).text }
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.hasSuffix("@example.org>") })
  }

  @Test(arguments: [
    (0, 0, "Thu, 01 Jan 1970 00:00:00 +0000"),
    (1_669_000_000, 480, "Mon, 21 Nov 2022 11:06:40 +0800"),
    (-1, -570, "Wed, 31 Dec 1969 14:29:59 -0930"),
    (951_782_400, 0, "Tue, 29 Feb 2000 00:00:00 +0000"),
  ])
  func dates(seconds: Int64, offset: Int, text: String) {
    #expect(MailDate(seconds: seconds, offsetMinutes: offset).text == text)
  }

  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
  ])
  func base64(text: String, coded: String) {
    #expect(String(decoding: Base64.encode(Array(text.utf8)), as: UTF8.self) == coded)
  }

  /// ASCII, CR LF alone, lines of at most 998; heads of at most 78 but for what cannot be parted.
  private static func expectWireRules(_ message: Message) throws {
    let bytes = message.bytes()
    #expect(bytes.allSatisfy { $0 < 0x80 && ($0 >= 0x20 || $0 == 13 || $0 == 10) })
    #expect(bytes.suffix(2) == [13, 10])
    let lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { !$0.utf8.contains(13) && !$0.utf8.contains(10) })
    let long = lines.filter { $0.utf8.count > 78 && $0 != "Content-Type: \(xlsx);" }
    #expect(long.allSatisfy { $0.hasPrefix(" filename*=UTF-8''") && $0.utf8.count <= 998 })
  }
}

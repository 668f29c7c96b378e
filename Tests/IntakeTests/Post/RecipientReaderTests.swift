import Campaigns
import Diagnostics
import Intake
import Layout
import Testing

/// `recipients.csv`: who is taken, and what refuses the whole list.
@Suite struct RecipientReaderTests {
  private static let letters = [
    LetterTemplate(id: "monthly", audience: .leaders, subject: "s", parts: [.headline]),
    LetterTemplate(
      id: "town", audience: .leaders, scope: .place, subject: "s", parts: [.headline]),
    LetterTemplate(
      id: "reminder", audience: .office, occasion: .reminder, scope: .either, subject: "s",
      parts: [.headline]),
  ]
  private static let header = "单位,职务,邮箱,方式,范围,信函\n"

  /// Stands in for mail's own grammar, which other tests hold: an @ and no control character.
  private static let grammar = RecipientReader.Grammar(
    mailboxFault: { text in
      if text.isEmpty { return .empty }
      if text.unicodeScalars.contains(where: { $0.value < 0x20 }) { return .controlCharacter }
      return text.contains("@") ? nil : .noAt
    },
    isHeader: { text in
      !text.isEmpty && text.count <= 250
        && !text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E }
    },
    longestHeader: 250)

  private func read(_ text: String) -> Diagnosed<[Recipient]?> {
    read(Array(text.utf8))
  }

  private func read(_ bytes: [UInt8]) -> Diagnosed<[Recipient]?> {
    RecipientReader(campaign: Gaoyi.campaign, letters: Self.letters, grammar: Self.grammar)
      .read(InputFile(name: "recipients.csv", bytes: bytes))
  }

  @Test func rowsBecomeRecipients() throws {
    let found = read(
      Self.header + "县住建局,局长,a@example.org,to,*,monthly\n"
        + "县政府,副县长, b@example.org ,抄送,130127000000,\n"
        + "高邑镇,镇长,c@example.org,密送,130127100000,town、reminder\n")
    #expect(found.diagnostics == [])
    #expect(
      found.value == [
        Recipient(
          organisation: "县住建局", post: "局长", mailbox: "a@example.org", letters: ["monthly"],
          row: 2),
        Recipient(
          organisation: "县政府", post: "副县长", mailbox: "b@example.org", manner: .cc, row: 3),
        Recipient(
          organisation: "高邑镇", post: "镇长", mailbox: "c@example.org", manner: .bcc,
          scope: RegionCode("130127100000"), letters: ["town", "reminder"], row: 4),
      ])
    #expect(found.value?.first?.title == "县住建局局长")
  }

  @Test func twoColumnsAreEnoughAndEnglishOnesToo() {
    let found = read("post,email\nhead,a@example.org\n")
    #expect(found.diagnostics == [])
    #expect(found.value == [Recipient(post: "head", mailbox: "a@example.org", row: 2)])
  }

  @Test func anyEncodingOfOtherTables() {
    // 职务,邮箱 and 局长 in GB18030.
    let bytes: [UInt8] =
      [0xD6, 0xB0, 0xCE, 0xF1, 0x2C, 0xD3, 0xCA, 0xCF, 0xE4, 0x0A, 0xBE, 0xD6, 0xB3, 0xA4, 0x2C]
      + Array("a@example.org\n".utf8)
    #expect(read(bytes).value?.map(\.post) == ["局长"])
  }

  /// The same row twice is one recipient.
  @Test func aRepeatedRowCountsOnce() {
    let row = "县住建局,局长,a@example.org,to,*,monthly\n"
    let found = read(Self.header + row + row)
    #expect(found.value?.count == 1)
    #expect(found.diagnostics.map(\.code) == ["recipients.same-as-row"])
  }

  /// A row that refuses the list, and what is said of it.
  @Test(arguments: [
    (
      "局,长,\"a@b>\r\nRCPT TO:<c@d\",to,*,monthly",
      #"〔拒收〕recipients.csv 第2行 C列“邮箱”：“a@b>\u{D}\u{A}RCPT TO:<c@d”邮箱中有换行或控制字符"#
        + #"，改正前不发送任何邮件（recipients.not-a-mailbox）"#
    ),
    (
      "局,长,nobody,to,*,monthly",
      "〔拒收〕recipients.csv 第2行 C列“邮箱”：“nobody”邮箱缺少 @，改正前不发送任何邮件（recipients.not-a-mailbox）"
    ),
    ("局,长,,to,*,monthly", "〔拒收〕recipients.csv 第2行 C列“邮箱”：没有填写，请填写后重报（recipients.blank）"),
    ("局,,a@b,to,*,monthly", "〔拒收〕recipients.csv 第2行 B列“职务”：没有填写，请填写后重报（recipients.blank）"),
    (
      "局,\"长\nBcc: x@y\",a@b,to,*,monthly",
      #"〔拒收〕recipients.csv 第2行 B列“职务”：“长\u{A}Bcc: x@y”有换行、看不见的字符，或超过250字"#
        + #"，请改为一行文字；改正前不发送任何邮件（recipients.not-a-header）"#
    ),
    (
      "局,长,a@b,via,*,monthly",
      "〔拒收〕recipients.csv 第2行 D列“方式”：“via”不是可用的词，请改为“to”“cc”“bcc”之一后重报（recipients.unknown-word）"
    ),
    (
      "局,长,a@b,to,130128100000,town",
      "〔拒收〕recipients.csv 第2行 E列“范围”：“130128100000”不是高邑县的代码，请核对区划代码（recipients.code-outside）"
    ),
    (
      "局,长,a@b,to,*,montly",
      "〔拒收〕recipients.csv 第2行 F列“信函”：“montly”不是可用的词"
        + "，请改为“monthly”“town”“reminder”之一后重报（recipients.unknown-word）"
    ),
    (
      "局,长,a@b,to,*,town",
      "〔拒收〕recipients.csv 第2行 F列“信函”：“town”是分地方发送的信函，范围不能是全部"
        + "，请在“范围”填写该地方的12位代码（recipients.letter-of-place）"
    ),
    (
      "局,长,a@b,to,130127100000,monthly",
      "〔拒收〕recipients.csv 第2行 F列“信函”：“monthly”是关于全部范围的信函，不能只发给一个地方"
        + "，请在“范围”填写 *，或换一种信函（recipients.letter-of-whole）"
    ),
  ])
  func oneWrongRowRefusesAll(row: String, line: String) {
    let found = read(Self.header + row + "\n局,长,good@b,to,*,monthly\n")
    #expect(found.value == nil)
    #expect(found.diagnostics.map { Wording.line($0, .zh) } == [line])
  }

  /// One mailbox for one letter with two titles: which of them is it?
  @Test func twoRowsOfOneDelivery() {
    let found = read(Self.header + "局,长,a@b,to,*,monthly\n局,副,A@b,to,*,monthly\n")
    #expect(found.value == nil)
    #expect(found.diagnostics.map(\.code) == ["recipients.differs-from-row"])
    let both = read(
      Self.header + "局,长,a@b,to,130127100000,town\n局,长,a@b,to,130127101000,town\n")
    #expect(both.value?.count == 2)
  }

  @Test func aListWithoutRowsOrColumnsIsRefused() {
    #expect(read(Self.header).value == nil)
    #expect(read("单位,电话\n局,1\n").value == nil)
  }
}

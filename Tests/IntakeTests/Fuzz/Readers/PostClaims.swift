import Campaigns
import Diagnostics
import Layout

@testable import Intake

/// Letters and their recipients are read whole or refused with a reason; no recipient is left
/// without a post and a mailbox that mail's grammar takes.
enum PostClaims {
  static let letterSeeds = [
    "format: 1\nid: a\ncampaigns: [any]\naudience: leaders\nscope: whole\nsubject: 进展 {year}年\n"
      + "body:\n  - text: 截至{cutoff}\n  - figure: not_reported\n    limit: 5\n"
      + "workbooks: [progress]\ndata: [tallies]\n",
    "format: 1\nid: a\ncampaigns: [gaoyi]\naudience: office\noccasion: reminder\nscope: either\n"
      + "subject: \"催报\"\nbody:\n  - text: \"{reminder_on}\"\n  - figure: headline\n",
  ]
  static let recipientSeeds = [
    "单位,职务,邮箱,方式,范围,信函\n县住建局,局长,a@example.org,to,*,monthly\n"
      + "高邑镇,镇长,c@example.org,密送,130127100000,town、reminder\n",
    "post,email\n局长,\"a b\"@example.org\n", "职务;邮箱\n局长;a@\n",
  ]

  private static let letters = [
    LetterTemplate(id: "monthly", audience: .leaders, subject: "s", parts: [.headline]),
    LetterTemplate(
      id: "town", audience: .leaders, scope: .place, subject: "s", parts: [.headline]),
    LetterTemplate(
      id: "reminder", audience: .office, occasion: .reminder, scope: .either, subject: "s",
      parts: [.headline]),
  ]

  static func checkLetter(_ bytes: [UInt8]) {
    let reader = LetterTemplateReader(campaigns: ["gaoyi"], workbooks: ["progress"])
    let read = reader.read(bytes, file: "a.yaml")
    TemplateClaims.check(read.diagnostics, isRefused: read.value == nil, bytes)
    guard let letter = read.value else { return }
    claim(!letter.parts.isEmpty && !letter.subject.isEmpty, "a letter says something")
    claim(!letter.subject.unicodeScalars.contains { $0.value < 0x20 }, "a subject is one line")
  }

  static func checkRecipients(_ bytes: [UInt8]) {
    let grammar = RecipientReader.Grammar(
      mailboxFault: { $0.isEmpty ? .empty : $0.contains("@") ? nil : .noAt },
      isHeader: { text in text.unicodeScalars.allSatisfy { $0.value >= 0x20 } },
      longestHeader: 250)
    let reader = RecipientReader(campaign: Gaoyi.campaign, letters: letters, grammar: grammar)
    let read = reader.read(InputFile(name: "recipients.csv", bytes: bytes))
    let isFaulty = read.diagnostics.contains { $0.severity == .error }
    claim((read.value == nil) == isFaulty, "a list is taken or refused")
    MonthClaims.checkWords(read.diagnostics)
    for recipient in read.value ?? [] {
      claim(recipient.mailbox.contains("@"), "\(recipient) has a mailbox")
    }
  }
}

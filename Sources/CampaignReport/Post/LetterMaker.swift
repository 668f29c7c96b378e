import Campaigns
import Diagnostics
import Foundation
import Layout
import Ledger
import Mail
import Pages

/// Makes messages of letters: figures from a report, files from its folder.
struct LetterMaker {
  let world: World
  let progress: Campaigns.Progress
  /// `nil` for letters that bring no files.
  let issued: IssuedReport?
  let sender: Correspondent
  /// The instant that dates every letter of the occasion.
  let date: Instant
  /// A letter that is only to be looked at.
  var isTest = false

  /// - Parameter corrects: the delivery of the issue before, where there was one.
  /// - Throws: 78 for a subject that no header can show, and what reading the files throws.
  func message(
    _ it: AddressedLetter, key: DeliveryKey, _ circumstances: LetterCircumstances,
    corrects: DeliveryKey? = nil
  ) throws(WorldFailure) -> Message {
    var circumstances = circumstances
    if let returned = issued?.returned(with: it.letter, scope: it.scope) {
      circumstances.returned = returned.files.count
      circumstances.returnedLeft = returned.left
    }
    let letter = LetterLayout(
      progress, template: it.letter, place: it.scope, circumstances
    ).letter
    let page = LetterPage(letter)
    let mark = isTest ? Self.testMark(progress.campaign.languageID) : ""
    guard let subject = HeaderText(mark + letter.subject) else {
      let path = "templates/letters/\(it.letter.id).yaml"
      throw WorldFailure(
        .template,
        zh: "\(path)：主题“\(Visible.text(letter.subject))”有换行、看不见的字符或过长，没有发送",
        en:
          "\(path): no mail can have the subject \"\(Visible.text(letter.subject))\": nothing was "
          + "sent")
    }
    let test = isTest ? ["test", String(date.seconds)] : []
    return Message(
      id: MessageID(key: key.parts + test, sender: sender.mailbox), date: try mailDate(),
      from: sender, to: it.to.map(AddressedLetter.correspondent),
      cc: it.cc.map(AddressedLetter.correspondent), subject: subject, text: page.text,
      html: page.html, attachments: try attachments(it),
      corrects: corrects.map { MessageID(key: $0.parts, sender: sender.mailbox) })
  }

  private func attachments(_ it: AddressedLetter) throws(WorldFailure) -> [Attachment] {
    guard let issued else { return [] }
    var attachments: [Attachment] = []
    for file in issued.files(of: it.letter, scope: it.scope) {
      let bytes = try issued.report.read(file, in: world)
      guard let attachment = Attachment(name: file.name, bytes: bytes) else {
        throw WorldFailure(
          .defect, zh: "\(file.path) 不能作附件名", en: "\(file.path) cannot name an attachment")
      }
      attachments.append(attachment)
    }
    return attachments
  }

  private func mailDate() throws(WorldFailure) -> MailDate {
    let zone = progress.campaign.timeZone
    guard let found = TimeZone(identifier: zone) else {
      throw WorldFailure(
        .template, zh: "时区 \(zone) 不存在，请改正模板中的 time_zone",
        en: "unknown time zone \(zone); mend time_zone")
    }
    let moment = Date(timeIntervalSince1970: Double(date.seconds))
    return MailDate(
      seconds: date.seconds, offsetMinutes: found.secondsFromGMT(for: moment) / 60)
  }

  private static func testMark(_ languageID: String) -> String {
    languageID == "en" ? "(test) " : "（测试）"
  }
}

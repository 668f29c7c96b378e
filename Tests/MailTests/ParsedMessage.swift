import Foundation

@testable import Mail

/// A message as Python's own parser reads it, which shares no code with this project.
struct ParsedMessage: Decodable, Equatable {
  struct Part: Decodable, Equatable {
    /// The name by Content-Disposition, and by Content-Type as older programs take it, undecoded.
    var name: String
    var typeName: String
    var type: String
    var digest: String
  }

  var subject: String
  var from: [[String]]
  var to: [[String]]
  var cc: [[String]]
  var id: String
  var inReplyTo: String
  var date: String
  var headers: [String]
  var defects: [String]
  var text: String
  var html: String
  var attachments: [Part]

  static func read(_ paths: [String]) throws -> [ParsedMessage] {
    let found = try run(
      "/usr/bin/python3", [MailServer.script("parse_message.py")] + paths)
    return try JSONDecoder().decode([ParsedMessage].self, from: found)
  }

  static func read(_ message: Message) throws -> ParsedMessage {
    let scratch = try Scratch()
    let path = try scratch.write("message.eml", message.bytes())
    let all = try read([path])
    return all[0]
  }
}

/// Messages made for tests.
enum Sample {
  static func mailbox(_ text: String) -> Mailbox {
    do { return try Mailbox(text) } catch { preconditionFailure("\(text): \(error)") }
  }

  static func text(_ text: String) -> HeaderText {
    guard let header = HeaderText(text) else { preconditionFailure("no header: \(text)") }
    return header
  }

  static func message(
    subject: String = "高邑县绿色社区创建 2021年12月进展", name: String? = "高邑县住房和城乡建设局",
    attachments: [(String, [UInt8])] = [], key: [String] = ["gaoyi", "2021-12", "issue-1"]
  ) -> Message {
    Message(
      id: MessageID(key: key, sender: mailbox("reporter@example.org")),
      date: MailDate(seconds: 1_641_258_000, offsetMinutes: 480),
      from: Correspondent(mailbox("reporter@example.org"), name: text("城建局")),
      to: [Correspondent(mailbox("leader@example.org"), name: name.map(text))],
      subject: text(subject), text: "达标 2 个，共 5 个。\n.\r\n.第二行\r末行",
      html: "<!doctype html><p>达标 <b>2</b> 个。</p>",
      attachments: attachments.map { name, bytes in
        guard let it = Attachment(name: name, bytes: bytes) else {
          preconditionFailure("no attachment: \(name)")
        }
        return it
      })
  }
}

import Publishing
import Records

/// The same messages as sending would send, as files to be carried: `.eml`, which every mail
/// program opens, and a manifest by which the receiver can check them.
package enum Outbox {
  /// A message and whom it is for.
  package struct Letter: Sendable {
    package var message: Message
    package var recipient: Mailbox
    /// The letter's id.
    package var letter: String

    package init(message: Message, recipient: Mailbox, letter: String) {
      self.message = message
      self.recipient = recipient
      self.letter = letter
    }
  }

  /// A file of the outbox.
  package struct File: Hashable, Sendable {
    package var name: String
    package var bytes: [UInt8]
  }

  /// The files, in the order of the letters, `manifest.json` last. Same letters, same bytes.
  package static func files(_ letters: [Letter]) -> [File] {
    var files: [File] = []
    var entries: [JSONText] = []
    for (index, letter) in letters.enumerated() {
      let name = name(index + 1, letter)
      let bytes = letter.message.bytes()
      files.append(File(name: name, bytes: bytes))
      entries.append(entry(name, letter, bytes))
    }
    let manifest = JSONText.object([("format", .whole(1)), ("messages", .list(entries))])
    files.append(File(name: "manifest.json", bytes: Array(manifest.document().utf8)))
    return files
  }

  /// `0001-monthly-office@example.org.eml`: the number alone makes it unique.
  private static func name(_ number: Int, _ letter: Letter) -> String {
    let digits = String(number)
    let padded = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    return "\(padded)-\(plain(letter.letter))-\(plain(letter.recipient.address)).eml"
  }

  /// What every file system takes, at most 80 characters.
  private static func plain(_ text: String) -> String {
    let kept = text.utf8.prefix(80).map { byte -> UInt8 in
      let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      return isLetter || isDigit || "@._-".utf8.contains(byte) ? byte : UInt8(ascii: "_")
    }
    return String(decoding: kept, as: UTF8.self)
  }

  private static func entry(_ name: String, _ letter: Letter, _ bytes: [UInt8]) -> JSONText {
    .object([
      ("file", .text(name)),
      ("recipient", .text(letter.recipient.address)),
      ("letter", .text(letter.letter)),
      ("subject", .text(letter.message.subject.text)),
      ("message_id", .text(letter.message.id.text)),
      ("bytes", .whole(bytes.count)),
      ("sha256", .text(Digest.sha256(of: bytes))),
      (
        "attachments",
        .list(
          letter.message.attachments.map { it in
            .object([
              ("name", .text(it.name)), ("bytes", .whole(it.bytes.count)),
              ("sha256", .text(Digest.sha256(of: it.bytes))),
            ])
          })
      ),
    ])
  }
}

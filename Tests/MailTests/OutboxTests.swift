import Foundation
import Publishing
import Testing

@testable import Mail

@Suite struct OutboxTests {
  @Test func holdsWhatWouldBeSent() throws {
    let letters = [
      Outbox.Letter(
        message: Sample.message(attachments: [("总表.xlsx", [1, 2, 3])]),
        recipient: Sample.mailbox("leader@example.org"), letter: "monthly"),
      Outbox.Letter(
        message: Sample.message(subject: "第二封", key: ["2"]),
        recipient: Sample.mailbox("a/.*b@example.org"), letter: "../x"),
    ]
    let files = Outbox.files(letters)
    #expect(
      files.map(\.name) == [
        "0001-monthly-leader@example.org.eml", "0002-.._x-a_._b@example.org.eml",
        "manifest.json",
      ])
    #expect(files[0].bytes == letters[0].message.bytes())
    #expect(files == Outbox.files(letters))
    let manifest = try JSONDecoder().decode(Manifest.self, from: Data(files[2].bytes))
    #expect(manifest.messages.map(\.file) == files.dropLast().map(\.name))
    #expect(
      manifest.messages.map(\.sha256) == files.dropLast().map { Digest.sha256(of: $0.bytes) })
    #expect(manifest.messages.map(\.recipient) == letters.map(\.recipient.address))
    #expect(manifest.messages[0].attachments.map(\.name) == ["总表.xlsx"])
    #expect(manifest.messages[0].attachments.map(\.sha256) == [Digest.sha256(of: [1, 2, 3])])
    #expect(manifest.messages[1].subject == "第二封" && manifest.messages[1].letter == "../x")
  }

  private struct Manifest: Decodable {
    struct Entry: Decodable {
      struct File: Decodable {
        var name: String
        var sha256: String
      }
      var file: String
      var recipient: String
      var letter: String
      var subject: String
      var sha256: String
      var attachments: [File]
    }
    var messages: [Entry]
  }
}

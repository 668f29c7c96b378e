/// Who a message is from or to: a mailbox and, where known, a name.
package struct Correspondent: Hashable, Sendable {
  package var mailbox: Mailbox
  /// The organisation and post.
  package var name: HeaderText?

  package init(_ mailbox: Mailbox, name: HeaderText? = nil) {
    self.mailbox = mailbox
    self.name = name
  }
}

/// A file that goes with a message.
package struct Attachment: Hashable, Sendable {
  /// What the file is; mail programs choose by it how to open it.
  package enum Kind: String, CaseIterable, Sendable {
    case xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case csv = "text/csv; charset=utf-8"
    case html = "text/html; charset=utf-8"
    case pdf = "application/pdf"
    case json = "application/json"
    case other = "application/octet-stream"
  }

  package let name: String
  package let kind: Kind
  package let bytes: [UInt8]

  /// The kind is that of the name's ending. `nil` for a name that is no plain file name or is
  /// longer than 200 bytes, which some mail programs cut.
  package init?(name: String, bytes: [UInt8]) {
    guard let header = HeaderText(name), name.utf8.count <= 200, !name.hasPrefix("."),
      !name.contains(where: { "/\\:*?\"<>|".contains($0) })
    else { return nil }
    self.name = header.text
    self.bytes = bytes
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    kind = Kind.allCases.first { String(describing: $0) == ending } ?? .other
  }
}

/// A message as a value. What it may hold is fenced by the types of its parts: whatever was put
/// into them, its bytes have the header lines that are written here and no others.
package struct Message: Hashable, Sendable {
  package var id: MessageID
  package var date: MailDate
  package var from: Correspondent
  package var to: [Correspondent]
  package var cc: [Correspondent]
  package var subject: HeaderText
  /// The body for every reader.
  package var text: String
  /// The same for those who read HTML: a whole document.
  package var html: String?
  package var attachments: [Attachment]
  /// The message that this one corrects, so that mail programs show them together.
  package var corrects: MessageID?

  package init(
    id: MessageID, date: MailDate, from: Correspondent, to: [Correspondent],
    cc: [Correspondent] = [], subject: HeaderText, text: String, html: String? = nil,
    attachments: [Attachment] = [], corrects: MessageID? = nil
  ) {
    self.id = id
    self.date = date
    self.from = from
    self.to = to
    self.cc = cc
    self.subject = subject
    self.text = text
    self.html = html
    self.attachments = attachments
    self.corrects = corrects
  }
}

extension Message {
  /// The message as it goes over the wire and into an `.eml`: ASCII, lines of at most 998
  /// characters ended by CR LF. The same message gives the same bytes.
  package func bytes() -> [UInt8] {
    var out: [UInt8] = []
    Self.line("Date: " + date.text, into: &out)
    Self.line(Self.addresses("From", [from]), into: &out)
    if to.isEmpty {
      // A head needs someone; the recipients are in nobody's sight.
      Self.line("To: undisclosed-recipients:;", into: &out)
    } else {
      Self.line(Self.addresses("To", to), into: &out)
    }
    if !cc.isEmpty { Self.line(Self.addresses("Cc", cc), into: &out) }
    Self.line("Subject: " + subject.encoded(after: "Subject: ".utf8.count), into: &out)
    Self.line("Message-ID: " + id.text, into: &out)
    if let corrects {
      Self.line("In-Reply-To: " + corrects.text, into: &out)
      Self.line("References: " + corrects.text, into: &out)
    }
    Self.line("MIME-Version: 1.0", into: &out)
    // Holiday notices and the like are not sent in answer to it (RFC 3834).
    Self.line("Auto-Submitted: auto-generated", into: &out)
    if attachments.isEmpty {
      body(into: &out)
    } else {
      let boundary = id.boundary("mixed")
      Self.line("Content-Type: multipart/mixed;\r\n boundary=\"\(boundary)\"", into: &out)
      Self.line("", into: &out)
      Self.line("--" + boundary, into: &out)
      body(into: &out)
      for attachment in attachments {
        Self.line("--" + boundary, into: &out)
        attachment.part(into: &out)
      }
      Self.line("--" + boundary + "--", into: &out)
    }
    return out
  }

  private func body(into out: inout [UInt8]) {
    guard let html else {
      Self.part("text/plain; charset=utf-8", text, into: &out)
      return
    }
    let boundary = id.boundary("alternative")
    Self.line("Content-Type: multipart/alternative;\r\n boundary=\"\(boundary)\"", into: &out)
    Self.line("", into: &out)
    Self.line("--" + boundary, into: &out)
    Self.part("text/plain; charset=utf-8", text, into: &out)
    Self.line("--" + boundary, into: &out)
    Self.part("text/html; charset=utf-8", html, into: &out)
    Self.line("--" + boundary + "--", into: &out)
  }

  private static func part(_ type: String, _ text: String, into out: inout [UInt8]) {
    line("Content-Type: " + type, into: &out)
    line("Content-Transfer-Encoding: base64", into: &out)
    line("", into: &out)
    out += Base64.lines(canonical(text))
  }

  /// UTF-8 with CR LF at the end of each line, as text parts are to be.
  private static func canonical(_ text: String) -> [UInt8] {
    var out: [UInt8] = []
    var previous: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case 10: if previous != 13 { out += [13, 10] } else { out.append(10) }
      default:
        if previous == 13 { out.append(10) }
        out.append(byte)
      }
      previous = byte
    }
    if previous == 13 { out.append(10) }
    return out
  }

  /// A header of addresses, one to a line.
  private static func addresses(_ header: String, _ all: [Correspondent]) -> String {
    var column = header.utf8.count + 2
    let shown = all.map { it in
      defer { column = 1 }
      let address = "<" + it.mailbox.address + ">"
      guard let name = it.name else { return address }
      return name.phrase(after: column) + "\r\n " + address
    }
    return header + ": " + shown.joined(separator: ",\r\n ")
  }

  static func line(_ text: String, into out: inout [UInt8]) {
    out += text.utf8
    out += [13, 10]
  }
}

extension Attachment {
  /// The part, with its name in the two forms that mail programs understand: encoded words where
  /// the standard wants none but most look, and `filename*` of RFC 2231 in one piece.
  fileprivate func part(into out: inout [UInt8]) {
    Message.line("Content-Type: \(kind.rawValue);", into: &out)
    Message.line(" name=\"\(quoted(after: 7))\"", into: &out)
    Message.line("Content-Transfer-Encoding: base64", into: &out)
    Message.line("Content-Disposition: attachment;", into: &out)
    if isPlain {
      Message.line(" filename=\"\(name)\"", into: &out)
    } else {
      Message.line(" filename=\"\(quoted(after: 11))\";", into: &out)
      Message.line(" filename*=UTF-8''\(percentEncoded)", into: &out)
    }
    Message.line("", into: &out)
    out += Base64.lines(bytes)
  }

  private var isPlain: Bool {
    name.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !name.contains("=?")
      && name.utf8.count <= 60
  }

  private func quoted(after column: Int) -> String {
    isPlain ? name : EncodedWord.words(name, after: column).joined(separator: "\r\n ")
  }

  private var percentEncoded: String {
    let digits = Array("0123456789ABCDEF".utf8)
    var out: [UInt8] = []
    for byte in name.utf8 {
      let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      if isLetter || isDigit || "-._~".utf8.contains(byte) {
        out.append(byte)
      } else {
        out += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}

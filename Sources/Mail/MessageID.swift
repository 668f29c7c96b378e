import Publishing

/// The name of a message, by which mail programs know it again: made of what makes the delivery
/// that delivery, so that a second sending of it bears the same.
package struct MessageID: Hashable, Sendable {
  /// With its angle brackets.
  package let text: String

  /// - Parameters:
  ///   - key: the parts of the delivery's key; their order counts.
  ///   - sender: whose domain stands after the @.
  package init(key: [String], sender: Mailbox) {
    // Each part with its length, so that no two keys read alike.
    let joined = key.map { "\($0.utf8.count):\($0)" }.joined(separator: "\n")
    text = "<" + Digest.sha256(of: joined).prefix(40) + "@" + sender.domain + ">"
  }

  /// A boundary of the message's parts; no line of base64 can look like it.
  func boundary(_ part: String) -> String {
    "=_" + Digest.sha256(of: part + "\n" + text).prefix(32)
  }
}

/// One message on its way: its bytes as libcurl asks for them, and what was said meanwhile.
final class Transfer {
  let message: [UInt8]
  private let redactor: Redactor
  private let handingOver: () -> Bool
  private var offset = 0
  private var hasBegun = false
  private var conversation = Conversation()

  /// - Parameter handingOver: asked once before the first byte; false stops the transfer.
  init(_ message: [UInt8], redactor: Redactor, handingOver: @escaping () -> Bool) {
    self.message = message
    self.redactor = redactor
    self.handingOver = handingOver
  }

  /// The next bytes, at most `count`; nil to give the connection up.
  func next(_ count: Int) -> ArraySlice<UInt8>? {
    if !hasBegun {
      hasBegun = true
      conversation.began()
      guard handingOver() else { return nil }
    }
    let end = min(offset + count, message.count)
    defer { offset = end }
    // From here on libcurl may send the final dot whenever it likes.
    if end == message.count { conversation.delivered() }
    return message[offset..<end]
  }

  /// A line that the server said.
  func heard(_ line: some Sequence<UInt8>) {
    var text = ""
    for scalar in String(decoding: Array(line), as: UTF8.self).unicodeScalars
    where scalar != "\r" && scalar != "\n" {
      let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      text.unicodeScalars.append(isControl ? "\u{FFFD}" : scalar)
    }
    conversation.heard(redactor.clean(text))
  }

  /// A command that the client said: its first word is looked at, nothing of it is kept. True when
  /// it takes leave.
  func said(_ command: some Sequence<UInt8>) -> Bool {
    conversation.command(
      String(decoding: command.prefix { $0 > 0x20 }.prefix(16), as: UTF8.self))
    return conversation.isLeaving
  }

  func result(_ failure: TransportFailure?) -> SendResult {
    SendResult(
      outcome: conversation.outcome(failure), replies: conversation.replies.map(\.text),
      decisive: conversation.last?.text)
  }
}

/// What was said between client and server about one message, and what it comes to.
struct Conversation {
  /// How far it had come when a reply was given.
  enum Phase: Comparable {
    case greeting, hello, encryption, login, sender, recipient, data, body
    /// All of the message was handed over; the next reply is on it.
    case delivered
    /// Taking leave: what is said now decides nothing.
    case leaving
  }

  struct Reply: Hashable {
    var phase: Phase
    var text: String

    /// The three digits of a reply's last line; nil for any other line.
    var code: Int? {
      let bytes = Array(text.utf8)
      guard bytes.count == 3 || (bytes.count > 3 && bytes[3] == UInt8(ascii: " ")) else {
        return nil
      }
      let digits = bytes.prefix(3).map { Int($0) - 48 }
      guard digits.allSatisfy((0...9).contains) else { return nil }
      return digits[0] * 100 + digits[1] * 10 + digits[2]
    }
  }

  /// More lines than any honest server says.
  static let mostReplies = 1_000

  /// How far it came; taking leave does not count.
  private(set) var phase = Phase.greeting
  private(set) var isLeaving = false
  private(set) var replies: [Reply] = []

  /// The client said a command; of it only the first word counts, for what follows may be secret.
  mutating func command(_ word: String) {
    switch word.uppercased() {
    case "EHLO", "HELO": phase = .hello
    case "STARTTLS": phase = .encryption
    case "AUTH": phase = .login
    case "MAIL": phase = .sender
    case "RCPT": phase = .recipient
    case "DATA": phase = .data
    case "QUIT": isLeaving = true
    default: break
    }
  }

  /// The client began to hand the message over, and did so to its last byte.
  mutating func began() { phase = .body }
  mutating func delivered() { phase = .delivered }

  mutating func heard(_ line: String) {
    guard replies.count < Self.mostReplies else { return }
    replies.append(Reply(phase: isLeaving ? .leaving : phase, text: line))
  }

  /// The last whole reply of the phase that it ended in.
  var last: (text: String, code: Int)? {
    guard let reply = replies.last(where: { $0.phase == phase && $0.code != nil }) else {
      return nil
    }
    return reply.code.map { (reply.text, $0) }
  }

  /// - Parameter failure: how the transport ended.
  func outcome(_ failure: TransportFailure?) -> SendOutcome {
    if phase == .delivered { return finalOutcome }
    if let failure, let obstacle = failure.obstacle { return .withheld(obstacle) }
    let code = last?.code ?? 0
    switch (phase, code) {
    case (_, 400...499): return .deferred(.asked)
    case (.encryption, 500...599): return .withheld(.noEncryption)
    case (.login, 500...599), (_, 530), (_, 534), (_, 535), (_, 538): return .withheld(.login)
    // Too large: this message's fault, not the sender's.
    case (.sender, 552): return .refused
    case (.sender, 500...599): return .withheld(.sender)
    case (.recipient, 500...599), (.data, 500...599), (.body, 500...599): return .refused
    case (_, 500...599): return .deferred(.asked)
    default: break
    }
    if case .login? = failure { return .withheld(.login) }
    return .deferred(.connection(failure?.detail ?? ""))
  }

  private var finalOutcome: SendOutcome {
    switch last?.code ?? 0 {
    case 250: .sent
    case 400...499: .deferred(.asked)
    case 500...599: .refused
    default: .unknown
    }
  }
}

/// How a transfer of libcurl's ended where it did not end well.
enum TransportFailure: Hashable {
  case noEncryption
  case certificate(String)
  case handshake(String)
  case certificateFile
  case login(String)
  /// No connection, or one that was lost, or a reply that made no sense.
  case connection(String)
  case library(String)

  /// What it means whatever the server said.
  var obstacle: SendOutcome.Obstacle? {
    switch self {
    case .noEncryption: .noEncryption
    case .certificate(let detail): .certificate(detail)
    case .handshake(let detail): .handshake(detail)
    case .certificateFile: .certificateFile
    case .library(let detail): .library(detail)
    case .login, .connection: nil
    }
  }

  var detail: String {
    switch self {
    case .noEncryption, .certificateFile: ""
    case .certificate(let text), .handshake(let text), .login(let text), .connection(let text),
      .library(let text):
      text
    }
  }
}

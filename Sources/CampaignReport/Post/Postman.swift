import Campaigns
import Diagnostics
import Ledger
import Mail
import Publishing

/// A message on its way to one recipient.
struct Parcel {
  var key: DeliveryKey
  var message: Message
  var mailbox: Mailbox
  /// The reason of `--send-anyway`.
  var override: String?
}

/// What became of a letter to one recipient in this run.
enum PostOutcome {
  /// It had arrived before.
  case before(Delivery)
  /// It waits until the time of its next attempt.
  case notDue(Delivery)
  /// The server refused it in an earlier run.
  case refusedBefore(Delivery)
  /// It may have arrived in an earlier run.
  case unknownBefore(Delivery)
  /// It was tried now.
  case tried(Delivery, SendResult)

  var delivery: Delivery {
    switch self {
    case .before(let it), .notDue(let it), .refusedBefore(let it), .unknownBefore(let it),
      .tried(let it, _):
      it
    }
  }

  var status: ExitStatus {
    switch self {
    case .before: .done
    case .notDue: .tryAgain
    case .refusedBefore: .refusedRecipients
    case .unknownBefore: .unknownOutcome
    case .tried(_, let result): ExitStatus(rawValue: result.outcome.exitStatus) ?? .defect
    }
  }

  var hasArrived: Bool {
    switch self {
    case .before: true
    case .tried(_, let result): result.outcome == .sent
    case .notDue, .refusedBefore, .unknownBefore: false
    }
  }

  /// Nobody's letter would be sent: there is no use in going on.
  var isWithheld: Bool {
    if case .tried(_, let result) = self, case .withheld = result.outcome { true } else { false }
  }

  /// What an earlier run left of the delivery; `nil` where it is to be tried now.
  init?(leftBy earlier: Delivery, at now: Instant) {
    switch earlier.state {
    case .sent, .settled: self = .before(earlier)
    case .unknown, .sending: self = .unknownBefore(earlier)
    case .refused: self = .refusedBefore(earlier)
    case .intent, .deferred:
      if earlier.isDue(at: now) { return nil }
      self = .notDue(earlier)
    }
  }
}

/// Hands letters to the mail server, one transaction for each recipient, and records each step in
/// the ledger before the next: never twice, and never silently not.
struct Postman {
  /// What has just been done; tests stop a run here.
  enum Stage: String, CaseIterable {
    case intended, begun, handedOver, answered, concluded
  }

  let book: LedgerBook
  private let transport: SMTPTransport
  var checkpoint: (Stage) -> Void = { _ in }

  init(book: LedgerBook, settings: SMTPSettings) {
    self.book = book
    transport = SMTPTransport(settings)
  }

  /// Sends a parcel unless it was sent before.
  /// - Throws: what the ledger throws; nothing is handed over that it has not recorded.
  func deliver(_ parcel: Parcel) throws(WorldFailure) -> PostOutcome {
    let bytes = parcel.message.bytes()
    let delivery = try of { (ledger, now) throws(LedgerError) in
      try ledger.intend(
        parcel.key, messageID: parcel.message.id.text, messageDigest: Digest.sha256(of: bytes),
        override: parcel.override, at: now)
    }
    checkpoint(.intended)
    if let earlier = PostOutcome(leftBy: delivery, at: book.world.instant()) { return earlier }
    let number = try of { (ledger, now) throws(LedgerError) in
      try ledger.beginAttempt(of: delivery.id, at: now)
    }
    checkpoint(.begun)
    let result: SendResult
    do throws(LedgerError) {
      result = try transport.send(bytes, to: parcel.mailbox) { () throws(LedgerError) in
        try book.ledger.handOver(delivery.id, at: book.world.instant())
        checkpoint(.handedOver)
      }
    } catch {
      throw WorldFailure(error)
    }
    checkpoint(.answered)
    let concluded = try of { (ledger, now) throws(LedgerError) in
      try ledger.conclude(
        delivery.id, Self.outcome(result.outcome, attempts: number, now), replies: result.replies,
        at: now)
      return try ledger.delivery(delivery.id)
    }
    checkpoint(.concluded)
    return .tried(concluded ?? delivery, result)
  }

  private func of<Value>(
    _ work: (LedgerFile, Instant) throws(LedgerError) -> Value
  ) throws(WorldFailure) -> Value {
    try LedgerBook.of { () throws(LedgerError) in try work(book.ledger, book.world.instant()) }
  }

  private static func outcome(
    _ outcome: SendOutcome, attempts: Int, _ now: Instant
  ) -> DeliveryOutcome {
    switch outcome {
    case .sent: .sent
    case .deferred: .deferred(until: BackOff.nextTry(afterAttempts: attempts, at: now))
    case .refused: .refused
    case .unknown: .unknown
    case .withheld: .withheld
    }
  }
}

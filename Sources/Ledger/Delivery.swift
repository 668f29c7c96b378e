import Campaigns

/// What a letter is sent for.
package enum Occasion: Hashable, Sendable {
  /// An issue of the month's report, by its number.
  case issue(Int)
  /// Anything else that goes out once: a reminder (`remind-2022-11-20`), a letter to the office
  /// while the gate is shut, a word to the keeper.
  case notice(String)

  /// The occasion in the ledger and in a delivery's key.
  package var name: String {
    switch self {
    case .issue(let number): "issue-\(number)"
    case .notice(let name): "notice-\(name)"
    }
  }

  init?(name: String) {
    if name.hasPrefix("notice-") {
      self = .notice(String(name.dropFirst("notice-".count)))
    } else if name.hasPrefix("issue-"), let number = Int(name.dropFirst("issue-".count)) {
      self = .issue(number)
    } else {
      return nil
    }
  }

  var issue: Int? {
    if case .issue(let number) = self { number } else { nil }
  }
}

/// What makes a delivery the same delivery: one letter of one occasion to one recipient.
package struct DeliveryKey: Hashable, Sendable {
  package var month: ReportedMonth
  package var occasion: Occasion
  /// The letter's id.
  package var letter: String
  /// The recipient's mailbox.
  package var recipient: String

  package init(month: ReportedMonth, occasion: Occasion, letter: String, recipient: String) {
    self.month = month
    self.occasion = occasion
    self.letter = letter
    self.recipient = recipient
  }

  /// The key as texts, for a Message-ID that is the same whenever the delivery is.
  package var parts: [String] {
    [month.campaign, month.period.name, occasion.name, letter, recipient]
  }
}

/// A letter on its way to one recipient.
package struct Delivery: Hashable, Sendable, Identifiable {
  /// Where it stands.
  package enum State: String, CaseIterable, Sendable {
    /// To be sent; nothing has left.
    case intent
    /// The message is being handed to the server. Found at the beginning of a run: unknown.
    case sending
    case sent
    /// The server could not be reached or asked to try again later.
    case deferred
    /// The server refused it for good.
    case refused
    /// It may have arrived or not: never sent again unless a person says so.
    case unknown
    /// A person found that it had arrived.
    case settled
  }

  /// For `history settle`.
  package var id: Int64
  package var key: DeliveryKey
  /// With its angle brackets; the same for every attempt.
  package var messageID: String
  /// SHA-256 of the message as it was last handed to the server or is to be.
  package var messageDigest: String
  /// The reason of `--send-anyway`.
  package var override: String?
  package var state: State
  /// When a deferred one is due again.
  package var nextTry: Instant?
  package var intendedAt: Instant
  package var updatedAt: Instant
  /// How often a server was called for it.
  package var attempts: Int
}

/// One try to deliver.
package struct Attempt: Hashable, Sendable {
  /// How it ended; nil while it runs.
  package enum Outcome: String, CaseIterable, Sendable {
    case sent, deferred, refused, unknown
    /// The connection was not safe or not allowed: nothing was sent.
    case withheld
    /// The run was killed before the message was handed over.
    case interrupted
  }
  /// What a person said of it.
  package enum Settlement: String, CaseIterable, Sendable { case sent, resend }

  package var number: Int
  package var startedAt: Instant
  /// When the message began to be handed over; nil when the server never came to that.
  package var handedOverAt: Instant?
  package var endedAt: Instant?
  package var outcome: Outcome?
  package var settledAs: Settlement?
  package var settledAt: Instant?
  /// Every line of the server's, in order.
  package var replies: [String]
}

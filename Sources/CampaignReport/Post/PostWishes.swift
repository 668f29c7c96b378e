import Mail

/// What is wished of a sending, besides which month.
struct PostWishes: Sendable {
  enum Way: Sendable {
    /// By mail, recorded in the ledger.
    case mail
    /// Only says who would get what.
    case dryRun
    /// As files in a folder, to be carried.
    case outbox(folder: String)
    /// Every letter once to this mailbox, marked, and recorded as no delivery.
    case test(Mailbox)
  }
  var way = Way.mail
  /// Why it is sent although the gate is shut.
  var override: String?
  /// Only what was begun earlier and is due again.
  var isRetry = false
  /// Warnings count as errors.
  var isStrict = false

  /// Whether letters are only to be looked at: no gate stands before that.
  var isTest: Bool {
    if case .test = way { true } else { false }
  }
}

/// How the sending of a month ended.
struct Posted {
  var status: ExitStatus
  /// Deliveries whose outcome is unknown and that were named on the terminal.
  var named: Set<Int64> = []

  mutating func add(_ statuses: [ExitStatus]) {
    status = ExitStatus.gravest([status] + statuses)
  }
}

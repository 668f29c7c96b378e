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
}

/// The exit statuses of the contract; failures follow sysexits, which cron and mail people know.
enum ExitStatus: Int32, Sendable {
  /// Done, or nothing left to do.
  case done = 0
  /// Done, but rows or files were refused or held, or units have not reported.
  case attention = 1
  case usage = 64
  /// Nothing made: the register or every input was refused.
  case refused = 65
  /// Input absent or unreadable.
  case absent = 66
  /// Some recipients were refused for good.
  case refusedRecipients = 69
  /// A defect of the tool.
  case defect = 70
  case cannotCreate = 73
  case ioError = 74
  /// Try again: another run holds the lock, or mail was deferred.
  case tryAgain = 75
  /// A delivery's outcome is unknown and a person must settle it.
  case unknownOutcome = 76
  case permission = 77
  /// A template or `recipients.csv` is wrong.
  case template = 78
  /// Asked to end by SIGINT or SIGTERM, and ended orderly.
  case interrupted = 130
  case terminated = 143

  /// From the one that wins over all others to the one that gives way.
  private static let precedence: [ExitStatus] = [
    .terminated, .interrupted, .defect, .template, .refused, .absent, .permission, .ioError,
    .cannotCreate, .unknownOutcome, .refusedRecipients, .tryAgain, .usage,
    .attention, .done,
  ]

  /// The status of a process whose output was lost: never 0 or 1, and a graver one stays.
  static func withLostOutput(_ code: Int32) -> Int32 {
    guard let status = ExitStatus(rawValue: code) else { return code }
    return gravest([status, .ioError]).rawValue
  }

  /// The status of several campaigns together: the gravest.
  static func gravest(_ statuses: [ExitStatus]) -> ExitStatus {
    precedence.first { statuses.contains($0) } ?? .done
  }
}

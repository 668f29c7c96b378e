/// An issue (期次版本) of a month: the first report, or a correction of it. Open until it is sealed
/// or sent; from then on it never changes.
package struct Issue: Hashable, Sendable {
  /// What may still happen to it.
  package enum State: String, CaseIterable, Sendable {
    /// A run replaces it freely.
    case open
    /// Declared issued, or about to be sent.
    case sealed
    /// All its letters have left.
    case sent
  }

  package var month: ReportedMonth
  /// 1 for the first report, 2 for its first correction.
  package var number: Int
  /// Why it corrects the one before; nil for the first.
  package var reason: String?
  package var state: State
  /// The run that made it last.
  package var run: Int64
  /// The version of the tool that made it: the same bytes come from the same version.
  package var toolVersion: String
  /// SHA-256 of `manifest.json`; nil while a run is making it, or was killed before the report
  /// was in its place.
  package var manifestDigest: String?
  /// It may have been sent without this ledger's knowledge: a report that the ledger knew nothing
  /// of stood in its place when it was opened, or the ledger is a restored backup. False again once
  /// the place was found empty.
  package var foundReport = false
  package var openedAt: Instant
  package var sealedAt: Instant?
  package var sentAt: Instant?
}

/// What a run may do about a month, decided by its issue and its inputs.
package enum IssuePlan: Hashable, Sendable {
  /// Make the issue, or make it anew.
  case make(number: Int, reason: String?)
  /// Sealed, and made of the same inputs: making it again gives the same report.
  case unchanged(Issue)
  /// Sealed, and its inputs have changed since: only a correction with a reason may follow.
  case needsReason(Issue, InputChanges)
  /// A correction was asked for, and nothing has changed.
  case nothingToCorrect(Issue)

  /// - Parameters:
  ///   - current: the month's newest issue.
  ///   - issued: the inputs that it was made of.
  ///   - inputs: the inputs now; templates and the register are among them.
  ///   - reason: of `--correct`. An issue that is still open needs none: the first stays the first,
  ///     a later one takes the new reason.
  package init(
    current: Issue?, issued: [FileDigest], inputs: [FileDigest], reason: String?
  ) {
    guard let current else {
      self = .make(number: 1, reason: nil)
      return
    }
    if current.state == .open {
      let isFirst = current.number == 1
      self = .make(number: current.number, reason: isFirst ? nil : reason ?? current.reason)
      return
    }
    let changes = InputChanges(from: issued, to: inputs)
    if changes.isEmpty {
      self = reason == nil ? .unchanged(current) : .nothingToCorrect(current)
    } else if let reason {
      self = .make(number: current.number + 1, reason: reason)
    } else {
      self = .needsReason(current, changes)
    }
  }
}

extension IssuePlan {
  /// The issue that stands as it was issued; nil where one is to be made.
  package var issued: Issue? {
    switch self {
    case .make, .needsReason: nil
    case .unchanged(let issue), .nothingToCorrect(let issue): issue
    }
  }
}

/// How two sets of inputs differ, by path, sorted.
package struct InputChanges: Hashable, Sendable {
  package var added: [String] = []
  package var removed: [String] = []
  package var changed: [String] = []

  package init(from old: [FileDigest], to new: [FileDigest]) {
    let before = Self.contents(old)
    let after = Self.contents(new)
    added = after.keys.filter { before[$0] == nil }.sorted()
    removed = before.keys.filter { after[$0] == nil }.sorted()
    changed = after.keys.filter { before[$0] != nil && before[$0] != after[$0] }.sorted()
  }

  /// What each path stands for: its bytes, and whether they were taken by force.
  private static func contents(_ files: [FileDigest]) -> [String: String] {
    Dictionary(
      files.map { ($0.path, $0.isForced ? $0.digest + "!" : $0.digest) },
      uniquingKeysWith: { a, _ in a })
  }

  package var isEmpty: Bool { added.isEmpty && removed.isEmpty && changed.isEmpty }
}

/// One run of one campaign and month.
package struct Run: Hashable, Sendable, Identifiable {
  /// How far it came. `started` and `published` at the beginning of another run: it was killed.
  package enum State: String, CaseIterable, Sendable {
    case started, published, done
    /// Its inputs or templates were refused.
    case refused
    /// The machine was in the way, or the run was killed.
    case failed
  }

  package var id: Int64
  package var month: ReportedMonth
  /// The command: `run`, `send`, `seal`, `remind`.
  package var command: String
  package var toolVersion: String
  package var state: State
  package var startedAt: Instant
  package var finishedAt: Instant?
  /// The exit status of its campaign and month; nil for a run that was killed.
  package var exitStatus: Int32?
  /// In one line, what stopped it or overruled it.
  package var note: String?
}

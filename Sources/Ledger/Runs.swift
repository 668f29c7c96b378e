package import Campaigns
import GRDB

extension LedgerFile {
  /// Begins a run of one campaign and month. Gives its number.
  package func begin(
    _ month: ReportedMonth, command: String, toolVersion: String, at now: Instant
  ) throws(LedgerError) -> Int64 {
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO run (campaign, period, command, tool_version, state, started_at)
          VALUES (?, ?, ?, ?, 'started', ?)
          """,
        arguments: [
          month.campaign, month.period.name, command, toolVersion, now.seconds,
        ])
      return database.lastInsertedRowID
    }
  }

  /// Says what the run read. Templates and the register are inputs.
  /// - Parameter context: what was read too, and decides no figure: other campaigns' templates.
  package func record(
    inputs: [FileDigest], context: [FileDigest] = [], of run: Int64
  ) throws(LedgerError) {
    try write { database in
      try Self.insert(inputs, role: "input", run: run, into: database)
      try Self.insert(context, role: "context", run: run, into: database)
    }
  }

  /// Says that the report of the run stands in its place. Where the run makes an issue (see
  /// `open(issue:)`), the issue now has this manifest.
  package func published(
    run: Int64, outputs: [FileDigest], manifestDigest: String
  ) throws(LedgerError) {
    try write { database in
      try Self.move(run, from: ["started"], to: "published", in: database)
      try Self.insert(outputs, role: "output", run: run, into: database)
      try database.execute(
        sql: """
          UPDATE issue SET run = run.id, reason = run.reason, manifest_digest = ?
          FROM run WHERE run.id = ? AND issue.state = 'open' AND run.issue = issue.number
            AND run.campaign = issue.campaign AND run.period = issue.period
          """,
        arguments: [manifestDigest, run])
    }
  }

  /// Ends a run.
  /// - Parameters:
  ///   - state: `.done`, `.refused` or `.failed`.
  ///   - note: in one line, what stopped it or overruled it.
  package func finish(
    run: Int64, as state: Run.State, exitStatus: Int32, note: String? = nil, at now: Instant
  ) throws(LedgerError) {
    precondition(state != .started && state != .published, "a run does not end where it began")
    try write { database in
      try database.execute(
        sql: """
          UPDATE run SET state = ?, exit_status = ?, note = ?, finished_at = ?
          WHERE id = ? AND state IN ('started', 'published')
          """,
        arguments: [state.rawValue, exitStatus, note, now.seconds, run])
      try Self.expectOne(database, "finish run \(run)")
    }
  }

  /// Runs, newest first.
  package func runs(
    campaign: String? = nil, period: ReportingPeriod? = nil, limit: Int = 100
  ) throws(LedgerError) -> [Run] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM run
          WHERE campaign = ifnull(?, campaign) AND period = ifnull(?, period)
          ORDER BY id DESC LIMIT ?
          """,
        arguments: [campaign, period?.name, limit]
      ).map(Run.init)
    }
  }

  /// What a run read, by path.
  package func inputs(of run: Int64) throws(LedgerError) -> [FileDigest] {
    try read { try Self.files(of: run, role: "input", in: $0) }
  }

  /// What a run read beside its inputs, by path.
  package func context(of run: Int64) throws(LedgerError) -> [FileDigest] {
    try read { try Self.files(of: run, role: "context", in: $0) }
  }

  /// What a run wrote, by path.
  package func outputs(of run: Int64) throws(LedgerError) -> [FileDigest] {
    try read { try Self.files(of: run, role: "output", in: $0) }
  }

  /// The latest moment that the ledger knows of: a clock that stands before it is wrong. Nil for
  /// an empty ledger.
  package func latestInstant() throws(LedgerError) -> Instant? {
    try read { database in
      try Int64.fetchOne(
        database,
        sql: """
          SELECT max(at) FROM (SELECT max(started_at) AS at FROM run
            UNION ALL SELECT max(finished_at) FROM run
            UNION ALL SELECT max(updated_at) FROM delivery)
          """
      ).map(Instant.init)
    }
  }

  private static func insert(
    _ files: [FileDigest], role: String, run: Int64, into database: Database
  ) throws {
    let statement = try database.makeStatement(
      sql: """
        INSERT INTO run_file (run, role, path, digest, bytes, forced) VALUES (?, ?, ?, ?, ?, ?)
        """)
    for file in files {
      try statement.execute(
        arguments: [run, role, file.path, file.digest, file.bytes, file.isForced])
    }
  }

  static func files(of run: Int64, role: String, in database: Database) throws -> [FileDigest] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT path, digest, bytes, forced FROM run_file
        WHERE run = ? AND role = ? ORDER BY path
        """,
      arguments: [run, role]
    ).map {
      FileDigest(
        path: $0["path"], digest: $0["digest"], bytes: $0["bytes"], isForced: $0["forced"])
    }
  }

  private static func move(
    _ run: Int64, from states: [String], to state: String, in database: Database
  ) throws {
    let old = try String.fetchOne(
      database, sql: "SELECT state FROM run WHERE id = ?", arguments: [run])
    guard let old, states.contains(old) else {
      throw LedgerError.outOfOrder("run \(run): \(old ?? "none") → \(state)")
    }
    try database.execute(
      sql: "UPDATE run SET state = ? WHERE id = ?", arguments: [state, run])
  }

  /// Throws unless the last statement changed exactly one row.
  static func expectOne(_ database: Database, _ step: String) throws {
    guard database.changesCount == 1 else { throw LedgerError.outOfOrder(step) }
  }
}

extension Run {
  init(_ row: Row) throws {
    id = row["id"]
    month = try ReportedMonth(row)
    command = row["command"]
    toolVersion = row["tool_version"]
    state = try Self.State(rawValue: row["state"]).orCorrupt("run.state")
    startedAt = Instant(seconds: row["started_at"])
    finishedAt = (row["finished_at"] as Int64?).map(Instant.init)
    exitStatus = row["exit_status"]
    note = row["note"]
  }
}

extension ReportedMonth {
  init(_ row: Row) throws {
    campaign = row["campaign"]
    period = try ReportingPeriod(row["period"] as String).orCorrupt("period")
  }
}

extension Optional {
  /// The value, or the error of a ledger that holds what no version of the tool writes.
  func orCorrupt(_ column: String) throws -> Wrapped {
    guard let self else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: column)
    }
    return self
  }
}

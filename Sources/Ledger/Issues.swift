package import Campaigns
import GRDB

extension LedgerFile {
  /// The month's newest issue; nil before the first run.
  package func currentIssue(of month: ReportedMonth) throws(LedgerError) -> Issue? {
    try read { try Self.current(month, in: $0) }
  }

  /// Issues by campaign, period and number.
  package func issues(
    campaign: String? = nil, period: ReportingPeriod? = nil
  ) throws(LedgerError) -> [Issue] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: Self.selectIssue + """
           WHERE issue.campaign = ifnull(?, issue.campaign)
             AND issue.period = ifnull(?, issue.period)
          ORDER BY issue.campaign, issue.period, issue.number
          """,
        arguments: [campaign, period?.name]
      ).map(Issue.init)
    }
  }

  /// The issues that a file with this digest is part of, as the file that it is there; empty for a
  /// file that no kept run wrote for an issue.
  package func issues(
    holding digest: String
  ) throws(LedgerError) -> [(issue: Issue, file: FileDigest)] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT issue.*, run.tool_version, file.path, file.digest, file.bytes
          FROM run_file AS file JOIN issue ON issue.run = file.run JOIN run ON run.id = issue.run
          WHERE file.digest = ? AND file.role = 'output'
          ORDER BY issue.campaign, issue.period, issue.number, file.path
          """,
        arguments: [digest]
      ).map { row in
        let file = FileDigest(path: row["path"], digest: row["digest"], bytes: row["bytes"])
        return (try Issue(row), file)
      }
    }
  }

  /// Says, before the report takes its place, which issue the run makes, and by which manifest it
  /// will be known. A new issue exists from here on, without a manifest of its own: when the run is
  /// killed, the next one makes it under the same number and reason. One that was open keeps its
  /// manifest until `published` gives the new one.
  /// - Parameters:
  ///   - plan: must be `.make`.
  ///   - manifestDigest: SHA-256 of the manifest that is about to take its place.
  ///   - foundReport: a report that the ledger knows nothing of stands in the place of a first
  ///     issue; nil where the ledger's own stands there, which says nothing new.
  package func open(
    _ plan: IssuePlan, of month: ReportedMonth, manifestDigest: String,
    foundReport: Bool? = false, run: Int64, at now: Instant
  ) throws(LedgerError) {
    guard case .make(let number, let reason) = plan else {
      throw .outOfOrder("open an issue by \(plan)")
    }
    try write { database in
      let current = try Self.current(month, in: database)
      let isNext = number == (current?.number ?? 0) + 1 && current?.state != .open
      guard isNext || (current?.number == number && current?.state == .open) else {
        throw LedgerError.outOfOrder("open issue \(number)")
      }
      try database.execute(
        sql: """
          UPDATE run SET issue = ?, reason = ?, manifest_digest = ?
          WHERE id = ? AND state = 'started' AND campaign = ? AND period = ?
          """,
        arguments: [
          number, reason, manifestDigest, run, month.campaign, month.period.name,
        ])
      try Self.expectOne(database, "open issue \(number) by run \(run)")
      try database.execute(
        sql: """
          INSERT INTO issue
            (campaign, period, number, reason, state, run, found_report, opened_at)
          VALUES (:campaign, :period, :number, :reason, 'open', :run, ifnull(:found, 0), :now)
          ON CONFLICT (campaign, period, number)
          DO UPDATE SET found_report = ifnull(:found, found_report)
          """,
        arguments: [
          "campaign": month.campaign, "period": month.period.name, "number": number,
          "reason": reason, "run": run, "found": foundReport, "now": now.seconds,
        ])
    }
  }

  /// True where a run of the month was about to publish, or published, the report of this
  /// manifest: what stands under it is this ledger's, and no other's.
  package func knows(
    manifest digest: String, of month: ReportedMonth
  ) throws(LedgerError) -> Bool {
    try read { database in
      try Bool.fetchOne(
        database,
        sql: """
          SELECT EXISTS (SELECT 1 FROM run WHERE manifest_digest = :digest
              AND campaign = :campaign AND period = :period)
            OR EXISTS (SELECT 1 FROM issue WHERE manifest_digest = :digest
              AND campaign = :campaign AND period = :period)
          """,
        arguments: ["digest": digest, "campaign": month.campaign, "period": month.period.name]
      ) ?? false
    }
  }

  /// Declares the month's newest issue issued; one that is sealed or sent stays as it is. Throws
  /// `.notPublished` where no report stands.
  @discardableResult
  package func seal(_ month: ReportedMonth, at now: Instant) throws(LedgerError) -> Issue {
    try write { database in
      guard let issue = try Self.current(month, in: database) else {
        throw LedgerError.notPublished(month)
      }
      return try Self.seal(issue, at: now, in: database)
    }
  }

  /// Says that every letter of a sealed issue has left; once is enough.
  package func markSent(
    _ month: ReportedMonth, issue number: Int, at now: Instant
  ) throws(LedgerError) {
    try write { database in
      guard let issue = try Self.issue(month, number, in: database), issue.state != .open else {
        throw LedgerError.outOfOrder("mark issue \(number) as sent before it is sealed")
      }
      try database.execute(
        sql: """
          UPDATE issue SET state = 'sent', sent_at = ?
          WHERE campaign = ? AND period = ? AND number = ? AND state = 'sealed'
          """,
        arguments: [now.seconds, month.campaign, month.period.name, number])
    }
  }

  /// The newest month of the campaign whose report was published, for `--catch-up`.
  package func lastPublished(_ campaign: String) throws(LedgerError) -> ReportingPeriod? {
    try read { database in
      let name = try String.fetchOne(
        database,
        sql: """
          SELECT max(period) FROM issue
          WHERE campaign = ? AND manifest_digest IS NOT NULL
          """,
        arguments: [campaign])
      return try name.map { try ReportingPeriod($0).orCorrupt("issue.period") }
    }
  }

  static func current(_ month: ReportedMonth, in database: Database) throws -> Issue? {
    try Row.fetchOne(
      database,
      sql: selectIssue + """
         WHERE issue.campaign = ? AND issue.period = ? ORDER BY issue.number DESC LIMIT 1
        """,
      arguments: [month.campaign, month.period.name]
    ).map(Issue.init)
  }

  static func issue(
    _ month: ReportedMonth, _ number: Int, in database: Database
  ) throws -> Issue? {
    try Row.fetchOne(
      database,
      sql: selectIssue
        + " WHERE issue.campaign = ? AND issue.period = ? AND issue.number = ?",
      arguments: [month.campaign, month.period.name, number]
    ).map(Issue.init)
  }

  static func seal(_ issue: Issue, at now: Instant, in database: Database) throws -> Issue {
    guard issue.manifestDigest != nil else { throw LedgerError.notPublished(issue.month) }
    if issue.state != .open { return issue }
    try database.execute(
      sql: """
        UPDATE issue SET state = 'sealed', sealed_at = ?
        WHERE campaign = ? AND period = ? AND number = ?
        """,
      arguments: [now.seconds, issue.month.campaign, issue.month.period.name, issue.number])
    var sealed = issue
    sealed.state = .sealed
    sealed.sealedAt = now
    return sealed
  }

  private static let selectIssue =
    "SELECT issue.*, run.tool_version FROM issue JOIN run ON run.id = issue.run"
}

extension Issue {
  init(_ row: Row) throws {
    month = try ReportedMonth(row)
    number = row["number"]
    reason = row["reason"]
    state = try State(rawValue: row["state"]).orCorrupt("issue.state")
    run = row["run"]
    toolVersion = row["tool_version"]
    manifestDigest = row["manifest_digest"]
    foundReport = row["found_report"]
    openedAt = Instant(seconds: row["opened_at"])
    sealedAt = (row["sealed_at"] as Int64?).map(Instant.init)
    sentAt = (row["sent_at"] as Int64?).map(Instant.init)
  }
}

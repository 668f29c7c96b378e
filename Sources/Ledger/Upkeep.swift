package import Campaigns
import Foundation
import GRDB

/// What pruning took away, and what must stay.
package struct Pruned: Hashable, Sendable {
  package var runs: Int
  package var replyLines: Int
  /// Digests of everything that a kept issue is made of, the figures of an issue that a correction
  /// compares with among them: the content store keeps these.
  package var inputsInUse: Set<String>
}

extension LedgerFile {
  /// Writes a copy of the ledger as it stands to `target`, whole or not at all. Throws `.occupied`
  /// where something stands there.
  package func backUp(to target: String) throws(LedgerError) {
    let made = target + ".new"
    do {
      if FileManager.default.fileExists(atPath: target) {
        throw LedgerError.occupied(path: target)
      }
      if FileManager.default.fileExists(atPath: made) {
        try FileManager.default.removeItem(atPath: made)
      }
      try queue.writeWithoutTransaction { database in
        try database.execute(sql: "VACUUM INTO ?", arguments: [made])
      }
      try DurableFile.move(made, to: target)
    } catch {
      throw LedgerError(error, path: target)
    }
  }

  /// Puts a backup in the place of a ledger that was moved away. What was done after the backup is
  /// not in it: what waits to be sent may have been sent since, and is held for a person's word; so
  /// is every issue that was still open. Throws `.occupied` where a ledger or what belongs to one
  /// still stands, and what opening says of a backup that is not whole.
  package static func restore(
    from backup: String, to path: String, at now: Instant
  ) throws(LedgerError) {
    let files = FileManager.default
    for companion in ["", "-wal", "-shm", "-journal"]
    where files.fileExists(atPath: path + companion) {
      throw .occupied(path: path + companion)
    }
    let made = path + ".new"
    do {
      guard files.fileExists(atPath: backup) else { throw LedgerError.absent(path: backup) }
      if files.fileExists(atPath: made) { try files.removeItem(atPath: made) }
      try files.copyItem(atPath: backup, toPath: made)
      let restored = try LedgerFile.open(made)
      try restored.holdWhatMayHaveBeenSent(at: now)
      try restored.close()
      try DurableFile.move(made, to: path)
    } catch {
      throw LedgerError(error, path: backup)
    }
  }

  private func holdWhatMayHaveBeenSent(at now: Instant) throws(LedgerError) {
    try write { database in
      try database.execute(
        sql: """
          UPDATE attempt SET ended_at = :now, outcome = 'unknown' WHERE outcome IS NULL;
          UPDATE delivery SET state = 'unknown', next_try = NULL, updated_at = :now
          WHERE state IN ('intent', 'sending', 'deferred');
          UPDATE issue SET found_report = 1 WHERE state = 'open';
          """,
        arguments: ["now": now.seconds])
    }
  }

  /// Takes away what nothing hangs on any more: runs of months before `period` that made no kept
  /// issue, and the servers' words on letters of those months that have arrived. Issues and
  /// deliveries stay for ever: they are why nothing is sent twice.
  package func prune(before period: ReportingPeriod) throws(LedgerError) -> Pruned {
    let pruned = try write { database in
      try database.execute(
        sql: """
          DELETE FROM run WHERE period < ? AND state NOT IN ('started', 'published')
            AND id NOT IN (SELECT run FROM issue)
          """,
        arguments: [period.name])
      let runs = database.changesCount
      try database.execute(
        sql: """
          DELETE FROM reply WHERE delivery IN (
            SELECT id FROM delivery WHERE period < ? AND state IN ('sent', 'settled'))
          """,
        arguments: [period.name])
      let lines = database.changesCount
      let used = try Set(
        String.fetchAll(
          database,
          sql: """
            SELECT DISTINCT digest FROM run_file WHERE (role <> 'output' OR path = 'summary.json')
              AND run IN (SELECT run FROM issue WHERE period >= ? OR state = 'open')
            """,
          arguments: [period.name]))
      return Pruned(runs: runs, replyLines: lines, inputsInUse: used)
    }
    do { try queue.vacuum() } catch { throw LedgerError(error, path: path) }
    return pruned
  }
}

import Disk
import Foundation
import GRDB
import Synchronization

/// The ledger: what was run, issued and delivered, in one SQLite file. Its promises hang on two
/// rules: a change is on the disk before the call that makes it returns, and a file that is not
/// whole, not this tool's, or of a later version is refused and left as it is.
///
/// Only one run at a time writes (the workspace's lock sees to that); others may read meanwhile.
package final class LedgerFile: Sendable {
  package let path: String
  let queue: DatabaseQueue

  private init(path: String, queue: DatabaseQueue) {
    self.path = path
    self.queue = queue
  }

  /// Opens the ledger at `path` for reading and writing, and makes it where there is none. Its
  /// folder must exist.
  /// - Parameter patience: seconds to wait for another program that is writing.
  package static func open(
    _ path: String, patience: Double = 5
  ) throws(LedgerError) -> LedgerFile {
    let files = FileManager.default
    if !files.fileExists(atPath: path) {
      for companion in ["-wal", "-journal"] where files.fileExists(atPath: path + companion) {
        throw .corrupt(path: path, detail: "\(companion) without a ledger")
      }
      try create(path)
    }
    return try existing(path, isReadOnly: false, patience: patience)
  }

  /// Opens the ledger at `path` for reading alone; `nil` where there is none.
  package static func reading(
    _ path: String, patience: Double = 5
  ) throws(LedgerError) -> LedgerFile? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    return try existing(path, isReadOnly: true, patience: patience)
  }

  /// Lets go of the file, with all that was written in its one file.
  package func close() throws(LedgerError) {
    do { try Self.close(queue) } catch { throw LedgerError(error, path: path) }
  }

  /// What was closed stays in memory until the process ends: to free it, Dispatch starts two
  /// threads in the middle of a run that needs none.
  private static let closed = Mutex<[DatabaseQueue]>([])

  private static func close(_ queue: DatabaseQueue) throws {
    try queue.close()
    closed.withLock { $0.append(queue) }
  }

  /// One transaction, on the disk when it returns.
  func write<Value>(_ body: (Database) throws -> Value) throws(LedgerError) -> Value {
    do { return try queue.write(body) } catch { throw LedgerError(error, path: path) }
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(LedgerError) -> Value {
    do { return try queue.read(body) } catch { throw LedgerError(error, path: path) }
  }

  /// Made whole under another name first: a ledger of no bytes is then always a damaged one, and
  /// never mistaken for a new one that has sent nothing yet.
  private static func create(_ path: String) throws(LedgerError) {
    let made = path + ".new"
    do {
      for leftover in [made, made + "-wal", made + "-shm", made + "-journal"]
      where FileManager.default.fileExists(atPath: leftover) {
        try FileManager.default.removeItem(atPath: leftover)
      }
      let queue = try DatabaseQueue(path: made, configuration: configuration())
      // What is not finished counts for nothing, so that no step of it is waited for: `move` puts
      // the finished file on the disk before it gets its name.
      try queue.writeWithoutTransaction { database in
        try database.execute(
          sql: """
            PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY;
            PRAGMA application_id = \(Schema.applicationID)
            """)
      }
      try Schema.migrator.migrate(queue)
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
      try close(queue)
      try DurableFile.move(made, to: path)
    } catch {
      throw LedgerError(error, path: path)
    }
  }

  private static func existing(
    _ path: String, isReadOnly: Bool, patience: Double
  ) throws(LedgerError) -> LedgerFile {
    do {
      let state = try FileState(at: path)
      guard state.isRegular else { throw LedgerError.foreign(path: path) }
      if state.size == 0 { throw LedgerError.corrupt(path: path, detail: "0 bytes") }
      // Its log is made beside it, so the folder must be open too.
      for place in [path, DurableFile.folder(of: path)]
      where !isReadOnly && !FileManager.default.isWritableFile(atPath: place) {
        throw LedgerError.permission(path: place, owner: LedgerError.owner(of: place))
      }
      let queue = try DatabaseQueue(
        path: path, configuration: configuration(isReadOnly: isReadOnly, patience: patience))
      try queue.writeWithoutTransaction { try check($0, path: path) }
      if !isReadOnly {
        try queue.writeWithoutTransaction { database in
          try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
        }
        try Schema.migrator.migrate(queue)
      }
      return LedgerFile(path: path, queue: queue)
    } catch {
      throw LedgerError(error, path: path)
    }
  }

  /// Throws for what is no whole ledger that this version knows, before anything is written.
  private static func check(_ database: Database, path: String) throws {
    let mark = try Int32.fetchOne(database, sql: "PRAGMA application_id")
    guard mark == Schema.applicationID else { throw LedgerError.foreign(path: path) }
    let found = try String.fetchOne(database, sql: "PRAGMA quick_check(1)")
    guard found == "ok" else {
      throw LedgerError.corrupt(path: path, detail: found ?? "quick_check")
    }
    if try Schema.migrator.hasBeenSuperseded(database) { throw LedgerError.newer(path: path) }
    if try Row.fetchOne(database, sql: "PRAGMA foreign_key_check") != nil {
      throw LedgerError.corrupt(path: path, detail: "foreign_key_check")
    }
  }

  private static func configuration(
    isReadOnly: Bool = false, patience: Double = 5
  ) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = isReadOnly
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(patience)
    return configuration
  }
}

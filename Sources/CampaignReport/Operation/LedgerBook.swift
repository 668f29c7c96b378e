import Campaigns
import Foundation
import Ledger
import Publishing

/// The workspace's ledger, open for writing under the workspace's lock. Whoever changes something
/// in `reports/` or sends something opens it first and records what is done, before and after.
struct LedgerBook: Sendable {
  let world: World
  let lock: WorkspaceLock
  let ledger: LedgerFile
  /// What runs that were killed left in the middle: noted as failed, or held as unknown.
  let recovery: Recovery

  /// The ledger, relative to the workspace.
  static let path = "state/ledger.sqlite"

  /// The least room that the ledger is opened with, in bytes.
  static let leastRoom = 1 << 20

  /// Takes the lock, puts the reports folder in order after killed runs, opens the ledger (a new
  /// one where there is none) and ends in it what killed runs left open.
  /// - Throws: 75 while another run holds the lock or the ledger; 73, 74, 77 where the disk or
  ///   somebody else is in the way: the ledger is then as it was.
  static func open(in world: World) throws(WorldFailure) -> LedgerBook {
    let lock: WorkspaceLock
    do throws(PublishingError) {
      lock = try WorkspaceLock.acquire(state: world.root + "/state", since: world.now())
      try Room.check(world.root + "/state", needing: leastRoom)
      try PeriodFolder.recover(reports: world.root + "/reports", under: lock)
    } catch {
      throw WorldFailure(error)
    }
    return try of { () throws(LedgerError) in
      let ledger = try LedgerFile.open(world.root + "/" + path)
      return LedgerBook(
        world: world, lock: lock, ledger: ledger, recovery: try ledger.recover(at: world.instant()))
    }
  }

  /// The ledger for reading alone, without the lock; nil where there is none yet.
  static func reading(in world: World) throws(WorldFailure) -> LedgerFile? {
    try of { () throws(LedgerError) in try LedgerFile.reading(world.root + "/" + path) }
  }

  /// Lets go of the ledger and of the lock.
  func close() throws(WorldFailure) {
    defer { lock.release() }
    try Self.of { () throws(LedgerError) in try ledger.close() }
  }

  /// Does `work` with the book open, and closes it whatever comes of it.
  static func with<Value>(
    _ world: World, _ work: (LedgerBook) throws(WorldFailure) -> Value
  ) throws(WorldFailure) -> Value {
    let book = try open(in: world)
    let value: Value
    do throws(WorldFailure) {
      value = try work(book)
    } catch {
      // What stopped the work is what the person must hear.
      try? book.close()
      throw error
    }
    try book.close()
    return value
  }

  /// The month's newest issue; nil before the first.
  func issue(of month: ReportedMonth) throws(WorldFailure) -> Issue? {
    try Self.of { () throws(LedgerError) in try ledger.currentIssue(of: month) }
  }

  /// True from the moment the month's newest issue was sealed or its first letter intended.
  func isSealed(_ month: ReportedMonth) throws(WorldFailure) -> Bool {
    try issue(of: month).map { $0.state != .open } ?? false
  }

  /// Does something to the ledger, and says what is wrong with it in the tool's own way.
  static func of<Value>(
    _ work: () throws(LedgerError) -> Value
  ) throws(WorldFailure) -> Value {
    do throws(LedgerError) { return try work() } catch { throw WorldFailure(error) }
  }
}

extension WorldFailure {
  init(_ error: LedgerError) {
    self.init(
      ExitStatus(rawValue: error.exitStatus) ?? .ioError, zh: error.zh, en: error.en)
  }
}

import ArgumentParser
import Diagnostics
import Publishing

/// What every command does around its own work: one campaign after the other, a line for each
/// failure, and the gravest status at the end.
struct CommandRun {
  let world: World

  /// Does `work` for each campaign; a failure of one does not stop the others.
  /// - Throws: the exit status, unless all is done.
  func each(
    _ named: [String], _ request: Request,
    _ work: (String) throws(WorldFailure) -> ExitStatus
  ) throws {
    try finish(
      reporting { () throws(WorldFailure) in
        status(
          of: try CampaignChoice.ids(named: named, request: request, world: world), work)
      })
  }

  private func status(
    of ids: [String], _ work: (String) throws(WorldFailure) -> ExitStatus
  ) -> ExitStatus {
    var statuses: [ExitStatus] = []
    for id in ids {
      do throws(WorldFailure) {
        statuses.append(try work(id))
      } catch {
        statuses.append(error.status)
        world.console.complain(error)
        if error.isStop { break }
      }
    }
    return ExitStatus.gravest(statuses)
  }

  /// A line for what stops everything, and its status.
  private func reporting(_ work: () throws(WorldFailure) -> ExitStatus) -> ExitStatus {
    do throws(WorldFailure) {
      return try work()
    } catch {
      world.console.complain(error)
      return error.status
    }
  }

  /// The same with the ledger open under the workspace's lock, for commands that change something.
  /// A wish to stop (SIGTERM, SIGINT) is met at the work's next stop. The last line says how it
  /// ended.
  /// - Parameter tellsKeeper: whether a failure is worth a mail to who keeps the server.
  func recording(
    _ named: [String], _ request: Request, tellsKeeper: Bool = false,
    _ work: (String, LedgerBook) throws(WorldFailure) -> ExitStatus
  ) throws {
    StopSignal.note()
    let status = reporting { () throws(WorldFailure) in
      // Before anything is made: a folder that is no workspace stays as it is.
      let ids = try CampaignChoice.ids(named: named, request: request, world: world)
      return try LedgerBook.with(world) { (book) throws(WorldFailure) in
        RecoveryText(recovery: book.recovery, console: world.console).say()
        return self.status(of: ids) { (id) throws(WorldFailure) in
          try book.checkClock(request)
          return try work(id, book)
        }
      }
    }
    world.console.conclude(status)
    if tellsKeeper {
      KeeperMail(world: world).tell(status, heard: world.console.complaints?.text ?? "")
    }
    try finish(status)
  }

  func finish(_ status: ExitStatus) throws {
    world.console.progress?.clear()
    if status != .done { throw ExitCode(status.rawValue) }
  }
}

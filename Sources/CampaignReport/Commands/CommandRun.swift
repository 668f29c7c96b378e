import ArgumentParser
import Diagnostics

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
    var statuses: [ExitStatus] = []
    do throws(WorldFailure) {
      for id in try CampaignChoice.ids(named: named, request: request, world: world) {
        do throws(WorldFailure) {
          statuses.append(try work(id))
        } catch {
          statuses.append(error.status)
          world.console.complain(error)
          if [.terminated, .interrupted].contains(error.status) { break }
        }
      }
    } catch {
      statuses.append(error.status)
      world.console.complain(error)
    }
    try finish(ExitStatus.gravest(statuses))
  }

  /// The same with the ledger open under the workspace's lock, for commands that change something.
  func recording(
    _ named: [String], _ request: Request,
    _ work: (String, LedgerBook) throws(WorldFailure) -> ExitStatus
  ) throws {
    do {
      try LedgerBook.with(world) { book in
        try each(named, request) { (id) throws(WorldFailure) in try work(id, book) }
      }
    } catch let failure as WorldFailure {
      world.console.complain(failure)
      try finish(failure.status)
    }
  }

  func finish(_ status: ExitStatus) throws {
    world.console.progress?.clear()
    if status != .done { throw ExitCode(status.rawValue) }
  }
}

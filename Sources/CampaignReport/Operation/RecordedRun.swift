import Campaigns
import Diagnostics
import Ledger

extension LedgerBook {
  /// Records `work` as a run of a command over one month: that it began, how it ended and, where it
  /// failed, why. What it reads and publishes it records itself, by the run's number.
  /// - Parameter note: what the run says of itself besides, such as the reason of an override.
  func recorded(
    _ command: String, of month: ReportedMonth, note: String? = nil,
    _ work: (_ run: Int64) throws(WorldFailure) -> ExitStatus
  ) throws(WorldFailure) -> ExitStatus {
    let run = try Self.of { () throws(LedgerError) in
      try ledger.begin(
        month, command: command, toolVersion: ToolVersion.text, at: world.instant())
    }
    let status: ExitStatus
    do throws(WorldFailure) {
      status = try work(run)
    } catch {
      // What stopped the run is what the person must hear, even if the ledger is what failed.
      try? finish(run, as: error.runState, error.status, note: error.message(.zh))
      throw error
    }
    try finish(run, as: .done, status, note: note)
    return status
  }

  /// The plan of a month, as `Pipeline` makes it; where the templates are refused, that is recorded
  /// too, for the month that was asked for.
  func planned(
    _ id: String, _ request: Request, command: String
  ) throws(WorldFailure) -> Pipeline.Plan {
    do throws(WorldFailure) {
      return try Pipeline(world: world, request: request).plan(id)
    } catch {
      // Without its template the campaign's own time zone is not known.
      let today = world.today("Asia/Shanghai")
      let previous = request.period == "previous" ? today.map(ReportingPeriod.init) : nil
      if let period = ReportingPeriod(request.period) ?? previous?.previous {
        let failure = error
        _ = try recorded(command, of: ReportedMonth(campaign: id, period: period)) {
          (_) throws(WorldFailure) in throw failure
        }
      }
      throw error
    }
  }

  private func finish(
    _ run: Int64, as state: Run.State, _ status: ExitStatus, note: String?
  ) throws(WorldFailure) {
    try Self.of { () throws(LedgerError) in
      try ledger.finish(
        run: run, as: state, exitStatus: status.rawValue, note: note, at: world.instant())
    }
  }
}

extension WorldFailure {
  /// Whether the inputs and wishes were refused, or the machine was in the way.
  var runState: Run.State {
    switch status {
    case .done, .attention, .usage, .refused, .absent, .template: .refused
    case .defect, .cannotCreate, .ioError, .tryAgain, .permission, .interrupted, .terminated,
      .refusedRecipients, .unknownOutcome:
      .failed
    }
  }
}

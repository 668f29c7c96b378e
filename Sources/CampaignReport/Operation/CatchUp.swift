import Campaigns
import Ledger

/// `run --catch-up`: the months that have files and no report, each dated by itself.
struct CatchUp {
  let book: LedgerBook
  let request: Request
  /// The last month to look at.
  let last: ReportingPeriod
  /// Whether the last month is worked on though its report is there, since its letters may still
  /// wait, and though nothing has come in for it, since somebody must hear of that.
  var includesLast = false

  /// Does `work` for each missed month, the oldest first; one that fails does not stop the others.
  func run(
    _ id: String,
    _ work: (Pipeline.Plan, Request) throws(WorldFailure) -> ExitStatus
  ) throws(WorldFailure) -> ExitStatus {
    let console = book.world.console
    let months = try missed(id)
    if months.isEmpty {
      console.say(
        console.words("\(id)：没有漏掉的月份", "\(id): no month was missed"))
    }
    var statuses: [ExitStatus] = []
    for period in months {
      var own = request
      own.period = period.name
      do throws(WorldFailure) {
        let plan = try Pipeline(world: book.world, request: own).plan(id)
        statuses.append(try work(plan, own))
      } catch {
        if error.isStop { throw error }
        statuses.append(error.status)
        console.complain(error)
      }
    }
    return ExitStatus.gravest(statuses)
  }

  /// Months up to the last that have files, and no report that the ledger knows in its place.
  func missed(_ id: String) throws(WorldFailure) -> [ReportingPeriod] {
    var missed: [ReportingPeriod] = []
    var periods = try Sources.periods(campaign: id, in: book.world).filter { $0 <= last }
    if includesLast, !periods.contains(last) { periods.append(last) }
    for period in periods {
      let month = ReportedMonth(campaign: id, period: period)
      let isPublished = try book.issue(of: month)?.manifestDigest != nil
      let isThere = try StandingReport(month, in: book.world) != nil
      if !isPublished || !isThere || (includesLast && period == last) {
        missed.append(period)
      }
    }
    return missed
  }
}

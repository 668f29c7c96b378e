import Campaigns
import Ledger

/// What `run --send` does after the report is made: nothing before the hand-in day, then the same
/// as `send`.
struct SentRun {
  let book: LedgerBook
  let request: Request
  var checkpoint: (Postman.Stage) -> Void = { _ in }

  /// Whether a month that is made late is sent too: the last one is, and what came after the newest
  /// month that was ever issued. Months from before the ledger are made, and sent by nobody's
  /// wish but a person's (`send --period`).
  static func mayCatchUp(
    _ month: ReportedMonth, last: ReportingPeriod, in book: LedgerBook
  ) throws(WorldFailure) -> Bool {
    if month.period == last { return true }
    let issues = try LedgerBook.of { () throws(LedgerError) in
      try book.ledger.issues(campaign: month.campaign)
    }
    let newest = issues.filter { $0.state != .open }.map(\.month.period).max()
    let may = newest.map { $0 < month.period } ?? false
    if !may {
      book.world.console.say(
        book.world.console.words(
          "  \(month.period.name) 在首次发送之前，只生成、不发送；要发送请用 send --period \(month.period.name)",
          "  \(month.period.name) is older than anything sent: made, and not sent; to send it: "
            + "send --period \(month.period.name)"))
    }
    return may
  }

  func send(
    _ outcome: MonthRun.Outcome, of plan: Pipeline.Plan
  ) throws(WorldFailure) -> ExitStatus {
    let console = book.world.console
    let month = ReportedMonth(campaign: plan.campaign.id, period: plan.choice.period)
    if let day = HandInDay.awaited(plan.campaign, month.period, in: book.world) {
      console.say(
        console.words(
          "  报送日 \(day.iso) 之前来件还会变化，暂不发送", "  not sent before the hand-in day \(day.iso)"))
      return outcome.status
    }
    let post = MonthPost(
      book: book, wishes: PostWishes(isStrict: request.isStrict), checkpoint: checkpoint)
    var named: Set<Int64> = []
    let sent = try book.recorded("send", of: month) { (_) throws(WorldFailure) in
      let posted = try post.post(month, of: plan.campaign, evaluated: outcome.result)
      named = posted.named
      return posted.status
    }
    let others = try Unsettled(book: book).list(campaign: month.campaign, except: named)
    return ExitStatus.gravest([outcome.status, sent, others])
  }
}

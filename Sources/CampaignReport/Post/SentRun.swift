import Campaigns
import Ledger

/// What `run --send` does after the report is made: nothing before the hand-in day, then the same
/// as `send`.
struct SentRun {
  let book: LedgerBook
  let request: Request
  var checkpoint: (Postman.Stage) -> Void = { _ in }

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
    let sent = try book.recorded("send", of: month) { (_) throws(WorldFailure) in
      try post.post(month, of: plan.campaign, evaluated: outcome.result)
    }
    let others = try Unsettled(book: book).list(campaign: month.campaign, except: [month])
    return ExitStatus.gravest([outcome.status, sent, others])
  }
}

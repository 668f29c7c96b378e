import Campaigns
import Layout
import Ledger
import Mail

/// Sends reminders, once for each hand-in date and recipient, to those in whose place somebody has
/// not reported.
struct ReminderPost {
  let book: LedgerBook
  let campaign: Campaign

  func send(_ due: ReminderRun.Due) throws(WorldFailure) -> ExitStatus {
    let world = book.world
    let office = try PostOffice.read(campaign, in: world)
    let progress = try ReminderRun(world: world, campaign: campaign).progress(for: due.period)
    let text = PostText(
      console: world.console,
      heading: world.console.words(
        "\(campaign.title)：\(due.reminder.title)（\(due.date.iso) 报送）催报",
        "\(campaign.title): reminder of \(due.reminder.title) (\(due.date.iso))"))
    text.sayHeading(.mail)
    let month = ReportedMonth(campaign: campaign.id, period: due.period)
    let earlier = try LedgerBook.of { () throws(LedgerError) in
      try book.ledger.deliveries(campaign: month.campaign, period: month.period)
    }
    let known = Dictionary(earlier.map { ($0.key, $0) }, uniquingKeysWith: { a, _ in a })
    let round = PostRound(book: book)
    var outcomes: [PostOutcome] = []
    for it in office.addressed(.reminder) where isMissing(in: it.scope, progress) {
      let key = DeliveryKey(
        month: month, occasion: .notice(due.occasion), letter: it.keyName,
        recipient: it.mailbox.address)
      let outcome = try round.deliver(key, before: known[key]) {
        (sender, date) throws(WorldFailure) in
        let maker = LetterMaker(
          world: world, progress: progress, issued: nil, sender: sender, date: date)
        let circumstances = LetterCircumstances(
          handIn: .init(title: due.reminder.title, due: due.date, daysLeft: due.daysLeft))
        return Parcel(
          key: key, message: try maker.message(it, key: key, circumstances), mailbox: it.mailbox)
      }
      outcomes.append(outcome)
      text.say(outcome, it)
      if outcome.isWithheld { break }
    }
    text.saySummary(outcomes, notTried: 0)
    return ExitStatus.gravest(outcomes.map(\.status))
  }

  /// A place without units in scope has nobody to remind of.
  private func isMissing(in scope: RegionCode?, _ progress: Progress) -> Bool {
    if let scope, !progress.places.contains(where: { $0.place.code == scope }) { return false }
    return LetterLayout.notReported(progress, in: scope) > 0
  }
}

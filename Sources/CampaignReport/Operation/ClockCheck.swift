import Campaigns
import Ledger

extension LedgerBook {
  /// How far a clock may be set back without being wrong.
  private static let slack: Int64 = 24 * 3600

  /// Refuses to find “the last month” by a clock that stands before what the ledger remembers. A
  /// period that is named outright needs no clock.
  /// - Throws: 65.
  func checkClock(_ request: Request) throws(WorldFailure) {
    guard request.period == "previous" else { return }
    let latest = try Self.of { () throws(LedgerError) in try ledger.latestInstant() }
    let now = world.instant()
    guard let latest, now.adding(seconds: Self.slack) < latest else { return }
    throw WorldFailure(
      .refused,
      zh: "系统时钟（\(TimeText.local(now))）早于台账最近的记录（\(TimeText.local(latest))），无法确定“上个月”；"
        + "请校准时钟，或用 --period YYYY-MM 指明报告期",
      en: "the clock (\(TimeText.local(now))) stands before the ledger's latest entry "
        + "(\(TimeText.local(latest))), so that “the last month” is not known; set it, or name "
        + "the month with --period YYYY-MM")
  }
}

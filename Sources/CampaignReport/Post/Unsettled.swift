import Campaigns
import Diagnostics
import Ledger

/// Deliveries whose outcome nobody knows: named by every sending until a person settles them.
struct Unsettled {
  let book: LedgerBook

  /// - Parameter months: those whose letters have been listed already.
  /// - Returns: 76 while there is one, of any month.
  func list(
    campaign: String, except months: [ReportedMonth]
  ) throws(WorldFailure) -> ExitStatus {
    let unknown = try LedgerBook.of { () throws(LedgerError) in
      try book.ledger.deliveries(campaign: campaign, in: [.unknown])
    }
    let console = book.world.console
    for it in unknown where !months.contains(it.key.month) || it.key.isReminder {
      let what = "\(campaign) \(it.key.month.period.name) \(it.key.letter)"
      let whom = Visible.text(it.key.recipient)
      console.complain(
        console.words(
          "\(what) → \(whom)：结果不明（编号 \(it.id)），请向收件人核实后用 history settle \(it.id) --sent "
            + "或 --resend 认定",
          "\(what) → \(whom): unknown (delivery \(it.id)); ask the recipient, then history settle "
            + "\(it.id) --sent or --resend"))
    }
    return unknown.isEmpty ? .done : .unknownOutcome
  }
}

extension DeliveryKey {
  /// What the occasion of a reminder begins with, before its id and date.
  static let reminderMark = "remind-"

  /// Whether the letter reminds of a hand-in date.
  var isReminder: Bool {
    if case .notice(let name) = occasion { name.hasPrefix(Self.reminderMark) } else { false }
  }
}

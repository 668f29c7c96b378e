import Campaigns
import Diagnostics
import Ledger

/// Deliveries whose outcome nobody knows: named by every sending until a person settles them.
struct Unsettled {
  let book: LedgerBook

  /// - Parameter named: those that have been named already.
  /// - Returns: 76 while there is one, of any month.
  func list(
    campaign: String, except named: Set<Int64>
  ) throws(WorldFailure) -> ExitStatus {
    let unknown = try LedgerBook.of { () throws(LedgerError) in
      try book.ledger.deliveries(campaign: campaign, in: [.unknown])
    }
    let console = book.world.console
    for it in unknown where !named.contains(it.id) {
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

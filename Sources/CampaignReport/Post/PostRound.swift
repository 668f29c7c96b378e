import Ledger
import Mail

/// One round to the mail server: the settings are read and the server is called only when there is
/// something to send.
final class PostRound {
  let book: LedgerBook
  private let checkpoint: (Postman.Stage) -> Void
  private var postman: (Postman, sender: Correspondent)?

  init(book: LedgerBook, checkpoint: @escaping (Postman.Stage) -> Void = { _ in }) {
    self.book = book
    self.checkpoint = checkpoint
  }

  /// Delivers what `make` makes, unless an earlier run settled it. All letters of an occasion bear
  /// the instant of its first intent.
  /// - Parameter before: the delivery as an earlier run left it.
  func deliver(
    _ key: DeliveryKey, before: Delivery?,
    _ make: (_ sender: Correspondent, _ date: Instant) throws(WorldFailure) -> Parcel
  ) throws(WorldFailure) -> PostOutcome {
    let now = book.world.instant()
    if let before, let outcome = PostOutcome(leftBy: before, at: now) { return outcome }
    try book.world.checkStop()
    let (postman, sender) = try ready()
    let date = try LedgerBook.of { () throws(LedgerError) in
      try book.ledger.letterDate(of: key.month, key.occasion) ?? now
    }
    return try postman.deliver(try make(sender, date))
  }

  private func ready() throws(WorldFailure) -> (Postman, sender: Correspondent) {
    if let postman { return postman }
    let settings = try MailSettings.read(book.world)
    var made = Postman(book: book, settings: settings)
    made.checkpoint = checkpoint
    postman = (made, settings.from)
    return (made, settings.from)
  }
}

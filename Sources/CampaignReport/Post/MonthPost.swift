import Campaigns
import Diagnostics
import Layout
import Ledger
import Mail
import Publishing

/// Sends the letters of one published month: who gets which, whether leaders get theirs already,
/// and each to its recipient.
struct MonthPost {
  let book: LedgerBook
  let wishes: PostWishes
  var checkpoint: (Postman.Stage) -> Void = { _ in }

  private var world: World { book.world }

  /// A letter with what it is sent as.
  private struct Item {
    var addressed: AddressedLetter
    var key: DeliveryKey
    var circumstances: LetterCircumstances
    var corrects: DeliveryKey?
  }

  /// - Parameters:
  ///   - campaign: as the workspace has it now, for letters and recipients.
  ///   - evaluated: what a run has just computed.
  /// - Returns: how it ended, and which unknown deliveries were named.
  /// - Throws: 78 for letters and recipients that are wrong, 66 and 65 where no report can be sent,
  ///   77 without usable settings of mail.
  func post(
    _ month: ReportedMonth, of campaign: Campaign, evaluated: Pipeline.Result? = nil
  ) throws(WorldFailure) -> Posted {
    let office = try PostOffice.read(campaign, in: world)
    let issued = try IssuedReport(month, in: book, evaluated: evaluated)
    let addressed = office.addressed(.report)
    try checkFiles(addressed, issued)
    let earlier = try deliveries(of: month)
    let obstacles = issued.obstacles(isStrict: wishes.isStrict)
    // Once a letter of the issue has been intended, its gate was open, or was overruled.
    let begun = earlier.filter { $0.key.occasion == .issue(issued.issue.number) }
    let override = wishes.override ?? begun.compactMap(\.override).first
    let isShut = !obstacles.isEmpty && override == nil && begun.isEmpty && !wishes.isTest
    let items = items(
      addressed, issued, waiting: isShut ? obstacles : [],
      override: obstacles.isEmpty ? nil : override)
    let title = issued.progress.campaign.title
    let number = issued.issue.number
    let text = PostText(
      console: world.console,
      heading: world.console.words(
        "\(title) \(month.period.name) 第\(number)期",
        "\(title) \(month.period.name), issue \(number)"))
    text.sayHeading(wishes.way)
    if isShut { text.sayShut(obstacles, waiting: addressed.count - items.count) }
    var posted = Posted(status: isShut ? .attention : .done)
    switch wishes.way {
    case .dryRun: dryRun(items, issued, text)
    case .outbox(let folder): try outbox(items, issued, into: folder, text)
    case .test(let mailbox):
      posted.add(try test(items, issued, to: mailbox, text))
    case .mail:
      let outcomes = try mail(items, issued, earlier, text)
      posted.add(outcomes.map(\.status))
      posted.named = Set(
        outcomes.filter { $0.status == .unknownOutcome }.map(\.delivery.id))
    }
    return posted
  }

  // MARK: what is to be sent

  /// While the gate is shut, letters to the office are no part of the issue: sending them must not
  /// seal it. They are sent again when the report has changed.
  private func items(
    _ addressed: [AddressedLetter], _ issued: IssuedReport, waiting: [SendGate.Obstacle],
    override: String?
  ) -> [Item] {
    let issue = issued.issue
    let occasion: Occasion =
      waiting.isEmpty
      ? .issue(issue.number) : .notice("gate-\(issued.report.digest.prefix(16))")
    return addressed.filter { waiting.isEmpty || $0.letter.audience == .office }.map { it in
      func key(_ occasion: Occasion) -> DeliveryKey {
        DeliveryKey(
          month: issued.month, occasion: occasion, letter: it.keyName,
          recipient: it.mailbox.address)
      }
      let circumstances = LetterCircumstances(
        issue: issue.number, correction: issue.reason, override: override, waiting: waiting)
      return Item(
        addressed: it, key: key(occasion), circumstances: circumstances,
        corrects: issue.number > 1 && waiting.isEmpty ? key(.issue(issue.number - 1)) : nil)
    }
  }

  /// A letter to a place brings that place's workbooks, so there must be one.
  private func checkFiles(
    _ addressed: [AddressedLetter], _ issued: IssuedReport
  ) throws(WorldFailure) {
    for it in addressed {
      guard let scope = it.scope else { continue }
      let isKnown = issued.progress.places.contains { $0.place.code == scope }
      let bringsNone =
        it.letter.workbooks != .only([])
        && issued.files(of: it.letter, scope: scope).isEmpty
      guard !isKnown || bringsNone else { continue }
      let path = "inputs/\(issued.month.campaign)/recipients.csv"
      let row = it.recipient.row
      throw WorldFailure(
        .template,
        zh: "\(path) 第\(row)行：本期没有为 \(scope.digits) 单独生成的表，信函“\(it.letter.id)”无法发给它，"
          + "没有发送任何邮件；请核对“范围”",
        en: "\(path) row \(row): nothing is made for \(scope.digits) alone, so the letter "
          + "\"\(it.letter.id)\" cannot go to it and nothing was sent; check its scope")
    }
  }

  private func deliveries(of month: ReportedMonth) throws(WorldFailure) -> [Delivery] {
    try LedgerBook.of { () throws(LedgerError) in
      try book.ledger.deliveries(campaign: month.campaign, period: month.period)
    }
  }

  private func maker(
    _ issued: IssuedReport, _ sender: Correspondent, at date: Instant, isTest: Bool = false
  ) -> LetterMaker {
    LetterMaker(
      world: world, progress: issued.progress, issued: issued, sender: sender, date: date,
      isTest: isTest)
  }

  // MARK: the ways

  private func dryRun(
    _ items: [Item], _ issued: IssuedReport, _ text: PostText
  ) {
    for item in items {
      let files = issued.files(of: item.addressed.letter, scope: item.addressed.scope)
      text.sayPlanned(item.addressed, files: files.map(\.path))
    }
  }

  private func outbox(
    _ items: [Item], _ issued: IssuedReport, into folder: String, _ text: PostText
  ) throws(WorldFailure) {
    let sender = try MailSettings.sender(world)
    var letters: [Outbox.Letter] = []
    for item in items {
      // Dated like the letters that were sent, or by the issue: the same letters, the same bytes.
      let date = try letterDate(item.key) ?? issued.issue.openedAt
      let message = try maker(issued, sender, at: date).message(
        item.addressed, key: item.key, item.circumstances, corrects: item.corrects)
      letters.append(
        Outbox.Letter(
          message: message, recipient: item.addressed.mailbox, letter: item.key.letter))
    }
    let below = world.place(folder) + "/\(issued.month.campaign)-\(issued.month.period.name)"
    let files = Outbox.files(letters)
    try OutboxFolder.write(files, into: below)
    text.sayOutbox(below, letters: letters.count)
  }

  private func test(
    _ items: [Item], _ issued: IssuedReport, to mailbox: Mailbox, _ text: PostText
  ) throws(WorldFailure) -> [ExitStatus] {
    let settings = try MailSettings.read(world)
    let transport = SMTPTransport(settings)
    let maker = maker(issued, settings.from, at: world.instant(), isTest: true)
    var statuses: [ExitStatus] = []
    var seen: Set<String> = []
    for item in items where seen.insert(item.addressed.keyName).inserted {
      try world.checkStop()
      let message = try maker.message(item.addressed, key: item.key, item.circumstances)
      let result = transport.send(message.bytes(), to: mailbox) {}
      text.sayTest(item.addressed, to: mailbox, result)
      statuses.append(ExitStatus(rawValue: result.outcome.exitStatus) ?? .defect)
      if case .withheld = result.outcome { break }
    }
    return statuses
  }

  private func mail(
    _ items: [Item], _ issued: IssuedReport, _ earlier: [Delivery], _ text: PostText
  ) throws(WorldFailure) -> [PostOutcome] {
    let round = PostRound(book: book, checkpoint: checkpoint)
    let known = Dictionary(earlier.map { ($0.key, $0) }, uniquingKeysWith: { a, _ in a })
    var outcomes: [PostOutcome] = []
    for item in items {
      if wishes.isRetry, known[item.key] == nil { continue }
      let outcome = try round.deliver(item.key, before: known[item.key]) {
        (sender, date) throws(WorldFailure) in
        Parcel(
          key: item.key,
          message: try maker(issued, sender, at: date).message(
            item.addressed, key: item.key, item.circumstances, corrects: item.corrects),
          mailbox: item.addressed.mailbox, override: item.circumstances.override)
      }
      outcomes.append(outcome)
      text.say(outcome, item.addressed)
      if outcome.isWithheld { break }
    }
    let isWhole = outcomes.count == items.count && !items.isEmpty
    if isWhole, items.allSatisfy({ $0.key.occasion == .issue(issued.issue.number) }),
      outcomes.allSatisfy(\.hasArrived)
    {
      try LedgerBook.of { () throws(LedgerError) in
        try book.ledger.markSent(
          issued.month, issue: issued.issue.number, at: world.instant())
      }
    }
    text.saySummary(outcomes, notTried: items.count - outcomes.count)
    return outcomes
  }

  private func letterDate(_ key: DeliveryKey) throws(WorldFailure) -> Instant? {
    try LedgerBook.of { () throws(LedgerError) in
      try book.ledger.letterDate(of: key.month, key.occasion)
    }
  }
}

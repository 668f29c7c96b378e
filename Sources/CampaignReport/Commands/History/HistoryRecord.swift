import Campaigns
import Ledger
import Records

/// What the ledger says of some campaigns and perhaps one period.
struct HistoryRecord {
  /// Newest first.
  var runs: [Run] = []
  var issues: [Ledger.Issue] = []
  var deliveries: [(delivery: Delivery, attempts: [Attempt])] = []

  /// How many runs are looked at, so that years of them do not drown the rest.
  private static let mostRuns = 1000

  /// - Parameter period: `YYYY-MM`, `previous`, `latest` (of each campaign), or nil for all.
  init(_ campaigns: [String], period: String?, in world: World) throws(WorldFailure) {
    guard let ledger = try LedgerBook.reading(in: world) else { return }
    // It was only read: nothing can be lost by a failure to close it.
    defer { try? ledger.close() }
    for campaign in campaigns.isEmpty ? [nil] : campaigns.map(Optional.some) {
      try add(campaign, period, from: ledger, world)
    }
  }

  private mutating func add(
    _ campaign: String?, _ period: String?, from ledger: LedgerFile, _ world: World
  ) throws(WorldFailure) {
    let month = try Self.month(period, campaign, world)
    try LedgerBook.of { () throws(LedgerError) in
      runs += try ledger.runs(campaign: campaign, period: month, limit: Self.mostRuns)
      issues += try ledger.issues(campaign: campaign, period: month)
      for delivery in try ledger.deliveries(campaign: campaign, period: month) {
        deliveries.append((delivery, try ledger.attempts(of: delivery.id)))
      }
    }
  }

  /// `previous` and `latest` are those of a campaign; without one, by the clock of China.
  private static func month(
    _ period: String?, _ campaign: String?, _ world: World
  ) throws(WorldFailure) -> ReportingPeriod? {
    guard let period else { return nil }
    if let named = ReportingPeriod(period) { return named }
    if let campaign {
      return try Pipeline(world: world, request: Request(period: period)).plan(campaign).choice
        .period
    }
    guard period == "previous" else {
      throw WorldFailure(
        .usage, zh: "--period latest 需要指明创建工作", en: "--period latest needs a campaign")
    }
    return world.today("Asia/Shanghai").map { ReportingPeriod(containing: $0).previous }
  }

  var json: JSONText {
    .object([
      ("format", .whole(1)), ("issues", .list(issues.map(Self.json))),
      ("runs", .list(runs.map(Self.json))),
      ("deliveries", .list(deliveries.map { Self.json($0.delivery, $0.attempts) })),
    ])
  }

  private static func json(_ it: Ledger.Issue) -> JSONText {
    .object([
      ("campaign", .text(it.month.campaign)), ("period", .text(it.month.period.name)),
      ("issue", .whole(it.number)), ("state", .text(it.state.rawValue)),
      ("reason", text(it.reason)), ("run", .whole(Int(it.run))), ("tool", .text(it.toolVersion)),
      ("manifest_sha256", text(it.manifestDigest)), ("opened", time(it.openedAt)),
      ("sealed", time(it.sealedAt)), ("sent", time(it.sentAt)),
    ])
  }

  private static func json(_ it: Run) -> JSONText {
    .object([
      ("run", .whole(Int(it.id))), ("command", .text(it.command)),
      ("campaign", .text(it.month.campaign)), ("period", .text(it.month.period.name)),
      ("state", .text(it.state.rawValue)), ("exit", it.exitStatus.map { .whole(Int($0)) } ?? .null),
      ("started", time(it.startedAt)), ("finished", time(it.finishedAt)), ("note", text(it.note)),
      ("tool", .text(it.toolVersion)),
    ])
  }

  private static func json(_ it: Delivery, _ attempts: [Attempt]) -> JSONText {
    .object([
      ("delivery", .whole(Int(it.id))), ("campaign", .text(it.key.month.campaign)),
      ("period", .text(it.key.month.period.name)), ("occasion", .text(it.key.occasion.name)),
      ("letter", .text(it.key.letter)), ("recipient", .text(it.key.recipient)),
      ("state", .text(it.state.rawValue)), ("message_id", .text(it.messageID)),
      ("message_sha256", .text(it.messageDigest)), ("override", text(it.override)),
      ("intended", time(it.intendedAt)), ("updated", time(it.updatedAt)),
      ("next_try", time(it.nextTry)), ("attempts", .list(attempts.map(json))),
    ])
  }

  private static func json(_ it: Attempt) -> JSONText {
    .object([
      ("attempt", .whole(it.number)), ("started", time(it.startedAt)),
      ("handed_over", time(it.handedOverAt)), ("ended", time(it.endedAt)),
      ("outcome", text(it.outcome?.rawValue)), ("settled_as", text(it.settledAs?.rawValue)),
      ("replies", .list(it.replies.map { .text($0) })),
    ])
  }

  private static func text(_ value: String?) -> JSONText { value.map { .text($0) } ?? .null }

  private static func time(_ value: Instant?) -> JSONText {
    value.map { .text(TimeText.universal($0)) } ?? .null
  }
}

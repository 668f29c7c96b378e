package import Campaigns
import GRDB

extension LedgerFile {
  /// When the first letter of an occasion was intended: the date that all its letters bear. Nil
  /// before the first.
  package func letterDate(
    of month: ReportedMonth, _ occasion: Occasion
  ) throws(LedgerError) -> Instant? {
    try read { database in
      try Int64.fetchOne(
        database,
        sql: """
          SELECT min(intended_at) FROM delivery
          WHERE campaign = ? AND period = ? AND occasion = ?
          """,
        arguments: [month.campaign, month.period.name, occasion.name]
      ).map(Instant.init)
    }
  }

  /// Records that a letter is to be sent, on the disk before anything leaves, and gives the
  /// delivery as it stands: only one in the state `intent`, or `deferred` and due, is to be tried.
  /// A delivery that is known keeps its Message-ID.
  ///
  /// The intent of an issue's letter seals the issue in the same transaction.
  package func intend(
    _ key: DeliveryKey, messageID: String, messageDigest: String, override: String? = nil,
    at now: Instant
  ) throws(LedgerError) -> Delivery {
    try write { database in
      if let number = key.occasion.issue {
        guard let issue = try Self.issue(key.month, number, in: database) else {
          throw LedgerError.notPublished(key.month)
        }
        _ = try Self.seal(issue, at: now, in: database)
      }
      try database.execute(
        sql: """
          INSERT INTO delivery (campaign, period, occasion, issue, letter, recipient,
            message_id, message_digest, override, state, intended_at, updated_at)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'intent', ?, ?)
          ON CONFLICT (campaign, period, occasion, letter, recipient) DO UPDATE
          SET message_digest = excluded.message_digest, override = excluded.override,
            updated_at = excluded.updated_at
          WHERE state IN ('intent', 'deferred')
          """,
        arguments: [
          key.month.campaign, key.month.period.name, key.occasion.name, key.occasion.issue,
          key.letter, key.recipient, messageID, messageDigest, override, now.seconds, now.seconds,
        ])
      let row = try Row.fetchOne(
        database,
        sql: Self.selectDelivery + """
           WHERE campaign = ? AND period = ? AND occasion = ? AND letter = ? AND recipient = ?
          """,
        arguments: [
          key.month.campaign, key.month.period.name, key.occasion.name, key.letter, key.recipient,
        ])
      return try Delivery(row.orCorrupt("delivery"))
    }
  }

  /// A delivery by its number; nil where there is none.
  package func delivery(_ id: Int64) throws(LedgerError) -> Delivery? {
    try read { try Self.delivery(id, in: $0) }
  }

  /// Deliveries in the order of their intents.
  package func deliveries(
    campaign: String? = nil, period: ReportingPeriod? = nil,
    in states: Set<Delivery.State> = Set(Delivery.State.allCases)
  ) throws(LedgerError) -> [Delivery] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: Self.selectDelivery + """
           WHERE campaign = ifnull(?, campaign) AND period = ifnull(?, period) ORDER BY id
          """,
        arguments: [campaign, period?.name]
      ).map(Delivery.init).filter { states.contains($0.state) }
    }
  }

  /// What is to be tried now: intents that never left, and deferred ones whose time has come.
  package func due(at now: Instant, campaign: String? = nil) throws(LedgerError) -> [Delivery] {
    let waiting = try deliveries(campaign: campaign, in: [.intent, .deferred])
    return waiting.filter { $0.isDue(at: now) }
  }

  /// What was tried for a delivery, in order, with every line that servers said.
  package func attempts(of id: Int64) throws(LedgerError) -> [Attempt] {
    try read { database in
      let replies = try Row.fetchAll(
        database,
        sql: "SELECT attempt, text FROM reply WHERE delivery = ? ORDER BY attempt, line",
        arguments: [id])
      let lines = Dictionary(grouping: replies) { $0["attempt"] as Int }
      return try Row.fetchAll(
        database, sql: "SELECT * FROM attempt WHERE delivery = ? ORDER BY number",
        arguments: [id]
      ).map { row in
        try Attempt(row, replies: lines[row["number"], default: []].map { $0["text"] })
      }
    }
  }

  static func delivery(_ id: Int64, in database: Database) throws -> Delivery? {
    try Row.fetchOne(database, sql: selectDelivery + " WHERE id = ?", arguments: [id])
      .map(Delivery.init)
  }

  static let selectDelivery = """
    SELECT *, (SELECT count(*) FROM attempt WHERE delivery = delivery.id) AS attempts
    FROM delivery
    """
}

extension Delivery {
  /// True for what is to be tried now.
  package func isDue(at now: Instant) -> Bool {
    switch state {
    case .intent: true
    case .deferred: nextTry.map { $0 <= now } ?? true
    default: false
    }
  }

  init(_ row: Row) throws {
    id = row["id"]
    key = DeliveryKey(
      month: try ReportedMonth(row),
      occasion: try Occasion(name: row["occasion"]).orCorrupt("delivery.occasion"),
      letter: row["letter"], recipient: row["recipient"])
    messageID = row["message_id"]
    messageDigest = row["message_digest"]
    override = row["override"]
    state = try State(rawValue: row["state"]).orCorrupt("delivery.state")
    nextTry = (row["next_try"] as Int64?).map(Instant.init)
    intendedAt = Instant(seconds: row["intended_at"])
    updatedAt = Instant(seconds: row["updated_at"])
    attempts = row["attempts"]
  }
}

extension Attempt {
  init(_ row: Row, replies: [String]) throws {
    number = row["number"]
    startedAt = Instant(seconds: row["started_at"])
    handedOverAt = (row["handed_over_at"] as Int64?).map(Instant.init)
    endedAt = (row["ended_at"] as Int64?).map(Instant.init)
    outcome = try (row["outcome"] as String?).map {
      try Outcome(rawValue: $0).orCorrupt("attempt.outcome")
    }
    settledAs = try (row["settled_as"] as String?).map {
      try Settlement(rawValue: $0).orCorrupt("attempt.settled_as")
    }
    settledAt = (row["settled_at"] as Int64?).map(Instant.init)
    self.replies = replies
  }
}

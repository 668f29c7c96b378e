import GRDB

/// How an attempt ended, for the ledger.
package enum DeliveryOutcome: Hashable, Sendable {
  case sent
  case deferred(until: Instant)
  case refused
  case unknown
  /// Nothing was sent, and the fault is not the recipient's: it stays to be sent.
  case withheld

  var recorded: (attempt: Attempt.Outcome, state: Delivery.State, nextTry: Instant?) {
    switch self {
    case .sent: (.sent, .sent, nil)
    case .deferred(let until): (.deferred, .deferred, until)
    case .refused: (.refused, .refused, nil)
    case .unknown: (.unknown, .unknown, nil)
    case .withheld: (.withheld, .intent, nil)
    }
  }
}

/// What a run finds to have been left in the middle.
package struct Recovery: Hashable, Sendable {
  /// Runs that were killed; they are now `failed`.
  package var runs: [Run]
  /// Deliveries that were being handed over; they are now `unknown`.
  package var unknown: [Delivery]
}

extension LedgerFile {
  /// Ends what a killed run left in the middle; to be called first, under the workspace's lock.
  /// A message that was being handed over may have arrived: it is held for a person.
  package func recover(at now: Instant) throws(LedgerError) -> Recovery {
    try write { database in
      let runs = try Row.fetchAll(
        database, sql: "SELECT * FROM run WHERE state IN ('started', 'published') ORDER BY id"
      ).map(Run.init)
      let sending = try Row.fetchAll(
        database, sql: Self.selectDelivery + " WHERE state = 'sending' ORDER BY id"
      ).map(Delivery.init)
      try database.execute(
        sql: """
          UPDATE run SET state = 'failed', finished_at = :now
          WHERE state IN ('started', 'published');
          UPDATE attempt SET ended_at = :now, outcome = iif(
            (SELECT state FROM delivery WHERE id = attempt.delivery) = 'sending',
            'unknown', 'interrupted')
          WHERE outcome IS NULL;
          UPDATE delivery SET state = 'unknown', updated_at = :now WHERE state = 'sending';
          """,
        arguments: ["now": now.seconds])
      return Recovery(
        runs: runs.map { run in
          var run = run
          run.state = .failed
          run.finishedAt = now
          return run
        },
        unknown: try sending.compactMap { try Self.delivery($0.id, in: database) })
    }
  }

  /// Begins an attempt of a delivery that is to be tried. Gives its number, from 1.
  @discardableResult
  package func beginAttempt(of id: Int64, at now: Instant) throws(LedgerError) -> Int {
    try write { database in
      let delivery = try Self.known(id, in: database)
      let isIdle = try Bool.fetchOne(
        database,
        sql: "SELECT NOT EXISTS (SELECT 1 FROM attempt WHERE delivery = ? AND outcome IS NULL)",
        arguments: [id])
      guard [.intent, .deferred].contains(delivery.state), isIdle == true else {
        throw LedgerError.outOfOrder("begin an attempt of delivery \(id), \(delivery.state)")
      }
      let number = delivery.attempts + 1
      try database.execute(
        sql: "INSERT INTO attempt (delivery, number, started_at) VALUES (?, ?, ?)",
        arguments: [id, number, now.seconds])
      return number
    }
  }

  /// Says that the message is about to be handed to the server. On the disk when it returns; where
  /// it throws, nothing may be handed over.
  package func handOver(_ id: Int64, at now: Instant) throws(LedgerError) {
    try write { database in
      try database.execute(
        sql: "UPDATE attempt SET handed_over_at = ? WHERE delivery = ? AND outcome IS NULL",
        arguments: [now.seconds, id])
      try Self.expectOne(database, "hand over delivery \(id)")
      try database.execute(
        sql: """
          UPDATE delivery SET state = 'sending', next_try = NULL, updated_at = ?
          WHERE id = ? AND state IN ('intent', 'deferred')
          """,
        arguments: [now.seconds, id])
      try Self.expectOne(database, "hand over delivery \(id) twice")
    }
  }

  /// Records how the attempt that was begun has ended, with every line of the server's.
  package func conclude(
    _ id: Int64, _ outcome: DeliveryOutcome, replies: [String], at now: Instant
  ) throws(LedgerError) {
    let (attempt, state, nextTry) = outcome.recorded
    try write { database in
      let delivery = try Self.known(id, in: database)
      let wasHandedOver = delivery.state == .sending
      guard wasHandedOver || (outcome != .sent && outcome != .unknown) else {
        throw LedgerError.outOfOrder("delivery \(id) is \(attempt) without being handed over")
      }
      try database.execute(
        sql: """
          UPDATE attempt SET outcome = ?, ended_at = ? WHERE delivery = ? AND outcome IS NULL
          """,
        arguments: [attempt.rawValue, now.seconds, id])
      try Self.expectOne(database, "conclude delivery \(id)")
      try database.execute(
        sql: "UPDATE delivery SET state = ?, next_try = ?, updated_at = ? WHERE id = ?",
        arguments: [state.rawValue, nextTry?.seconds, now.seconds, id])
      let statement = try database.makeStatement(
        sql: "INSERT INTO reply (delivery, attempt, line, text) VALUES (?, ?, ?, ?)")
      for (line, text) in replies.enumerated() {
        try statement.execute(arguments: [id, delivery.attempts, line + 1, text])
      }
    }
  }

  /// A person's word on a delivery. `.sent` ends one whose outcome is unknown; `.resend` makes one
  /// that is unknown, refused or deferred to be sent again now, with the same Message-ID. Throws
  /// `.noDelivery` or `.cannotSettle`.
  @discardableResult
  package func settle(
    _ id: Int64, as settlement: Attempt.Settlement, at now: Instant
  ) throws(LedgerError) -> Delivery {
    try write { database in
      guard let delivery = try Self.delivery(id, in: database) else {
        throw LedgerError.noDelivery(id: id)
      }
      let open: Set<Delivery.State> =
        settlement == .sent ? [.unknown] : [.unknown, .refused, .deferred]
      guard open.contains(delivery.state) else {
        throw LedgerError.cannotSettle(id: id, state: delivery.state)
      }
      try database.execute(
        sql: """
          UPDATE attempt SET settled_as = ?, settled_at = ? WHERE delivery = ? AND number = ?
          """,
        arguments: [settlement.rawValue, now.seconds, id, delivery.attempts])
      let state: Delivery.State = settlement == .sent ? .settled : .intent
      try database.execute(
        sql: "UPDATE delivery SET state = ?, next_try = NULL, updated_at = ? WHERE id = ?",
        arguments: [state.rawValue, now.seconds, id])
      return try Self.known(id, in: database)
    }
  }

  private static func known(_ id: Int64, in database: Database) throws -> Delivery {
    guard let delivery = try delivery(id, in: database) else {
      throw LedgerError.outOfOrder("no delivery \(id)")
    }
    return delivery
  }
}

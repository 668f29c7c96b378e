import Campaigns
import Foundation
import Testing

@testable import Ledger

@Suite struct DeliveryTests {
  @Test func anIntentSealsAndIsMadeOnce() throws {
    let scratch = try Scratch()
    let ledger = try scratch.open()
    #expect(throws: LedgerError.notPublished(Scratch.october)) { try ledger.intend() }
    try ledger.run()
    #expect(try ledger.letterDate(of: Scratch.october, .issue(1)) == nil)
    let first = try ledger.intend(digest: "d1", at: 10)
    #expect(first.state == .intent && first.attempts == 0)
    #expect(try ledger.currentIssue(of: Scratch.october)?.state == .sealed)
    let again = try ledger.intend(digest: "d2", at: 90)
    #expect(again.id == first.id && again.messageID == first.messageID)
    #expect(again.messageDigest == "d2" && again.intendedAt == Scratch.at(10))
    let other = try ledger.intend(Scratch.key("other@example.org"), at: 91)
    #expect(other.id != first.id)
    #expect(try ledger.letterDate(of: Scratch.october, .issue(1)) == Scratch.at(10))
  }

  @Test func aNoticeSealsNothing() throws {
    let scratch = try Scratch()
    let ledger = try scratch.open()
    try ledger.run()
    let key = Scratch.key(for: .notice("remind-2022-11-20"))
    let notice = try ledger.intend(key)
    #expect(notice.key == key && notice.state == .intent)
    #expect(try ledger.currentIssue(of: Scratch.october)?.state == .open)
    #expect(
      key.parts == [
        "gaoyi", "2022-10", "notice-remind-2022-11-20", "monthly", "office@example.org",
      ])
  }

  /// What an attempt comes to, whether the message had begun to be handed over, the state after
  /// it, and whether it is due at once, in ten minutes.
  @Test(arguments: [
    (DeliveryOutcome.sent, true, Delivery.State.sent, false, false),
    (.deferred(until: Scratch.at(620)), true, .deferred, false, true),
    (.deferred(until: Scratch.at(620)), false, .deferred, false, true),
    (.refused, true, .refused, false, false),
    (.refused, false, .refused, false, false),
    (.unknown, true, .unknown, false, false),
    (.withheld, false, .intent, true, true),
  ])
  func attemptsEnd(
    outcome: DeliveryOutcome, handedOver: Bool, state: Delivery.State, now: Bool, later: Bool
  ) throws {
    let scratch = try Scratch()
    let ledger = try scratch.open()
    try ledger.run()
    let id = try ledger.intend().id
    #expect(try ledger.beginAttempt(of: id, at: Scratch.at(20)) == 1)
    if handedOver {
      try ledger.handOver(id, at: Scratch.at(21))
      #expect(try ledger.delivery(id)?.state == .sending)
    }
    try ledger.conclude(
      id, outcome, replies: ["220 ready", "550 5.1.1 没有此人"], at: Scratch.at(22))
    let after = try #require(try ledger.delivery(id))
    #expect(after.state == state && after.updatedAt == Scratch.at(22))
    #expect(try ledger.due(at: Scratch.at(23)).map(\.id) == (now ? [id] : []))
    #expect(try ledger.due(at: Scratch.at(620)).map(\.id) == (later ? [id] : []))
    #expect(try ledger.due(at: Scratch.at(620), campaign: "danzhou") == [])
    let attempt = try #require(try ledger.attempts(of: id).first)
    #expect(attempt.replies == ["220 ready", "550 5.1.1 没有此人"])
    #expect(attempt.handedOverAt == (handedOver ? Scratch.at(21) : nil))
    let kept = try ledger.intend(digest: "changed", at: 30)
    let isWaiting = [.intent, .deferred].contains(state)
    #expect(kept.state == state && (kept.messageDigest == "changed") == isWaiting)
    if isWaiting { #expect(try ledger.beginAttempt(of: id, at: Scratch.at(640)) == 2) }
  }

  /// Steps out of order are a defect, and change nothing.
  @Test func theOrderOfStepsIsKept() throws {
    let scratch = try Scratch()
    let ledger = try scratch.open()
    try ledger.run()
    let id = try ledger.intend().id
    func refuses(_ step: () throws -> Void, _ place: SourceLocation = #_sourceLocation) {
      let error = #expect(throws: LedgerError.self, sourceLocation: place) { try step() }
      #expect(error?.exitStatus == 70, sourceLocation: place)
    }
    refuses { try ledger.handOver(id, at: Scratch.at(1)) }
    refuses { try ledger.conclude(id, .refused, replies: [], at: Scratch.at(1)) }
    try ledger.beginAttempt(of: id, at: Scratch.at(2))
    refuses { try ledger.beginAttempt(of: id, at: Scratch.at(3)) }
    refuses { try ledger.conclude(id, .sent, replies: [], at: Scratch.at(3)) }
    refuses { try ledger.conclude(id, .unknown, replies: [], at: Scratch.at(3)) }
    try ledger.handOver(id, at: Scratch.at(4))
    refuses { try ledger.handOver(id, at: Scratch.at(5)) }
    try ledger.conclude(id, .sent, replies: ["250 ok"], at: Scratch.at(6))
    refuses { try ledger.beginAttempt(of: id, at: Scratch.at(7)) }
    #expect(try ledger.delivery(id)?.state == .sent)
    #expect(try ledger.attempts(of: id).map(\.outcome) == [.sent])
  }

  /// A person's word: from which state, which word, the state after it; nil where it is refused.
  @Test(arguments: [
    (DeliveryOutcome.unknown, Attempt.Settlement.sent, Delivery.State?.some(.settled)),
    (.unknown, .resend, .intent), (.refused, .resend, .intent), (.refused, .sent, nil),
    (.deferred(until: Scratch.at(999)), .resend, .intent),
    (.deferred(until: Scratch.at(999)), .sent, nil), (.sent, .resend, nil), (.sent, .sent, nil),
  ])
  func isSettled(
    _ outcome: DeliveryOutcome, as word: Attempt.Settlement, state: Delivery.State?
  ) throws {
    let scratch = try Scratch()
    let ledger = try scratch.open()
    try ledger.run()
    let before = try ledger.intend()
    try ledger.beginAttempt(of: before.id, at: Scratch.at(20))
    try ledger.handOver(before.id, at: Scratch.at(21))
    try ledger.conclude(before.id, outcome, replies: [], at: Scratch.at(22))
    guard let state else {
      let error = #expect(throws: LedgerError.self) {
        try ledger.settle(before.id, as: word, at: Scratch.at(30))
      }
      #expect(error?.exitStatus == 64)
      return
    }
    let settled = try ledger.settle(before.id, as: word, at: Scratch.at(30))
    #expect(settled.state == state && settled.messageID == before.messageID)
    #expect(try ledger.attempts(of: before.id).map(\.settledAs) == [word])
    #expect(try ledger.due(at: Scratch.at(31)).count == (word == .resend ? 1 : 0))
    #expect(throws: LedgerError.noDelivery(id: 77)) {
      try ledger.settle(77, as: word, at: Scratch.at(30))
    }
  }

  /// Where a run is killed, and what the next one finds: the state and how the attempt ended.
  @Test(arguments: [
    ("intended", Delivery.State.intent, [Attempt.Outcome]()),
    ("begun", .intent, [.interrupted]), ("handed over", .unknown, [.unknown]),
    ("concluded", .sent, [.sent]),
  ])
  func aKilledRun(
    step: String, state: Delivery.State, outcomes: [Attempt.Outcome]
  ) async throws {
    let scratch = try Scratch()
    try scratch.open().run()
    let path = scratch.path
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = path as String, step = step as String] in
      func stop(at name: String) { if name == step { kill(getpid(), SIGKILL) } }
      let ledger = try LedgerFile.open(path)
      _ = try ledger.begin(
        Scratch.october, command: "send", toolVersion: "1", at: Scratch.at(9))
      let id = try ledger.intend().id
      stop(at: "intended")
      try ledger.beginAttempt(of: id, at: Scratch.at(20))
      stop(at: "begun")
      try ledger.handOver(id, at: Scratch.at(21))
      stop(at: "handed over")
      try ledger.conclude(id, .sent, replies: ["250 ok"], at: Scratch.at(22))
      stop(at: "concluded")
    }
    let ledger = try scratch.open()
    let recovery = try ledger.recover(at: Scratch.at(50))
    #expect(recovery.runs.map(\.command) == ["send"])
    let delivery = try #require(try ledger.deliveries().first)
    #expect(delivery.state == state)
    #expect(recovery.unknown == (state == .unknown ? [delivery] : []))
    #expect(try ledger.attempts(of: delivery.id).map(\.outcome) == outcomes)
    let again = try ledger.recover(at: Scratch.at(60))
    #expect(again == Recovery(runs: [], unknown: []))
    #expect(try ledger.runs(campaign: "gaoyi").map(\.state) == [.failed, .done])
  }

  @Test(arguments: [(1, 10), (2, 30), (3, 60), (4, 120), (5, 240), (6, 360), (99, 360), (0, 10)])
  func backsOff(attempts: Int, minutes: Int64) {
    let next = BackOff.nextTry(afterAttempts: attempts, at: Scratch.at(0))
    #expect(next == Scratch.at(60 * minutes))
  }
}

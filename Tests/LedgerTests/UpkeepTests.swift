import Campaigns
import Foundation
import Testing

@testable import Ledger

@Suite struct UpkeepTests {
  @Test func aBackupIsAWholeLedger() throws {
    let scratch = try Scratch()
    let ledger = try scratch.open()
    try ledger.run()
    _ = try ledger.intend()
    let backup = scratch.folder + "/backup.sqlite"
    try ledger.backUp(to: backup)
    #expect(throws: LedgerError.occupied(path: backup)) { try ledger.backUp(to: backup) }
    let issues = try ledger.issues()
    let deliveries = try ledger.deliveries()
    #expect(deliveries.count == 1)
    #expect(throws: LedgerError.occupied(path: scratch.path)) {
      try LedgerFile.restore(from: backup, to: scratch.path, at: Scratch.at(99))
    }
    try ledger.close()
    try FileManager.default.moveItem(atPath: scratch.path, toPath: scratch.path + ".damaged")
    try LedgerFile.restore(from: backup, to: scratch.path, at: Scratch.at(99))
    let restored = try scratch.open()
    #expect(try restored.issues() == issues)
    let held = try #require(try restored.deliveries().first)
    #expect(held.state == .unknown && held.key == deliveries[0].key)
    #expect(held.messageID == deliveries[0].messageID)
    try restored.close()
    #expect(
      try scratch.entries() == ["backup.sqlite", "ledger.sqlite", "ledger.sqlite.damaged"])
  }

  /// What was sent after the backup is not in it: nothing that was waiting is sent by itself.
  @Test func aBackupHoldsWhatMayHaveBeenSentSince() throws {
    let scratch = try Scratch()
    let ledger = try scratch.open()
    try ledger.run()
    let states: [(String, DeliveryOutcome?)] = [
      ("sent@example.org", .sent), ("deferred@example.org", .deferred(until: Scratch.at(500))),
      ("refused@example.org", .refused), ("waiting@example.org", nil),
    ]
    for (recipient, outcome) in states {
      let delivery = try ledger.intend(Scratch.key(recipient))
      guard let outcome else { continue }
      try ledger.beginAttempt(of: delivery.id, at: Scratch.at(20))
      try ledger.handOver(delivery.id, at: Scratch.at(21))
      try ledger.conclude(delivery.id, outcome, replies: [], at: Scratch.at(22))
    }
    try ledger.run(Scratch.month("2022-11"), manifest: "m2", at: 30)
    let backup = scratch.folder + "/backup.sqlite"
    try ledger.backUp(to: backup)
    let path = scratch.folder + "/restored.sqlite"
    try LedgerFile.restore(from: backup, to: path, at: Scratch.at(99))
    let restored = try LedgerFile.open(path)
    #expect(try restored.deliveries().map(\.state) == [.sent, .unknown, .refused, .unknown])
    #expect(try restored.due(at: Scratch.at(9_999)).isEmpty)
    #expect(try restored.issues().map(\.foundReport) == [false, true])
  }

  @Test func aBackupThatIsNotWholeIsRefused() throws {
    let scratch = try Scratch()
    let backup = scratch.folder + "/backup.sqlite"
    #expect(throws: LedgerError.absent(path: backup)) {
      try LedgerFile.restore(from: backup, to: scratch.path, at: Scratch.at(99))
    }
    try Data("no ledger".utf8).write(to: URL(fileURLWithPath: backup))
    let error = #expect(throws: LedgerError.self) {
      try LedgerFile.restore(from: backup, to: scratch.path, at: Scratch.at(99))
    }
    #expect(error?.exitStatus == 74)
    #expect(!FileManager.default.fileExists(atPath: scratch.path))
  }

  @Test func pruningKeepsWhatPromisesHangOn() throws {
    let scratch = try Scratch()
    let ledger = try scratch.open()
    let september = Scratch.month("2022-09")
    try ledger.run(september, inputs: [Scratch.file("a", "old-1")], at: 0)
    try ledger.run(september, inputs: [Scratch.file("a", "old-2")], at: 2)
    let delivery = try ledger.intend(Scratch.key(month: september))
    try ledger.beginAttempt(of: delivery.id, at: Scratch.at(20))
    try ledger.handOver(delivery.id, at: Scratch.at(21))
    try ledger.conclude(delivery.id, .sent, replies: ["354", "250 ok"], at: Scratch.at(22))
    try ledger.run(inputs: [Scratch.file("a", "new-1")], at: 30)
    try ledger.run(inputs: [Scratch.file("a", "new-2")], at: 32)
    let issues = try ledger.issues()
    let pruned = try ledger.prune(before: Scratch.october.period)
    #expect(pruned == Pruned(runs: 1, replyLines: 2, inputsInUse: ["new-2"]))
    #expect(try ledger.issues() == issues)
    #expect(try ledger.deliveries().map(\.state) == [.sent])
    #expect(try ledger.runs().count == 3)
    let all = try ledger.prune(before: september.period)
    #expect(all == Pruned(runs: 0, replyLines: 0, inputsInUse: ["old-2", "new-2"]))
  }
}

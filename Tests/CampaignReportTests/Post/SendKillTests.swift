import Foundation
import Ledger
import Publishing
import Testing

@testable import CampaignReport

/// `run --send` killed: no torn folder, no second copy of what was confirmed, nothing lost in
/// silence, and the next runs finish what is missing and nothing else.
///
/// `CAMPAIGN_KILLS=200` makes so many kills at random moments, `CAMPAIGN_SEED` repeats them.
@Suite struct SendKillTests {
  private static let recipients = 5
  private static let period = SendingOffice.whole

  /// After every step of a letter on its way, at the first letter and at a later one.
  @Test(arguments: Postman.Stage.allCases, [1, 3])
  func killedAtEveryStep(stage: Postman.Stage, letter: Int) async throws {
    let office = try SendingOffice(.honest())
    try office.write(recipients: Self.recipients)
    let (root, last, count) = (office.workspace.root, stage.rawValue, letter)
    let environment = office.server.environment
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [
        root = root as String, last = last as String, count = count as Int,
        environment = environment as [String: String]
      ] in
      var world = Office.world(root)
      world.environment = environment
      let request = Request(period: "2022-12")
      let book = try LedgerBook.open(in: world)
      let plan = try Pipeline(world: world, request: request).plan("gaoyi")
      let outcome = try MonthRun(book: book, request: request).run(plan)
      var seen = 0
      let sent = SentRun(book: book, request: request) { reached in
        guard reached.rawValue == last else { return }
        seen += 1
        if seen == count { kill(getpid(), SIGKILL) }
      }
      _ = try sent.send(outcome, of: plan)
    }
    let isHeld = [Postman.Stage.handedOver, .answered].contains(stage)
    let unknown = try finish(office)
    #expect(unknown == (isHeld ? 1 : 0))
    try settle(office)
  }

  @Test func killedAtRandomMoments() throws {
    let environment = ProcessInfo.processInfo.environment
    let kills = environment["CAMPAIGN_KILLS"].flatMap { Int($0) } ?? 8
    let seed =
      environment["CAMPAIGN_SEED"].flatMap { UInt64($0) } ?? UInt64.random(in: 0...(1 << 40))
    var dice = Dice(state: seed)
    let office = try SendingOffice(.honest())
    try office.write(recipients: Self.recipients)
    let clock = ContinuousClock()
    let start = clock.now
    #expect(try office.runAndSend().exit == 0)
    let whole = start.duration(to: clock.now)
    var held = 0
    for number in 1...kills {
      try clear(office)
      let moment = try interrupt(office, &dice, within: whole)
      // Printed, so that a kill that goes wrong can be repeated.
      if kills > 8 { print("CAMPAIGN_SEED=\(seed) kill \(number) of \(kills), \(moment)") }
      try checkFolder(office)
      held += try finish(office)
      try settle(office)
    }
    print("\(kills) kills, CAMPAIGN_SEED=\(seed): \(held) letters were held as unknown")
  }

  /// Starts a run and kills it: after a time, or shortly after a number of letters has arrived.
  private func interrupt(
    _ office: SendingOffice, _ dice: inout Dice, within whole: Duration
  ) throws -> String {
    let process = office.workspace.process(
      ["run", "gaoyi", "--period", Self.period, "--send", "--quiet"],
      environment: office.server.environment)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let letters = Int(dice.next() % UInt64(Self.recipients))
    let isAfterLetters = dice.next() % 2 == 0
    let micros =
      UInt64(whole.components.seconds) * 1_000_000
      + UInt64(whole.components.attoseconds / 1_000_000_000_000)
    let delay = dice.next() % (isAfterLetters ? 120_000 : micros)
    try process.run()
    while isAfterLetters, process.isRunning, try office.server.count() < letters {
      usleep(500)
    }
    usleep(UInt32(delay))
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    return isAfterLetters ? "\(delay) µs after letter \(letters)" : "after \(delay) µs"
  }

  /// The period's folder is whole, or not there.
  private func checkFolder(_ office: SendingOffice) throws {
    guard office.workspace.exists("reports/gaoyi/\(Self.period)") else { return }
    let world = Office.world(office.workspace.root)
    let standing = try StandingReport("reports/gaoyi/\(Self.period)", in: world)
    #expect(try #require(standing).changedFile(in: world) == nil)
  }

  /// Runs until nothing is left to do; gives how many letters are held for a person. What arrived
  /// has arrived once, what is confirmed has arrived, and what is unknown is named.
  private func finish(_ office: SendingOffice) throws -> Int {
    _ = try office.runAndSend()
    let outcome = try office.runAndSend()
    let deliveries = try office.deliveries()
    let unknown = deliveries.filter { $0.state == .unknown }
    #expect(outcome.exit == (unknown.isEmpty ? 0 : 76), "\(outcome)")
    #expect(deliveries.count == Self.recipients)
    #expect(deliveries.allSatisfy { $0.state == .sent || $0.state == .unknown })
    for delivery in unknown {
      #expect(outcome.errors.contains("history settle \(delivery.id)"))
      #expect(outcome.errors.contains(delivery.key.recipient))
    }
    let ids = try arrived(office)
    #expect(Set(ids).count == ids.count)
    #expect(deliveries.allSatisfy { $0.state == .unknown || ids.contains($0.messageID) })
    return unknown.count
  }

  /// A person finds out what arrived; then the month is complete.
  private func settle(_ office: SendingOffice) throws {
    let ids = try arrived(office)
    for delivery in try office.deliveries() where delivery.state == .unknown {
      let word = ids.contains(delivery.messageID) ? "--sent" : "--resend"
      #expect(try office.tool("history", "settle", "\(delivery.id)", word).exit == 0)
    }
    #expect(try office.runAndSend().exit == 0)
    let all = try arrived(office)
    #expect(all.count == Self.recipients && Set(all).count == all.count)
    #expect(try office.issue()?.state == .sent)
    try checkFolder(office)
  }

  private func arrived(_ office: SendingOffice) throws -> [String] {
    try office.server.received().map { message in
      let head = String(
        decoding: try Data(contentsOf: URL(fileURLWithPath: message.path)), as: UTF8.self)
      return head.firstMatch(of: /Message-ID: (<[^>]+>)/).map { String($0.output.1) } ?? ""
    }
  }

  private func clear(_ office: SendingOffice) throws {
    for folder in ["reports", "state"] {
      try FileManager.default.removeItem(atPath: office.workspace.root + "/" + folder)
    }
    for message in try office.server.received() {
      for ending in [".eml", ".json"] {
        try FileManager.default.removeItem(atPath: String(message.path.dropLast(4)) + ending)
      }
    }
  }

  /// SplitMix64: the same seed, the same kills.
  private struct Dice {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }
}

import Campaigns
import Testing

@testable import Ledger

@Suite struct IssueTests {
  @Test func aMonthIsReplacedFreelyUntilItIsSealed() throws {
    let scratch = try Scratch()
    let ledger = try scratch.open()
    let month = Scratch.october
    #expect(try ledger.currentIssue(of: month) == nil)
    #expect(throws: LedgerError.notPublished(month)) {
      try ledger.seal(month, at: Scratch.at(0))
    }
    try ledger.run(manifest: "m1")
    let second = try ledger.run(manifest: "m2", at: 5)
    let open = try #require(try ledger.currentIssue(of: month))
    #expect(open.number == 1 && open.state == .open && open.manifestDigest == "m2")
    #expect(open.run == second && open.openedAt == Scratch.at(0) && open.toolVersion == "0.2.0")
    let sealed = try ledger.seal(month, at: Scratch.at(7))
    #expect(sealed.state == .sealed && sealed.sealedAt == Scratch.at(7))
    #expect(try ledger.seal(month, at: Scratch.at(9)) == sealed)
    #expect(try ledger.currentIssue(of: month) == sealed)
    #expect(throws: LedgerError.outOfOrder("open issue 1")) { try ledger.run() }
  }

  @Test func aCorrectionIsTheNextIssue() throws {
    let scratch = try Scratch()
    let ledger = try scratch.open()
    try ledger.run(inputs: [Scratch.file("units.csv", "a1")])
    try ledger.seal(Scratch.october, at: Scratch.at(2))
    try ledger.markSent(Scratch.october, issue: 1, at: Scratch.at(3))
    try ledger.run(number: 2, reason: "名册有误", manifest: "m2", at: 4)
    let issues = try ledger.issues(campaign: "gaoyi")
    #expect(issues.map(\.number) == [1, 2])
    #expect(issues.map(\.state) == [.sent, .open])
    #expect(issues.map(\.reason) == [nil, "名册有误"])
    #expect(try ledger.inputs(of: issues[0].run) == [Scratch.file("units.csv", "a1")])
    #expect(try ledger.issues(campaign: "danzhou") == [])
    #expect(throws: LedgerError.outOfOrder("mark issue 2 as sent before it is sealed")) {
      try ledger.markSent(Scratch.october, issue: 2, at: Scratch.at(5))
    }
  }

  /// A run that dies before its report is in place leaves what stood there valid.
  @Test func aRunThatDiesChangesNoIssue() throws {
    let scratch = try Scratch()
    let ledger = try scratch.open()
    let first = try ledger.run()
    let dead = try ledger.begin(
      Scratch.october, command: "run", toolVersion: "0.2.0", at: Scratch.at(5))
    try ledger.open(
      .make(number: 1, reason: nil), of: Scratch.october, manifestDigest: "m9", run: dead,
      at: Scratch.at(5))
    #expect(try ledger.currentIssue(of: Scratch.october)?.run == first)
    try ledger.seal(Scratch.october, at: Scratch.at(6))
    let correcting = try ledger.begin(
      Scratch.october, command: "run", toolVersion: "0.2.0", at: Scratch.at(7))
    try ledger.open(
      .make(number: 2, reason: "更正"), of: Scratch.october, manifestDigest: "m9", run: correcting,
      at: Scratch.at(7))
    let second = try #require(try ledger.currentIssue(of: Scratch.october))
    #expect(second.number == 2 && second.reason == "更正" && second.manifestDigest == nil)
    #expect(throws: LedgerError.notPublished(Scratch.october)) {
      try ledger.seal(Scratch.october, at: Scratch.at(8))
    }
    #expect(try ledger.lastPublished("gaoyi") == Scratch.october.period)
  }

  @Test func aFileIsFoundInItsIssue() throws {
    let scratch = try Scratch()
    let ledger = try scratch.open()
    try ledger.run(manifest: "m0")
    try ledger.run(manifest: "m1", at: 3)
    try ledger.seal(Scratch.october, at: Scratch.at(4))
    try ledger.run(number: 2, reason: "更正", manifest: "m2", at: 5)
    let table: [(String, [Int])] = [("x-m1", [1]), ("x-m2", [2]), ("x-m0", []), ("a1", [])]
    for (digest, numbers) in table {
      let found = try ledger.issues(holding: digest)
      #expect(found.map(\.issue.number) == numbers, "\(digest)")
      #expect(found.allSatisfy { $0.file.path == "总表.xlsx" })
    }
  }

  @Test func catchingUpBeginsAfterTheLastPublishedMonth() throws {
    let scratch = try Scratch()
    let ledger = try scratch.open()
    #expect(try ledger.lastPublished("gaoyi") == nil)
    for name in ["2022-10", "2022-12", "2022-11"] { try ledger.run(Scratch.month(name)) }
    try ledger.run(Scratch.month("2023-05", of: "danzhou"))
    let begun = try ledger.begin(
      Scratch.month("2023-01"), command: "run", toolVersion: "1", at: Scratch.at(9))
    try ledger.finish(
      run: begun, as: .refused, exitStatus: 65, note: "名册被拒", at: Scratch.at(10))
    #expect(try ledger.lastPublished("gaoyi") == ReportingPeriod("2022-12"))
    let last = try #require(try ledger.runs(campaign: "gaoyi", limit: 1).first)
    #expect(last.state == .refused && last.exitStatus == 65 && last.note == "名册被拒")
    #expect(try ledger.latestInstant() == Scratch.at(10))
  }

  /// What a run may do, by the newest issue, the inputs and the reason given.
  @Test func plansByStateInputsAndReason() throws {
    let same = [Scratch.file("a.csv", "1"), Scratch.file("b.csv", "2")]
    let other = [Scratch.file("b.csv", "3"), Scratch.file("c.csv", "2")]
    let changes = InputChanges(from: same, to: other)
    #expect(changes.added == ["c.csv"])
    #expect(changes.removed == ["a.csv"])
    #expect(changes.changed == ["b.csv"])
    let open = Self.issue(1, .open)
    let corrected = Self.issue(2, .open, reason: "旧因")
    let sealed = Self.issue(1, .sealed)
    let sent = Self.issue(3, .sent, reason: "因")
    let table: [(Ledger.Issue?, [FileDigest], String?, IssuePlan)] = [
      (nil, same, nil, .make(number: 1, reason: nil)),
      (nil, same, "因", .make(number: 1, reason: nil)),
      (open, same, nil, .make(number: 1, reason: nil)),
      (open, other, "因", .make(number: 1, reason: nil)),
      (corrected, other, nil, .make(number: 2, reason: "旧因")),
      (corrected, other, "新因", .make(number: 2, reason: "新因")),
      (sealed, same, nil, .unchanged(sealed)),
      (sealed, same.reversed(), nil, .unchanged(sealed)),
      (sealed, same, "因", .nothingToCorrect(sealed)),
      (sealed, other, nil, .needsReason(sealed, changes)),
      (sealed, other, "因", .make(number: 2, reason: "因")),
      (sent, other, "再", .make(number: 4, reason: "再")),
      (sent, other, nil, .needsReason(sent, changes)),
    ]
    for (current, inputs, reason, plan) in table {
      #expect(
        IssuePlan(current: current, issued: same, inputs: inputs, reason: reason) == plan)
    }
  }

  private static func issue(
    _ number: Int, _ state: Ledger.Issue.State, reason: String? = nil
  ) -> Ledger.Issue {
    Ledger.Issue(
      month: Scratch.october, number: number, reason: reason, state: state, run: 1,
      toolVersion: "1", manifestDigest: "m", openedAt: Scratch.at(0))
  }
}

import Campaigns
import Diagnostics
import Foundation
import Testing

@testable import Intake

/// The sample workspaces with one file changed as files are spoiled on their way: the month says
/// the same, or a finding names the file. No other cell is read differently in silence.
@Suite(.timeLimit(.minutes(5))) struct MutationTests {
  /// `CAMPAIGN_MUTATIONS` makes more of them.
  private static let seeds =
    ProcessInfo.processInfo.environment["CAMPAIGN_MUTATIONS"].flatMap { Int($0) } ?? 24

  @Test(arguments: 1...seeds) func nothingIsMisreadInSilence(_ seed: Int) {
    var random = SeededRandom(seed: UInt64(seed) &* 1_000_003)
    for _ in 0..<10 {
      guard let month = SampleMonth.all.randomElement(using: &random),
        let file = (month.files + [month.register]).randomElement(using: &random),
        let table = TablePieces(file, month.campaign)
      else { continue }
      let mutation = TableMutation(table, &random)
      let complaint = Self.complaint(month, file, mutation)
      #expect(complaint == nil, "seed \(seed), \(file.name), \(mutation.what)")
    }
  }

  /// The test would notice: a cell that says something else than it did, and a row that is gone,
  /// where another cell was changed.
  @Test func whatIsMisreadIsNoticed() throws {
    let month = try #require(
      SampleMonth.all.first { $0.campaign.id == "gaoyi" && $0.period.name == "2021-12" })
    let file = try #require(month.files.first { $0.name.contains("高邑镇") })
    let table = try #require(TablePieces(file, month.campaign))
    #expect(table.bytes(.marked) == Array(file.bytes))
    let score = try #require(table.pieces.firstIndex { $0.text == Array("86.5".utf8) })
    let problem = try #require(table.pieces.firstIndex { $0.text == Array("绿地养护不足".utf8) })
    let misread = month.facts(file.name, TableMutation(table, score, to: "68.5").bytes)
    let elsewhere = TableMutation(table, problem, to: "绿地不足")
    let here = TableMutation(table, score, to: "68.5")
    #expect(
      Self.complaint(month.facts, misread, file.name, elsewhere)
        == "status 130127100001 accept_score was 86.5, is 68.5")
    #expect(Self.complaint(month.facts, misread, file.name, here) == nil)
    var shorter = table
    shorter.pieces.removeAll { $0.row == 5 }
    let lost = month.facts(file.name, shorter.bytes(.marked))
    #expect(lost.findings.count == month.facts.findings.count)
    #expect(
      Self.complaint(month.facts, lost, file.name, elsewhere)?.contains("130127100004") == true)
  }

  /// What is wrong with how a changed file is read; `nil` where nothing is.
  static func complaint(
    _ month: SampleMonth, _ file: InputFile, _ mutation: TableMutation
  ) -> String? {
    complaint(
      month.facts, month.facts(file.name, mutation.bytes), file.name, mutation)
  }

  static func complaint(
    _ before: MonthFacts, _ after: MonthFacts, _ name: String, _ mutation: TableMutation
  ) -> String? {
    if names(after, name, .warning).exceeds(names(before, name, .warning)) { return nil }
    // A heading that is no longer known is listed with the columns that are not read.
    let isNoted =
      mutation.isInHeader && names(after, name, .note).exceeds(names(before, name, .note))
    for (what, fact) in before.facts where fact.file == name || after.facts[what] == nil {
      let found = after.facts[what]
      if found?.value == fact.value { continue }
      // What another file says of a unit that is lost is refused where it stands.
      if fact.file != name,
        names(after, fact.file, .warning).exceeds(names(before, fact.file, .warning))
      {
        continue
      }
      if fact.file == name, mutation.touches(fact) { continue }
      if found == nil, isNoted { continue }
      return "\(what) was \(fact.value), is \(found?.value ?? "missing")"
    }
    for (what, fact) in after.facts where before.facts[what] == nil {
      if fact.file == name, mutation.touches(fact) { continue }
      return "\(what) is \(fact.value), and was not"
    }
    return nil
  }

  private static func names(
    _ facts: MonthFacts, _ name: String, _ least: Severity
  ) -> [String: Int] {
    facts.findings.filter { $0.severity <= least && $0.location.file == name }
      .reduce(into: [:]) { $0[$1.code, default: 0] += 1 }
  }
}

extension [String: Int] {
  fileprivate func exceeds(_ other: [String: Int]) -> Bool {
    contains { $0.value > other[$0.key] ?? 0 }
  }
}

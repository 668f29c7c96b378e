import Campaigns
import Diagnostics
import Testing

/// What earlier months came to, and what has moved since: from their inputs, whatever they were
/// published as.
@Suite struct HistoryTests {
  let campaign = SampleCampaign.county()

  private static func entry(
    _ number: Int, name: String? = nil, inScope: Bool = true, from: String? = nil,
    to: String? = nil
  ) -> RegisterEntry {
    RegisterEntry(
      code: SampleCampaign.code("13012710000\(number)"), name: name ?? "示例\(number)社区",
      inScope: inScope, from: from.map(SampleCampaign.day), to: to.map(SampleCampaign.day),
      place: RowPlace(file: 0, row: number + 1))
  }

  /// Units 5 to 8 come, go, change their names and their scope on 1 March.
  private static let register = Register(
    [entry(1), entry(2), entry(3), entry(4)] + [
      entry(5, from: "2022-03-01"), entry(6, to: "2022-03-01"),
      entry(7, name: "旧名社区", to: "2022-03-01"), entry(7, name: "新名社区", from: "2022-03-01"),
      entry(8, inScope: false, to: "2022-03-01"), entry(8, from: "2022-03-01"),
    ])

  private var months: [SampleMonth] {
    let register = Self.register
    var january = SampleMonth("2022-01", register, campaign)
    january.status(0, recognised: "2022-01-05")
    january.status(1) { $0.stageDates[.applied] = SampleCampaign.day("2022-01-03") }
    january.status(2) { $0.participating = false }
    january.status(3, recognised: "2022-01-06") { $0.participating = nil }
    var march = SampleMonth("2022-03", register, campaign)
    march.status(0) { $0.stageDates[.reviewed] = SampleCampaign.day("2022-01-02") }
    march.status(1, recognised: "2022-03-09")
    march.status(2)
    march.status(3, recognised: "2022-01-06")
    return [january, march]
  }

  private func evaluator(_ months: [SampleMonth]) -> Evaluator {
    Evaluator(campaign: campaign, register: Self.register, months: months.map(\.input))
  }

  private func progress(_ period: String) -> Progress {
    let month = SampleCampaign.period(period)
    let evaluator = evaluator(months)
    var progress = evaluator.progress(period: month, cutoff: month.lastDay).value
    progress.history = evaluator.history(of: progress)
    return progress
  }

  @Test func monthsAreThoseWithInput() {
    let history = progress("2022-03").history
    #expect(history.months.map(\.period.name) == ["2022-01", "2022-03"])
    #expect(history.months.map { $0.tally?.inScope } == [6, 7])
    #expect(history.months.map { $0.tally?.participating } == [2, 4])
    #expect(history.months.map { $0.tally?.attained } == [1, 2])
    #expect(history.earlier?.period.name == "2022-01")
  }

  @Test func theFirstMonthHasNoHistory() {
    let first = progress("2022-01")
    #expect(first.history.months.map(\.period.name) == ["2022-01"])
    #expect(first.history.earlier == nil)
    #expect(first.changes == [])
  }

  /// As many months as are asked for, the newest; what is compared with does not hang on it.
  @Test func monthsAreLimited() {
    let evaluator = evaluator(months)
    let progress = progress("2022-03")
    let history = evaluator.history(of: progress, limit: 2)
    #expect(history.months.count == 2)
    #expect(evaluator.history(of: progress, limit: 1).months.map(\.period.name) == ["2022-03"])
  }

  @Test func changesAreListedByKindWithBeforeAndAfter() {
    let found = progress("2022-03").changes.map { change -> String in
      guard case .unit(let unit) = change.subject else { return "?" }
      return "\(change.kind.rawValue) \(unit + 1): \(change.before) → \(change.after)"
    }
    let stage = "Campaigns.Stage.Step"
    let expected = [
      // unit: kind, before, after
      "attained 2: flag(Optional(false)) → flag(Optional(true))",
      "attained 4: flag(Optional(false)) → flag(Optional(true))",
      "lost 1: flag(Optional(true)) → flag(Optional(false))",
      "advanced 2: stage(Optional(\(stage).applied)) → stage(Optional(\(stage).recognised))",
      "fell_back 1: stage(Optional(\(stage).recognised)) → stage(Optional(\(stage).reviewed))",
      "settled 4: flag(Optional(true)) → flag(Optional(false))",
      "participating 3: flag(Optional(false)) → flag(Optional(true))",
      "participating 4: flag(nil) → flag(Optional(true))",
      "registered 5: flag(Optional(false)) → flag(Optional(true))",
      "left 6: flag(Optional(true)) → flag(Optional(false))",
      "renamed 7: name(\"旧名社区\") → name(\"新名社区\")",
      "scope 8: flag(Optional(false)) → flag(Optional(true))",
    ]
    #expect(found == expected)
  }
}

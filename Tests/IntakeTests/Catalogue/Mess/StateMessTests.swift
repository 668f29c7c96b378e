import Campaigns
import Diagnostics
import Intake
import Testing

/// The rows of the list that a unit's state shows: read, then judged.
@Suite struct StateMessTests {
  /// The status row of 育才街社区, or other tables, by month; what becomes of it in the last.
  private func judged(_ months: [(period: String, tables: [String])]) -> String {
    let readings = months.map { month in
      MonthReading(
        month.tables.enumerated().map {
          InputFile(name: "\(month.period)/\($0.offset).csv", text: $0.element)
        }, period: month.period)
    }
    guard let last = readings.last else { return "" }
    let period = Gaoyi.period(months[months.count - 1].period)
    let found = Evaluator(
      campaign: Gaoyi.campaign, register: last.register, months: readings.map(\.month)
    ).progress(period: period, cutoff: period.lastDay)
    let unit = found.value.units[0]
    let verdict =
      unit.isHeld ? "held" : unit.isAttained ? "attained" : unit.state.reporting.rawValue
    return ([verdict] + last.codes + found.diagnostics.map(\.code)).joined(separator: " ")
  }

  private func judged(_ tables: String...) -> String { judged([("2021-12", tables)]) }

  private static func row(_ cells: [String: String]) -> String {
    let all = ["区划代码": "130127100001", "是否参与创建": "是", "认定日期": "2021-12-01"]
      .merging(cells) { $1 }
    let headings = all.keys.sorted()
    return Clean.csv([headings, headings.map { all[$0] ?? "" }])
  }

  private static func items(_ last: Int, _ kind: String = "验收得分") -> String {
    "区划代码,指标序号,\(kind)\n"
      + Gaoyi.maxima.enumerated().map { "130127100001,\($0 + 1),\($0 == 30 ? last : $1)\n" }
      .joined()
  }

  @Test func row43() {
    #expect(
      judged("区划代码,是否参与创建\n130127100002,是\n") == "not_reported")
    #expect(
      judged([("2021-11", [Self.row([:])]), ("2021-12", ["区划代码,是否参与创建\n130127100002,是\n"])])
        == "attained state.recognised-without-evidence")
  }

  @Test(arguments: [
    (row(["验收得分": "100"]), items(0), "held state.total-differs"),
    (row(["验收得分": "99", "加分": "0"]), items(1), "held state.total-differs"),
    (row(["验收得分": "100"]), items(1), "attained"),
    (row(["验收得分": "90", "自评得分": "98"]), items(1, "自评得分"), "attained state.claim-differs"),
  ])
  func row46(_ status: String, _ items: String, _ expected: String) {
    #expect(judged(status, items) == expected)
  }

  @Test(arguments: [
    (["验收得分": "79.5"], "held state.recognised-below-pass-mark"),
    (["验收得分": "80"], "attained"),
    (["验收得分": "90", "V1处数": "5"], "held state.recognised-with-veto"),
    (["验收得分": "90", "否决项": "V4"], "held state.recognised-with-veto"),
    (["验收得分": "90", "是否参与创建": "否"], "held state.recognised-not-participating"),
    (["验收得分": "90", "是否参与创建": ""], "held state.recognised-not-participating"),
    (["验收得分": "90", "认定日期": "2022-01-01"], "held state.date-after-period"),
  ])
  func row47(_ cells: [String: String], _ expected: String) {
    #expect(judged(Self.row(cells)) == expected)
  }

  @Test func row47OfTallies() {
    let tally = { (attained: Int) in "区划代码,城市社区总数,达到创建要求数\n130127101000,5,\(attained)\n" }
    #expect(
      judged([("2021-11", [tally(3)]), ("2021-12", [tally(2)])])
        == "not_reported state.tally-decreased")
  }
}

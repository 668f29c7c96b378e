import Foundation
import Testing

/// The contract as an outside program checks it: files in, `summary.json` and exit status out.
@Suite struct ContractTests {
  static let registerHeader = "区划代码,社区名称,街道（镇）,县（市、区）\n"

  /// A register of so many communities, 150 to a town; the first is 育才街社区.
  static func register(_ count: Int) -> String {
    registerHeader
      + (1...count).map { "\(code($0)),\(name($0)),示例\(town($0))镇,高邑县\n" }.joined()
  }

  static func town(_ number: Int) -> Int { (number - 1) / 150 }
  static func name(_ number: Int) -> String { number == 1 ? "育才街社区" : "示例\(number)社区" }

  static func code(_ number: Int) -> String {
    let last = String((number - 1) % 150 + 1)
    return "13012710\(town(number))" + String(repeating: "0", count: 3 - last.count) + last
  }

  /// A status table in which the first units are recognised with 85 points.
  static func status(recognised: Int, on day: String, of count: Int) -> String {
    "区划代码,社区名称,是否参与创建,认定日期,验收得分\n"
      + (1...count).map { number in
        "\(code(number)),\(name(number)),是,\(number <= recognised ? "\(day),85" : ",")\n"
      }.joined()
  }

  @Test(
    arguments: [
      // of, attained, by, target, status, needed, share
      (5, 2, "2021-12", "2021-share", "met", 2, "40.0%"),
      (5, 1, "2021-12", "2021-share", "missed", 2, "20.0%"),
      (42, 25, "2022-12", "2022-share", "missed", 26, "59.5%"),
      (402, 241, "2022-12", "2022-share", "missed", 242, "59.95%"),
      (5, 3, "2022-12", "2022-share", "met", 3, "60.0%"),
      (5, 3, "2022-12", "2022-count", "met", 3, nil),
      (5, 2, "2022-12", "2022-count", "missed", 3, nil),
      (5, 1, "2021-12", "2021-named", "met", 1, nil),
      (5, 0, "2021-12", "2021-named", "missed", 1, nil),
    ] as [(Int, Int, String, String, String, Int, String?)])
  func targets(
    of count: Int, attained: Int, period: String, id: String, status: String, needed: Int,
    share: String?
  ) throws {
    let workspace = try Workspace()
    try workspace.write("inputs/gaoyi/units.csv", Self.register(count))
    try workspace.write(
      "inputs/gaoyi/\(period)/状态表.csv",
      Self.status(recognised: attained, on: period + "-01", of: count))
    let outcome = try workspace.run("run", "gaoyi", "--period", period)
    #expect(outcome.exit == 0, "\(outcome.output)\(outcome.errors)")
    let target = try #require(try workspace.summary("gaoyi", period).target(id))
    #expect(target.status == status)
    #expect(target.numerator == (id == "2021-named" ? min(attained, 1) : attained))
    #expect(target.needed == needed)
    #expect(target.share == share)
  }

  @Test(arguments: [
    // V1处数, V2占比, attained, held, warnings
    ("5", "", false, true, 0), ("4", "", true, false, 0), ("", "50%", true, false, 1),
    ("", "50.1%", false, true, 0), ("", "50", true, false, 1), ("0", "0%", true, false, 0),
  ])
  func vetoes(
    places: String, percent: String, attained: Bool, held: Bool, warnings: Int
  ) throws {
    let workspace = try Workspace()
    try workspace.write("inputs/gaoyi/units.csv", Self.register(1))
    try workspace.write(
      "inputs/gaoyi/2021-12/状态表.csv",
      "区划代码,是否参与创建,认定日期,验收得分,V1处数,V2占比\n"
        + "130127100001,是,2021-12-01,90,\(places),\(percent)\n")
    let outcome = try workspace.run("run", "gaoyi", "--period", "2021-12")
    #expect(outcome.exit == (held ? 1 : 0), "\(outcome.output)\(outcome.errors)")
    let summary = try workspace.summary("gaoyi", "2021-12")
    #expect(summary.unit("130127100001")?.attained == attained)
    #expect(summary.unit("130127100001")?.held == held)
    #expect(summary.diagnostics["warning"] == warnings)
  }

  @Test(arguments: [
    // items, bonus, 不涉及, score, attained
    ("79.5", "", false, 79.5, false), ("80", "", false, 80, true), ("78", "2", false, 80, true),
    ("76", "5", false, 79, false), ("80", "5", false, 83, true), ("67", "", true, 80, true),
  ])
  func scores(
    items: String, bonus: String, notApplicable: Bool, score: Double, attained: Bool
  ) throws {
    let maxima =
      [3, 3, 3, 1] + Array(repeating: 4, count: 10) + [4, 4, 3, 4, 3, 3, 3, 4, 2, 4, 3, 3]
      + [2, 3, 2, 2, 1]
    var rest = try #require(Double(items))
    var table = "区划代码,指标序号,验收得分,不涉及\n"
    for (index, maximum) in maxima.enumerated() {
      let item = index + 1
      if notApplicable, [11, 14, 25, 30].contains(item) {
        table += "130127100001,\(item),,是\n"
      } else {
        let given = min(rest, Double(maximum))
        rest -= given
        table += "130127100001,\(item),\(given),否\n"
      }
    }
    let workspace = try Workspace()
    try workspace.write("inputs/gaoyi/units.csv", Self.register(1))
    try workspace.write("inputs/gaoyi/2021-12/得分.csv", table)
    try workspace.write(
      "inputs/gaoyi/2021-12/状态表.csv",
      "区划代码,是否参与创建,认定日期,加分\n130127100001,是,2021-12-01,\(bonus)\n")
    let outcome = try workspace.run("run", "gaoyi", "--period", "2021-12")
    let summary = try workspace.summary("gaoyi", "2021-12")
    #expect(summary.unit("130127100001")?.score == score, "\(outcome.output)")
    #expect(summary.unit("130127100001")?.attained == attained)
  }

  @Test func exitStatuses() throws {
    let workspace = try Workspace()
    #expect(try workspace.run("run", "nosuch", "--period", "2021-12").exit == 64)
    #expect(try workspace.run("run", "gaoyi", "--period", "2021-13").exit == 64)
    #expect(try workspace.run("run", "gaoyi", "--period", "2021-12").exit == 66)
    try workspace.write("inputs/gaoyi/units.csv", "区划代码,社区名称\n13012710000,甲社区\n")
    try workspace.write("inputs/gaoyi/2021-12/a.csv", Self.status(recognised: 1, on: "", of: 1))
    #expect(try workspace.run("run", "gaoyi", "--period", "2021-12").exit == 65)
    try workspace.write("inputs/gaoyi/units.csv", Self.register(1))
    #expect(try workspace.run("run", "gaoyi", "--period", "2021-11").exit == 66)
    try workspace.write("inputs/gaoyi/2021-12/a.csv", "苹果,梨\n1,2\n")
    let refused = try workspace.run("run", "gaoyi", "--period", "2021-12")
    #expect(refused.exit == 65)
    #expect(!workspace.exists("reports/gaoyi/2021-12"))
    try workspace.write("templates/campaigns/gaoyi.yaml", "format: 1\nid: gaoyi\n")
    #expect(try workspace.run("run", "gaoyi", "--period", "2021-12").exit == 78)
  }

  @Test func oneBadFileNeverStopsTheRest() throws {
    let workspace = try Workspace()
    try workspace.write("inputs/gaoyi/units.csv", Self.register(2))
    try workspace.write(
      "inputs/gaoyi/2021-12/好.csv", "区划代码,是否参与创建\n130127100001,是\n")
    try workspace.write("inputs/gaoyi/2021-12/坏.csv", Data([0xFF, 0x80, 0x00, 0x81, 0x0A]))
    let outcome = try workspace.run("run", "gaoyi", "--period", "2021-12", "--lang", "zh")
    #expect(outcome.exit == 1)
    #expect(outcome.output.contains("坏.csv"))
    let summary = try workspace.summary("gaoyi", "2021-12")
    #expect(summary.units.notReported == 1 && summary.units.reported == 1)
    #expect((summary.diagnostics["error"] ?? 0) >= 1)
  }

  @Test func thePeriodsThatCanBeNamed() throws {
    let workspace = try Workspace()
    try workspace.copySamples("gaoyi")
    let latest = try workspace.run("status", "gaoyi", "--period", "latest", "--format", "json")
    #expect(latest.output.contains("\"period\": \"2022-12\""))
    #expect(try workspace.run("status", "gaoyi").exit == 66)
    let early = try workspace.run(
      "status", "gaoyi", "--period", "2021-12", "--as-of", "2021-12-10", "--format", "json")
    #expect(early.output.contains("\"cutoff\": \"2021-12-10\""))
    #expect(
      try workspace.run("status", "gaoyi", "--period", "2021-12", "--as-of", "2022-01-01").exit
        == 64)
    #expect(!workspace.exists("reports"))
  }

  /// A table of units that have left the register was handed in: its rows are passed over, and the
  /// units that are still there have not reported.
  @Test func aTableOfUnitsThatHaveLeft() throws {
    let workspace = try Workspace()
    try workspace.write(
      "inputs/gaoyi/units.csv",
      "区划代码,社区名称,撤并日期\n130127100001,甲社区,2021-12-01\n130127100002,乙社区,\n")
    try workspace.write(
      "inputs/gaoyi/2021-12/a.csv", "区划代码,是否参与创建\n130127100001,是\n")
    let outcome = try workspace.run("run", "gaoyi", "--period", "2021-12")
    #expect(outcome.exit == 1, "\(outcome.output)\(outcome.errors)")
    let units = try workspace.summary("gaoyi", "2021-12").units
    #expect(units.inScope == 1 && units.notReported == 1 && units.rejectedRows == 0)
    try FileManager.default.removeItem(atPath: workspace.root + "/inputs/gaoyi/2021-12/a.csv")
    try workspace.write("inputs/gaoyi/2021-12/a.pdf", "%PDF-1.4\n")
    #expect(try workspace.run("run", "gaoyi", "--period", "2021-12").exit == 66)
  }

  /// A community that leaves the register changes the denominator, which is said as 口径变化.
  @Test func whatTheRegistersOwnChangesMake() throws {
    let workspace = try Workspace()
    try workspace.write(
      "inputs/gaoyi/units.csv",
      "区划代码,社区名称,撤并日期\n130127100001,育才街社区,\n130127100002,乙社区,\n"
        + "130127100003,丙社区,2021-12-10\n")
    for period in ["2021-11", "2021-12"] {
      try workspace.write(
        "inputs/gaoyi/\(period)/a.csv",
        "区划代码,是否参与创建,认定日期,验收得分\n130127100001,是,2021-11-01,85\n")
    }
    let outcome = try workspace.run("status", "gaoyi", "--period", "2021-12", "--lang", "zh")
    #expect(outcome.output.contains("口径变化：名册变动使高邑县达标率 +16.7 个百分点"))
    let before = try workspace.run("status", "gaoyi", "--period", "2021-11", "--lang", "zh")
    #expect(!before.output.contains("口径变化"))
  }
}

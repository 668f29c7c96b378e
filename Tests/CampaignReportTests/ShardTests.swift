import Foundation
import Testing

/// The country province by province, each in a workspace of its own, comes to the same as in one.
@Suite struct ShardTests {
  private static let provinces = ["13", "14", "15"]
  private static let month = "inputs/national/2022-12"
  private static let register = "区划代码,社区名称,街道（镇）,县（市、区）,市,省,纳入范围\n"
  private static let status = "区划代码,社区名称,是否参与创建,当前阶段,认定日期,验收得分,否决项\n"

  /// The rows of a province: every third community is out of scope, does not take part or is late.
  private static func rows(_ province: String) -> (units: String, status: String) {
    var rows = (units: "", status: "")
    for number in 0..<24 {
      let (county, street, unit) = (number / 12 + 2, number / 6 % 2 + 1, number % 6 + 1)
      let code = "\(province)010\(county)00\(street)00\(unit)"
      let name = "甲\(province)\(number)社区"
      let above = "街道\(street),县\(county),市\(province),省\(province)"
      rows.units += "\(code),\(name),\(above),\(number % 8 == 7 ? "否" : "是")\n"
      switch (number + Int(province)! * 5) % 6 {
      case 0: continue
      case 1: rows.status += "\(code),\(name),否,,,,\n"
      case 2: rows.status += "\(code),\(name),是,市验收认定,,82,无\n"
      default: rows.status += "\(code),\(name),是,公布授牌,2022-0\(unit)-15,9\(unit),无\n"
      }
    }
    return rows
  }

  private static func workspace(_ provinces: [String]) throws -> Workspace {
    let workspace = try Workspace()
    let rows = provinces.map(rows)
    try workspace.write(
      "inputs/national/units.csv", register + rows.map(\.units).joined())
    for (province, own) in zip(provinces, rows) where !own.status.isEmpty {
      try workspace.write("\(month)/\(province).csv", status + own.status)
    }
    return workspace
  }

  @Test func theSumOfTheProvincesIsTheCountry() throws {
    let whole = try Self.workspace(Self.provinces)
    #expect(try whole.run("run", "national", "--period", "2022-12").exit == 1)
    let shards = try Self.provinces.map { try Self.workspace([$0]) }
    let outcome = try whole.run(
      program: "/usr/bin/parallel",
      [
        "-j", "2", "--link",
        "'\(Workspace.tool)' -C {1} run national --period 2022-12 --only {2}0000000000 --quiet"
          + " 2>/dev/null || [ $? -eq 1 ]",
        ":::",
      ] + shards.map(\.root) + [":::"] + Self.provinces,
      environment: ["PATH": "/usr/bin:/bin", "HOME": whole.root])
    #expect(outcome.exit == 0, "\(outcome.errors)")
    let sum = try Workspace()
    try sum.write("inputs/national/units.csv", Self.register)
    for (province, shard) in zip(Self.provinces, shards) {
      let folder = "reports/national/2022-12/only-\(province)0000000000"
      try sum.write("\(Self.month)/\(province).csv", try shard.read(folder + "/tallies.csv"))
    }
    let made = try sum.run("run", "national", "--period", "2022-12")
    #expect(made.exit == 0, "\(made.output) \(made.errors)")
    let (one, other) = (
      try whole.summary("national", "2022-12"), try sum.summary("national", "2022-12")
    )
    try #require(one.places.count > 12)
    #expect(Self.figures(one) == Self.figures(other))
    #expect(
      try whole.read("reports/national/2022-12/tallies.csv")
        == sum.read("reports/national/2022-12/tallies.csv"))
  }

  /// Totals, participation, attainment, shares and verdicts.
  private static func figures(_ summary: Summary) -> [String] {
    summary.places.map {
      "\($0.code) \($0.inScope) \($0.participating) \($0.attained) \($0.share) \($0.participation)"
    }
      + summary.targets.map {
        "\($0.id) \($0.place) \($0.numerator ?? -1)/\($0.denominator ?? -1) \($0.status)"
      }
  }

  /// A register without communities goes with tallies alone.
  @Test func withoutTalliesAnEmptyRegisterIsRefused() throws {
    let workspace = try Workspace()
    try workspace.write("inputs/national/units.csv", Self.register)
    try workspace.write("\(Self.month)/13.csv", Self.status + Self.rows("13").status)
    let outcome = try workspace.run("run", "national", "--period", "2022-12")
    #expect(outcome.exit == 65)
    #expect(outcome.errors.contains("units.csv"))
  }
}

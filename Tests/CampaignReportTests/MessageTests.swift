import Foundation
import Testing

/// How findings reach people and programs.
@Suite struct MessageTests {
  private static let month = "inputs/gaoyi/2021-12/"

  private func workspace(_ count: Int, _ table: String) throws -> Workspace {
    let workspace = try Workspace()
    try workspace.write("inputs/gaoyi/units.csv", ContractTests.register(count))
    try workspace.write(Self.month + "表.csv", table)
    return workspace
  }

  /// Twenty-five of one kind and one of another: twenty, the one, and where the rest is.
  @Test func atMostTwentyOfAKind() throws {
    let rows = (1...25).map { "\(ContractTests.code($0)),是,八十五\n" }.joined()
    let table =
      "区划代码,是否参与创建,自评得分\n" + rows + "\(ContractTests.code(26)),大概,\n"
      + "\(ContractTests.code(27)),是,\n"
    let workspace = try workspace(27, table)
    let run = try workspace.run("run", "gaoyi", "--period", "2021-12", "--lang", "zh")
    #expect(run.exit == 1)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count { $0.contains("（status.not-a-number）") && $0.contains("〔拒收〕") } == 20)
    #expect(lines.count { $0.contains("（status.not-yes-no）") } == 1)
    #expect(lines.contains("  ……同类问题另有5处（status.not-a-number），全部列于 diagnostics.csv"))
    let written = try workspace.read("reports/gaoyi/2021-12/diagnostics.csv")
    let records = String(decoding: written, as: UTF8.self).split(separator: "\r\n")
    #expect(records.count { $0.contains(",status.not-a-number,拒收,") } == 25)
    #expect(
      records.contains(
        "2021-12/表.csv,2,C 自评得分,八十五,status.not-a-number,拒收,不是数字,请改为 0–103 的数字后重报"))
    let check = try workspace.run("check", "gaoyi", "--period", "2021-12", "--lang", "en")
    #expect(
      check.output.contains("… 5 more of status.not-a-number, check --format json prints all"))
    let log = try workspace.run("check", "gaoyi", "--period", "2021-12", "--log", "json")
    #expect(log.output.split(separator: "\n").count { $0.contains("status.not-a-number") } == 25)
  }

  /// By file, then by row, whatever was found first.
  @Test func groupedByFile() throws {
    let workspace = try workspace(
      4, "区划代码,是否参与创建\n130127100003,大概\n130127100001,大概\n130127100004,是\n")
    try workspace.write(Self.month + "另.csv", "区划代码,是否参与创建\n130127100002,大概\n")
    let check = try workspace.run("check", "gaoyi", "--period", "2021-12", "--lang", "zh")
    let places = check.output.split(separator: "\n").filter { $0.contains("〔拒收〕") }
      .map { String($0.prefix { $0 != "：" }) }
    #expect(
      places == [
        "  〔拒收〕2021-12/另.csv 第2行 B列“是否参与创建”", "  〔拒收〕2021-12/表.csv 第2行 B列“是否参与创建”",
        "  〔拒收〕2021-12/表.csv 第3行 B列“是否参与创建”",
      ])
  }

  /// Quiet is for cron, which mails what is printed: one line where something wants looking at.
  @Test func quietButNotSilent() throws {
    let workspace = try workspace(2, "区划代码,是否参与创建\n130127100001,大概\n130127100002,是\n")
    let arguments = ["gaoyi", "--period", "2021-12", "--quiet", "--lang", "zh"]
    for (command, place) in [
      ("run", "reports/gaoyi/2021-12/diagnostics.csv"),
      ("check", "campaign-report check gaoyi --period 2021-12"),
      ("status", "campaign-report check gaoyi --period 2021-12"),
    ] {
      let outcome = try workspace.run([command] + arguments)
      #expect(outcome.exit == 1 && outcome.output.isEmpty)
      let line = "campaign-report: gaoyi 2021-12：未报 1，拒收 1，存疑 0，提醒 0，说明 0；详见 \(place)\n"
      #expect(outcome.errors == line)
    }
    let log = try workspace.run(["check"] + arguments + ["--log", "json"])
    #expect(log.errors.hasPrefix(#"{"level": "warning", "message": "gaoyi 2021-12："#))
    try workspace.write(Self.month + "表.csv", "区划代码,是否参与创建\n130127100001,是\n130127100002,是\n")
    let done = try workspace.run(["run"] + arguments)
    #expect(done.exit == 0 && done.output.isEmpty && done.errors.isEmpty)
  }

  /// A place in a text has a line and a number; one in a table has a row and letters.
  @Test func placesForPrograms() throws {
    let workspace = try workspace(1, "区划代码,是否参与创建\n130127100001,大概\n")
    let arguments = ["check", "gaoyi", "--period", "2021-12"]
    let cell = try Self.findings(try workspace.run(arguments + ["--format", "json"]).output)
    #expect(cell.first?["file"] as? String == "2021-12/表.csv")
    #expect(cell.first?["row"] as? Int == 2 && cell.first?["line"] is NSNull)
    #expect(cell.first?["column"] as? String == "B")
    #expect(cell.first?["header"] as? String == "是否参与创建")
    let template = "templates/campaigns/gaoyi.yaml"
    let text = String(decoding: try workspace.read(template), as: UTF8.self)
    try workspace.write(template, text + "zzz: 1\n")
    let line = text.split(separator: "\n", omittingEmptySubsequences: false).count
    let refused = try workspace.run(arguments + ["--format", "json"])
    #expect(refused.exit == 78)
    let key = try Self.findings(refused.output)
    #expect(key.first?["file"] as? String == template && key.first?["row"] is NSNull)
    #expect(key.first?["line"] as? Int == line && key.first?["column"] as? Int == 1)
    let log = try workspace.run(arguments + ["--log", "json"])
    #expect(log.errors.contains(#""row": null, "line": \#(line), "column": 1,"#), "\(log.errors)")
  }

  private static func findings(_ json: String) throws -> [[String: Any]] {
    try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
  }
}

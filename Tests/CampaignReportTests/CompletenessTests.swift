import Foundation
import Testing

/// Who has reported and who has not, corrections, and what came along with the tables.
@Suite struct CompletenessTests {
  private static let header = "区划代码,是否参与创建,认定日期,验收得分\n"
  private static let scores = "区划代码,指标序号,自评得分\n"

  /// 未报, 确认无变化 and 已报 are three things, and who is silent is named with the last report.
  @Test func whoHasReported() throws {
    let workspace = try Workspace()
    try workspace.write("inputs/gaoyi/units.csv", ContractTests.register(5))
    let rows = (1...3).map { "\(ContractTests.code($0)),是,,\n" }.joined()
    try workspace.write("inputs/gaoyi/2021-10/表.csv", Self.header + rows)
    try workspace.write(
      "inputs/gaoyi/2021-11/得分.csv", Self.scores + "\(ContractTests.code(4)),1,3\n")
    try workspace.write(
      "inputs/gaoyi/2021-12/表.csv",
      Self.header + "\(ContractTests.code(1)),是,,\n\(ContractTests.code(2)),是,2021-12-01,85\n")
    let run = try workspace.run("run", "gaoyi", "--period", "2021-12", "--lang", "zh")
    #expect(run.exit == 1)
    #expect(run.output.contains("社区5个：已报1，确认无变化1，未报3，存疑0"))
    #expect(
      run.output.contains(
        "未报3个：示例3社区（上次报送2021-10）、示例4社区（上次报送2021-11）、示例5社区（从未报送）"), "\(run.output)")
    let summary = try workspace.summary("gaoyi", "2021-12")
    #expect(
      summary.unitsDetail.map(\.reported)
        == ["confirmed", "reported", "not_reported", "not_reported", "not_reported"])
    let units = summary.units
    #expect(units.reported == 1 && units.confirmed == 1 && units.notReported == 3)
    let english = try workspace.run("status", "gaoyi", "--period", "2021-12", "--lang", "en")
    #expect(english.output.contains("示例4社区 (last in 2021-11), 示例5社区 (never reported)"))
    let explained = try workspace.run(
      "explain", "gaoyi", "示例4社区", "--period", "2021-12", "--lang", "zh")
    #expect(explained.output.contains("报送：本期未报，沿用 2021-11"), "\(explained.output)")
  }

  /// A correction takes the place of what it corrects; both stand in the record.
  @Test func correctionsAndWhatCameAlong() throws {
    let workspace = try Workspace()
    try workspace.write("inputs/gaoyi/units.csv", ContractTests.register(1))
    let folder = "inputs/gaoyi/2021-12/"
    try workspace.write(folder + "表.csv", Self.header + "130127100001,是,2021-12-01,79\n")
    try workspace.write(folder + "表更正.csv", Self.header + "130127100001,是,2021-12-01,80\n")
    try workspace.write(folder + "表更正2.csv", Self.header + "130127100001,是,2021-12-01,81\n")
    try workspace.write(folder + "盖章.pdf", "%PDF-1.4\n")
    let run = try workspace.run("run", "gaoyi", "--period", "2021-12", "--verbose", "--lang", "zh")
    #expect(run.exit == 0, "\(run.output)")
    let unit = try #require(try workspace.summary("gaoyi", "2021-12").unit("130127100001"))
    #expect(unit.attained && unit.score == 81)
    for name in ["表.csv", "表更正.csv"] {
      #expect(run.output.contains("2021-12/\(name) 第2行：已由更正文件 2021-12/表更正2.csv 代替"))
    }
    #expect(run.output.contains("2021-12/盖章.pdf：文件是“PDF 或 OFD 文件”，作为附件留存"))
    let manifest = try workspace.read("reports/gaoyi/2021-12/manifest.json")
    let text = String(decoding: manifest, as: UTF8.self)
    for name in ["表.csv", "表更正.csv", "表更正2.csv", "盖章.pdf"] {
      #expect(text.contains("\"path\": \"\(folder)\(name)\""))
    }
  }
}

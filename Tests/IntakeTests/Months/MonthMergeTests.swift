import Campaigns
import Diagnostics
import Intake
import Testing

/// One unit in several files of a month.
@Suite struct MonthMergeTests {
  private static let header = "区划代码,社区名称,是否参与创建\n"
  private static let yes = header + "130127100001,育才街社区,是\n"
  private static let no = header + "130127100001,育才街社区,否\n"

  private func read(_ files: [(String, String)]) -> MonthReading {
    MonthReading(files.map { InputFile(name: "2021-12/\($0.0)", text: $0.1) })
  }

  @Test(
    arguments: [
      ([("甲.csv", yes), ("乙.csv", yes)], "true status.same-as-file", 0),
      (
        [("甲.csv", yes), ("乙.csv", no)], "nil status.differs-from-file status.differs-from-file", 2
      ),
      ([("甲.csv", yes), ("乙更正.csv", no)], "false status.corrected", 0),
      ([("甲更正.csv", yes), ("乙更正二.csv", no)], "false status.corrected", 0),
      ([("甲更正二.csv", yes), ("乙更正１０.csv", no)], "false status.corrected", 0),
      (
        [("甲.csv", yes), ("乙（更正2）.csv", no), ("丙更正.csv", yes)],
        "false status.corrected status.corrected", 0
      ),
      (
        [("甲更正.csv", yes), ("乙更正1.csv", no)],
        "nil status.differs-from-file status.differs-from-file", 2
      ),
      ([("甲.csv", yes), ("乙.csv", "状态表（更正）\n" + no)], "false status.corrected", 0),
      (
        [("甲.csv", yes), ("乙.csv", yes + "130127100001,育才街社区,否\n")],
        "true status.differs-from-row status.differs-from-row", 2
      ),
    ] as [([(String, String)], String, Int)])
  func statusRows(_ files: [(String, String)], _ expected: String, _ refused: Int) {
    for order in [files, files.reversed()] {
      let reading = read(order)
      let taken = reading.status("130127100001")?.participating
      let shown = ([taken.map { String($0) } ?? "nil"] + reading.codes.sorted())
        .joined(separator: " ")
      #expect(shown == expected)
      #expect(reading.month.rejectedRows == refused)
    }
  }

  private static func scores(_ rows: String, _ kind: String = "自评得分") -> String {
    "区划代码,指标序号,\(kind)\n" + rows
  }

  @Test(arguments: [
    ([scores("130127100001,1,3\n"), scores("130127100001,1,3\n")], "3", ["scores.same-as-file"]),
    (
      [scores("130127100001,1,3\n"), scores("130127100001,1,2\n")], "-",
      ["scores.differs-from-file", "scores.differs-from-file"]
    ),
    // A unit's scores of one kind come from one file.
    (
      [scores("130127100001,1,3\n"), scores("130127100001,2,2\n")], "-",
      ["scores.differs-from-file", "scores.differs-from-file"]
    ),
    ([scores("130127100001,1,3\n"), scores("130127100001,1,2\n", "初核得分")], "3", []),
    ([scores("130127100001,1,3\n"), scores("130127100002,1,2\n")], "3", []),
    (
      [scores("130127100001,1,3\n"), "更正\n" + scores("130127100001,1,2\n")], "2",
      ["scores.corrected"]
    ),
    ([scores("130127100001,1,3\n"), "自评\n区划代码,1\n130127100001,3\n"], "3", ["scores.same-as-file"]),
    (
      [scores("130127100001,1,3\n"), "社区名称：育才街社区\n序号,详细指标,自评得分\n1,机制,3\n"], "3",
      ["scores.same-as-file"]
    ),
  ])
  func scoreTables(_ files: [String], _ expected: String, _ codes: [String]) {
    let named = files.enumerated().map { ("\($0.offset).csv", $0.element) }
    for order in [named, named.reversed()] {
      let reading = read(order)
      let cell = reading.month.scores[.selfAssessment]?.cell(unit: 0, item: 1)
      #expect(cell?.points?.text ?? "-" == expected)
      #expect(reading.codes == codes)
    }
  }

  @Test func oneBadFileNeverStopsTheRest() {
    let reading = read([
      ("好.csv", Self.yes), ("坏.csv", "乱七八糟"), ("~$好.csv", "x"), ("盖章.pdf", "%PDF-1.4"),
    ])
    #expect(reading.status("130127100001")?.participating == true)
    #expect(Set(reading.codes) == ["file.unknown-table", "file.left-aside", "file.accompanying"])
    #expect(reading.month.files.count == 4)
  }

  @Test func personsAreKeptOutOfEverything() {
    let reading = MonthReading(
      "区划代码,是否参与创建,填报人,填报日期,存在问题\n130127100001,是,某人某,13800138000,联系13800138000\n")
    #expect(reading.status("130127100001")?.problem == "联系138****8000")
    #expect(!"\(reading.month.status)".contains("某人某"))
    #expect(!"\(reading.month)\(reading.diagnostics)".contains("13800138000"))
  }

  @Test func nothingHandedInIsNothingRead() {
    let reading = MonthReading([InputFile]())
    #expect(!reading.month.hasAcceptedInput)
    #expect(reading.diagnostics.isEmpty)
  }
}

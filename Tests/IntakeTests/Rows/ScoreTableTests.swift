import Campaigns
import Diagnostics
import Intake
import Testing

@Suite struct ScoreTableTests {
  /// The first unit's scores as `kind item=points`, and what was found.
  private func read(_ text: String, name: String = "2021-12/表.csv") -> String {
    let reading = MonthReading(text, name: name)
    var shown: [String] = []
    for kind in ScoreKind.allCases {
      guard let block = reading.month.scores[kind] else { continue }
      for item in 1...31 {
        let cell = block.cell(unit: 0, item: item)
        if cell == .notApplicable { shown.append("\(kind.rawValue) \(item)=NA") }
        if let points = cell.points { shown.append("\(kind.rawValue) \(item)=\(points.text)") }
      }
    }
    return (shown + reading.codes.map { $0.replacing("scores.", with: "") })
      .joined(separator: ", ")
  }

  @Test(arguments: [
    ("1,3,2.5,2,,", "self 1=3, review 1=2.5, accept 1=2"), ("1,,,,,", ""),
    ("1,,—,2,,", "accept 1=2"),
    // 不涉及 holds for all kinds; beside it only the maximum may stand.
    ("11,,,,是,", "self 11=NA, review 11=NA, accept 11=NA"),
    ("11,4,4,,不涉及,", "self 11=NA, review 11=NA, accept 11=NA"),
    ("11,4,3,,是,", "score-beside-not-applicable"), ("11,4,3,,否,", "self 11=4, review 11=3"),
    ("11,4,,,无,", "self 11=4"), ("11,不涉及,,4,,", "self 11=NA, accept 11=4"),
    ("1,,,,是,", "item-always-applies"), ("1,,,,?,", "lost-tick"), ("1,4,,,,", "out-of-range"),
    ("1,-1,,,,", "out-of-range"), ("1,2.3,,,,", "not-half-points"),
    ("1,#N/A,,,,", "spreadsheet-error"),
    ("0,1,,,,", "out-of-range"), ("32,1,,,,", "out-of-range"), (",1,,,,", "blank"),
    ("一,1,,,,", "not-a-number"), ("1,3分,,,,", "self 1=3, read-as"),
    ("1,3,,,,\n130127100001,1,3,,,,", "self 1=3, same-as-row"),
    ("1,3,,,,\n130127100001,1,2,,,,", "differs-from-row, differs-from-row"),
    ("1,3,,,,\n130127100001,1,3,,,,好", "differs-from-row, differs-from-row"),
    ("1,3,,,,\n130127100001,1,,2,,,", "self 1=3, review 1=2"),
    ("2,2,,,,\n130127100001,1,3,,,,", "self 1=3, self 2=2"),
  ])
  func longTables(_ row: String, _ expected: String) {
    let header = "区划代码,指标序号,自评得分,初核得分,验收得分,不涉及,扣分说明\n130127100001,"
    #expect(read(header + row) == expected)
  }

  @Test(arguments: [
    ("自评得分表\n区划代码,1,2,11\n130127100001,3,,不涉及", "2021-12/表.csv", "self 1=3, self 11=NA"),
    ("区划代码,1,2\n130127100001,3,2.5", "2021-12/县级初核.csv", "review 1=3, review 2=2.5"),
    ("区划代码,1,2\n130127100001,3,2.5", "2021-12/scores_accept.csv", "accept 1=3, accept 2=2.5"),
    ("验收得分表\n区划代码,1\n130127100001,3", "2021-12/自评.csv", "accept 1=3"),
    ("自评、初核得分表\n区划代码,1\n130127100001,3", "2021-12/表.csv", "score-kind-unknown"),
    ("区划代码,评分类别,1\n130127100001,初核,3\n130127100001,自评,2", "2021-12/表.csv", "self 1=2, review 1=3"),
    ("区划代码,评分类别,1\n130127100001,抽查,3", "2021-12/表.csv", "unknown-word"),
    ("区划代码,评分类别,1\n130127100001,,3", "2021-12/表.csv", "blank"),
    ("自评\n区划代码,1,2\n130127100001,3,9", "2021-12/表.csv", "out-of-range"),
    ("自评\n区划代码,1,2\n130127100001,不涉及,3", "2021-12/表.csv", "item-always-applies"),
    ("自评\n区划代码,1\n130127100001,3\n130127100001,3", "2021-12/表.csv", "self 1=3, same-as-row"),
    (
      "自评\n区划代码,1\n130127100001,3\n130127100001,2", "2021-12/表.csv",
      "differs-from-row, differs-from-row"
    ),
  ])
  func wideTables(_ text: String, _ name: String, _ expected: String) {
    #expect(read(text, name: name) == expected)
  }

  @Test func remarksAreKeptByItemAndMasked() {
    let reading = MonthReading(
      "区划代码,指标序号,自评得分,扣分说明\n130127100001,1,3,\"找张 13800138000, 补\"\n130127100001,2,,只有说明\n")
    #expect(reading.month.notes.note(unit: 0, item: 1) == "找张 138****8000, 补")
    #expect(reading.month.notes.note(unit: 0, item: 2) == "只有说明")
    #expect(reading.month.notes.note(unit: 0, item: 3) == nil)
  }

  @Test func placesAreThoseOfTheRows() {
    let reading = MonthReading(
      "区划代码,指标序号,自评得分\n130127100001,2,3\n130127100001,1,3\n130127100002,1,3\n")
    let block = reading.month.scores[.selfAssessment]
    #expect(block?.place(unit: 0, item: 1) == RowPlace(file: 0, row: 3))
    #expect(block?.place(unit: 0, item: 2) == RowPlace(file: 0, row: 2))
    #expect(block?.place(unit: 1, item: 1) == RowPlace(file: 0, row: 4))
  }
}

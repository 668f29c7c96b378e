import Campaigns
import Diagnostics
import Intake
import Testing

/// Headers as offices write them, and what stands around tables.
@Suite struct HeaderTests {
  /// Codes of the units whose status was taken, and what was found.
  private func read(_ text: String, name: String = "2021-12/表.csv") -> String {
    let reading = MonthReading(text, name: name)
    let units = reading.month.status.map { record in
      String(reading.register.units[record.unit].code.digits.suffix(2))
    }
    return ([units.joined(separator: "+")] + reading.codes).joined(separator: " ")
  }

  @Test(arguments: [
    ("区划代码,社区名称,是否参与创建\n130127100001,育才街社区,是", "01"),
    ("code,name,participating\n130127100001,育才街社区,yes", "01"),
    ("统计用区划代码,名称,参与创建\n130127100001,育才街社区,是", "01"),
    (
      "CODE,Name,participating\n130127100001,育才街社区,是",
      "01 status.heading-read-as status.heading-read-as"
    ),
    ("区划代码,社区名称,\"是否\n参与创建\"\n130127100001,,是", "01 status.heading-read-as"),
    ("区划代码,社区名称,是否参与创建（是/否）\n130127100001,,是", "01 status.heading-read-as"),
    ("区划代码,是否参与创建,自评得分（分）\n130127100001,是,80", "01 status.heading-read-as"),
    ("区划代码,街道(镇),是否参与创建\n130127100001,高邑镇,是", "01 status.heading-read-as"),
    ("区划代码,县区,是否参与创建\n130127100001,高邑县,是", "01"),
    ("区划代码,县(市、区),是否参与创建\n130127100001,高邑县,是", "01 status.heading-read-as"),
    // The header need not be the first row, but one of the first twenty.
    ("高邑县绿色社区创建状态表\n（截至2021年12月31日）\n区划代码,是否参与创建\n130127100001,是", "01"),
    (String(repeating: "\n", count: 19) + "区划代码,是否参与创建\n130127100001,是", "01"),
    (
      "附件1\n填报单位：高邑镇,填报日期：2022年1月5日,单位：分\n区划代码,是否参与创建\n130127100001,是",
      "01"
    ),
    // Two and three rows of header, cells merged over columns and rows.
    (
      "区划代码,是否参与创建,得分,,日期,\n,,自评,初核,自评,初核\n130127100001,是,80,81,2021-10-01,2021-11-01",
      "01 status.headings-joined"
    ),
    (
      "区划代码,是否参与创建,自评,\n,,得分,日期\n甲,乙,1,2\n130127100001,是,80,2021-10-01",
      "01 status.headings-joined status.number-row-skipped"
    ),
    (
      "区划代码,参与情况,进度,,\n,是否参与创建,自评,,初核\n,,得分,日期,得分\n130127100001,是,80,2021-10-01,81",
      "01 status.headings-joined"
    ),
    ("区划代码,是否参与创建,V1处数\n1,2,3\n130127100001,是,0", "01 status.number-row-skipped"),
    // Rows that are no communities, and the end of the table.
    ("区划代码,社区名称,是否参与创建\n130127100001,,是\n,合　计,1", "01"),
    ("区划代码,社区名称,是否参与创建\n130127100001,,是\n,小计,2", "01 status.sum-differs"),
    ("区划代码,社区名称,是否参与创建\n合计,,5\n130127100001,,是", "01 status.sum-differs"),
    ("区划代码,社区名称,是否参与创建\n130127100001,,是\n其中：高邑镇,,1", "01"),
    (
      "区划代码,社区名称,是否参与创建\n130127100001,,是\n注：,,\n130127100002,,是",
      "01 status.table-ends status.below-end"
    ),
    (
      "社区名称,是否参与创建\n育才街社区,是\n注：,\n兴西社区,是\n", "01 status.table-ends status.below-end"
    ),
    ("区划代码,社区名称,是否参与创建\n130127100001,,是\n填报人,某某,\n审核人,某某,", "01 status.table-ends"),
    ("区划代码,社区名称,是否参与创建\n130127100001,,是\n130127100000,高邑镇合计,1", "01"),
    // A separator too few or too many.
    (
      "区划代码,是否参与创建,自评得分,初核得分,存在问题\n130127100001,是,,80,好\n130127100002,是,80,好",
      "01 status.ragged-rows status.not-a-number"
    ),
    (
      "区划代码,自评得分,初核得分,是否参与创建\n130127100001,,80,是\n130127100002,80,是,",
      "01 status.not-a-number"
    ),
    (
      "区划代码,是否参与创建,自评得分,初核得分\n130127100001,是,80,\n130127100002,是,80", "01+02 status.ragged-rows"
    ),
    (
      "区划代码,是否参与创建,自评得分,初核得分\n130127100001,是,80,\n130127100002,是,,80,",
      "01+02 status.ragged-rows"
    ),
    (
      "区划代码,是否参与创建,自评得分初核得分\n130127100001,是,80,\n130127100002,是,80,",
      "01+02 status.unknown-columns status.ragged-rows"
    ),
    (
      "区划代码,是否参与创建,\n" + String(repeating: ",,\n", count: 14)
        + "130127100001,是,\n130127100002,是", "01+02"
    ),
    (
      "区划代码,是否参与创建" + String(repeating: ",甲", count: 300) + "\n130127100001,是"
        + String(repeating: ",乙", count: 300), "01 status.unknown-columns"
    ),
    (
      "区划代码,是否参与创建" + String(repeating: ",", count: 300) + "\n130127100001,是"
        + String(repeating: ",", count: 300), "01"
    ),
    (
      "区划代码,是否参与创建" + String(repeating: ",", count: 300) + "\n130127100001,是"
        + String(repeating: ",", count: 280) + "乙", " status.cell-beyond-header"
    ),
    // Headings that are lost or misspelled.
    ("区划代码,是否参与创建,,自评得分\n130127100001,是,7,80", "01 status.column-without-heading"),
    (",区划代码,是否参与创建\n1,130127100001,是\n2,130127100002,是", "01+02"),
    (
      "区划代码,是否参与创建,认定曰期\n130127100001,是,", "01 status.heading-like"
    ),
    ("区划代码,社区名称,是否参与创建\n130127100001,,是\n填报人：,,审核人：", "01 status.table-ends"),
    ("区划代码,社区名称,是否参与创建\n130127100001,,是\n说明1：见附件,,", "01 status.table-ends"),
    // Serial numbers of any kind; rows that only have one.
    ("序号,区划代码,是否参与创建\n一、,130127100001,是\n,130127100002,是\n3,,", "01+02"),
    ("序号,区划代码,是否参与创建\n1,130127100001,是\n1,130127100002,是", "01+02"),
    // A cell beyond the header, blank and not.
    ("区划代码,是否参与创建\n130127100001,是,,,", "01"),
    ("区划代码,是否参与创建\n130127100001,是,,多", " status.cell-beyond-header"),
    ("区划代码,是否参与创建,,,\n130127100001,是,,多", " status.cell-beyond-header"),
    ("区划代码,是否参与创建,备注,\n130127100001,是,好,", "01 status.unknown-columns"),
    ("区划代码,区划代码,是否参与创建\n130127100001,,是", " status.duplicate-column"),
    ("code,区划代码,是否参与创建\n130127100001,,是", " status.duplicate-column"),
    // What the header lacks.
    ("社区名称,申报日期\n育才街社区,2021-10-01", " status.missing-column"),
    ("是否参与创建,申报日期\n是,2021-10-01", " status.missing-column"),
    ("区划代码,指标得分\n130127100001,3", " file.unknown-table"), ("一封信", " file.unknown-table"),
  ])
  func headers(_ text: String, _ expected: String) {
    #expect(read(text) == expected, "\(text)")
  }

  @Test(arguments: [
    ("区划代码,指标序号,自评得分\n130127100001,1,3", "scores 3"),
    ("code,item,self\n130127100001,1,3", "scores 3"),
    ("自评得分表\n区划代码,1,2\n130127100001,3,3", "scores 3"),
    ("自评得分表\n区划代码,指标1,指标2\n130127100001,3,3", "scores 3"),
    ("区划代码,评分类别,1\n130127100001,自评,3", "scores 3"),
    ("机制（自评）,,\n区划代码,机制,\n,1,2\n130127100001,3,3", "scores 3"),
    ("code,total,attained\n130127100000,5,2", "tallies"),
    ("区划代码,裁定（计入/不计入）,理由,裁定人职务\n130127100001,计入,一,主任", "decisions"),
    ("code,name,decision,reason,post\n130127100001,,counts,r,p", "decisions"),
  ])
  func kinds(_ text: String, _ expected: String) {
    let month = MonthReading(text).month
    let score = month.scores[.selfAssessment]?.cell(unit: 0, item: 1).points?.text
    let found =
      score.map { "scores \($0)" } ?? (month.tallies.isEmpty ? nil : "tallies")
      ?? (month.decisions.isEmpty ? "nothing" : "decisions")
    #expect(found == expected)
  }

  @Test func columnsAreKeptAsTheFileSpellsThem() {
    let reading = MonthReading("区划代码,备注,是否 参与创建\n130127100001,,是")
    #expect(
      reading.month.files == [
        SourceFile(
          name: "2021-12/表.csv",
          columns: [
            SourceColumn(key: "code", number: 1, header: "区划代码"),
            SourceColumn(key: "participating", number: 3, header: "是否 参与创建"),
          ])
      ])
  }

  @Test func dataBelowTheEndIsNamed() {
    let reading = MonthReading("区划代码,是否参与创建\n130127100001,是\n注：以下补报,\n130127100002,是\n")
    #expect(
      reading.lines == [
        "〔说明〕2021-12/表.csv 第3行：“注：以下补报”是表后的说明，表格到此为止（status.table-ends）",
        "〔拒收〕2021-12/表.csv 第4行：此行在表后的说明之下，没有采用，请移到说明之上后重报（status.below-end）",
      ])
    #expect(
      reading.englishLines.last
        == "[refused] 2021-12/表.csv row 4: the row stands below the note that ends the table and "
        + "is not used; move it above the note (status.below-end)")
    #expect(reading.month.rejectedRows == 1)
  }

  /// Who filled the table in is nobody's business, wherever the name stands.
  @Test(arguments: ["填报人,某某,", "填报人：某某,,", "填报人,,某某"])
  func namesBelowTheTableAreNotShown(_ foot: String) {
    let reading = MonthReading("区划代码,社区名称,是否参与创建\n130127100001,,是\n\(foot)\n")
    #expect(reading.codes == ["status.table-ends"])
    #expect(reading.lines.allSatisfy { !$0.contains("某某") })
  }
}

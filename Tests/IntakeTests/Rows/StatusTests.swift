import Campaigns
import Diagnostics
import Intake
import Testing

@Suite struct StatusTests {
  @Test func readsAPlainRow() throws {
    let reading = MonthReading(
      #"""
      区划代码,社区名称,是否参与创建,创建年度,当前阶段,申报日期,认定日期,自评得分,验收得分,加分,否决项,V1处数,V2占比,存在问题
      130127100001,育才街社区,是,2021,公布授牌,2021-03-01,2021-12-20,88.5,86.5,2,无,4,50%,"绿地, ""养护"""
      """#)
    #expect(reading.lines == [])
    let record = try #require(reading.status("130127100001"))
    #expect(record.participating == true)
    #expect(record.stage == .recognised)
    #expect(record.stageDates[.recognised]?.iso == "2021-12-20")
    #expect(record.claims.acceptScore == HalfPoints(halves: 173))
    #expect(record.claims.vetoes == .named([]))
    #expect(record.claims.measures == [Claims.Measure(4), Claims.Measure(50), nil, nil])
    #expect(record.problem == "绿地, \"养护\"")
    #expect(record.place == RowPlace(file: 0, row: 2))
  }

  @Test func namesTheCellInTheStyleOfTheSpecification() {
    let reading = MonthReading(
      "区划代码,社区名称,是否参与创建,自评得分\n130127100001,育才街社区,是,八十五\n")
    #expect(
      reading.lines == [
        "〔拒收〕2021-12/表.csv 第2行 D列“自评得分”：“八十五”不是数字，请改为 0–103 的数字后重报（status.not-a-number）"
      ])
    #expect(reading.month.status.isEmpty)
    #expect(reading.month.rejectedRows == 1)
  }

  @Test func readsLongScores() throws {
    let reading = MonthReading(
      """
      区划代码,社区名称,指标序号,自评得分,初核得分,验收得分,不涉及,扣分说明
      130127100001,育才街社区,1,3,2.5,,,资料不全
      130127100001,育才街社区,11,4,,,是,
      130127100001,育才街社区,12,4.5,,,,
      130127100001,育才街社区,13,4,,,是,
      """)
    #expect(
      reading.codes == ["scores.out-of-range", "scores.item-always-applies"])
    let block = try #require(reading.month.scores[.selfAssessment])
    #expect(block.cell(unit: 0, item: 1) == ScoreCell(HalfPoints(points: 3)))
    #expect(block.cell(unit: 0, item: 11) == .notApplicable)
    #expect(block.cell(unit: 0, item: 12) == .missing)
    #expect(block.place(unit: 0, item: 11) == RowPlace(file: 0, row: 3))
    #expect(reading.month.notes.note(unit: 0, item: 1) == "资料不全")
    #expect(reading.month.rejectedRows == 2)
  }
}

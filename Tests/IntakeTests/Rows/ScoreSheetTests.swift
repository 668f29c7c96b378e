import Campaigns
import Diagnostics
import Intake
import Testing

/// One community's 自评表, as it is handed out and as it comes back.
@Suite struct ScoreSheetTests {
  private static let head = """
    绿色社区创建自评表,,,,,,,,,,,,
    社区名称（盖章）：,育才街社区,所属街道（镇）：,高邑镇,统计用区划代码：,130127100001,自评日期：,2021年10月8日,,,,,
    类型,序号,详细指标,评分标准,分值（小计）,检查方法,自评得分,扣分原因及佐证材料,县级初核得分,初核说明,市级验收得分,牵头单位,责任部门

    """
  private static let grid = """
    机制,1,创建协调机制与工作计划,机制2；计划1,3,资料,3,,2.5,缺计划,,县领导小组办公室,
    ,2,多方力量参与,,3,资料+实地,2,满意度低,2,,,县委组织部,
    机制小计,,,,10,,5,,4.5,,,,
    ,11,老旧小区改造,,4,资料,不涉及,,4,,,县住建局,

    """
  private static let foot = """
    加分项,,国家级或省级称号,,3,,2,,1,,,,
    总分,,,,103,,7,,5.5,,,,
    否决项,V1,较严重私搭乱建,5处及以上,,实地,不存在,,不存在,处数：2,,,
    ,V2,绿色空间不足,超过50%,,实地,不存在,,不存在,占比：30%,,,
    ,V3,容貌脏乱差,5处及以上,,实地,不存在,,存在,6处,,,
    ,V4,消防设施不足或通道被占,5处及以上,,实地,不存在,,不存在,,,,
    结论：,合格,,,,,,,,,,,
    社区自评意见：,,,,,,,,,,,,

    """

  private func read(_ text: String, name: String = "2021-12/育才街.csv") -> MonthReading {
    MonthReading(text, name: name)
  }

  @Test func isReadWhole() throws {
    let reading = read(Self.head + Self.grid + Self.foot)
    #expect(reading.codes == [])
    let own = try #require(reading.month.scores[.selfAssessment])
    #expect(own.cell(unit: 0, item: 1).points == HalfPoints(points: 3))
    #expect(own.cell(unit: 0, item: 2).points == HalfPoints(points: 2))
    #expect(own.cell(unit: 0, item: 11) == .notApplicable)
    let review = try #require(reading.month.scores[.review])
    #expect(review.cell(unit: 0, item: 1).points == HalfPoints(halves: 5))
    #expect(review.cell(unit: 0, item: 11).points == HalfPoints(points: 4))
    #expect(reading.month.scores[.acceptance] == nil)
    #expect(reading.month.notes.note(unit: 0, item: 1) == "缺计划")
    #expect(reading.month.notes.note(unit: 0, item: 2) == "满意度低")
    let sheet = try #require(reading.month.sheets.first)
    #expect(
      sheet.claims
        == Claims(
          selfScore: HalfPoints(points: 7), reviewScore: HalfPoints(halves: 11),
          bonus: HalfPoints(points: 1), vetoes: .named([2]),
          measures: [Claims.Measure(2), Claims.Measure(30), Claims.Measure(6), nil]))
    #expect(sheet.place == RowPlace(file: 0, row: 8))
  }

  /// Ways of writing the head, and the unit found.
  @Test(arguments: [
    ("社区名称：育才街社区　统计用区划代码：130127100001", "0"), ("社区名称：育才街社区", "0"),
    ("统计用区划代码：130127100001", "0"), ("社区名称,育才街社区", "0"), ("社区名称（盖章）,,育才街社区,", "0"),
    ("社区名称：,兴西社区,统计用区划代码：,130127100002", "1"), ("社区名称: 育才街", "0 scores.read-as"),
    ("社区名称：兴西社区,统计用区划代码：130127100001", "scores.name-of-another-unit"),
    ("社区名称：无名社区", "scores.unknown-unit"), ("所属街道：高邑镇", "scores.unit-missing"),
    ("统计用区划代码：130127", "scores.code-length"),
    ("社区名称：旧城社区,统计用区划代码：130127100006", "scores.no-longer-listed"),
    ("社区名称：育才街社区,所属街道（镇）：大营镇,统计用区划代码：130127100001", "0 scores.place-differs"),
  ])
  func heads(_ head: String, _ expected: String) {
    let reading = read("自评表\n\(head)\n序号,详细指标,自评得分\n1,机制,3\n")
    let units = reading.month.scores[.selfAssessment].map { block in
      (0..<7).filter { block.hasScore($0) }.map(String.init)
    }
    #expect(((units ?? []) + reading.codes).joined(separator: " ") == expected)
    let isRefused = units == nil && expected != "scores.no-longer-listed"
    #expect(reading.month.rejectedRows == (isRefused ? 1 : 0))
  }

  @Test(arguments: [
    ("1,机制,3.5", "scores.out-of-range"), ("1,机制,不涉及", "scores.item-always-applies"),
    ("32,机制,1", "scores.out-of-range"), ("1,机制,好", "scores.not-a-number"),
    ("1,机制,3\n1,机制,2", "scores.differs-from-row scores.differs-from-row"),
    ("1,机制,3\n总分,,八十五", "scores.not-a-number"), ("1,机制,3\n加分项,,-1", "scores.out-of-range"),
    ("1,机制,3\n较严重私搭乱建,,可能", "scores.unknown-word"),
  ])
  func faults(_ rows: String, _ expected: String) {
    let reading = read("社区名称：育才街社区\n序号,详细指标,自评得分\n\(rows)\n")
    #expect(reading.codes.joined(separator: " ") == expected)
  }

  @Test(arguments: [
    ("总分：7", "7"), ("总分,,7", "7"), ("总分,7", "7"), ("总分：,7", "7"), ("总得分,,7.5", "7.5"), ("总分", "-"),
  ])
  func totals(_ row: String, _ expected: String) {
    let reading = read("社区名称：育才街社区\n序号,详细指标,自评得分\n1,机制,3\n\(row)\n")
    #expect(reading.month.sheets.first?.claims.selfScore?.text ?? "-" == expected)
    #expect(reading.codes.isEmpty)
  }

  @Test(arguments: [
    ("否决项：无", "named([])"), ("否决项,无", "named([])"), ("否决项：V1、V3", "named([0, 2])"),
    ("否决项,名称,存在/不存在", "unknown"), ("较严重私搭乱建,,不存在", "unknown"),
    ("较严重私搭乱建,,存在", "named([0])"), ("V1,,存在", "named([0])"),
  ])
  func vetoes(_ row: String, _ expected: String) {
    let reading = read("社区名称：育才街社区\n序号,详细指标,自评得分\n1,机制,3\n总分,,3\n\(row)\n")
    #expect(reading.month.sheets.first.map { "\($0.claims.vetoes)" } == expected)
  }

  @Test func aSheetMayBeOneOfCriteria() throws {
    var campaign = Gaoyi.campaign
    campaign.scoring = .verdicts
    campaign.criteria = (1...16).map { number in
      Criterion(number: number, category: "all", name: "标准\(number)", mayNotApply: number == 16)
    }
    let text = """
      社区名称：育才街社区
      内容,序号,创建标准,社区自查,街道核查,验收得分
      机制,1,共同参与,达标,达标,达标
      机制,2,议事平台,√,×,未达标
      文化,16,历史文化,不涉及,—,不涉及

      """
    let reading = MonthReading(
      [InputFile(name: "2021-12/表.csv", text: text)], campaign: campaign)
    #expect(reading.codes == [])
    let block = try #require(reading.month.scores[.acceptance])
    #expect(
      [1, 2, 3, 16].map { block.cell(unit: 0, item: $0) } == [
        .met, .unmet, .missing, .notApplicable,
      ])
  }
}

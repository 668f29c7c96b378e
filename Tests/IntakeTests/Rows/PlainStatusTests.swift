import Campaigns
import Intake
import Testing

/// Rows of status tables that are read in one walk, with the columns of every campaign in any
/// order. With their codes in quotes they are read by the cursor, which must say the same.
@Suite struct PlainStatusTests {
  private static let campaign: Campaign = {
    var campaign = Gaoyi.campaign
    campaign.grades = [Grade(id: "AA", name: "AA级"), Grade(id: "AAA", name: "AAA级")]
    campaign.fields = FieldDefinition.Kind.allCases.map {
      FieldDefinition(id: "own_\($0.rawValue)", headers: ["自有\($0.rawValue)"], kind: $0)
    }
    // One name begins another, one is too long to be told at once, one may not stand unquoted.
    campaign.stages[1].name = "申报受理"
    campaign.stages[2].name = "县级创建工作初核阶段"
    campaign.stages[3].name = "甲,乙"
    return campaign
  }()

  /// Every column with what its reader takes at first sight, what it tidies and what it refuses.
  private static let columns: [(heading: String, cells: [String])] = [
    ("序号", ["1", "25", "", "说明", "一,二"]),
    ("是否参与创建", ["是", "否", "", "√", "是的"]),
    ("创建年度", ["2021", "2022", "", "2022年", "20"]),
    ("当前阶段", ["申报", "申报受理", "县级创建工作初核阶段", "甲,乙", "甲", "公布授牌", "", "申报受理中"]),
    ("申报日期", ["2021-03-01", "2020-02-29", "", "2021/3/1", "2021-02-29", "2021-03-011", "2021-03"]),
    ("自评日期", ["2021-04-30", "", "2021-04-31", "2021年4月"]),
    ("认定日期", ["2021-12-20", "", "20211220", "2021-12"]),
    ("AA认定日期", ["2021-11-02", "", "2021-11-32", "2021-11"]),
    ("AAA认定日期", ["2021-12-02", "", "2021.12.2"]),
    ("自评得分", ["88.5", "102", "", "88.", "88.50", "103.5", "9999.5", "12345", ".5"]),
    ("初核得分", ["90", "104.0", "0.5", "", "90分"]),
    ("验收得分", ["100", "0", "", "1,5"]),
    ("加分", ["2", "0", "4", "", "-1", "1.5"]),
    ("否决项", ["无", "V1、V3", "V3", "", "无、V1", "V1,V3", "无物业"]),
    ("V1处数", ["0", "4", "", "4处", "1234567890"]),
    ("V2占比", ["50%", "50", "", "0.5", "101%"]),
    (
      "存在问题",
      [
        "绿地养护不足", "消防通道被占, 正在整改", "居民反映\"停车难\"，已列入计划", "", "短", "\"短\"", "两行的\n说明文字",
        "电话13800000000号", "？？丢失的文字??", "锟斤拷文字", "\"引号开头的说明",
      ]
    ),
    ("下步措施", ["加强日常巡查", "约谈物业,限期整改", "", "无", "同上"]),
    ("自有text", ["已经推荐上报", "推荐,上报给县", "", "-"]),
    ("自有number", ["", "12", "12.50"]),
    ("自有date", ["2021-05-06", "", "2021年5月6日", "2021-05-32"]),
    ("自有flag", ["是", "否", "", "✓", "可能"]),
    ("没有人认得的列", ["", "随便什么", "随便,什么", "\"引号\""]),
  ]

  @Test(arguments: 0..<400 as Range<UInt64>)
  func areReadAsTheCursorReadsThem(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let columns = Self.columns.filter { _ in Int.random(in: 0..<5, using: &random) > 0 }
      .shuffled(using: &random)
    let (code, name) = (
      Int.random(in: 0...columns.count, using: &random),
      Int.random(in: 0...columns.count, using: &random)
    )
    func row(_ own: (code: String, name: String), _ cells: [String]) -> [String] {
      var row = cells
      row.insert(own.name, at: name)
      row.insert(own.code, at: code)
      return row
    }
    var rows = [row(("区划代码", "社区名称"), columns.map(\.heading))]
    let units = [
      ("130127100001", "育才街社区"), ("130127100002", "兴西社区"), ("130127100003", "兴东社区"),
      ("130127100004", "公园社区"), ("130127100005", "北新街社区"),
    ]
    let isInOrder = Bool.random(using: &random)
    for unit in isInOrder ? units : units + units.shuffled(using: &random) {
      rows.append(row(unit, columns.map { Self.cell($0.cells, &random) }))
    }
    let separator = try #require([",", ",", ";", "\t"].randomElement(using: &random))
    let lineEnd = Bool.random(using: &random) ? "\n" : "\r\n"
    let readings = [false, true].map { quotesCodes in
      let lines = rows.enumerated().map { number, row in
        row.enumerated().map { column, cell in
          let isQuoted = number > 0 && column == code && quotesCodes
          return Self.quoted(cell, separator, always: isQuoted)
        }.joined(separator: separator)
      }
      let text = lines.joined(separator: lineEnd) + lineEnd
      return MonthReading(
        [InputFile(name: "2021-12/表.csv", bytes: Array(text.utf8))], campaign: Self.campaign)
    }
    #expect(readings[0].month.status == readings[1].month.status, "seed \(seed)")
    #expect(readings[0].month.rejectedRows == readings[1].month.rejectedRows, "seed \(seed)")
    #expect(readings[0].lines == readings[1].lines, "seed \(seed)")
  }

  /// A remark in quotes is taken as it stands, by the walk and by the cursor.
  @Test(arguments: ["130127100001", "\"130127100001\"", " 130127100001"])
  func remarksInQuotes(code: String) {
    let reading = MonthReading(
      "区划代码,社区名称,是否参与创建,存在问题\n"
        + "\(code),育才街社区,是,\"居民反映\"\"停车难\"\"，已列入计划\"\n"
        + "130127100002,兴西社区,否,\"消防通道被占, 正在整改\"\n")
    #expect(reading.status("130127100001")?.problem == "居民反映\"停车难\"，已列入计划")
    #expect(reading.status("130127100001")?.participating == true)
    #expect(reading.status("130127100002")?.problem == "消防通道被占, 正在整改")
    #expect(reading.status("130127100002")?.place.row == 3)
  }

  /// A row of totals bears the code of a place, and is no row of a unit.
  @Test func rowsOfPlacesAreLeftToTheCursor() {
    let reading = MonthReading(
      "区划代码,社区名称,是否参与创建\n130127100001,育才街社区,是\n130127100000,高邑镇,是\n")
    #expect(reading.month.status.count == 1)
    #expect(!reading.codes.isEmpty)
  }

  /// Plain cells mostly, so that whole rows are.
  private static func cell(_ cells: [String], _ random: inout SeededRandom) -> String {
    let isPlain = Int.random(in: 0..<16, using: &random) > 0
    return (isPlain ? cells.prefix(3) : cells[...]).randomElement(using: &random) ?? ""
  }

  private static func quoted(_ cell: String, _ separator: String, always: Bool) -> String {
    let needsQuotes =
      always || cell.hasPrefix("\"") || cell.contains(separator) || cell.contains("\n")
    return needsQuotes ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
  }
}

import Campaigns
import Diagnostics
import Intake
import Testing

/// Plain rows are read straight from their bytes where code and name come first, and through the
/// cursor where they do not. Both must say the same of any table.
@Suite struct PlainScoreRowsTests {
  private static let header = ["区划代码", "社区名称", "指标序号", "自评得分", "验收得分", "不涉及", "扣分说明"]

  @Test(arguments: 0..<150 as Range<UInt64>)
  func theOrderOfColumnsDecidesNothing(seed: UInt64) {
    let rows = Self.rows(seed: seed)
    let quick = MonthReading(Self.text(rows, order: [0, 1, 2, 3, 4, 5, 6]))
    let slow = MonthReading(Self.text(rows, order: [2, 3, 4, 5, 6, 0, 1]))
    #expect(Self.cells(quick.month) == Self.cells(slow.month), "seed \(seed)")
    #expect(Self.remarks(quick.month) == Self.remarks(slow.month), "seed \(seed)")
    #expect(quick.month.rejectedRows == slow.month.rejectedRows, "seed \(seed)")
    let (a, b) = (Self.findings(quick), Self.findings(slow))
    #expect(a == b, "seed \(seed)")
  }

  /// Names of any length are compared to their last byte: a row that names its unit otherwise than
  /// the rows before is told of, wherever the names differ.
  @Test(arguments: [1, 2, 4, 6, 9, 14, 20, 27]) func everyByteOfANameCounts(length: Int) {
    let name = String("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇".prefix(length)) + "社区"
    let register = "区划代码,社区名称\n130127100001,\(name)\n"
    for place in name.indices {
      let other = name.replacing(at: place, with: "异")
      let rows = (1...31).map { item in
        "130127100001,\(item == 9 ? other : name),\(item),1,1,1,否,\n"
      }
      let text = "区划代码,社区名称,指标序号,自评得分,初核得分,验收得分,不涉及,扣分说明\n" + rows.joined()
      let reading = MonthReading(
        [InputFile(name: "2021-12/表.csv", bytes: Array(text.utf8))], register: register)
      #expect(reading.diagnostics.contains { $0.location.row == 10 }, "\(other)")
      #expect(reading.month.scores[.review]?.cell(unit: 0, item: 8).byte == 2)
    }
  }

  /// Rows of units in order, most of them plain, some with what only the cursor reads.
  private static func rows(seed: UInt64) -> [[String]] {
    var random = SeededRandom(seed: seed)
    let units = [
      ("130127100001", "育才街社区"), ("130127100002", "兴西社区"), ("130127100003", "兴东社区"),
    ]
    var rows: [[String]] = []
    for (code, name) in units {
      for item in 1...31 {
        let odd = Int.random(in: 0..<40, using: &random)
        let points = ["0", "0.5", "1", "1.5", "2", ""]
        var row = [
          code, name, "\(item)", points.randomElement(using: &random) ?? "",
          points.randomElement(using: &random) ?? "", ["否", "", "是"][odd % 7 == 0 ? 2 : odd % 2],
          ["", "器材过期", "路面坑洼1处，\(item)", "示例\"引号\"说明", "共12处"].randomElement(using: &random) ?? "",
        ]
        switch odd {
        case 0: row[3] = "3分"
        case 1: row[4] = "八"
        case 2: row[2] = "第\(item)项"
        case 3: row[1] = "育才街"
        case 4: row[0] = " " + code
        case 5: row[4] = "99"
        case 6: row[5] = "√"
        case 8: row[6] = "电话13800000000"
        case 9: row[3] = "不涉及"
        case 10: row[1] = ""
        case 11: row[0] = "130127100099"
        case 12: row[2] = ""
        case 13: row[6] = "注：两行\n说明"
        default: break
        }
        rows.append(row)
        if odd == 15 { rows.append(row) }
        if odd == 16 { rows.append(["合计", "", "", "1", "1", "", ""]) }
      }
    }
    return rows
  }

  private static func text(_ rows: [[String]], order: [Int]) -> String {
    ([header] + rows).map { row in order.map { quoted(row[$0]) }.joined(separator: ",") + "\n" }
      .joined()
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.contains(where: { ",\"\n".contains($0) }) else { return cell }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }

  private static func cells(_ month: MonthInput) -> [[UInt8?]] {
    ScoreKind.allCases.flatMap { kind in
      (0..<7).map { unit in
        (1...31).map { month.scores[kind]?.cell(unit: unit, item: $0).byte }
      }
    }
  }

  private static func remarks(_ month: MonthInput) -> [String?] {
    (0..<7).flatMap { unit in (1...31).map { month.notes.note(unit: unit, item: $0) } }
  }

  /// Without the columns' letters, which differ.
  private static func findings(_ reading: MonthReading) -> [String] {
    reading.diagnostics.map { found in
      "\(found.location.row ?? 0) \(found.code) \(found.location.header ?? "") \(found.value ?? "")"
    }.sorted()
  }
}

extension String {
  /// With another character at a place.
  fileprivate func replacing(at place: Index, with other: Character) -> String {
    String(self[..<place]) + String(other) + String(self[index(after: place)...])
  }
}

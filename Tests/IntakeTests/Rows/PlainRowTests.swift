import Campaigns
import Diagnostics
import Intake
import Testing

/// Rows of registers and status tables that are written plainly are cut and read in one go. With
/// their codes in quotes they are read by the cursor, which must say the same of any table.
@Suite struct PlainRowTests {
  /// How a table is written.
  private struct Form {
    var lineEnd = "\n"
    var separator = ","
    var endsInLine = true

    init(_ random: inout SeededRandom) {
      lineEnd = ["\n", "\n", "\r\n"].randomElement(using: &random) ?? "\n"
      separator = [",", ",", ";", "\t"].randomElement(using: &random) ?? ","
      endsInLine = Bool.random(using: &random)
    }

    /// - Parameter quotesCodes: puts what begins each row in quotes.
    func text(_ rows: [[String]], quotesCodes: Bool) -> [UInt8] {
      let lines = rows.enumerated().map { number, row in
        row.enumerated().map { column, cell in
          number > 0 && column == 0 && quotesCodes && mayBeQuoted(cell)
            ? "\"\(cell)\"" : quoted(cell)
        }.joined(separator: separator)
      }
      return Array((lines.joined(separator: lineEnd) + (endsInLine ? lineEnd : "")).utf8)
    }

    /// Behind a quote a byte order mark begins no file.
    private func mayBeQuoted(_ cell: String) -> Bool {
      !cell.isEmpty && !cell.contains("\"") && !cell.unicodeScalars.contains("\u{FEFF}")
    }

    private func quoted(_ cell: String) -> String {
      let needsQuotes = cell.contains { $0 == "\"" || $0.isNewline } || cell.contains(separator)
      return needsQuotes ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
    }
  }

  /// Every column with what its reader takes at first sight, what it tidies and what it refuses.
  private static let cells: [[String]] = [
    ["是", "是", "否", "", "√", "也许"],
    ["2021", "2022", "", "2022年", "1999", "21"],
    ["公布授牌", "申报", "", "自评", "applied", "未知"],
    ["2021-03-01", "2021-03-02", "", "2021/3/1", "2021年3月", "2021-02-30", "2099-01-01"],
    ["2021-12-20", "", "20211220", "2021-12-20 ", "2021-12"],
    ["88.5", "90", "100", "", "88.50", "八十", "99999", "88.3"],
    ["2", "0", "0.5", "", "2分", "-1"],
    ["无", "V1", "V1、V3", "V3", "", "V3、V1", "没有", "V9"],
    ["0", "4", "12", "", "4处", "1.5", "03"],
    ["50%", "50", "0", "100%", "", "0.5", "101%", "33.3%", "%"],
    [
      "", "", "绿地养护不足", "消防通道被占用", "短", "电话13800000000", "说明\"引号\"文字", "两行\n文字", "？？丢失的文字??",
      "锟斤拷文字", "一、二；三,四",
    ],
  ]

  @Test(arguments: 0..<200 as Range<UInt64>)
  func rowsOfAStatusTable(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let form = Form(&random)
    var rows = [
      [
        "区划代码", "社区名称", "是否参与创建", "创建年度", "当前阶段", "申报日期", "认定日期", "验收得分", "加分", "否决项", "V1处数",
        "V2占比", "存在问题",
      ]
    ]
    let units = [
      ("130127100001", "育才街社区"), ("130127100002", "兴西社区"), ("130127100003", "兴东社区"),
    ]
    for _ in 0..<8 {
      for (code, name) in units {
        var row = [code, name] + Self.cells.map { Self.cell($0, &random) }
        switch Int.random(in: 0..<40, using: &random) {
        case 0: row[0] = " " + code
        case 1: row[1] = "育才街"
        case 2: row[0] = "130127100099"
        case 3: row[0] = "130127100000"
        case 4: row = ["合计", "", "3"] + Array(repeating: "", count: 10)
        case 5: row.append("多")
        case 6: row.removeLast()
        case 7: row = Array(repeating: "", count: 13)
        case 8: row = rows[0]
        case 9: row = ["注：以上"] + Array(repeating: "", count: 12)
        case 10: row[1] = ""
        case 11: row[0] = ""
        case 12: row[0] = "\u{FEFF}" + code
        default: break
        }
        rows.append(row)
      }
    }
    let readings = [false, true].map { quotesCodes in
      let bytes = form.text(rows, quotesCodes: quotesCodes)
      return MonthReading([InputFile(name: "2021-12/表.csv", bytes: bytes)])
    }
    #expect(readings[0].month.status == readings[1].month.status, "seed \(seed)")
    #expect(readings[0].month.rejectedRows == readings[1].month.rejectedRows, "seed \(seed)")
    #expect(readings[0].lines == readings[1].lines, "seed \(seed)")
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func rowsOfARegister(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let form = Form(&random)
    var rows = [
      ["区划代码", "社区名称", "街道（镇）", "县（市、区）", "市", "纳入范围", "设立日期", "撤并日期", "别名", "责任单位"]
    ]
    let oddity = Int.random(in: 10...60, using: &random)
    for township in 100...104 {
      for unit in 1...6 {
        var row = [
          "130127\(township)00\(unit)", "第\(township)街\(unit)社区", "镇\(township)号街道", "高邑县",
          "石家庄市", Self.cell(["是", "否", "", "√"], &random),
          Self.cell(["", "", "2020-01-01", "2021/1/1"], &random),
          Self.cell(["", "", "2022-01-01", "2021-12-31"], &random),
          Self.cell(["", "", "旧名甲社区、旧名乙社区", "旧名"], &random),
          Self.cell(["", "", "住房和城乡建设局", "住建局"], &random),
        ]
        row[1] = Self.cell(["育才东街社区", "育才西街社区", row[1], "兴社区"], &random)
        row[2] = Self.cell(["育才东街街道", "育才西街街道", row[2]], &random)
        switch Int.random(in: 0..<oddity, using: &random) {
        case 0: row[2] = ""
        case 1: row[2] = "同上"
        case 2: row[3] = "高邑"
        case 3: row[4] = ""
        case 4: row[1] = " " + row[1]
        case 5: row[5] = "也许"
        case 6: row[6] = "2023-01-01"
        case 7: row[1] = ""
        case 8: row[0] = "130127\(township)000"
        case 9: row[0] = "130128100001"
        case 10: row[1] = "锟斤拷街道社区"
        case 11: row[1] = "育才??街社区"
        case 12: row.append("多")
        default: break
        }
        rows.append(row)
      }
    }
    let readings = [false, true].map { quotesCodes in
      RegisterReader.readRegister(
        InputFile(name: "units.csv", bytes: form.text(rows, quotesCodes: quotesCodes)),
        campaign: Gaoyi.campaign)
    }
    let entries = readings.map { $0.value?.0.units.flatMap(\.entries) }
    #expect(entries[0] == entries[1], "seed \(seed)")
    let lines = readings.map { $0.diagnostics.map { Wording.line($0, .zh) } }
    #expect(lines[0] == lines[1], "seed \(seed)")
  }

  /// Plain cells mostly, so that whole rows are.
  private static func cell(_ cells: [String], _ random: inout SeededRandom) -> String {
    if Int.random(in: 0..<12, using: &random) > 0 {
      return cells.prefix(2).randomElement(using: &random) ?? ""
    }
    return cells.randomElement(using: &random) ?? ""
  }

  /// What stands under no heading is told of, also where all else is plain.
  @Test(arguments: [
    "区划代码,社区名称,是否参与创建,,存在问题\n130127100001,育才街社区,是,多出的文字内容,\n",
    "区划代码,社区名称,指标序号,自评得分,,不涉及\n130127100001,育才街社区,1,3,多出的文字内容,否\n",
  ])
  func cellsWithoutAHeading(text: String) {
    #expect(MonthReading(text).codes.contains { $0.hasSuffix("column-without-heading") })
  }
}

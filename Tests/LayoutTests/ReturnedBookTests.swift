import Campaigns
import Diagnostics
import Layout
import Testing

/// What goes back to a sender: the sender's own rows, and what is to be mended marked in them.
@Suite struct ReturnedBookTests {
  private static let name = "2021-12/高邑镇202112.csv"

  private static let sheet = SentSheet(
    name: name,
    rows: [
      ["高邑镇创建情况"], ["区划代码", "社区名称", "自评得分", "存在问题", "填报人"],
      ["130127100001", "育才街社区", "八十五", "=1+1，电话13800138000", "示例甲"],
      ["1301271", "兴西社区", "80", "", "示例乙"], [], ["130127100004", "公园社区", "82.5", "两处", ""],
      ["注：_x0041_ <b>"],
    ],
    numbers: [1, 2, 3, 4, 5, 6, 7], header: 2...2)

  private static func finding(
    _ fault: TableFault, row: Int?, column: Int? = nil, header: String? = nil,
    value: String? = nil, file: String = name
  ) -> Diagnostic {
    Diagnostic(
      .table(fault, in: .status),
      at: SourceLocation(file: file, row: row, column: column, header: header), value: value)
  }

  private static let findings = [
    finding(.otherOffice(expected: "高邑县"), row: nil, value: "高邑镇202112"),
    finding(.notANumber(range: "0–103"), row: 3, column: 3, header: "自评得分", value: "八十五"),
    finding(.codeLength(7), row: 4, column: 1, header: "区划代码", value: "1301271"),
    finding(.differsFromRow(3), row: 4),
    finding(.cellBeyondHeader, row: 6, column: 7, value: "x"),
    finding(.noKey, row: 3, column: 1, file: "2021-12/别的.csv"),
  ]

  private static func campaign(_ language: String = "zh") -> Campaign {
    var campaign = SampleCampaign.campaign
    campaign.languageID = language
    return campaign
  }

  private static func book(
    _ sheets: [SentSheet] = [sheet], findings: [Diagnostic] = findings, language: String = "zh"
  ) -> Workbook {
    let file = SentFile(name: name, sheets: sheets)
    var names = ReturnedNames()
    return ReturnedBook(
      file, findings: findings, campaign: campaign(language),
      period: ReportingPeriod("2021-12")!
    ).workbook(fileName: names.name(of: file))
  }

  private static func grid(_ workbook: Workbook) -> String {
    workbook.sheets.map { sheet in
      let said = sheet.comments.map {
        "\(SourceLocation.letters(ofColumn: $0.column + 1))\($0.row + 1) "
          + $0.text.split(separator: "\n").joined(separator: "⏎")
      }
      return (["# \(sheet.name)", TextGrid.text(sheet)] + said).joined(separator: "\n")
    }.joined(separator: "\n")
  }

  @Test(arguments: ["zh", "en"]) func golden(language: String) throws {
    try Golden.expect(
      Self.grid(Self.book(language: language)),
      is: language == "zh" ? "退回" : "退回-en")
  }

  /// Every cell is the sender's, text for text, one row further down.
  @Test func everyRowStandsAsItCame() throws {
    let sheet = Self.book().sheets[0]
    #expect(sheet.rowCount == Self.sheet.rows.count + 1)
    for (row, texts) in Self.sheet.rows.enumerated() {
      let cells = sheet.row(row + 1).cells
      for (column, cell) in cells.enumerated() {
        let text = column < texts.count ? texts[column] : ""
        #expect(cell.content == (text.isEmpty ? .blank : .text(text)))
      }
      #expect(cells.count >= texts.count)
    }
  }

  /// In black and white: a faulty cell is dark with white letters, its row bold, others neither.
  @Test func marksAreLegibleInBlackAndWhite() {
    let workbook = Self.book()
    func format(_ row: Int, _ column: Int) -> CellFormat {
      workbook.formats[workbook.sheets[0].row(row).cells[column].format]
    }
    #expect(format(3, 2).isBold && format(3, 2).color == Color(rgb: 0xFF_FF_FF))
    #expect(format(3, 1).isBold && format(3, 1).color == nil)
    #expect(format(6, 6).color == Color(rgb: 0xFF_FF_FF))
    #expect(!format(5, 1).isBold && format(5, 1).fill == nil)
    #expect(format(3, 0).numberFormat == "@" && format(3, 2).numberFormat == "@")
  }

  @Test func aSheetWithoutFaultsStaysAsItIs() {
    var cover = SentSheet(name: "2021-12/a.xlsx〔封面〕", title: "封面", rows: [["报送说明"]])
    var table = Self.sheet
    table.title = "状态#1"
    cover.isHidden = true
    let workbook = Self.book([cover, table])
    #expect(workbook.sheets.map(\.name) == ["封面", "状态＃1", "退回清单"])
    #expect(workbook.sheets[0].row(0).cells.map(\.content) == [.text("报送说明")])
    #expect(workbook.sheets[0].comments.isEmpty && workbook.sheets[0].isHidden)
    #expect(workbook.sheets[2].row(2).cells[1].content == .text("状态＃1 整个文件"))
    #expect(workbook.sheets[2].row(3).cells[1].link == .init(sheet: "状态＃1", row: 3, column: 2))
  }

  @Test func whatDoesNotFitIsCutWithAMark() {
    var sheet = Self.sheet
    sheet.rows[2][3] = String(repeating: "长", count: 40_000)
    sheet.omittedRows = 12
    let workbook = Self.book([sheet])
    let table = workbook.sheets[0]
    guard case .text(let cell) = table.row(3).cells[3].content else {
      Issue.record("the cell is a text")
      return
    }
    #expect(cell.utf16.count <= 32_767 && cell.hasSuffix("……（过长，已截断）"))
    #expect(table.omittedRows == 12)
    #expect(
      table.row(table.rowCount - 1).cells[0].content
        == .text("〔退回〕表太长，其余12行没有列出，请在原文件中修改后重新报送"))
  }

  /// A column that slipped makes thousands of faults: all are marked, the first are told.
  @Test func thousandsOfFaults() {
    var sheet = SentSheet(name: Self.name, rows: [["区划代码", "自评得分"]], header: 1...1)
    sheet.rows += (0..<6_000).map { ["1301271\($0)", "x"] }
    sheet.numbers = Array(1...6_001)
    let findings = (0..<6_000).map {
      Self.finding(.notANumber(range: nil), row: $0 + 2, column: 2, value: "x")
    }
    let workbook = Self.book([sheet], findings: findings)
    #expect(workbook.sheets[0].comments.count == 1_000)
    let list = workbook.sheets[1]
    #expect(list.rowCount == 2 + 5_000 + 2)
    #expect(list.row(5_002).cells[0].content == .text("其余1000处没有列出，见 diagnostics.csv"))
    #expect(list.row(5_003).cells[0].content == .text("批注太多，其余5000格只有红底，问题见上表"))
    let last = workbook.sheets[0].row(6_001).cells[1]
    #expect(workbook.formats[last.format].color == Color(rgb: 0xFF_FF_FF))
  }

  static let names: [(file: String, correction: Int, name: String)] = [
    ("2021-12/a/高邑镇202112.csv", 0, "（更正1）高邑镇202112.xlsx"),
    ("2021-12/b/高邑镇202112.CSV", 0, "（更正1）高邑镇202112-2.xlsx"),
    ("2021-12/（更正1）高邑镇.xlsx", 1, "（更正2）高邑镇.xlsx"),
    ("2021-12/报送.zip/../:x\"*.csv", 0, "（更正1）x.xlsx"),
    ("2021-12/无后缀", 3, "（更正4）无后缀.xlsx"),
  ]

  @Test func fileNamesAreSafeAndUnique() {
    var names = ReturnedNames()
    for it in Self.names {
      let file = SentFile(name: it.file, sheets: [], correction: it.correction)
      #expect(names.name(of: file) == it.name)
    }
  }

  @Test func nothingToMendMakesNoBook() {
    let file = SentFile(name: Self.name, sheets: [Self.sheet])
    let period = ReportingPeriod("2021-12")!
    let book = ReturnedBook(
      file, findings: [Self.findings[5]], campaign: Self.campaign(), period: period)
    #expect(book.isEmpty)
  }
}

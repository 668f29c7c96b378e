import Campaigns
import Diagnostics
import Intake
import Testing

/// Workbooks as hand-ins: which sheets are tables, and what a month makes of them.
@Suite struct WorkbookTests {
  private static let header = ["区划代码", "社区名称", "是否参与创建", "自评得分"]
  private static let first = ["130127100001", "育才街社区", "是", "86.5"]
  private static let second = ["130127100002", "兴西社区", "否", ""]

  private func sheet(_ name: String, _ cells: [[String]], hidden: Bool = false) -> RawBook.Sheet {
    RawBook.Sheet(name: name, rows: RawBook.rows(cells), state: hidden ? "hidden" : nil)
  }

  /// The units whose status was taken, by their last digits, and what was found.
  private func read(_ book: RawBook, name: String = "2021-12/表.xlsx") -> String {
    let reading = MonthReading([book.file(name)])
    let units = reading.month.status.map { reading.register.units[$0.unit].code.digits.suffix(1) }
    return (units + reading.diagnostics.map { "\($0.location.file.dropFirst(8)) \($0.code)" })
      .joined(separator: " | ")
  }

  @Test func aTableLikeAnyOther() {
    let book = RawBook([Self.header, Self.first, Self.second])
    let text = [Self.header, Self.first, Self.second].map { $0.joined(separator: ",") + "\n" }
    let fromBook = MonthReading([book.file("2021-12/表.csv")])
    let fromText = MonthReading([InputFile(name: "2021-12/表.csv", text: text.joined())])
    #expect(fromBook.diagnostics.isEmpty && fromBook.month.status.count == 2)
    #expect(MonthText.of(fromBook) == MonthText.of(fromText))
    // A text under a workbook's name is read by what it is, too.
    let named = MonthReading([InputFile(name: "2021-12/表.xlsx", text: text.joined())])
    #expect(MonthText.of(named) == MonthText.of(fromText))
  }

  @Test(
    arguments: [
      ("two tables", [("甲", [header, first], false), ("乙", [header, second], false)], "1 | 2"),
      (
        "a cover and a blank sheet beside a table",
        [("封面", [["高邑县绿色社区创建"]], false), ("状态表", [header, first], false), ("Sheet3", [], false)],
        "1 | 表.xlsx〔Sheet3〕 file.sheet-without-table | 表.xlsx〔封面〕 file.sheet-without-table"
      ),
      (
        "a drop-down's list under the names of columns",
        [("状态表", [header, first], false), ("选项", [["是否参与创建", "当前阶段"], ["是", "申报"]], true)],
        "1 | 表.xlsx〔选项〕 file.sheet-without-table"
      ),
      (
        "a drop-down's list without anything like a column",
        [("状态表", [header, first], false), ("选项", [["是", "0.5"], ["否", "1"]], true)], "1"
      ),
      (
        "a visible table without a column that it needs is none that may be passed over",
        [("状态表", [header, first], false), ("乙", [["是否参与创建", "当前阶段"], ["是", "申报"]], false)],
        "1 | 表.xlsx〔乙〕 status.missing-column"
      ),
      (
        "three known columns were meant as a table",
        [
          ("状态表", [header, first], false),
          ("乙", [["社区名称", "街道", "区县", "参与"], ["兴西社区", "高邑镇", "高邑县", "是"]], false),
        ],
        "1 | 表.xlsx〔乙〕 file.unknown-table"
      ),
      ("only a cover", [("封面", [["高邑县"]], false)], "表.xlsx〔封面〕 file.unknown-table"),
      (
        "a cover and a blank sheet", [("封面", [["高邑县"]], false), ("空", [], false)],
        "表.xlsx〔封面〕 file.unknown-table | 表.xlsx〔空〕 file.sheet-without-table"
      ),
      (
        "blank sheets", [("乙", [], false), ("甲", [[" "]], false)],
        "表.xlsx〔乙〕 file.empty | 表.xlsx〔甲〕 file.sheet-without-table"
      ),
      (
        "a hidden table", [("状态表", [header, first], true)],
        "1 | 表.xlsx〔状态表〕 status.hidden-sheet"
      ),
      (
        "another month's sheet",
        [("11月", [header, first], false), ("12月", [header, second], false)],
        "2 | 表.xlsx〔11月〕 status.other-period"
      ),
      (
        "the same unit in two sheets",
        [("甲", [header, first], false), ("乙", [header, first], false)],
        "1 | 表.xlsx〔甲〕 status.same-as-file"
      ),
      (
        "a correction",
        [
          ("原报", [header, first], false),
          ("更正", [header, ["130127100001", "育才街社区", "否", ""]], false),
        ], "1 | 表.xlsx〔原报〕 status.corrected"
      ),
      (
        "a header without data", [("状态表", [header], false)], "表.xlsx〔状态表〕 status.no-data"
      ),
    ] as [(String, [(String, [[String]], Bool)], String)])
  func sheets(_ what: String, _ sheets: [(String, [[String]], Bool)], _ expected: String) {
    let book = RawBook(sheets.map { sheet($0.0, $0.1, hidden: $0.2) })
    #expect(read(book) == expected, "\(what)")
  }

  @Test(
    arguments: [
      ("flags", #"<c t="b"><v>1</v></c>"#, "yes"), ("no", #"<c t="b"><v>0</v></c>"#, "no"),
      ("a number for yes", "<c><v>1</v></c>", "yes"), ("a blank", "<c/>", "unknown"),
      ("an error", #"<c t="e"><v>#N/A</v></c>"#, "status.spreadsheet-error"),
      ("a newer error", #"<c t="e"><v>#BUSY!</v></c>"#, "status.spreadsheet-error"),
      ("a formula's result", #"<c t="str"><f>A1</f><v>否</v></c>"#, "no"),
      ("a rich text", #"<c t="inlineStr"><is><r><t> </t></r><r><t>是</t></r></is></c>"#, "yes"),
    ])
  func flags(_ what: String, _ cell: String, _ expected: String) {
    let book = RawBook(
      rows: RawBook.rows([["区划代码", "是否参与创建"]]) + "<row><c><v>130127100001</v></c>\(cell)</row>")
    let reading = MonthReading([book.file()])
    let errors = reading.diagnostics.filter { $0.severity == .error }.map(\.code)
    let taken = reading.month.status.map { record in
      record.participating.map { $0 ? "yes" : "no" } ?? "unknown"
    }
    #expect(taken + errors == [expected], "\(what)")
  }

  @Test(
    arguments: [
      ("a date", "14", "44561", "2021-12-31"), ("text of a date", "", "44561", "2021-12-31"),
      (#"a month"#, #"yyyy"年"m"月""#, "44531", "2021-12-31"),
      ("a year", "yyyy", "44531", "status.not-a-date"),
      ("an error of 1900", "14", "60", "status.no-such-day"),
    ])
  func dates(_ what: String, _ format: String, _ stored: String, _ expected: String) {
    var book = RawBook(
      rows: RawBook.rows([["区划代码", "是否参与创建", "自评日期"]])
        + #"<row><c><v>130127100001</v></c><c/><c s="1"><v>\#(stored)</v></c></row>"#
    )
    book.formats = format.isEmpty ? [] : [format]
    let reading = MonthReading([book.file()])
    let days = reading.month.status.map { $0.stageDates[.selfAssessed]?.iso ?? "none" }
    let errors = reading.diagnostics.filter { $0.severity == .error }.map(\.code)
    #expect(days + errors == [expected], "\(what)")
  }

  @Test(
    arguments: [
      ("shown as 60%", "9", "0.6", "60"), ("a bare 60", "", "60", "60"),
      ("a third", "10", "0.33333333333333331", "33.333333"),
      ("a bare fraction", "", "0.6", "status.bare-fraction"),
    ])
  func shares(_ what: String, _ format: String, _ stored: String, _ expected: String) {
    var book = RawBook(
      rows: RawBook.rows([["区划代码", "是否参与创建", "V2占比"]])
        + #"<row><c><v>130127100001</v></c><c/><c s="1"><v>\#(stored)</v></c></row>"#
    )
    book.formats = format.isEmpty ? [] : [format]
    let reading = MonthReading([book.file()])
    let shares = reading.month.status.map { $0.claims.measures[1]?.text ?? "none" }
    let errors = reading.diagnostics.filter { $0.severity == .error }.map(\.code)
    #expect(shares + errors == [expected], "\(what)")
  }

  @Test func rowsAndColumnsAreExcels() {
    func text(_ name: String, _ text: String) -> String {
      #"<c r="\#(name)" t="inlineStr"><is><t>\#(text)</t></is></c>"#
    }
    let book = RawBook(
      rows: #"<row r="3">\#(text("B3", "高邑县绿色社区创建状态表"))</row>"#
        + #"<row r="5">\#(text("B5", "区划代码"))\#(text("D5", "是否参与创建"))</row>"#
        + #"<row r="9"><c r="B9"><v>130127100001</v></c>\#(text("D9", "大概"))</row>"#
        + #"<row r="900000"><c r="B900000"><v>130127100002</v></c></row>"#)
    let reading = MonthReading([book.file()])
    #expect(reading.lines.count == 1)
    #expect(
      reading.lines[0].hasPrefix("〔拒收〕2021-12/表.xlsx〔Sheet1〕 第9行 D列“是否参与创建”：“大概”"))
    #expect(reading.month.status.map(\.place.row) == [900_000])
  }

  /// A cell far to the right is named by its letters, and costs no room.
  @Test(.timeLimit(.minutes(1))) func cellsFarAway() {
    let cell = #"<c r="XFD\#("%")" t="inlineStr"><is><t>x</t></is></c>"#
    let rows = (3...20_000).map { "<row r=\"\($0)\">\(cell.replacing("%", with: "\($0)"))</row>" }
    let book = RawBook(
      rows: RawBook.rows([Self.header, Self.first]) + rows.joined()
        + #"<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#)
    let reading = MonthReading([book.file()])
    #expect(reading.month.status.count == 1 && reading.month.rejectedRows == 19_999)
    #expect(reading.diagnostics.last?.location.row == 1_048_576)
    let far = reading.diagnostics.filter { $0.code == "status.cell-without-heading" }
    #expect(far.count == 19_999 && far.allSatisfy { $0.location.columnLetters == "XFD" })
  }

  @Test(.timeLimit(.minutes(1))) func headingsAsFarAsTheSheetGoes() {
    let row =
      "<row>" + String(repeating: "<c t=\"str\"><v>是否参与创建</v></c>", count: 16_384) + "</row>"
    let book = RawBook(rows: String(repeating: row, count: 8))
    #expect(MonthReading([book.file()]).codes == ["file.unknown-table"])
  }

  @Test func aLineBreakInACellDoesNotMoveTheRows() {
    let book = RawBook([
      ["区划代码", "是否参与创建", "存在问题"], ["130127100001", "是", "甲\n乙"],
      ["130127100002", "大概", ""],
    ])
    #expect(MonthReading([book.file()]).diagnostics.map(\.location.row) == [3])
    #expect(MonthReading([book.file()]).diagnostics.map(\.location.line) == [nil])
  }

  @Test(arguments: ["2021-12/11月.xlsx", "11月.xlsx"])
  func aForcedWorkbook(_ forced: String) {
    let book = RawBook([Self.header, Self.first])
    let reading = MonthReading([book.file("2021-12/11月.xlsx")], forced: [forced])
    #expect(reading.codes == ["file.taken-by-force"] && reading.month.status.count == 1)
  }

  /// What a formula's cell says is unknown; its row is refused for nothing else.
  @Test func aRowOfFormulasIsNotPassedOver() {
    let cells = "<c><f>A9</f></c><c><f>B9</f></c><c><f>C9</f></c><c/><c><f>SUM(A1:B2)</f></c>"
    let book = RawBook(rows: RawBook.rows([Self.header, Self.first]) + "<row>\(cells)</row>")
    let reading = MonthReading([book.file()])
    #expect(reading.month.rejectedRows == 1 && reading.month.status.count == 1)
    #expect(reading.diagnostics.map(\.location.column) == [1, 2, 3, 5])
  }

  @Test(
    arguments: [
      ("the register", [("名册", "units")], nil),
      ("beside a cover", [("封面", "cover"), ("名册", "units")], nil),
      ("two registers", [("名册", "units"), ("名册2", "units")], "file.several-tables"),
      ("another table", [("状态表", "status")], "file.not-the-register"),
      ("another table and a cover", [("状态表", "status"), ("封面", "cover")], "file.not-the-register"),
      ("a cover", [("封面", "cover")], "file.unknown-table"),
      ("nothing", [("封面", "blank")], "file.empty"),
    ] as [(String, [(String, String)], String?)])
  func registers(_ what: String, _ sheets: [(String, String)], _ fault: String?) {
    let tables: [String: [[String]]] = [
      "units": [["区划代码", "社区名称"], ["130127100001", "育才街社区"]],
      "status": [Self.header, Self.first], "cover": [["高邑县"]], "blank": [],
    ]
    let book = RawBook(sheets.map { sheet($0.0, tables[$0.1, default: []]) })
    let read = RegisterReader.readRegister(book.file("units.csv"), campaign: Gaoyi.campaign)
    #expect(read.value?.0.units.count == (fault == nil ? 1 : nil), "\(what)")
    #expect(read.diagnostics.map(\.code) == (fault.map { [$0] } ?? []), "\(what)")
  }
}

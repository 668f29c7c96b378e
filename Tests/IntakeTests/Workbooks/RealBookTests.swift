import Campaigns
import Diagnostics
import Foundation
import Intake
import Testing

/// Workbooks as openpyxl writes them and as LibreOffice saves them again.
@Suite struct RealBookTests {
  /// A status table below title lines, with typed dates and percentages, merged cells, a hidden
  /// row, a comment, a filter, formulas, and sheets that are no tables.
  private static let script = """
    import datetime, sys
    import openpyxl
    from openpyxl.comments import Comment
    from openpyxl.worksheet.datavalidation import DataValidation
    book = openpyxl.Workbook()
    cover = book.active
    cover.title = '封面'
    cover['B3'] = '高邑县绿色社区创建'
    sheet = book.create_sheet('状态表')
    sheet.append(['高邑县绿色社区创建情况'])
    sheet.merge_cells('A1:I1')
    sheet.append(['截至2021年12月31日'])
    head = ['街道（镇）', '区划代码', '社区名称', '是否参与创建', '自评日期', '自评得分', 'V2占比', '加分', '存在问题']
    sheet.append(head)
    rows = [
      ['高邑镇', 130127100001, '育才街社区', True, datetime.date(2021, 11, 26), 86.4 + 0.1, 0.6, '=1+1',
       '甲\\n乙'],
      [None, '130127100002', '兴西社区', '是', datetime.datetime(2021, 11, 5), 90, 0.05, 0, None],
      [None, 130127100003, '兴东社区', False, None, None, None, None, None],
    ]
    for row in rows: sheet.append(row)
    sheet.append(['合计', None, None, 2])
    sheet.append(['注：本表为示例'])
    sheet.merge_cells('A4:A6')
    for row in range(4, 7):
      sheet.cell(row, 5).number_format = 'yyyy"年"m"月"d"日"'
      sheet.cell(row, 7).number_format = '0%'
    sheet.row_dimensions[6].hidden = True
    sheet.cell(4, 3).comment = Comment('核对', '审核')
    sheet.auto_filter.ref = 'A3:I6'
    lists = book.create_sheet('选项')
    lists.append(['是否参与创建', '当前阶段'])
    lists.append(['是', '申报'])
    lists.append(['否', '社区自评'])
    lists.sheet_state = 'hidden'
    choice = DataValidation(type='list', formula1='选项!$A$2:$A$3')
    sheet.add_data_validation(choice)
    choice.add('D4:D6')
    book.create_sheet('Sheet3')
    book.save(sys.argv[1])
    """

  private static func run(_ tool: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: tool)
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }

  private static func inScratch<Result>(_ body: (String) throws -> Result) throws -> Result {
    let folder = NSTemporaryDirectory() + "real-books-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try body(folder)
  }

  private static func file(_ path: String) throws -> InputFile {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    return InputFile(name: "2021-12/表.xlsx", bytes: Array(bytes))
  }

  @Test func asWritten() throws {
    try Self.inScratch { folder in
      try Self.run("/usr/bin/python3", ["-c", Self.script, folder + "/a.xlsx"])
      let reading = MonthReading([try Self.file(folder + "/a.xlsx")])
      // openpyxl stores no results of formulas.
      let errors = reading.diagnostics.filter { $0.severity == .error }
      #expect(errors.map(\.code) == ["status.formula-not-computed"])
      #expect(errors.map(\.location.row) == [4] && errors.map(\.location.columnLetters) == ["H"])
      #expect(reading.month.status.count == 2)
    }
  }

  @Test func asSavedAgain() throws {
    try Self.inScratch { folder in
      try Self.run("/usr/bin/python3", ["-c", Self.script, folder + "/a.xlsx"])
      try Self.run(
        "/usr/bin/soffice",
        [
          "-env:UserInstallation=file://\(folder)/profile", "--headless", "--convert-to",
          "xlsx:Calc MS Excel 2007 XML", "--outdir", folder + "/b", folder + "/a.xlsx",
        ])
      let reading = MonthReading([try Self.file(folder + "/b/a.xlsx")])
      #expect(
        reading.diagnostics.map { $0.location.file.dropFirst(8) + " " + $0.code } == [
          "表.xlsx〔Sheet3〕 file.sheet-without-table", "表.xlsx〔封面〕 file.sheet-without-table",
          "表.xlsx〔状态表〕 status.hidden-rows", "表.xlsx〔状态表〕 status.table-ends",
          "表.xlsx〔选项〕 file.sheet-without-table",
        ])
      let status = try #require(reading.status("130127100001"))
      #expect(status.stageDates[.selfAssessed]?.iso == "2021-11-26")
      #expect(status.claims.selfScore?.text == "86.5" && status.claims.bonus?.text == "2")
      #expect(status.claims.measures[1]?.text == "60" && status.problem == "甲\n乙")
      #expect(reading.status("130127100002")?.claims.measures[1]?.text == "5")
      #expect(reading.status("130127100003")?.participating == false)
    }
  }
}

import Foundation
import Layout
import Testing

@testable import XLSX

/// Values that cannot be a workbook: what the library would take, cut or give no object for.
@Suite struct RefusalTests {
  typealias Change = @Sendable (inout Workbook) -> Void

  static func range(_ row: Int, _ column: Int, _ lastRow: Int, _ lastColumn: Int) -> CellRange {
    CellRange(firstRow: row, firstColumn: column, lastRow: lastRow, lastColumn: lastColumn)
  }

  static let names: [(String, XLSXError.Reason?)] = [
    ("附1-1 育才街社区", nil),
    (String(repeating: "汉", count: 31), nil),
    (String(repeating: "汉", count: 32), .sheetNameTooLong(units: 32)),
    // 31 characters, 33 UTF-16 units.
    (String(repeating: "汉", count: 29) + "😀😀", .sheetNameTooLong(units: 33)),
    ("", .sheetNameBlank), (" ", .sheetNameBlank), ("\u{3000}", .sheetNameBlank),
    ("a[b", .sheetNameCharacter), ("a]b", .sheetNameCharacter), ("a:b", .sheetNameCharacter),
    ("a*b", .sheetNameCharacter), ("a?b", .sheetNameCharacter), ("a/b", .sheetNameCharacter),
    ("a\\b", .sheetNameCharacter), ("'a", .sheetNameCharacter), ("a'", .sheetNameCharacter),
    ("a\nb", .sheetNameCharacter), ("a\0b", .sheetNameCharacter),
    ("a\u{FFFF}", .sheetNameCharacter), ("a'b", nil), ("a：b", nil),
    ("History", .sheetNameReserved), ("HISTORY", .sheetNameReserved), ("historyx", nil),
    ("选项", .sheetNameTwice), ("2022", .sheetNameTwice), ("AB12", nil), ("1", nil), ("R1C1", nil),
    ("a#b", nil), ("a!b", nil), ("<&>\"", nil),
  ]

  @Test(arguments: names.indices) func refusesNames(_ index: Int) throws {
    let (name, reason) = Self.names[index]
    var workbook = Sample.full()
    workbook.sheets[2] = Sample.grid(name, rows: 1, columns: 1) { _, _ in .number(1) }
    workbook.sheets[2].filter = Self.range(0, 0, 0, 0)
    workbook.sheets[2].page.repeatedRows = 0...0
    // Nothing leads to the renamed sheet.
    workbook.edit(1, 0, .blank)
    workbook.link(1, 0, row: 0)
    try Self.expect(workbook, reason.map { XLSXError($0, sheet: name) }, "\(name)")
  }

  @Test func namesThatDifferInCaseOnly() throws {
    let sheets = ["abc", "ABC"].map { Sample.grid($0, rows: 0, columns: 0) { _, _ in .blank } }
    try Self.expect(
      Sample.workbook(sheets), XLSXError(.sheetNameTwice, sheet: "ABC"), "letter case")
  }

  static let frames: [(String, XLSXError, Change)] = [
    ("no sheets", XLSXError(.noVisibleSheet), { $0.sheets = [] }),
    ("all hidden", XLSXError(.noVisibleSheet), { for i in 0...2 { $0.sheets[i].isHidden = true } }),
    ("no formats", XLSXError(.formatMissing(0)), { $0.formats = [] }),
    (
      "a long font", XLSXError(.formatIllegal(1)),
      { $0.formats[1].font = String(repeating: "宋", count: 43) }
    ),
    ("no size", XLSXError(.formatIllegal(1)), { $0.formats[1].size = 0 }),
    ("not a size", XLSXError(.formatIllegal(1)), { $0.formats[1].size = .nan }),
    ("much indent", XLSXError(.formatIllegal(1)), { $0.formats[1].indent = 16 }),
    (
      "a long number format", XLSXError(.formatIllegal(1)),
      { $0.formats[1].numberFormat = String(repeating: "0", count: 128) }
    ),
    ("no day", setting("created", sheet: nil), { $0.properties.created.day = 32 }),
    ("no leap day", setting("created", sheet: nil), { $0.properties.created.month = 2 }),
    ("an old day", setting("created", sheet: nil), { $0.properties.created.year = 1970 }),
    ("a hidden mark", setting("title", sheet: nil), { $0.properties.title = "\u{1}" }),
    (
      "overlapping merges", at("A1:B1", .mergesOverlap(other: "A1:D1")),
      { $0.sheets[1].merges.append(Merge(range(0, 0, 0, 1))) }
    ),
    (
      "merges that overlap across rows", at("D1:D3", .mergesOverlap(other: "A1:D1")),
      { $0.sheets[1].merges.append(Merge(range(0, 3, 2, 3))) }
    ),
    (
      "a merge of one cell", at("A4", .mergeOfOneCell),
      { $0.sheets[1].merges.append(Merge(range(3, 0, 3, 0))) }
    ),
    (
      "a merge below the last row", at("A4:A5", .rangeIllegal),
      { $0.sheets[1].merges.append(Merge(range(3, 0, 4, 0))) }
    ),
    (
      "a merge the wrong way", at("B4:A4", .rangeIllegal),
      { $0.sheets[1].merges.append(Merge(range(3, 1, 3, 0))) }
    ),
    (
      "a merge over content", at("B2", .mergeHidesContent),
      { $0.sheets[1].merges.append(Merge(range(1, 0, 1, 1))) }
    ),
    (
      "many rows", XLSXError(.tooManyRows(1_048_577), sheet: "2022"),
      { $0.sheets[1].rowCount = 1_048_577 }
    ),
    (
      "many columns", XLSXError(.tooManyColumns(16_385), sheet: "2022"), { $0.append(3, 16_382) }
    ),
    (
      "a wide column", XLSXError(.sizeIllegal, sheet: "2022"),
      { $0.sheets[1].columnWidths = [256] }
    ),
    ("a high row", at("A4", .sizeIllegal), { $0.height(3, 410) }),
    ("a row of no height", at("A4", .sizeIllegal), { $0.height(3, 0) }),
    (
      "a long footer", setting("footer"),
      { $0.sheets[1].page.footer = String(repeating: "页", count: 256) }
    ),
    ("a picture in the header", setting("header"), { $0.sheets[1].page.header = "&C&G" }),
    ("a named picture", setting("header"), { $0.sheets[1].page.header = "&[Picture]" }),
    ("no margin", setting("margins"), { $0.sheets[1].page.margins.left = -1 }),
    (
      "many page breaks", setting("breaksBefore"),
      { $0.sheets[1].page.breaksBefore = Array(1...1_024) }
    ),
    (
      "a page break before the first row", setting("breaksBefore"),
      { $0.sheets[1].page.breaksBefore = [0] }
    ),
    (
      "a list as text", setting("validation.rule", "B4"),
      { $0.sheets[1].validations[0].rule = .list(formula: "是,否") }
    ),
    (
      "a long message", setting("validation.errorMessage", "B4"),
      { $0.sheets[1].validations[0].errorMessage = String(repeating: "错", count: 256) }
    ),
    (
      "a long title", setting("validation.errorTitle", "B4"),
      { $0.sheets[1].validations[0].errorTitle = String(repeating: "错", count: 33) }
    ),
    (
      "a rule without =", setting("conditional", "B2:B4"),
      { $0.sheets[1].conditionals[0].formula = "$B2>100" }
    ),
    (
      "a rule without a format", at("B2:B4", .formatMissing(9)),
      { $0.sheets[1].conditionals[0].format = 9 }
    ),
  ]

  @Test(arguments: frames.indices) func refusesFrames(_ index: Int) throws {
    let (name, error, change) = Self.frames[index]
    var workbook = Sample.full()
    change(&workbook)
    try Self.expect(workbook, error, name)
  }

  static let cells: [(Cell, XLSXError.Reason?)] = [
    (Cell(.number(.nan)), .numberNotFinite),
    (Cell(.number(.infinity)), .numberNotFinite),
    (Cell(.number(-.infinity)), .numberNotFinite),
    (Cell(.number(-0.0)), nil),
    (Cell(.number(.greatestFiniteMagnitude)), nil),
    (Cell(.formula("=A1", cached: .number(.nan))), .numberNotFinite),
    (Cell(.formula("A1", cached: .number(1))), .formulaIllegal),
    (Cell(.formula("=", cached: .number(1))), .formulaIllegal),
    (Cell(.formula("", cached: .number(1))), .formulaIllegal),
    (Cell(.formula("=\"\u{1}\"", cached: .text(""))), .formulaIllegal),
    (
      Cell(.formula("=" + String(repeating: "1", count: 8_192), cached: .number(1))),
      .formulaIllegal
    ),
    (Cell(.formula("=\"a<b&c\"", cached: .text("a<b&c"))), nil),
    (Cell(.date(-25_509), format: 2), .dateBeforeCalendar),
    (Cell(.date(-25_508), format: 2), nil),
    (Cell(.date(2_932_896), format: 2), nil),
    (Cell(.date(2_932_897), format: 2), .dateBeforeCalendar),
    (Cell(.date(18_992), format: 0), .dateWithoutFormat),
    (Cell(.blank, format: 5), .formatMissing(5)),
    (Cell(.blank, format: -1), .formatMissing(-1)),
    (Cell(.text("→"), link: .init(sheet: "无")), .linkTargetMissing("无")),
    (Cell(.text("→"), link: .init(sheet: "表", row: -1)), .linkTargetMissing("表")),
    (Cell(.text("→"), link: .init(sheet: "表#", row: 1)), .linkTargetIllegal("表#")),
    (Cell(.text("→"), link: .init(sheet: "表#\u{20E3}")), .linkTargetIllegal("表#\u{20E3}")),
    (Cell(.text("→"), link: .init(sheet: "表", row: 9, column: 9)), nil),
    (Cell(.blank, link: .init(sheet: "表")), nil),
  ]

  @Test(arguments: cells.indices) func refusesCells(_ index: Int) throws {
    let (cell, reason) = Self.cells[index]
    let workbook = Sample.workbook([
      Sheet(name: "表", columnWidths: [], page: PageSetup(isLandscape: true), rowCount: 2) {
        Row($0 == 1 ? [Cell(.blank), cell] : [])
      },
      Sample.grid("表#", rows: 0, columns: 0) { _, _ in .blank },
      Sample.grid("表#\u{20E3}", rows: 0, columns: 0) { _, _ in .blank },
    ])
    try Self.expect(workbook, reason.map { XLSXError($0, sheet: "表", cell: "B2") }, "\(cell)")
  }

  @Test func refusesPlaces() throws {
    let scratch = try Scratch()
    let path = scratch.file("a.xlsx")
    for (folder, code) in [("/none", ENOENT), ("/file", ENOTDIR)] {
      try Data().write(to: URL(fileURLWithPath: scratch.file("file")))
      let error = XLSXError(.temporaryDirectory(path: scratch.path + folder, errno: code))
      #expect(throws: error) {
        try WorkbookWriter.write(
          Sample.full(), to: path, temporaryDirectory: scratch.path + folder)
      }
    }
    try WorkbookWriter.write(Sample.full(), to: path, temporaryDirectory: scratch.path)
    let before = try scratch.bytes("a.xlsx")
    #expect(throws: XLSXError(.outputExists(path: path))) {
      try WorkbookWriter.write(
        Sample.column([.number(1)]), to: path, temporaryDirectory: scratch.path)
    }
    #expect(try scratch.bytes("a.xlsx") == before)
    let nowhere = scratch.path + "/none/a.xlsx"
    let error = #expect(throws: XLSXError.self) {
      try WorkbookWriter.write(Sample.full(), to: nowhere, temporaryDirectory: scratch.path)
    }
    guard case .library(code: 2, _) = error?.reason else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  /// Writes and verifies, or expects `error` and no file.
  /// Excel repairs a sheet with more links than this by taking them all away.
  @Test(arguments: [(65_530, false), (65_531, true)])
  func linksAreCounted(count: Int, isRefused: Bool) throws {
    let sheet = Sheet(
      name: "链接", columnWidths: [], page: PageSetup(isLandscape: false), rowCount: count
    ) { _ in Row([Cell(.number(1), link: .init(sheet: "链接"))]) }
    let error = isRefused ? XLSXError(.tooManyLinks(count), sheet: "链接") : nil
    try Self.expect(Sample.workbook([sheet]), error, "\(count) links")
  }

  private static func expect(_ workbook: Workbook, _ error: XLSXError?, _ name: String) throws {
    let scratch = try Scratch()
    guard let error else {
      try WorkbookVerifier.verify(workbook, at: WorkbookVerifierTests.write(workbook, scratch))
      return
    }
    #expect(throws: error, "\(name)") { try WorkbookVerifierTests.write(workbook, scratch) }
    #expect(!scratch.exists("book.xlsx"), "\(name)")
    #expect(error.family == .value)
    #expect(!error.zh.isEmpty && !error.en.isEmpty)
  }

  private static func at(_ cell: String, _ reason: XLSXError.Reason) -> XLSXError {
    XLSXError(reason, sheet: "2022", cell: cell)
  }

  private static func setting(
    _ what: String, _ cell: String? = nil, sheet: String? = "2022"
  ) -> XLSXError {
    XLSXError(.settingIllegal(what: what), sheet: sheet, cell: cell)
  }
}

extension Workbook {
  /// Changes a row's height on the second sheet.
  mutating func height(_ row: Int, _ height: Double) {
    let original = sheets[1].row
    sheets[1].row = { index in
      var result = original(index)
      if index == row { result.height = height }
      return result
    }
  }
}

import Foundation
import Layout
import Testing

@testable import XLSX

@Suite struct WorkbookVerifierTests {
  /// Writes `workbook` into `scratch` and gives the file's path.
  static func write(_ workbook: Workbook, _ scratch: Scratch) throws -> String {
    let path = scratch.file("book.xlsx")
    try WorkbookWriter.write(workbook, to: path, temporaryDirectory: scratch.path)
    return path
  }

  @Test func takesWhatWasWritten() throws {
    let scratch = try Scratch()
    let workbook = Sample.full()
    try WorkbookVerifier.verify(workbook, at: try Self.write(workbook, scratch))
  }

  @Test func takesWhatWasStreamed() throws {
    let scratch = try Scratch()
    let merge = Merge(CellRange(firstRow: 1, firstColumn: 0, lastRow: 3, lastColumn: 2))
    let rows = WorkbookWriter.streamedFrom
    let workbook = Sample.workbook([
      Sample.grid("大", rows: rows, columns: 2, merges: [merge]) { row, column in
        if (1...3).contains(row) && (row, column) != (1, 0) { return .blank }
        return column == 0 ? .text("社区 \(row % 7)_x0041_\u{1}") : .number(Double(row) / 2)
      }
    ])
    try WorkbookVerifier.verify(workbook, at: try Self.write(workbook, scratch))
  }

  /// One row a change of the value: what was written differs from it in this one thing.
  static let changes: [(String, @Sendable (inout Workbook) -> Void, XLSXError.Reason)] = [
    ("a text", { edit(&$0, 1, 0, .text("别的")) },
      .cellDiffers(expected: "别的", found: "育才街社区")),
    ("a number", { edit(&$0, 1, 1, .number(86)) }, .cellDiffers(expected: "86", found: "86.5")),
    ("a date", { edit(&$0, 2, 0, .date(18_993)) },
      .cellDiffers(expected: "44562", found: "44561")),
    ("a formula", { edit(&$0, 2, 1, .formula("=B2*3", cached: .number(173))) },
      .cellDiffers(expected: "=B2*3 → 173", found: "=B2*2 → 173")),
    ("a cached number", { edit(&$0, 2, 1, .formula("=B2*2", cached: .number(174))) },
      .cellDiffers(expected: "=B2*2 → 174", found: "=B2*2 → 173")),
    ("a number for a text", { edit(&$0, 1, 0, .number(1)) },
      .cellDiffers(expected: "1", found: "育才街社区")),
    ("a blank for a number", { edit(&$0, 1, 1, .blank) },
      .cellDiffers(expected: "", found: "86.5")),
    ("one row more", { $0.sheets[1].rowCount = 5; edit(&$0, 4, 0, .blank) },
      .rowsDiffer(expected: 5, found: 4)),
    ("one row less", { $0.sheets[1].rowCount = 3 }, .rowsDiffer(expected: 3, found: 4)),
    ("one cell more", { append(&$0, 3) }, .cellMissing),
    ("no merge", { $0.sheets[1].merges = [] ; append(&$0, 0, 3) },
      .mergesDiffer(expected: 0, found: 1)),
    ("a sheet's name", { $0.sheets[2].name = "附1-2" },
      .sheetsDiffer(found: ["选项", "2022", "附1-1 育才街's 号"])),
    ("the order of sheets", { $0.sheets.swapAt(1, 2) },
      .sheetsDiffer(found: ["选项", "2022", "附1-1 育才街's 号"])),
    ("a hidden sheet", { $0.sheets[0].isHidden = false },
      .sheetsDiffer(found: ["选项", "2022", "附1-1 育才街's 号"])),
    ("no filter", { $0.sheets[1].filter = nil }, .settingDiffers(what: "printArea")),
    ("another filter", { $0.sheets[1].filter?.lastRow = 2 }, .settingDiffers(what: "filter")),
    ("no protection", { $0.sheets[1].isProtected = false }, .settingDiffers(what: "isProtected")),
    ("no rule", { $0.sheets[1].conditionals = [] }, .settingDiffers(what: "conditionals")),
    ("no validation", { $0.sheets[1].validations = [] }, .settingDiffers(what: "validations")),
    ("no page break", { $0.sheets[1].page.breaksBefore = [] },
      .settingDiffers(what: "breaksBefore")),
    ("another day", { $0.properties.created.day = 30 }, .settingDiffers(what: "created")),
    ("another title", { $0.properties.title = "另" }, .settingDiffers(what: "title")),
  ]

  @Test(arguments: changes.indices)
  func refusesAChange(_ index: Int) throws {
    let (name, change, reason) = Self.changes[index]
    let scratch = try Scratch()
    let path = try Self.write(Sample.full(), scratch)
    var workbook = Sample.full()
    change(&workbook)
    let error = #expect(throws: XLSXError.self, "\(name)") {
      try WorkbookVerifier.verify(workbook, at: path)
    }
    #expect(error?.reason == reason, "\(name)")
  }

  @Test func namesTheCell() throws {
    let scratch = try Scratch()
    let path = try Self.write(Sample.full(), scratch)
    var workbook = Sample.full()
    Self.edit(&workbook, 1, 1, .number(86))
    let error = #expect(throws: XLSXError.self) {
      try WorkbookVerifier.verify(workbook, at: path)
    }
    #expect(error?.sheet == "2022")
    #expect(error?.cell == "B2")
  }

  /// Changes a cell of the second sheet.
  static func edit(_ workbook: inout Workbook, _ row: Int, _ column: Int, _ content: Cell.Content) {
    let original = workbook.sheets[1].row
    workbook.sheets[1].row = { index in
      guard index == row else { return original(index) }
      var result = index < 4 ? original(index) : Row([Cell(.blank)])
      result.cells[column].content = content
      return result
    }
  }

  /// Adds blank cells to the end of a row of the second sheet.
  static func append(_ workbook: inout Workbook, _ row: Int, _ count: Int = 1) {
    let original = workbook.sheets[1].row
    workbook.sheets[1].row = { index in
      var result = original(index)
      if index == row { result.cells += Array(repeating: Cell(.blank), count: count) }
      return result
    }
  }
}

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

  /// A change of the value, and what the verifier then says of the file written without it.
  struct Change: Sendable {
    var name: String
    var reason: XLSXError.Reason
    var change: @Sendable (inout Workbook) -> Void

    init(
      _ name: String, _ reason: XLSXError.Reason,
      _ change: @escaping @Sendable (inout Workbook) -> Void
    ) {
      self.name = name
      self.reason = reason
      self.change = change
    }
  }

  static let names = ["选项", "2022", "附1-1 育才街's 号"]

  static let changes = [
    Change("a text", .cellDiffers(expected: "别的", found: "育才街社区")) {
      $0.edit(1, 0, .text("别的"))
    },
    Change("a number", .cellDiffers(expected: "86", found: "86.5")) {
      $0.edit(1, 1, .number(86))
    },
    Change("a date", .cellDiffers(expected: "44562", found: "44561")) {
      $0.edit(2, 0, .date(18_993))
    },
    Change("a formula", .cellDiffers(expected: "=B2*3 → 173", found: "=B2*2 → 173")) {
      $0.edit(2, 1, .formula("=B2*3", cached: .number(173)))
    },
    Change("a cached number", .cellDiffers(expected: "=B2*2 → 174", found: "=B2*2 → 173")) {
      $0.edit(2, 1, .formula("=B2*2", cached: .number(174)))
    },
    Change("a cached text", .cellDiffers(expected: "=B2*2 → 173", found: "=B2*2 → 173")) {
      $0.edit(2, 1, .formula("=B2*2", cached: .text("173")))
    },
    Change("a number for a text", .cellDiffers(expected: "1", found: "育才街社区")) {
      $0.edit(1, 0, .number(1))
    },
    Change("a blank for a number", .cellDiffers(expected: "", found: "86.5")) {
      $0.edit(1, 1, .blank)
    },
    Change("one row more", .rowsDiffer(expected: 5, found: 4)) { $0.sheets[1].rowCount = 5 },
    Change("one row less", .rowsDiffer(expected: 3, found: 4)) { $0.sheets[1].rowCount = 3 },
    Change("one cell more", .cellMissing) { $0.append(3, 1) },
    Change("one cell less", .cellUnexpected) { $0.append(3, -1) },
    Change("another place of a link", .settingDiffers(what: "links")) { $0.link(3, 0, row: 4) },
    Change("no link", .settingDiffers(what: "links")) { $0.link(3, 0, row: nil) },
    Change("no merge", .mergesDiffer(expected: 0, found: 1)) {
      $0.sheets[1].merges = []
      $0.append(0, 3)
    },
    Change("a sheet's name", .sheetsDiffer(found: names)) { $0.sheets[2].name = "附1-2" },
    Change("the order of sheets", .sheetsDiffer(found: names)) { $0.sheets.swapAt(1, 2) },
    Change("a sheet shown", .sheetsDiffer(found: names)) { $0.sheets[0].isHidden = false },
    Change("no filter", .settingDiffers(what: "printArea")) { $0.sheets[1].filter = nil },
    Change("another filter", .settingDiffers(what: "filter")) {
      $0.sheets[1].filter?.lastRow = 2
    },
    Change("no protection", .settingDiffers(what: "isProtected")) {
      $0.sheets[1].isProtected = false
    },
    Change("no rule", .settingDiffers(what: "conditionals")) { $0.sheets[1].conditionals = [] },
    Change("no validation", .settingDiffers(what: "validations")) {
      $0.sheets[1].validations = []
    },
    Change("no page break", .settingDiffers(what: "breaksBefore")) {
      $0.sheets[1].page.breaksBefore = []
    },
    Change("another day", .settingDiffers(what: "created")) { $0.properties.created.day = 30 },
    Change("another title", .settingDiffers(what: "title")) { $0.properties.title = "另" },
  ]

  @Test(arguments: changes.indices)
  func refusesAChange(_ index: Int) throws {
    let change = Self.changes[index]
    let scratch = try Scratch()
    let path = try Self.write(Sample.full(), scratch)
    var workbook = Sample.full()
    change.change(&workbook)
    let error = #expect(throws: XLSXError.self, "\(change.name)") {
      try WorkbookVerifier.verify(workbook, at: path)
    }
    #expect(error?.reason == change.reason, "\(change.name)")
  }

  @Test func namesTheCell() throws {
    let scratch = try Scratch()
    let path = try Self.write(Sample.full(), scratch)
    var workbook = Sample.full()
    workbook.edit(1, 1, .number(86))
    let error = #expect(throws: XLSXError.self) {
      try WorkbookVerifier.verify(workbook, at: path)
    }
    #expect(error?.sheet == "2022")
    #expect(error?.cell == "B2")
  }
}

extension Workbook {
  /// Changes a row of the second sheet.
  private mutating func change(_ row: Int, _ change: @escaping @Sendable (inout Row) -> Void) {
    let original = sheets[1].row
    sheets[1].row = { index in
      var result = original(index)
      if index == row { change(&result) }
      return result
    }
  }

  /// Changes what a cell of the second sheet holds.
  mutating func edit(_ row: Int, _ column: Int, _ content: Cell.Content) {
    change(row) { $0.cells[column].content = content }
  }

  /// Adds blank cells to the end of a row of the second sheet, or takes some away.
  mutating func append(_ row: Int, _ count: Int) {
    change(row) {
      if count < 0 { $0.cells.removeLast(-count) }
      $0.cells += Array(repeating: Cell(.blank), count: max(0, count))
    }
  }

  /// Changes where a cell of the second sheet leads.
  mutating func link(_ row: Int, _ column: Int, row target: Int?) {
    change(row) { row in
      row.cells[column].link = target.map { Cell.Link(sheet: "2022", row: $0, column: 2) }
    }
  }
}

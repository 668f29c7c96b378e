import Foundation
import Layout
import Testing

@testable import XLSX

/// Rows are read back while they are written, and the file is held to what was written.
@Suite struct RowProofTests {
  private static let row = Row([
    Cell(.text("甲社区")), Cell(.number(86.5)), Cell(.blank), Cell(.text("a<b & _x0041_")),
    Cell(.date(19_356), format: 1), Cell(.formula("=B1*2", cached: .number(173))), Cell(.text("")),
  ])

  private static func list(rows: Int) -> Workbook {
    Workbook(
      fileName: "list.xlsx",
      properties: .init(title: "list", created: .init(year: 2022, month: 12, day: 31)),
      formats: [CellFormat(), CellFormat(numberFormat: "yyyy-mm-dd")],
      sheets: [
        Sheet(
          name: "明细", columnWidths: [14, 10], page: PageSetup(isLandscape: true), frozenRows: 1,
          rowCount: rows
        ) { index in
          var row = row
          row.cells.append(Cell(.number(Double(index))))
          return row
        }
      ])
  }

  /// The proof of a row's bytes, with something in them changed.
  private static func check(_ old: String, _ new: String) -> XLSXError.Reason? {
    var strings = StringTable()
    var rows = BulkRows()
    rows.begin(formats: list(rows: 1).formats, names: [])
    rows.beginSheet()
    var bytes = ByteBuffer()
    if let fault = rows.write(row, at: 6, strings: &strings, to: &bytes) { return fault.reason }
    let text = unsafe String(decoding: bytes.bytes, as: UTF8.self)
    let changed = Array(text.replacingOccurrences(of: old, with: new).utf8)
    var proof = RowProof()
    return unsafe changed.withUnsafeBufferPointer {
      unsafe proof.check($0, row, at: 6, strings: strings)
    }
  }

  @Test func whatWasWrittenIsProved() { #expect(Self.check("", "") == nil) }

  @Test(arguments: [
    ("<v>86.5</v>", "<v>86</v>"), ("<v>86.5</v>", ""), ("<v>0</v>", "<v>1</v>"),
    ("<v>0</v>", "<v>7</v>"), ("<row r=\"7\"", "<row r=\"8\""), ("r=\"C7\"", "r=\"D7\""),
    ("r=\"C7\"", "r=\"C8\""), ("</row>", ""), ("</row>", "</row><row r=\"8\"/>"),
    ("</row>", "<c r=\"H7\"/></row>"), ("B1*2", "B1*3"), ("<v>173</v>", "<v>174</v>"),
    ("<v>44925</v>", "<v>44926</v>"), (" t=\"s\"", ""), ("<c r=\"B7\"", "<d r=\"B7\""),
  ])
  func whatIsNotTheValueIsFound(old: String, new: String) {
    #expect(Self.check(old, new) != nil)
  }

  /// Small sheets and sheets in pieces: the file is what was written, until something changes it.
  @Test(arguments: [1, 20_000]) func theFileIsHeldToWhatWasWritten(rows: Int) throws {
    let scratch = try Scratch()
    let book = Self.list(rows: rows)
    let path = scratch.file("list.xlsx")
    let written = try #require(
      try WorkbookWriter.write(book, to: path, temporaryDirectory: scratch.path))
    try WorkbookVerifier.verify(book, at: path, written: written)
    try WorkbookVerifier.verify(book, at: path)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    for place in stride(from: 0, to: bytes.count, by: rows > 1 ? bytes.count / 4 : 7) {
      var ruined = bytes
      ruined[place] ^= 0x10
      try ruined.write(to: URL(fileURLWithPath: path))
      let isWhole = (try? WorkbookVerifier.verify(book, at: path, written: written)) != nil
      // Bits between the end of a stream and of its last byte say nothing.
      if isWhole { try WorkbookVerifier.verify(book, at: path) }
    }
    try bytes.prefix(bytes.count / 2).write(to: URL(fileURLWithPath: path))
    #expect(throws: XLSXError.self) {
      try WorkbookVerifier.verify(book, at: path, written: written)
    }
  }

  /// Whoever asked for them gets all bytes of the file that was proved, in their order.
  @Test(arguments: [1, 20_000]) func whatWasReadIsTheFile(rows: Int) throws {
    let scratch = try Scratch()
    let book = Self.list(rows: rows)
    let path = scratch.file("list.xlsx")
    let written = try #require(
      try WorkbookWriter.write(book, to: path, temporaryDirectory: scratch.path))
    for written in [written, nil] {
      var bytes: [UInt8] = []
      try WorkbookVerifier.verify(book, at: path, written: written) { span in
        for index in span.indices { bytes.append(span[index]) }
      }
      #expect(try Data(bytes) == scratch.bytes("list.xlsx"))
    }
  }

  /// Another workbook's file is not this one's.
  @Test func anotherFileIsNotTaken() throws {
    let scratch = try Scratch()
    let book = Self.list(rows: 3)
    let written = try #require(
      try WorkbookWriter.write(
        book, to: scratch.file("a.xlsx"), temporaryDirectory: scratch.path))
    try WorkbookWriter.write(
      Self.list(rows: 4), to: scratch.file("b.xlsx"), temporaryDirectory: scratch.path)
    #expect(throws: XLSXError.self) {
      try WorkbookVerifier.verify(book, at: scratch.file("b.xlsx"), written: written)
    }
  }

  /// Links in a list that has nothing else are read back with the whole file.
  @Test func linksInPlainListsAreReadBack() throws {
    let scratch = try Scratch()
    var linked = Self.list(rows: 3)
    linked.sheets[0].row = { _ in Row([Cell(.text("a"), link: Cell.Link(sheet: "明细"))]) }
    #expect(
      try WorkbookWriter.write(
        linked, to: scratch.file("l.xlsx"), temporaryDirectory: scratch.path) == nil)
  }

  /// Whatever else our own writer makes is proved as it is written, and read back it is the same.
  @Test(arguments: [3, 20_000]) func otherWorkbooksAreProvedToo(rows: Int) throws {
    let scratch = try Scratch()
    var book = ChartTests.book
    var list = Sample.grid("明细", rows: rows, columns: 4) { row, column in
      switch column {
      case 0: .text("第\(row % 9_000)个社区 <甲> & 乙")
      case 1: .number(Double(row) / 2)
      case 2: .blank
      default: .formula("=B\(row + 1)&\"<>\"", cached: .text("\(row)<>"))
      }
    }
    let row = list.row
    list.row = { index in
      var made = row(index)
      if index < 1_000 { made.cells[0].link = Cell.Link(sheet: "明细", row: index) }
      return made
    }
    list.merges = [Merge(CellRange(firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 2))]
    list.filter = CellRange(firstRow: 0, firstColumn: 0, lastRow: rows - 1, lastColumn: 3)
    list.isProtected = true
    book.sheets.append(list)
    let path = scratch.file("m.xlsx")
    let written = try #require(
      try WorkbookWriter.write(book, to: path, temporaryDirectory: scratch.path))
    try WorkbookVerifier.verify(book, at: path, written: written)
    try WorkbookVerifier.verify(book, at: path)
  }
}

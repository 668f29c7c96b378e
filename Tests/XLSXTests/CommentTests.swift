import Foundation
import Layout
import Testing

@testable import XLSX

/// Boxes of words beside cells: written, read by others, and proved when read back.
@Suite struct CommentTests {
  private static let hostile = "=1+1 <b>&amp;</t> _x0041_ 存疑\n第二段"

  private static func book(_ text: String = "请改为 0–103 的数字") -> Workbook {
    var sheet = Sample.grid("来件", rows: 3, columns: 3) { .text("\($0)-\($1)") }
    sheet.comments = [
      Comment(row: 0, column: 0, text: text), Comment(row: 2, column: 1, text: hostile),
    ]
    sheet.takesNumbersAsText = true
    let plain = Sample.grid("空", rows: 1, columns: 1) { _, _ in .text("x") }
    return Sample.workbook([plain, sheet])
  }

  @Test func openpyxlReadsThem() throws {
    let scratch = try Scratch()
    let path = try WorkbookVerifierTests.write(Self.book(), scratch)
    try WorkbookVerifier.verify(Self.book(), at: path)
    let script = """
      import sys, openpyxl
      for sheet in openpyxl.load_workbook(sys.argv[1]):
          for row in sheet.iter_rows():
              for cell in row:
                  if cell.comment:
                      print(sheet.title, cell.coordinate, repr(cell.comment.text))
      """
    let result = try run("/usr/bin/python3", ["-c", script, path])
    #expect(
      result.output == """
        来件 A1 '请改为 0–103 的数字'
        来件 B3 '=1+1 <b>&amp;</t> _x005F_x0041_ 存疑\\n第二段'

        """)
  }

  @Test func theSameWorkbookGivesTheSameBytes() throws {
    let (a, b) = (try Scratch(), try Scratch())
    _ = try WorkbookVerifierTests.write(Self.book(), a)
    _ = try WorkbookVerifierTests.write(Self.book(), b)
    #expect(try a.bytes("book.xlsx") == b.bytes("book.xlsx"))
  }

  @Test func anotherTextIsFound() throws {
    let scratch = try Scratch()
    let path = try WorkbookVerifierTests.write(Self.book(), scratch)
    var missing = Self.book()
    missing.sheets[1].comments.removeLast()
    for (workbook, cell) in [(Self.book("别的"), "A1"), (missing, nil)] {
      let error = #expect(throws: XLSXError.self) {
        try WorkbookVerifier.verify(workbook, at: path)
      }
      #expect(error?.reason == .settingDiffers(what: "comments"))
      #expect(error?.cell == cell)
    }
  }

  @Test func oneCellHasOneBoxOfWords() throws {
    let scratch = try Scratch()
    for comments in [
      [Comment(row: 1, column: 0, text: "a"), Comment(row: 1, column: 0, text: "b")],
      [Comment(row: 1, column: 0, text: "")], [Comment(row: -1, column: 0, text: "a")],
    ] {
      var workbook = Self.book()
      workbook.sheets[1].comments = comments
      let error = #expect(throws: XLSXError.self) {
        try WorkbookVerifierTests.write(workbook, scratch)
      }
      #expect(error?.reason == .settingIllegal(what: "comments"))
    }
    var long = Self.book(String(repeating: "字", count: 40_000))
    long.sheets[1].comments.removeLast()
    let error = #expect(throws: XLSXError.self) {
      try WorkbookVerifierTests.write(long, scratch)
    }
    #expect(error?.reason == .textTooLong(units: 40_000))
  }
}

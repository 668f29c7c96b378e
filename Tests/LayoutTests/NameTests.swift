import Testing

@testable import Layout

@Suite struct NameTests {
  @Test(arguments: [
    (["附1-1 育才街社区"], ["附1-1 育才街社区"]),
    (["a/b\\c:d*e?f[g]'"], ["abcdefg"]),
    (["", "  ", "\u{0}\u{202E}"], ["Sheet", "Sheet (2)", "Sheet (3)"]),
    (["History", "表", "表", "ABC", "abc"], ["History (2)", "表", "表 (2)", "ABC", "abc (2)"]),
    (["附1 _x0041_名", "_x004_", "_X0041_"], ["附1 ＿x0041_名", "_x004_", "_X0041_"]),
    // 31 UTF-16 units; an emoji is two and is never halved.
    (
      [String(repeating: "长", count: 40), String(repeating: "长", count: 40)],
      [String(repeating: "长", count: 31), String(repeating: "长", count: 27) + " (2)"]
    ),
    ([String(repeating: "长", count: 30) + "😀"], [String(repeating: "长", count: 30)]),
  ])
  func sheetNamesAreLegalAndUnique(wishes: [String], names: [String]) {
    var taken = SheetNames()
    #expect(wishes.map { taken.name($0) } == names)
  }

  @Test(arguments: [
    (["附件1-高邑县（2022年10月）.xlsx"], ["附件1-高邑县（2022年10月）.xlsx"]),
    (["a b\u{3000}c/d:e\"f<g>h|i"], ["abcdefghi.xlsx"]),
    (["../../etc", ".xlsx", "~$x"], ["etc.xlsx", "report.xlsx", "$x.xlsx"]),
    (["x", "X", "x"], ["x.xlsx", "X-130127100000.xlsx", "x-3.xlsx"]),
    ([String(repeating: "长", count: 100)], [String(repeating: "长", count: 65) + ".xlsx"]),
  ])
  func fileNamesAreLegalAndUnique(wishes: [String], names: [String]) {
    var taken = FileNames()
    #expect(wishes.map { taken.name($0, else: "130127100000") } == names)
  }

  @Test(arguments: [
    ([6.0, 6, 6], [0...0, 1...1, 2...2]), ([6.0, 10, 14, 14, 8, 8], [0...1, 2...3, 4...5]),
    ([40.0, 4, 4, 4], [0...0, 1...1, 2...3]), ([6.0], [0...0]),
  ])
  func columnsAreDividedIntoThirds(widths: [Double], spans: [ClosedRange<Int>]) {
    #expect(ColumnSpans.divide(widths, into: 3) == spans)
  }
}

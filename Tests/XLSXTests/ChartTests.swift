import Foundation
import Layout
import Testing

@testable import XLSX

/// Charts: what other programs see of them, and that a file without its charts is no workbook.
@Suite struct ChartTests {
  static func cells(_ column: Int) -> Chart.Cells {
    Chart.Cells(sheet: "数据", column: column, rows: 1...3)
  }

  static let chart = Chart(
    title: "达标率 <与> 目标 & 其他", font: "黑体", description: "各街道的达标率“图”",
    range: CellRange(firstRow: 1, firstColumn: 0, lastRow: 12, lastColumn: 3),
    categories: Chart.Categories(cells: cells(0), texts: ["中心镇", "凤城镇</t>", "合计"]),
    series: [
      Chart.Series(name: "目标", cells: cells(2), values: [0.6, 0.6, 0.6], look: .target),
      Chart.Series(
        name: "达标率", cells: cells(1), values: [0.5, nil, 0.25], look: .columns,
        labelFormat: "0.0%"),
      Chart.Series(name: "参与率", cells: cells(3), values: [1, 0.5, 0.75], look: .secondLine),
    ], numberFormat: "0%")

  /// A sheet with two charts and one with the cells that they draw.
  static var book: Workbook {
    let second = Chart(
      title: "个数", font: "黑体", description: "",
      range: CellRange(firstRow: 1, firstColumn: 4, lastRow: 12, lastColumn: 7),
      categories: chart.categories,
      series: [
        Chart.Series(name: "数", cells: cells(1), values: [5, 4, 9], look: .line),
        Chart.Series(name: "目标", cells: cells(2), values: [5, nil, 3], look: .targetMarks),
      ], numberFormat: "0")
    var front = Sample.grid("概况", rows: 14, columns: 8) { _, _ in .blank }
    front.charts = [chart, second]
    let data = Sample.grid("数据", rows: 4, columns: 4) { row, column in
      row == 0 ? .text("列\(column)") : column == 0 ? .text("行\(row)") : .number(Double(row) / 4)
    }
    return Sample.workbook([front, data])
  }

  @Test func isReadBack() throws {
    let scratch = try Scratch()
    try WorkbookVerifier.verify(Self.book, at: WorkbookVerifierTests.write(Self.book, scratch))
  }

  /// Two files of the same value are the same bytes.
  @Test func isTheSameEachTime() throws {
    let files = try (0..<2).map { _ in
      let scratch = try Scratch()
      return try Data(
        contentsOf: URL(filePath: WorkbookVerifierTests.write(Self.book, scratch)))
    }
    #expect(files[0] == files[1])
  }

  private static let reader = """
    import json, sys
    import openpyxl
    from openpyxl.chart import BarChart
    book = openpyxl.load_workbook(sys.argv[1])
    out = []
    for chart in book['概况']._charts:
      anchor = chart.anchor
      groups = [chart] + [c for c in chart._charts if c is not chart]
      out.append({
        'title': chart.title.tx.rich.p[0].r[0].t,
        'from': [anchor._from.row, anchor._from.col], 'to': [anchor.to.row, anchor.to.col],
        'kinds': [type(g).__name__ for g in groups],
        'series': [[s.tx.v, s.cat.strRef.f, s.val.numRef.f,
                    [p.v for p in s.cat.strRef.strCache.pt],
                    [p.v for p in s.val.numRef.numCache.pt]] for g in groups for s in g.ser],
      })
    print(json.dumps(out, ensure_ascii=False))
    """

  private struct Found: Decodable {
    var title: String
    var from, to: [Int]
    var kinds: [String]
    var series: [[Value]]
    enum Value: Decodable, Equatable {
      case text(String)
      case texts([String])
      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
          self = .text(text)
        } else if let numbers = try? container.decode([Double].self) {
          self = .texts(numbers.map { NumberText.text($0) })
        } else {
          self = .texts(try container.decode([String].self))
        }
      }
    }
  }

  @Test func otherProgramsSeeIt() throws {
    let scratch = try Scratch()
    let path = try WorkbookVerifierTests.write(Self.book, scratch)
    let result = try run("/usr/bin/python3", ["-c", Self.reader, path])
    try #require(result.status == 0, "\(result.output)")
    let charts = try JSONDecoder().decode([Found].self, from: Data(result.output.utf8))
    try #require(charts.count == 2)
    let first = charts[0]
    #expect(first.title == Self.chart.title && first.kinds == ["BarChart", "LineChart"])
    #expect(first.from == [1, 0] && first.to == [13, 4])
    let names = Found.Value.texts(["中心镇", "凤城镇</t>", "合计"])
    #expect(
      first.series == [
        [
          .text("达标率"), .text("'数据'!$A$2:$A$4"), .text("'数据'!$B$2:$B$4"), names,
          .texts(["0.5", "0.25"]),
        ],
        [
          .text("目标"), .text("'数据'!$A$2:$A$4"), .text("'数据'!$C$2:$C$4"), names,
          .texts(["0.6", "0.6", "0.6"]),
        ],
        [
          .text("参与率"), .text("'数据'!$A$2:$A$4"), .text("'数据'!$D$2:$D$4"), names,
          .texts(["1", "0.5", "0.75"]),
        ],
      ])
    #expect(charts[1].kinds == ["LineChart"] && charts[1].series.count == 2)
  }

  /// A change of the value, and the place of the file that then differs.
  static let changes: [(name: String, change: @Sendable (inout Workbook) -> Void)] = [
    ("a title", { $0.sheets[0].charts[0].title = "别的" }),
    ("a value", { $0.sheets[0].charts[1].series[0].values[0] = 6 }),
    ("no value", { $0.sheets[0].charts[0].series[0].values[0] = nil }),
    ("a category", { $0.sheets[0].charts[0].categories.texts[0] = "别的" }),
    ("a name", { $0.sheets[0].charts[0].series[0].name = "别的" }),
    ("cells", { $0.sheets[0].charts[0].series[0].cells.column = 3 }),
    ("a place", { $0.sheets[0].charts[0].range.lastRow = 11 }),
  ]

  @Test(arguments: changes.indices) func aDifferenceIsFound(_ index: Int) throws {
    let scratch = try Scratch()
    let path = try WorkbookVerifierTests.write(Self.book, scratch)
    var other = Self.book
    Self.changes[index].change(&other)
    let error = #expect(throws: XLSXError.self) { try WorkbookVerifier.verify(other, at: path) }
    #expect(error == XLSXError(.settingDiffers(what: "charts"), sheet: "概况"))
  }

  @Test func aMissingChartIsFound() throws {
    let scratch = try Scratch()
    let path = try WorkbookVerifierTests.write(Self.book, scratch)
    var fewer = Self.book
    fewer.sheets[0].charts.removeLast()
    #expect(throws: XLSXError.self) { try WorkbookVerifier.verify(fewer, at: path) }
    var none = Self.book
    none.sheets[0].charts = []
    #expect(throws: XLSXError.self) { try WorkbookVerifier.verify(none, at: path) }
  }

  /// What could not be drawn, or not by the writer that draws.
  static let refused: [(name: String, change: @Sendable (inout Workbook) -> Void)] = [
    ("no series", { $0.sheets[0].charts[0].series = [] }),
    ("too few values", { $0.sheets[0].charts[0].series[0].values = [1] }),
    ("too few texts", { $0.sheets[0].charts[0].categories.texts = [] }),
    ("not a number", { $0.sheets[0].charts[0].series[0].values[0] = .nan }),
    ("no width", { $0.sheets[0].charts[0].range.lastColumn = 0 }),
    ("a control character", { $0.sheets[0].charts[0].title = "a\u{1}" }),
    ("a long title", { $0.sheets[0].charts[0].title = String(repeating: "长", count: 256) }),
    (
      "rules in the same workbook",
      {
        $0.sheets[1].conditionals = [
          ConditionalFormat(
            range: CellRange(firstRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 1),
            formula: "=$B2>1", format: 3)
        ]
      }
    ),
  ]

  @Test(arguments: refused.indices) func isRefused(_ index: Int) throws {
    let scratch = try Scratch()
    var book = Self.book
    Self.refused[index].change(&book)
    let error = #expect(throws: XLSXError.self) {
      try WorkbookVerifierTests.write(book, scratch)
    }
    #expect(error?.reason == .settingIllegal(what: "charts"), "\(Self.refused[index].name)")
    #expect(!scratch.exists("book.xlsx"))
  }

  @Test func ofCellsThatAreNotThere() throws {
    let scratch = try Scratch()
    var book = Self.book
    book.sheets[0].charts[0].series[0].cells.sheet = "没有"
    let error = #expect(throws: XLSXError.self) {
      try WorkbookVerifierTests.write(book, scratch)
    }
    #expect(error == XLSXError(.linkTargetMissing("没有"), sheet: "概况"))
  }
}

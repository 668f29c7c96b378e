import Layout

@testable import XLSX

/// Workbooks for the package's own writer.
enum BulkSample {
  /// All that a workbook can hold but rules.
  static func full() -> Workbook {
    var book = Sample.full()
    book.sheets[1].validations = []
    book.sheets[1].conditionals = []
    return book
  }

  static let hostileLinks = Sample.workbook([
    Sheet(
      name: "a'b & <c>", columnWidths: [], page: PageSetup(isLandscape: false),
      rowCount: HostileTextTests.texts.count
    ) { row in
      let text = HostileTextTests.texts[row]
      return Row([Cell(.text(text), link: .init(sheet: "a'b & <c>", row: row, column: 30))])
    }
  ])

  static let numbers: [Double] = [
    0, -0.0, 1, -1, 9, 10, 99, 100, 0.5, -0.5, 1.5, -1.5, 86.5, 12_345_678, 99_999_999_999_999,
    99_999_999_999_999.5, 1e14, -1e14, 1e15, 1e16, 1e17, 123_456_789_012_345_680, 0.1, 0.2,
    0.1 + 0.2, 1.0 / 3, -2.0 / 3, 9.3, 0.25, 0.125, 1e-5, 1e-300, 1e300, .greatestFiniteMagnitude,
    .leastNonzeroMagnitude, 4_503_599_627_370_496.5, 9_007_199_254_740_992,
  ]

  static let cached = Sample.column(
    HostileTextTests.texts.filter { !$0.isEmpty }.map { .formula("=A1&\"<>\"", cached: .text($0)) }
      + numbers.map { .formula("=SUM(A1:B2)\n", cached: .number($0)) })

  /// A cell of each look.
  static var looks: Workbook {
    var formats: [CellFormat] = []
    for horizontal in CellFormat.Horizontal.allCases {
      for vertical in CellFormat.Vertical.allCases {
        for indent in [0, 2] {
          formats.append(
            CellFormat(horizontal: horizontal, vertical: vertical, indent: indent))
        }
      }
    }
    for border in CellFormat.Border.allCases {
      formats.append(CellFormat(size: 10.5, isBold: true, border: border))
    }
    formats += [
      CellFormat(font: "Calibri"), CellFormat(font: "a & <b> \"c\"", isUnderlined: true),
      CellFormat(color: Color(rgb: 0), fill: Color(rgb: 0xFF_FF_FF)),
      CellFormat(fill: Color(rgb: 0)),
      CellFormat(color: Color(rgb: 0xFF_00_00), fill: Color(rgb: 0x00_00_01)),
      CellFormat(wraps: true, shrinks: true), CellFormat(wraps: true), CellFormat(shrinks: true),
      CellFormat(numberFormat: "@"), CellFormat(numberFormat: "0.00%"),
      CellFormat(numberFormat: "General\"分\""), CellFormat(numberFormat: "[<1]0.0;0&\"<>\""),
      CellFormat(numberFormat: "0.00%", isUnlocked: true),
    ]
    let count = formats.count
    var book = Sample.workbook([
      Sheet(
        name: "样式", columnWidths: [], page: PageSetup(isLandscape: false), rowCount: 2
      ) { row in
        Row((0..<count).map { Cell(row == 0 ? .number(1) : .blank, format: $0) }, height: 15)
      }
    ])
    book.formats = formats
    return book
  }

  /// A sheet of each set-up, the first two hidden.
  static let pages: Workbook = {
    let area = CellRange(firstRow: 0, firstColumn: 1, lastRow: 0, lastColumn: 1)
    let margins = PageSetup.Margins(left: 0, right: 0.7, top: 1.25, bottom: 1.0 / 3)
    let setups = [
      PageSetup(isLandscape: false, header: "&L\"<a> & b\"\n&R&D", margins: margins),
      PageSetup(isLandscape: true, printArea: area, fitWide: 2, fitTall: 3, footer: ""),
      PageSetup(
        isLandscape: false, repeatedRows: 3...3, fitWide: 0, centersHorizontally: false,
        breaksBefore: [7, 2, 1_000]),
      PageSetup(isLandscape: false, repeatedRows: 0...9, printArea: area, footer: "", header: ""),
    ]
    let widths = [0, 0.3, 0.99, 1, 1.5, 8.43, 8.44, 9, 12.71, 100, 255]
    let frozen = [(0, 0), (1, 0), (0, 2), (3, 1)]
    return Sample.workbook(
      setups.enumerated().map { index, page in
        Sheet(
          name: "页\(index)'s", columnWidths: Array(widths.prefix(index * 4)), page: page,
          frozenRows: frozen[index].0, frozenColumns: frozen[index].1,
          filter: index == 3
            ? CellRange(firstRow: 1, firstColumn: 0, lastRow: 9, lastColumn: 5) : nil,
          merges: [Merge(CellRange(firstRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 4))],
          isProtected: index == 2, isHidden: index < 2,
          tabColor: [nil, Color(rgb: 0), Color(rgb: 0x12_34), nil][index], rowCount: 4
        ) { row in
          Row(row == 3 ? [] : [Cell(.number(Double(row)))], height: row == 0 ? 409.5 : nil)
        }
      })
  }()

  static let manyTexts = Sample.workbook([
    Sample.grid("多", rows: StringTable.limit / 4, columns: 6) { row, column in
      .text(column == 0 ? "<\(row % 7)>" : "社区 \(row).\(column) & ")
    }
  ])

  /// A sheet that is packed in several pieces.
  static func large(rows: Int) -> Workbook {
    Sample.workbook([
      Sheet(name: "大", columnWidths: [14], page: PageSetup(isLandscape: true), rowCount: rows) {
        row in
        let words: [Cell] = [
          Cell(.text("1301271\(row)")), Cell(.text(row % 3 == 0 ? "是" : "否")),
          Cell(.date(Int32(18_000 + row % 365)), format: 2),
        ]
        let numbers = (0..<9).map { Cell(.number(Double(row * $0 % 200) / 2)) }
        return Row(words + numbers)
      }
    ])
  }
}

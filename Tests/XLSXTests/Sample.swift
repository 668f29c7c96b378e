import Layout

/// Workbooks to try things on.
enum Sample {
  static let formats = [
    CellFormat(border: .thin),
    CellFormat(font: "方正小标宋简体", size: 22, horizontal: .center),
    CellFormat(border: .thin, numberFormat: "yyyy\"年\"m\"月\"d\"日\""),
    CellFormat(isBold: true, color: Color(rgb: 0xC0_00_00), fill: Color(rgb: 0xFF_F2_CC)),
    CellFormat(border: .thin, numberFormat: "0.0%", isUnlocked: true),
  ]

  /// The whole of what a workbook can hold, on three sheets, the second hidden.
  static func full(text: String = "育才街社区") -> Workbook {
    let rows = [
      Row([Cell(.text("汇总表"), format: 1)], height: 36),
      Row([Cell(.text(text), link: .init(sheet: "附1-1 育才街's 号")), Cell(.number(86.5))]),
      Row([
        Cell(.date(18992), format: 2), Cell(.formula("=B2*2", cached: .number(173))),
        Cell(.formula("=IF(B2>80,\"达标\",\"未\")", cached: .text("达标")), format: 3), Cell(.blank),
      ]),
      Row([
        Cell(.number(1), link: .init(sheet: "2022", row: 3, column: 2)), Cell(.text("")),
        Cell(.formula("=B2/3", cached: .number(86.5 / 3)), format: 4),
      ]),
    ]
    let page = PageSetup(
      isLandscape: true, repeatedRows: 0...1,
      printArea: CellRange(firstRow: 0, firstColumn: 0, lastRow: 3, lastColumn: 3),
      header: "&R高邑县", breaksBefore: [2])
    let main = Sheet(
      name: "2022", columnWidths: [20, 12.5, 12, 8], page: page, frozenRows: 2, frozenColumns: 1,
      filter: CellRange(firstRow: 1, firstColumn: 0, lastRow: 3, lastColumn: 3),
      merges: [Merge(CellRange(firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 3))],
      validations: [
        Validation(
          range: CellRange(firstRow: 3, firstColumn: 1, lastRow: 3, lastColumn: 1),
          rule: .list(formula: "=选项!$A$1:$A$2"), errorTitle: "填写有误", errorMessage: "请从列表中选。"),
        Validation(
          range: CellRange(firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 1),
          rule: .custom(formula: "=MOD(B2*2,1)=0"), errorTitle: "", errorMessage: ""),
      ],
      conditionals: [
        ConditionalFormat(
          range: CellRange(firstRow: 1, firstColumn: 1, lastRow: 3, lastColumn: 1),
          formula: "=$B2>100", format: 3)
      ],
      isProtected: true, tabColor: Color(rgb: 0x00_80_00), rowCount: rows.count,
      row: { rows[$0] })
    return Workbook(
      fileName: "汇总表.xlsx", properties: properties, formats: formats,
      sheets: [
        list, main,
        grid("附1-1 育才街's 号", rows: 3, columns: 2) { .text("附\($0)-\($1)") },
      ])
  }

  static let properties = Workbook.Properties(
    title: "汇总表 <1> & 2", author: "高邑县", created: .init(year: 2021, month: 12, day: 31))

  private static let list = Sheet(
    name: "选项", columnWidths: [10], page: PageSetup(isLandscape: false), isHidden: true,
    rowCount: 2, row: { Row([Cell(.text($0 == 0 ? "是" : "否"))]) })

  /// A sheet of `rows` × `columns` cells.
  static func grid(
    _ name: String, rows: Int, columns: Int, merges: [Merge] = [],
    _ content: @escaping @Sendable (Int, Int) -> Cell.Content
  ) -> Sheet {
    Sheet(
      name: name, columnWidths: [], page: PageSetup(isLandscape: false), merges: merges,
      rowCount: rows
    ) { row in
      Row((0..<columns).map { Cell(content(row, $0)) })
    }
  }

  static func workbook(_ sheets: [Sheet]) -> Workbook {
    Workbook(fileName: "a.xlsx", properties: properties, formats: formats, sheets: sheets)
  }

  /// A workbook of one sheet whose cells of the first column hold `contents`.
  static func column(_ contents: [Cell.Content]) -> Workbook {
    workbook([grid("表", rows: contents.count, columns: 1) { row, _ in contents[row] }])
  }
}

import Layout

/// Invented places: the same in every run.
enum Country {
  private static let formats = [
    CellFormat(border: .thin),
    CellFormat(isBold: true, fill: Color(rgb: 0xDD_EB_F7), horizontal: .center, border: .thin),
    CellFormat(border: .thin, numberFormat: "0.00%"),
    CellFormat(border: .thin, numberFormat: "0.0"),
    CellFormat(border: .thin, numberFormat: "yyyy-mm-dd"),
  ]
  private static let items = 31
  private static let stages = ["申报", "社区自评", "县初核", "市验收认定", "公布授牌"]

  /// The workbook of a county: its roll-up, its 40 communities, and their scores.
  static func county(_ county: Int) -> Workbook {
    let units = 40
    let first = county * units
    return book(
      "\(110_000 + county).xlsx",
      [
        sheet("汇总", columns: 14, rows: 5, header: { "项\($0)" }) { row in
          rollUp(code: "\(110_000 + county)00\(row)000", name: "街道\(row)", units: 8 + row)
        },
        sheet("明细", columns: 15, rows: units, header: { "列\($0)" }) { detail(first + $0) },
        sheet("评分矩阵", columns: items + 2, rows: units, header: { "第\($0)项" }) {
          scores(first + $0)
        },
      ])
  }

  /// One sheet with a row for each of the country's communities.
  static func nation(rows: Int) -> Workbook {
    book(
      "national.xlsx",
      [sheet("社区明细", columns: 15, rows: rows, header: { "列\($0)" }) { detail($0) }])
  }

  private static func book(_ name: String, _ sheets: [Sheet]) -> Workbook {
    Workbook(
      fileName: name,
      properties: .init(title: "创建汇总", created: .init(year: 2022, month: 12, day: 31)),
      formats: formats, sheets: sheets)
  }

  private static func sheet(
    _ name: String, columns: Int, rows: Int, header: @escaping @Sendable (Int) -> String,
    row: @escaping @Sendable (Int) -> [Cell]
  ) -> Sheet {
    Sheet(
      name: name, columnWidths: [14] + Array(repeating: 10, count: columns - 1),
      page: PageSetup(isLandscape: true, repeatedRows: 0...0), frozenRows: 1, rowCount: rows + 1
    ) { index in
      if index > 0 { return Row(row(index - 1)) }
      return Row((0..<columns).map { Cell(.text(header($0)), format: 1) })
    }
  }

  private static func rollUp(code: String, name: String, units: Int) -> [Cell] {
    let counts = [units, units - 1, 1, units - 2]
    return [Cell(.text(code)), Cell(.text(name))] + counts.map { Cell(.number(Double($0))) }
      + [Cell(.number(Double(units - 2) / Double(units - 1)), format: 2)]
      + (0..<6).map { Cell(.number(Double(units / 2 + $0))) }
      + [Cell(.number(Double(units) * 86.5), format: 3)]
  }

  private static func detail(_ unit: Int) -> [Cell] {
    let isIn = unit % 33 != 0
    let place = unit / 40
    return [
      Cell(.text(code(unit))), Cell(.text("社区第\(unit)居委会")), Cell(.text("街道\(unit / 8)")),
      Cell(.text("第\(place)县")), Cell(.text("第\(place / 9)市")), Cell(.text("第\(place / 97)省")),
      Cell(.text(isIn ? "是" : "否")), Cell(.text(unit % 50 == 0 ? "否" : "是")),
      Cell(.text(stages[unit % 5])), Cell(.date(Int32(18_800 + unit % 500)), format: 4),
      Cell(.number(Double(160 + unit % 40) / 2)), Cell(.number(Double(unit % 7) / 2)),
      Cell(.number(Double(160 + unit % 41) / 2), format: 3),
      Cell(.text(unit % 30 == 0 ? "V1" : "无")),
      Cell(.text(unit % 5 < 3 ? "是" : "否")),
    ]
  }

  private static func scores(_ unit: Int) -> [Cell] {
    [Cell(.text(code(unit))), Cell(.text("社区第\(unit)居委会"))]
      + (0..<items).map { Cell(.number(Double((unit * 7 + $0 * 3) % 13) / 2)) }
  }

  private static func code(_ unit: Int) -> String { String(110_000_000_000 + unit) }
}

import Layout

/// What a chart may be: its texts are those of cells and names, its cells stand in the workbook.
enum ChartCheck {
  /// Excel draws no more points of a line than this.
  static let pointLimit = 4_096

  static func check(_ sheet: Sheet, names: Set<String>) throws(XLSXError) {
    for chart in sheet.charts {
      try WorkbookCheck.checkRange(chart.range, sheet)
      guard !chart.series.isEmpty, isLegal(chart) else {
        let cell = CellName.range(chart.range)
        throw XLSXError(.settingIllegal(what: "charts"), sheet: sheet.name, cell: cell)
      }
      for cells in [chart.categories.cells] + chart.series.map(\.cells)
      where !names.contains(cells.sheet) {
        throw XLSXError(.linkTargetMissing(cells.sheet), sheet: sheet.name)
      }
    }
  }

  private static func isLegal(_ chart: Chart) -> Bool {
    let count = chart.categories.cells.rows.count
    let texts =
      [chart.title, chart.description, chart.numberFormat, chart.font]
      + chart.categories.texts + chart.series.map(\.name) + chart.series.compactMap(\.labelFormat)
    let end = chart.axisEnd ?? 1
    return count <= pointLimit && end.isFinite && end > 0 && chart.categories.texts.count == count
      && chart.range.firstColumn < chart.range.lastColumn
      && chart.range.firstRow < chart.range.lastRow
      && texts.allSatisfy { CellText.isPlain($0, lineFeeds: true) && $0.utf16.count <= 255 }
      && chart.series.allSatisfy { series in
        series.cells.rows.count == count && series.values.count == count
          && series.values.allSatisfy { $0?.isFinite ?? true }
      }
  }
}

/// Draws the charts of a workbook over its tables: their values are read from the cells, so a chart
/// never shows another figure than its table.
struct ChartMaker {
  /// A table that charts can be of, and where its columns stand.
  struct Table {
    var sheet: Sheet
    var rows: ClosedRange<Int>
    var columns: [String]
    var headings: [String]
  }

  let tables: [TableTemplate.ChartTemplate.Data: Table]
  let values: PlaceholderValues
  let words: FixedWords
  let font: String
  /// Of the workbook, by index: how a cell shows its number.
  let formats: [CellFormat]

  /// Characters of a name under a column.
  private static let longestName = 60

  /// `nil` where the workbook has no such table, or the table has no rows.
  func chart(_ panel: ChartPanel) -> Chart? {
    guard let table = tables[panel.template.data], panel.range.firstColumn < panel.range.lastColumn,
      let names = cells(table, panel.template.data == .months ? "month" : "label")
    else { return nil }
    let texts = names.rows.map { shown(table, $0, names.column) }
    guard texts.contains(where: { !$0.isEmpty }) else { return nil }
    let series = series(of: panel.template.data, table)
    guard !series.isEmpty else { return nil }
    let areShares = series.allSatisfy { isShare(table, $0.cells) }
    let title = PrintedText.text(values.fill(panel.template.title), mark: "…")
    return Chart(
      title: title, font: font,
      description: words.analysis.chart(title, names.sheet), range: panel.range,
      categories: Chart.Categories(cells: names, texts: texts), series: series,
      numberFormat: areShares ? "0%" : "0", axisEnd: areShares ? Self.end(series) : nil)
  }

  private func series(
    of data: TableTemplate.ChartTemplate.Data, _ table: Table
  ) -> [Chart.Series] {
    switch data {
    case .attainment:
      return [
        series(table, "value", look: .columns, isLabelled: true),
        series(table, "goal", look: targetLook(table)),
      ].compactMap { $0 }
    case .months:
      return [
        series(table, "participation", look: .secondLine, isLabelled: true),
        series(table, "attainment", look: .line, isLabelled: true),
        series(table, "goal", look: targetLook(table)),
      ].compactMap { $0 }
    }
  }

  /// The first of some ends that leaves room for the labels; the whole at most.
  private static func end(_ series: [Chart.Series]) -> Double {
    let most = series.flatMap { $0.values.compactMap { $0 } }.max() ?? 1
    return [0.05, 0.1, 0.2, 0.4, 0.5, 0.6, 0.8].first { $0 >= most * 1.15 } ?? 1
  }

  /// A line where every category has the same goal: between two goals there is nothing to join.
  private func targetLook(_ table: Table) -> Chart.Look {
    guard let cells = cells(table, "goal") else { return .target }
    let goals = Set(cells.rows.compactMap { number(table, $0, cells.column) })
    return goals.count == 1 && goals.first != nil && table.rows.count > 1 ? .target : .targetMarks
  }

  /// `nil` where the column is not there or holds no number.
  private func series(
    _ table: Table, _ column: String, look: Chart.Look, isLabelled: Bool = false
  ) -> Chart.Series? {
    guard let cells = cells(table, column) else { return nil }
    let values = cells.rows.map { number(table, $0, cells.column) }
    guard values.contains(where: { $0 != nil }) else { return nil }
    let heading = HeaderRows.levels(table.headings[cells.column]).joined(separator: " ")
    let format = isShare(table, cells) ? finest(table, cells) : "0"
    return Chart.Series(
      name: heading, cells: cells, values: values, look: look,
      labelFormat: isLabelled ? format : nil)
  }

  private func numberFormats(_ table: Table, _ cells: Chart.Cells) -> [String] {
    cells.rows.compactMap { row in
      let all = table.sheet.row(row).cells
      guard cells.column < all.count, number(table, row, cells.column) != nil else { return nil }
      return formats[all[cells.column].format].numberFormat ?? ""
    }
  }

  private func isShare(_ table: Table, _ cells: Chart.Cells) -> Bool {
    numberFormats(table, cells).allSatisfy { $0.contains("%") }
  }

  /// As many decimals as the cell with the most: a label never reaches a goal that its count
  /// misses.
  private func finest(_ table: Table, _ cells: Chart.Cells) -> String {
    let decimals = numberFormats(table, cells).map { format in
      format.drop { $0 != "." }.dropFirst().prefix { $0 == "0" }.count
    }
    return "0." + String(repeating: "0", count: max(1, decimals.max() ?? 1)) + "%"
  }

  private func cells(_ table: Table, _ column: String) -> Chart.Cells? {
    table.columns.firstIndex(of: column).map {
      Chart.Cells(sheet: table.sheet.name, column: $0, rows: table.rows)
    }
  }

  private func content(_ table: Table, _ row: Int, _ column: Int) -> Cell.Content {
    let cells = table.sheet.row(row).cells
    return column < cells.count ? cells[column].content : .blank
  }

  private func number(_ table: Table, _ row: Int, _ column: Int) -> Double? {
    switch content(table, row, column) {
    case .number(let number), .formula(_, .number(let number)): number
    default: nil
    }
  }

  private func shown(_ table: Table, _ row: Int, _ column: Int) -> String {
    let text = PrintedText.text(content(table, row, column).shownText, mark: "…")
    return String(text.prefix(Self.longestName))
  }
}

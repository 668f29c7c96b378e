/// A place on a sheet that a chart is to cover.
struct ChartPanel {
  var template: TableTemplate.ChartTemplate
  var range: CellRange
}

/// Charts beside each other over empty rows.
struct ChartBlock: TableBlock {
  let charts: [TableTemplate.ChartTemplate]
  /// In rows of the default height.
  let height: Int

  var headings: [String] { [] }
  var widths: [Double] { [] }

  func body(start: Int, widths: [Double], formats: inout FormatTable) -> TableBody {
    let spans = ColumnSpans.divide(widths, into: charts.count)
    let row = Row([], height: 20)
    var body = TableBody(count: height, row: { _ in row })
    body.panels = zip(charts, spans).map { chart, span in
      ChartPanel(
        template: chart,
        range: CellRange(
          firstRow: start, firstColumn: span.lowerBound, lastRow: start + height - 1,
          lastColumn: span.upperBound))
    }
    return body
  }
}

/// Sentences, one line each, over the whole width of the sheet.
struct LineBlock: TableBlock {
  struct Line {
    var text: String
    var link: Cell.Link?
  }
  let lines: [Line]

  var headings: [String] { [] }
  var widths: [Double] { [] }

  func body(start: Int, widths: [Double], formats: inout FormatTable) -> TableBody {
    let all = 0...(widths.count - 1)
    let room = ColumnWidths.room(widths.reduce(0, +))
    var merges: [Merge] = []
    var rows: [Row] = []
    for (index, line) in lines.enumerated() {
      if let merge = Merge.row(start + index, all) { merges.append(merge) }
      let format = formats.index(.sentence, .left)
      let count = TextWidth.lines(line.text, in: room)
      var row = Row.spread(
        line.text, over: widths.count, format: format,
        height: min(6 + 15 * Double(count), ColumnWidths.tallest))
      row.cells[0].link = line.link
      rows.append(row)
    }
    let made = rows
    return TableBody(count: made.count, row: { made[$0] }, merges: merges)
  }
}

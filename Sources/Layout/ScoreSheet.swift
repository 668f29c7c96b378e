import Campaigns

/// The assessment sheet (自评表) of one unit, on one page.
struct ScoreSheet {
  let plan: ScoreSheetPlan
  let progress: Progress
  let looks: ScoreSheetLooks
  let unit: Assessment
  let township: String
  /// With the placeholders of the unit.
  let values: PlaceholderValues
  /// The sheet that 返回汇总表 leads to, and the unit's row in it; `nil` where there is none.
  let back: Cell.Link?

  private static let opinionHeight = 84.0

  func sheet(named name: String, formats: inout FormatTable) -> Sheet {
    let widths = plan.widths
    let title = TitleBlock(
      plan.template.frame, values: values, widths: widths, formats: &formats)
    precondition(title.rows.count == plan.titleRows, "all sheets have a title of the same rows")
    let spans = ColumnSpans.divide(widths, into: max(plan.template.opinions.count, 1))
    let opinions = opinionRow(spans)
    let foot = FootBlock(
      notes: plan.template.frame.notes.map(values.fill),
      signature: values.fill(plan.template.frame.signature),
      start: plan.opinionsRow + opinions.count, widths: widths, words: plan.words,
      formats: &formats)
    let body = ScoreSheetRows(
      plan: plan, progress: progress, unit: unit, township: township, looks: looks)

    var rows = SheetRows()
    rows.append(withBackLink(title.rows))
    rows.append(count: body.rowCount) { body.row($0) }
    rows.append(opinions)
    rows.append(foot.rows)
    let all = rows
    let opinionMerges =
      opinions.isEmpty
      ? []
      : spans.compactMap {
        Merge.row(plan.opinionsRow, $0)
      }
    return Sheet(
      name: name,
      columnWidths: widths
        + (back == nil ? [] : [Double(TextWidth.of(plan.words.backToRollUp) + 2)]),
      page: PageSetup(
        isLandscape: false, repeatedRows: plan.headerRow...(plan.firstItemRow - 1),
        printArea: CellRange(
          firstRow: 0, firstColumn: 0, lastRow: all.count - 1, lastColumn: widths.count - 1),
        fitTall: 1),
      frozenRows: plan.firstItemRow,
      merges: title.merges + plan.header.merges + opinionMerges + foot.merges,
      rowCount: all.count, row: { all.row($0) })
  }

  /// The way back stands beside the form, outside what is printed.
  private func withBackLink(_ rows: [Row]) -> [Row] {
    guard let back, var first = rows.first else { return rows }
    first.cells.append(
      Cell(.text(plan.words.backToRollUp), format: looks.link, link: back))
    return [first] + rows.dropFirst()
  }

  private func opinionRow(_ spans: [ClosedRange<Int>]) -> [Row] {
    guard !plan.template.opinions.isEmpty else { return [] }
    var cells = Array(
      repeating: Cell(.blank, format: looks.opinion), count: plan.widths.count)
    for (span, heading) in zip(spans, plan.template.opinions) {
      let text = values.fill(heading) + "：\n\n\n" + plan.words.sheet.seal
      cells[span.lowerBound].content = .text(text)
    }
    return [Row(cells, height: Self.opinionHeight)]
  }
}

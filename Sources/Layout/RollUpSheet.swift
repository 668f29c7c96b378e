import Campaigns

/// The roll-up form (汇总表): title, strip, grid and foot of some of the campaign's units.
struct RollUpSheet {
  let progress: Progress
  let template: GridTemplate
  let words: FixedWords
  let values: PlaceholderValues
  /// In code order.
  let units: [Assessment]
  let sheets: AttachedSheets?
  /// The place that 合计 stands for.
  let whole: RegionCode
  /// A part of a divided workbook has no strip: the targets are those of the whole place.
  let showsStrip: Bool
  /// The first unit's 序号: the parts of a divided workbook count on.
  let firstSerial: Int

  /// The column that the strip begins in: the second, since the first is narrow.
  private var stripColumn: Int {
    template.columns.count > template.strip.count ? 1 : 0
  }

  private var strip: [StripItem] {
    showsStrip && template.strip.count <= template.columns.count ? template.strip : []
  }

  /// The sheet, and where its units stand in it.
  func sheet(
    named name: String, formats: inout FormatTable
  ) -> (sheet: Sheet, grid: UnitGrid) {
    let groups = TownshipGroup.groups(units, of: progress)
    let widths = columnWidths(groups)
    var frame = template.frame
    if !showsStrip, !template.partTitle.isEmpty { frame.title = template.partTitle }
    let title = TitleBlock(frame, values: values, widths: widths, formats: &formats)
    let stripRow = title.rows.count
    let stripHeight = strip.isEmpty ? 0 : stripRowCount
    let headerRow = stripRow + stripHeight
    let header = HeaderRows(
      template.columns.map(\.heading), start: headerRow, widths: widths, formats: &formats)
    let grid = UnitGrid(
      units: units, groups: groups, columns: template.columns,
      start: headerRow + header.rows.count)
    let lines = RollUpRows(
      progress: progress, grid: grid, words: words, widths: widths, sheets: sheets,
      whole: whole, firstSerial: firstSerial, formats: &formats)
    let strip = TargetStrip(
      strip, sheet: name, start: stripRow, column: stripColumn, widths: widths, rows: lines,
      formats: &formats)
    let foot = FootBlock(
      notes: frame.notes.map(values.fill) + automaticNotes(lines) + strip.notes,
      signature: values.fill(frame.signature), start: grid.totalRow + 1,
      widths: widths, words: words, formats: &formats)

    var rows = SheetRows()
    rows.append(title.rows)
    rows.append(strip.rows)
    if !strip.rows.isEmpty { rows.append([Row([], height: 10)]) }
    rows.append(header.rows)
    rows.append(count: grid.lineCount) { lines.row($0) }
    rows.append(foot.rows)
    let headerRows = headerRow...(grid.start - 1)
    let all = rows
    let cut = PagePlan(isLandscape: true, widths: widths).keep(
      all, header: headerRows, body: grid.start...grid.totalRow)
    let sheet = Sheet(
      name: name, columnWidths: widths,
      page: PageSetup(
        isLandscape: true, repeatedRows: headerRows,
        printArea: CellRange(
          firstRow: 0, firstColumn: 0, lastRow: all.count - 1, lastColumn: widths.count - 1),
        fitTall: cut.fitTall, breaksBefore: cut.breaks),
      frozenRows: grid.start, frozenColumns: template.frozenColumns,
      merges: title.merges + header.merges + [lines.totalMerge].compactMap { $0 } + foot.merges,
      rowCount: all.count, row: { all.row($0) })
    return (sheet, grid)
  }

  /// Header, a line for each target, and the gap below.
  private var stripRowCount: Int {
    let targets = TargetText.ofYear(progress).count
    guard targets > 0 else { return 0 }
    let levels = strip.map { HeaderRows.levels($0.heading).count }.max() ?? 1
    return levels + targets + 1
  }

  private func columnWidths(_ groups: [TownshipGroup]) -> [Double] {
    var widest = Array(repeating: 0, count: template.columns.count)
    for (group, township) in groups.map({ ($0, $0.name) }) {
      for position in group.units {
        let facts = UnitFacts(units[position], of: progress, words: words)
        for (index, column) in template.columns.enumerated() where column.width == nil {
          let content = facts.content(
            column.source, serial: firstSerial + position, township: township,
            sheetNumber: sheets?.numbers[position] ?? "")
          widest[index] = max(widest[index], TextWidth.of(content.shownText))
        }
      }
    }
    let labels = max(TextWidth.of(words.total), TextWidth.of(words.subtotal))
    widest[0] = max(widest[0], labels)
    var widths = template.columns.enumerated().map { index, column in
      ColumnWidths.width(given: column.width, heading: column.heading, widest: widest[index])
    }
    widenForStrip(&widths)
    return widths
  }

  /// Columns whose width the template leaves open make room for the strip's figures.
  private func widenForStrip(_ widths: inout [Double]) {
    let targets = TargetText.ofYear(progress)
    for (index, item) in strip.enumerated() {
      let column = stripColumn + index
      guard template.columns[column].width == nil else { continue }
      let texts = targets.map { target in
        switch item.figure {
        case .goal: TargetText.short(target, of: progress, words: words)
        case .status: TargetText.status(target.status, words: words.statuses)
        default: "100.00%"
        }
      }
      let content = Double(texts.map(TextWidth.of).max() ?? 0) + 1.5
      widths[column] = both(
        item.heading, template.columns[column].heading, content: max(widths[column], content))
    }
  }

  /// The least width from `content` on at which two headings, one above the other, break well.
  private func both(_ one: String, _ other: String, content: Double) -> Double {
    var width = content
    while true {
      let next = HeaderRows.width(other, content: HeaderRows.width(one, content: width))
      if next == width { return width }
      width = next
    }
  }

  private func automaticNotes(_ lines: RollUpRows) -> [String] {
    var notes: [String] = []
    let noun = progress.campaign.unitNoun
    let held = lines.figuresOfAll.held
    if held > 0 { notes.append(words.remarks.heldNote(held, noun)) }
    let outside = progress.counts.registered - progress.counts.inScope
    if showsStrip, outside > 0 { notes.append(words.remarks.outOfScopeNote(outside, noun)) }
    if lines.hasValues { notes.append(words.remarks.valueNote) }
    return notes
  }
}

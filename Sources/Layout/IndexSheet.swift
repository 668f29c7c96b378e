import Campaigns

/// The index of a divided workbook: a row for each street with its figures and its file. They
/// stand as values: the rows that make them are in other files.
struct IndexSheet {
  let progress: Progress
  let template: IndexTemplate
  let words: FixedWords
  let values: PlaceholderValues
  let groups: [TownshipGroup]
  let units: [Assessment]
  /// File names by the position of the group.
  let files: [String]

  private var goals: [Int] { progress.shareGoals }

  func sheet(named name: String, formats: inout FormatTable) -> Sheet {
    let lines = groups.indices.map { tally(of: groups[$0].code, groups[$0].units) }
    let whole = tally(of: progress.campaign.top.code, units.indices)
    let widths = template.columns.map { column in
      ColumnWidths.width(
        given: column.width, heading: column.heading, widest: widest(column.source))
    }
    let title = TitleBlock(template.frame, values: values, widths: widths, formats: &formats)
    let headerRow = title.rows.count
    let header = HeaderRows(
      template.columns.map(\.heading), start: headerRow, widths: widths, formats: &formats)
    let start = headerRow + header.rows.count
    var rows = SheetRows()
    rows.append(title.rows)
    rows.append(header.rows)
    for index in groups.indices {
      rows.append([row(lines[index], group: index, part: .body, &formats)])
    }
    rows.append([row(whole, group: nil, part: .total, &formats)])
    let foot = FootBlock(
      notes: template.frame.notes.map(values.fill) + [words.remarks.indexNote],
      signature: values.fill(template.frame.signature), start: rows.count, widths: widths,
      words: words, formats: &formats)
    rows.append(foot.rows)
    let all = rows
    return Sheet(
      name: name, columnWidths: widths,
      page: PageSetup(
        isLandscape: true, repeatedRows: headerRow...(start - 1),
        printArea: CellRange(
          firstRow: 0, firstColumn: 0, lastRow: all.count - 1, lastColumn: widths.count - 1)),
      frozenRows: start, merges: title.merges + header.merges + foot.merges,
      rowCount: all.count, row: { all.row($0) })
  }

  private func tally(of code: RegionCode, _ positions: Range<Int>) -> Tally {
    if let place = progress.places.first(where: { $0.place.code == code }) { return place.tally }
    let counted = GridCounts.Counted(units[positions])
    return Tally(
      inScope: counted.total, participating: counted.participating, attained: counted.attained,
      held: counted.held)
  }

  private func widest(_ source: IndexSource) -> Int {
    switch source {
    case .township: groups.map { TextWidth.of($0.name) }.max() ?? 0
    case .file: files.map(TextWidth.of).max() ?? 0
    case .code: 12
    case .serial, .total, .participating, .participation, .attained, .attainment, .held: 7
    }
  }

  private func row(
    _ tally: Tally, group: Int?, part: FormatTable.Part, _ formats: inout FormatTable
  ) -> Row {
    var texts: [(text: String, width: Double)] = []
    var cells = template.columns.map { column in
      let (content, look) = content(column.source, tally, group: group)
      texts.append((content.shownText, column.width ?? 200))
      return Cell(
        content, format: formats.index(part, look.horizontal, number: look.number))
    }
    if group == nil { cells[0].content = .text(words.total) }
    return Row(cells, height: ColumnWidths.height(texts, least: 24))
  }

  private typealias Look = (horizontal: CellFormat.Horizontal, number: String?)

  private func content(
    _ source: IndexSource, _ tally: Tally, group: Int?
  ) -> (Cell.Content, Look) {
    switch source {
    case .serial: (group.map { .number(Double($0 + 1)) } ?? .blank, (.center, nil))
    case .township: (.plain(group.map { groups[$0].name } ?? ""), (.left, nil))
    case .code: (.plain(group.map { groups[$0].code.digits } ?? ""), (.center, "@"))
    case .total: (.number(Double(tally.inScope)), (.right, nil))
    case .participating: (.number(Double(tally.participating)), (.right, nil))
    case .attained: (.number(Double(tally.attained)), (.right, nil))
    case .held: (.number(Double(tally.held)), (.right, nil))
    case .participation: rate(tally.participation, goals: [])
    case .attainment: rate(tally.attainment, goals: goals)
    case .file: (.plain(group.map { files[$0] } ?? ""), (.left, nil))
    }
  }

  private func rate(_ ratio: Ratio, goals: [Int]) -> (Cell.Content, Look) {
    guard ratio.whole > 0 else { return (.text("—"), (.right, nil)) }
    return (
      .number(Double(ratio.part) / Double(ratio.whole)),
      (.right, PercentFormat.format(ratio, goals: goals))
    )
  }
}

/// The number format of a share: as many decimals as `Ratio.shown` has.
enum PercentFormat {
  static func format(_ ratio: Ratio, goals: [Int]) -> String {
    "0." + String(repeating: "0", count: ratio.digits(goals: goals)) + "%"
  }
}

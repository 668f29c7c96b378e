import Campaigns

/// A status table to be filled in: a row for each unit with its code and name, and the columns of
/// the input format that the campaign uses.
struct BlankStatusTable {
  /// What stands in a column.
  enum Entry {
    case serial, code, name, township
    case flag, stage, date, text, plain
    case points
    case measure(Veto)
  }
  struct Column {
    var heading: String
    var entry: Entry
    var width: Double
  }

  let progress: Progress
  let units: [Assessment]
  let words: BlankWords

  private var campaign: Campaign { progress.campaign }

  func sheet(formats: inout FormatTable, lists: inout OptionLists) -> Sheet {
    let columns = columns
    let widths = columns.map(\.width)
    let fixed = FixedWords.of(campaign.languageID)
    let title = TitleBlock(
      FormFrame(sheet: "", title: campaign.title + words.statusFile, reporter: words.statusHint),
      values: PlaceholderValues(progress, issue: 1, attachment: 1, words: fixed),
      widths: widths, formats: &formats)
    let header = HeaderRows(
      columns.map { $0.heading.replacingBars }, start: title.rows.count, widths: widths,
      formats: &formats)
    let looks = columns.map { look($0.entry, &formats) }
    let names = TownshipGroup.groups(units, of: progress).flatMap { group in
      group.units.map { _ in group.name }
    }
    let first = title.rows.count + header.rows.count
    let (progress, units) = (progress, units)
    var rows = SheetRows()
    rows.append(title.rows)
    rows.append(header.rows)
    rows.append(count: units.count) { index in
      let entry = progress.entry(of: units[index])
      let cells = columns.indices.map { column in
        let content: Cell.Content =
          switch columns[column].entry {
          case .serial: .number(Double(index + 1))
          case .code: .text(entry.code.digits)
          case .name: .plain(entry.name)
          case .township: .plain(names[index])
          default: .blank
          }
        return Cell(content, format: looks[column])
      }
      return Row(cells, height: 22)
    }
    let all = rows
    let body = first...(first + units.count - 1)
    let rules = columns.indices.flatMap { column in
      self.rules(columns[column].entry, column, body, &lists)
    }
    return Sheet(
      name: words.statusFile, columnWidths: widths,
      page: PageSetup(
        isLandscape: true, repeatedRows: title.rows.count...(first - 1),
        printArea: CellRange(
          firstRow: 0, firstColumn: 0, lastRow: all.count - 1, lastColumn: columns.count - 1)),
      frozenRows: first, frozenColumns: 3, merges: title.merges + header.merges,
      validations: rules, isProtected: true, rowCount: all.count, row: { all.row($0) })
  }

  private var columns: [Column] {
    let longest = units.map { TextWidth.of(progress.entry(of: $0).name) }.max() ?? 0
    var columns = [
      Column(heading: words.serial, entry: .serial, width: 6),
      Column(heading: words.code, entry: .code, width: 16),
      Column(
        heading: words.unitName(campaign.unitNoun), entry: .name,
        width: Double(min(max(longest + 2, 16), 40))),
      Column(heading: words.township, entry: .township, width: 16),
      Column(heading: words.participating, entry: .flag, width: 9),
      Column(heading: words.year, entry: .plain, width: 9),
      Column(heading: words.stage, entry: .stage, width: 16),
    ]
    for stage in campaign.stages where stage.step != .recognised || campaign.grades.isEmpty {
      columns.append(Column(heading: words.date(of: stage.step), entry: .date, width: 13))
    }
    columns += campaign.grades.map {
      Column(heading: words.date(of: $0), entry: .date, width: 13)
    }
    if case .points = campaign.scoring {
      columns += words.scores.map { Column(heading: $0, entry: .points, width: 9) }
    }
    if !campaign.vetoes.isEmpty {
      columns.append(Column(heading: words.vetoes, entry: .text, width: 14))
      columns += campaign.vetoes.compactMap { veto in
        words.heading(of: veto).map { Column(heading: $0, entry: .measure(veto), width: 9) }
      }
    }
    columns += campaign.fields.map { field in
      let entry: Entry =
        switch field.kind {
        case .flag: .flag
        case .date: .date
        case .number: .plain
        case .text: .text
        }
      return Column(heading: field.headers.first ?? field.id, entry: entry, width: 14)
    }
    return columns + [
      Column(heading: words.problem, entry: .text, width: 24),
      Column(heading: words.nextStep, entry: .text, width: 24),
      Column(heading: words.reporter, entry: .text, width: 10),
      Column(heading: words.reportedOn, entry: .date, width: 13),
    ]
  }

  private func look(_ entry: Entry, _ formats: inout FormatTable) -> Int {
    switch entry {
    case .serial, .code: return formats.index(.body, .center)
    case .name, .township: return formats.index(.body, .left)
    case .flag, .stage, .plain: return formats.unlocked(formats.index(.body, .center))
    case .text: return formats.unlocked(formats.index(.body, .left))
    case .date: return formats.unlocked(formats.index(.body, .center, number: "yyyy-mm-dd"))
    case .points, .measure: return formats.unlocked(formats.index(.body, .right))
    }
  }

  private func rules(
    _ entry: Entry, _ column: Int, _ rows: ClosedRange<Int>, _ lists: inout OptionLists
  ) -> [Validation] {
    let range = CellRange(
      firstRow: rows.lowerBound, firstColumn: column, lastRow: rows.upperBound, lastColumn: column)
    func list(_ texts: [String]) -> [Validation] {
      [
        Validation(
          range: range, rule: lists.rule(texts.map { .text($0) }),
          errorTitle: words.wrongTitle, errorMessage: words.chooseFromList)
      ]
    }
    switch entry {
    case .flag: return list([words.yes, words.no])
    case .stage: return campaign.stages.isEmpty ? [] : list(campaign.stages.map(\.name))
    case .points: return [BlankRules(words).points(upTo: nil, at: range)]
    case .measure(let veto): return BlankRules(words).measure(veto, at: range)
    case .serial, .code, .name, .township, .date, .text, .plain: return []
    }
  }
}

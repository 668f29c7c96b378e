import Campaigns

/// Makes the lines of a roll-up's grid.
struct RollUpRows: Sendable {
  let progress: Progress
  let grid: UnitGrid
  let words: FixedWords
  let widths: [Double]
  /// `nil` where no sheets are attached.
  let sheets: AttachedSheets?
  /// The place that 合计 stands for: its figures are the program's.
  let whole: RegionCode
  let firstSerial: Int
  private let context: UnitContext
  private let counts: GridCounts
  private let formats: [ColumnFormats]
  private let countFormat: Int
  private let labelFormat: Int
  /// Counts that carry their label, where the first column is the one that is counted.
  private let labelledFormats: [String: Int]

  private struct ColumnFormats {
    var body, link, total: Int
  }

  init(
    progress: Progress, grid: UnitGrid, words: FixedWords, widths: [Double],
    sheets: AttachedSheets?, whole: RegionCode, firstSerial: Int,
    formats table: inout FormatTable
  ) {
    self.progress = progress
    self.grid = grid
    self.words = words
    self.widths = widths
    self.sheets = sheets
    self.whole = whole
    self.firstSerial = firstSerial
    context = UnitContext(progress, words: words)
    counts = GridCounts(grid: grid, words: words)
    formats = grid.columns.map { column in
      let style = column.style ?? column.source.styles[0]
      let number = column.source == .known(.code) ? "@" : style.numberFormat
      return ColumnFormats(
        body: table.index(.body, style.horizontal, number: number),
        link: table.index(.body, style.horizontal, number: number, isLink: true),
        total: table.index(.total, style.horizontal))
    }
    countFormat = table.index(.total, .center, number: words.countFormat)
    labelFormat = table.index(.total, .center)
    labelledFormats = [
      words.total: table.index(.total, .center, number: "\"\(words.total)\"" + words.countFormat),
      words.subtotal: table.index(
        .total, .center, number: "\"\(words.subtotal)\"" + words.countFormat),
    ]
  }

  func row(_ index: Int) -> Row {
    switch grid.line(index) {
    case .unit(let position): unitRow(position)
    case .subtotal(let group):
      totalRow(
        label: words.subtotal, township: grid.groups[group].name,
        figures: figures(ofGroup: group))
    case .total: totalRow(label: words.total, township: nil, figures: figuresOfAll)
    }
  }

  /// 合计 is merged up to the column that is counted.
  var totalMerge: Merge? {
    guard let identity = grid.identityColumn, identity > 1 else { return nil }
    return .row(grid.totalRow, 0...(identity - 1))
  }

  var figuresOfAll: GridCounts.Figures {
    counts.figures(grid.units, rows: grid.rows, tally: tally(of: whole))
  }

  /// True where a figure of 小计 or 合计 stands as a value because the rows do not make it.
  var hasValues: Bool {
    figuresOfAll.hasValues || grid.groups.indices.contains { figures(ofGroup: $0).hasValues }
  }

  private func figures(ofGroup group: Int) -> GridCounts.Figures {
    counts.figures(
      grid.units[grid.groups[group].units], rows: grid.rows(ofGroup: group),
      tally: tally(of: grid.groups[group].code))
  }

  private func tally(of code: RegionCode) -> Tally? {
    progress.places.first { $0.place.code == code }?.tally
  }

  private func unitRow(_ position: Int) -> Row {
    let unit = grid.units[position]
    let facts = UnitFacts(unit, in: context)
    let township = grid.groups.first { $0.units.contains(position) }?.name ?? ""
    var texts: [(text: String, width: Double)] = []
    let cells = grid.columns.enumerated().map { index, column in
      var cell = Cell(
        facts.content(
          column.source, serial: firstSerial + position, township: township,
          sheetNumber: sheets?.numbers[position] ?? ""
        ).styled(column.style ?? column.source.styles[0]),
        format: formats[index].body)
      texts.append((cell.content.shownText, widths[index]))
      if let sheets, cell.content != .blank {
        link(&cell, column.source, position, sheets, linkFormat: formats[index].link)
      }
      if column.source == .known(.reviewConclusion), case .text(let text) = cell.content,
        let formula = reviewFormula(position)
      {
        cell.content = .formula(formula, cached: .text(text))
      }
      return cell
    }
    return Row(cells, height: ColumnWidths.height(texts))
  }

  /// 通过 by the score and the vetoes of the same row; the unit's score is there.
  private func reviewFormula(_ position: Int) -> String? {
    guard case .points(let passMark, _) = progress.campaign.scoring,
      let score = grid.column(.reviewScore), let vetoes = grid.column(.vetoes)
    else { return nil }
    let row = grid.row(ofUnit: position)
    let (k, v) = (CellName.cell(row, score), CellName.cell(row, vetoes))
    return #"=IF(AND(\#(k)>=\#(passMark.text),OR(\#(v)="\#(words.noVeto)",\#(v)="")),"#
      + #""\#(words.passed)","\#(words.failed)")"#
  }

  /// A score is read off the unit's sheet and leads there.
  private func link(
    _ cell: inout Cell, _ source: ColumnSource, _ position: Int, _ sheets: AttachedSheets,
    linkFormat: Int
  ) {
    let name = sheets.names[position]
    guard case .known(let known) = source else { return }
    let kind: ScoreKind? =
      switch known {
      case .selfScore: .selfAssessment
      case .reviewScore: .review
      case .acceptScore: .acceptance
      default: nil
      }
    if known == .sheetLink {
      cell.link = Cell.Link(sheet: name)
      cell.format = linkFormat
    }
    guard let kind, case .number(let total) = cell.content, let place = sheets.totalCells[kind]
    else { return }
    let formula = "=" + CellName.cell(place.row, place.column, on: name)
    cell.content = .formula(formula, cached: .number(total))
    cell.link = Cell.Link(sheet: name, row: place.row, column: place.column)
  }

  private func totalRow(
    label: String, township: String?, figures: GridCounts.Figures
  ) -> Row {
    let identity = grid.identityColumn ?? -1
    let cells = grid.columns.enumerated().map { index, column in
      if index == identity {
        let format = index == 0 ? labelledFormats[label] : nil
        return Cell(figures.total.content, format: format ?? countFormat)
      }
      if index == 0 { return Cell(.text(label), format: labelFormat) }
      if index < identity {
        let isTownship = column.source == .known(.township)
        return Cell(isTownship ? .plain(township ?? "") : .blank, format: labelFormat)
      }
      switch column.source {
      case .known(.participating): return countCell(figures.participating)
      case .known(.recognised), .known(.attained): return countCell(figures.attained)
      case .known(.remark), .known(.recommendation): return Cell(.blank, format: labelFormat)
      default: return Cell(.text("—"), format: labelFormat)
      }
    }
    return Row(cells, height: 24)
  }

  private func countCell(_ figure: SheetFigure) -> Cell {
    Cell(figure.content, format: countFormat)
  }
}

/// Where the attached assessment sheets are: by the position of their unit in the grid.
struct AttachedSheets: Sendable {
  /// Their sheets' names.
  var names: [String]
  /// `附1-3`.
  var numbers: [String]
  /// The cell of each kind's total, the same in every sheet.
  var totalCells: [ScoreKind: Place]

  struct Place: Hashable, Sendable {
    var row: Int
    var column: Int
  }
}

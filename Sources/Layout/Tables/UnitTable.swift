import Campaigns

/// A list of units, one row each, made when they are written.
struct UnitTable: TableBlock, Sendable {
  /// A column of the sheet: that of the template, or one criterion of its column of verdicts.
  struct Column: Sendable {
    enum Kind: Sendable {
      case source(ColumnSource)
      case verdict(item: Int)
      /// `absent` is what 不涉及 counts.
      case points(item: Int, absent: HalfPoints?)
    }
    var kind: Kind
    var heading: String
    var width: Double?
    var style: ColumnStyle
  }

  let context: UnitContext
  let units: [Assessment]
  let columns: [Column]
  /// Acceptance scores by month, where columns show them.
  private let scores: [(from: ReportingPeriod, block: ScoreBlock)]
  /// Rows that a sheet holds beside its title and foot; more are left out.
  var limit = 1_000_000
  /// A list for programs: values alone, rows of the default height.
  var isPlain = false
  private let hasVerdicts: Bool

  var progress: Progress { context.progress }
  var words: FixedWords { context.words }

  /// - Parameter values: of the placeholders in headings.
  init(
    _ choice: TableTemplate.UnitChoice, columns: [ColumnTemplate],
    filling values: PlaceholderValues = PlaceholderValues(), in context: UnitContext
  ) {
    self.init(
      choice, columns: Self.expanded(columns, filling: values, in: context.progress.campaign),
      in: context)
  }

  /// Of columns as they stand in the sheet.
  init(_ choice: TableTemplate.UnitChoice, columns: [Column], in context: UnitContext) {
    self.context = context
    self.columns = columns
    let progress = context.progress
    units =
      choice == .all ? progress.units : progress.units.filter { choice.lists($0, in: progress) }
    let showsPoints = columns.contains { if case .points = $0.kind { true } else { false } }
    scores = (showsPoints ? progress.months : []).compactMap { month in
      month.scores[.acceptance].map { (month.period, $0) }
    }
    hasVerdicts = columns.contains { if case .verdict = $0.kind { true } else { false } }
  }

  /// The columns of a template as they stand in the sheet: a column of items is one for each.
  static func expanded(
    _ template: [ColumnTemplate], filling values: PlaceholderValues, in campaign: Campaign
  ) -> [Column] {
    var columns: [Column] = []
    for column in template { expand(column, values, campaign, into: &columns) }
    return columns
  }

  private static func expand(
    _ column: ColumnTemplate, _ values: PlaceholderValues, _ campaign: Campaign,
    into columns: inout [Column]
  ) {
    let style = column.style ?? column.source.styles[0]
    switch column.source {
    case .known(.itemPoints):
      var values = values
      for criterion in campaign.criteria {
        values[.item] = String(criterion.number)
        columns.append(
          Column(
            kind: .points(
              item: criterion.number, absent: criterion.mayNotApply ? criterion.maximum : nil),
            heading: values.fillHeading(column.heading), width: column.width ?? 8, style: style))
      }
    case .known(.verdicts):
      for criterion in campaign.criteria {
        columns.append(
          Column(
            kind: .verdict(item: criterion.number),
            heading: values.fillHeading(column.heading) + "|"
              + CircledNumber.text(criterion.number),
            width: column.width ?? 4.5, style: .centred))
      }
    default:
      columns.append(
        Column(
          kind: .source(column.source), heading: values.fillHeading(column.heading),
          width: column.width,
          style: column.style ?? fieldStyle(column.source, campaign) ?? style))
    }
  }

  /// Fields look as what they hold.
  private static func fieldStyle(_ source: ColumnSource, _ campaign: Campaign) -> ColumnStyle? {
    guard case .field(let id) = source else { return nil }
    switch campaign.fields.first(where: { $0.id == id })?.kind {
    case .date: return .date
    case .number: return .number
    case .flag: return .centred
    case .text, nil: return .text
    }
  }

  var headings: [String] { columns.map(\.heading) }

  var widths: [Double] {
    let computed = columns.indices.filter { columns[$0].width == nil }
    var widest = columns.map { _ in units.isEmpty ? 4 : 0 }
    forEachCell(of: computed) { column, content in
      widest[column] = max(widest[column], TextWidth.of(content.shownText))
    }
    return zip(columns, widest).map { column, widest in
      ColumnWidths.width(given: column.width, heading: column.heading, widest: widest)
    }
  }

  /// Calls `body` with what the cells of some columns hold, row by row: what is found out of a unit
  /// serves all of its cells.
  func forEachCell(of asked: [Int], _ body: (_ column: Int, Cell.Content) -> Void) {
    guard !asked.isEmpty else { return }
    for position in units.indices {
      let facts = UnitFacts(units[position], in: context)
      let scores = scoresOfItems(position)
      for column in asked { body(column, content(column, facts, scores, position)) }
    }
  }

  /// What a cell holds, without the formula of a count in the same row.
  func content(_ column: Int, position: Int) -> Cell.Content {
    content(column, UnitFacts(units[position], in: context), scoresOfItems(position), position)
  }

  /// The acceptance scores of a unit, a byte for each item, where columns show them and it has a
  /// total.
  func scoresOfItems(_ position: Int) -> ArraySlice<UInt8>? {
    guard !scores.isEmpty, units[position].counted(.acceptance) != nil,
      let from = units[position].scoresFrom(.acceptance),
      let month = scores.firstIndex(where: { $0.from == from })
    else { return nil }
    return scores[month].block.cells(of: units[position].unit)
  }

  /// The same of a unit whose facts and scores are at hand.
  func content(
    _ column: Int, _ facts: UnitFacts, _ scores: ArraySlice<UInt8>?, _ position: Int
  ) -> Cell.Content {
    let style = columns[column].style
    switch columns[column].kind {
    case .verdict(let item): return facts.verdict(item: item)
    case .points(let item, let absent):
      return UnitFacts.itemPoints(item, absent: absent, in: scores)
    case .source(.field(let id)): return typed(facts.field(id), style)
    case .source(.known(.township)):
      let code = facts.entry.code.place(at: .township)
      return .plain(PlaceNames.name(of: code, at: .township, entry: facts.entry, progress))
    case .source(let source):
      return facts.content(source, serial: position + 1, township: "", sheetNumber: "")
        .styled(style)
    }
  }

  private func typed(_ content: Cell.Content, _ style: ColumnStyle) -> Cell.Content {
    guard case .text(let text) = content else { return content }
    switch style {
    case .date, .chineseDate: return Day(iso: text).map { .date($0.number) } ?? content
    case .number:
      // Fifteen digits are what a spreadsheet's number holds.
      guard text.utf8.count <= 15, let number = Double(text), number.isFinite else {
        return content
      }
      return .number(number)
    case .isoText, .text, .centred: return content
    }
  }

  func body(start: Int, widths: [Double], formats: inout FormatTable) -> TableBody {
    let looks = looks(&formats)
    guard !units.isEmpty || isPlain else {
      let empty = formats.index(.body, .center)
      let row = Row.spread(
        words.forms.emptyTable, over: columns.count, format: empty, height: 24)
      return TableBody(count: 1, row: { _ in row }, notes: notes)
    }
    let table = self
    let count = min(units.count, limit)
    let rooms = widths.map(ColumnWidths.room)
    var body = TableBody(
      count: count,
      row: { table.row($0, sheetRow: start + $0, looks: looks, rooms: rooms) },
      height: { table.height($0, rooms: rooms) }, notes: notes,
      isList: true, omitted: units.count - count)
    if isPlain {
      body.row = { index in
        var rows = PlainUnitRows(table, looks: looks)
        return rows.row(index)
      }
      body.pass = {
        var rows = PlainUnitRows(table, looks: looks)
        return { rows.row($0) }
      }
    }
    return body
  }

  /// The format of each column; neighbours mostly look alike.
  private func looks(_ formats: inout FormatTable) -> [Int] {
    var last: (style: ColumnStyle, isCode: Bool, look: Int)?
    return columns.map { column in
      let isCode =
        if case .source(.known(.code)) = column.kind { true } else { false }
      if let last, last.style == column.style, last.isCode == isCode { return last.look }
      let number = isCode ? "@" : column.style.numberFormat
      let look =
        isPlain
        ? formats.index(.plain, .general, number: number)
        : formats.index(.body, column.style.horizontal, number: number)
      last = (column.style, isCode, look)
      return look
    }
  }

  private var notes: [String] {
    guard hasVerdicts else { return [] }
    let criteria = progress.campaign.criteria.map {
      CircledNumber.text($0.number) + $0.name
    }
    return [words.forms.legend(criteria.joined(separator: words.partSeparator))]
  }
}

extension TableTemplate.UnitChoice {
  /// A near miss lacks two points at most (临界: 78 to 79.5 of a pass mark of 80).
  private static let nearMiss = HalfPoints(points: 2)

  func lists(_ unit: Assessment, in progress: Progress) -> Bool {
    let isInScope = progress.isInScope(unit.unit)
    switch self {
    case .all: return true
    case .inScope: return isInScope
    case .notReported: return isInScope && unit.state.reporting == .notReported
    case .held: return isInScope && unit.isHeld
    case .scored:
      return isInScope && ScoreKind.allCases.count { unit.counted($0) != nil } > 1
    case .nearMisses:
      return isInScope && !unit.isAttained
        && (unit.pointsShort(in: progress.campaign).map { $0 <= Self.nearMiss } ?? false)
    case .lagging:
      let planned = unit.state.status?.value.plannedYear
      return isInScope && !unit.isAttained
        && (unit.participating == true || unit.isHeld
          || planned.map { $0 <= progress.period.year } ?? false)
    }
  }
}

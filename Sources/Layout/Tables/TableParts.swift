import Campaigns
import Diagnostics

/// Makes the tables of one workbook.
struct TableParts {
  let context: UnitContext
  let values: PlaceholderValues
  /// What was wrong with the place's files: asked for by the sheets that list it.
  let diagnostics: () -> [Diagnostic]
  let members: PlaceMembers
  private let lost: LostOnce
  private let expansions: ColumnExpansions
  private let sheets: [(template: SheetTemplate, name: String)]
  /// The sheets that list what sentences speak of.
  private let lists: [LineTexts.Subject: String]

  init(
    progress: Progress, words: FixedWords, values: PlaceholderValues,
    diagnostics: @escaping () -> [Diagnostic] = { [] },
    sheets: [(template: SheetTemplate, name: String)] = [],
    expansions: ColumnExpansions = ColumnExpansions()
  ) {
    context = UnitContext(progress, words: words)
    self.values = values
    self.diagnostics = diagnostics
    self.sheets = sheets
    members = PlaceMembers(progress)
    lost = LostOnce(progress)
    self.expansions = expansions
    var lists: [LineTexts.Subject: String] = [:]
    for sheet in sheets where !sheet.template.isForEachUnit {
      for table in sheet.template.tables {
        guard let subject = Self.subject(of: table.rows), lists[subject] == nil else { continue }
        lists[subject] = sheet.name
      }
    }
    self.lists = lists
  }

  var progress: Progress { context.progress }
  var words: FixedWords { context.words }

  private static func subject(of rows: TableTemplate.Rows) -> LineTexts.Subject? {
    switch rows {
    case .changes: .changes
    case .units(.notReported, _): .notReported
    case .units(.lagging, _): .lagging
    default: nil
    }
  }

  /// In scope: those that have a sheet each.
  var units: [Assessment] { progress.units.filter { progress.entry(of: $0).inScope } }

  func values(of unit: Assessment, serial: Int) -> PlaceholderValues {
    let entry = progress.entry(of: unit)
    var own = values
    own[.serial] = String(serial)
    own[.name] = entry.name
    own[.code] = entry.code.digits
    own[.township] = PlaceNames.name(
      of: entry.code.place(at: .township), at: .township, entry: entry, progress)
    return own
  }

  func block(
    _ table: TableTemplate, ledger: Ledger?, unit: Assessment? = nil, isPlain: Bool = false
  ) -> any TableBlock {
    let rows = table.rows.filled(values)
    switch rows {
    case .units(let choice, let columns):
      var list = unitTable(choice, columns)
      list.isPlain = isPlain
      return list
    case .places(let columns):
      return PlaceTable(
        context: context, columns: columns, values: values, members: members,
        ledger: isPlain ? nil : ledger, level: table.level, whole: table.whole, isPlain: isPlain
      ).table()
    case .targets, .funnel, .plans, .years, .attainment, .months:
      return figures(rows, ledger: ledger)
    case .criteria(let columns):
      guard let unit else {
        preconditionFailure("a sheet with criteria is made for each unit")
      }
      return CriteriaTable(progress: progress, unit: unit, columns: columns, words: words)
        .table()
    case .changes(let columns):
      return ChangeTable(progress: progress, columns: columns, words: words).table()
    case .lostItems(let columns): return lostItems(columns).table()
    case .lostLeads(let columns):
      return LostLeadTable(
        columns: columns, words: words, lost: lost.points, itemRanges: itemRanges
      ).table()
    case .nearVetoes(let columns):
      return NearVetoTable(progress: progress, columns: columns, words: words).table()
    case .issues(let columns):
      return IssueTable(
        diagnostics: diagnostics(), columns: columns, words: words,
        language: Language(rawValue: progress.campaign.languageID) ?? .zh
      ).table()
    case .lines(let choice):
      return LineTexts(progress: progress, words: words) { subject in
        lists[subject].map { Cell.Link(sheet: $0) }
      }.block(choice)
    case .charts(let charts, let height): return ChartBlock(charts: charts, height: height)
    }
  }

  private func unitTable(
    _ choice: TableTemplate.UnitChoice, _ columns: [ColumnTemplate]
  ) -> UnitTable {
    if let expanded = expansions.columns(of: columns) {
      return UnitTable(choice, columns: expanded, in: context)
    }
    return UnitTable(choice, columns: columns, filling: values, in: context)
  }

  private func figures(_ rows: TableTemplate.Rows, ledger: Ledger?) -> SmallTable {
    switch rows {
    case .targets(let columns):
      TargetTable(
        progress: progress, columns: columns, words: words, members: members, ledger: ledger
      ).table()
    case .funnel(let columns):
      FunnelTable(progress: progress, columns: columns, words: words, ledger: ledger).table()
    case .plans(let columns):
      PlanTable(progress: progress, columns: columns, words: words).table()
    case .years(let columns):
      YearTable(
        progress: progress, columns: columns, values: values, words: words, ledger: ledger
      ).table()
    case .attainment(let columns):
      AttainmentTable(
        progress: progress, columns: columns, words: words, members: members, ledger: ledger
      ).table()
    case .months(let columns):
      MonthTable(
        progress: progress, columns: columns, words: words, members: members, ledger: ledger
      ).table()
    default: preconditionFailure("the other tables are made by block")
    }
  }

  private func lostItems(_ columns: [TableColumn<LostItemSource>]) -> LostItemTable {
    LostItemTable(
      progress: progress, columns: columns, words: words, lost: lost.points)
  }

  /// Where the items' table stands, if it is the first of its sheet: what stands first does not
  /// hang on other tables.
  private var itemRanges: [LostItemSource: String] {
    for sheet in sheets {
      guard case .lostItems(let columns)? = sheet.template.tables.first?.rows else { continue }
      let count = lostItems(columns).items.count
      guard count > 0 else { return [:] }
      let headings = columns.filled(values).map(\.heading)
      let start = TableSheet.bodyStart(of: sheet.template, headings: headings)
      var ranges: [LostItemSource: String] = [:]
      for (index, column) in columns.enumerated() {
        ranges[column.source] =
          "'\(sheet.name)'!" + CellName.absolute(index, start...(start + count - 1))
      }
      return ranges
    }
    return [:]
  }

  /// The first table that lists all units: of the register, else of those in scope. It must stand
  /// first on its sheet, so that its place does not hang on other tables.
  func ledger(_ sheets: [(template: SheetTemplate, name: String)]) -> Ledger? {
    for wanted in [TableTemplate.UnitChoice.all, .inScope] {
      for sheet in sheets where !sheet.template.isPlain {
        guard case .units(let choice, let columns)? = sheet.template.tables.first?.rows,
          choice == wanted
        else { continue }
        let table = unitTable(choice, columns)
        let start = TableSheet.bodyStart(of: sheet.template, headings: table.headings)
        return Ledger(sheet: sheet.name, start: start, table: table)
      }
    }
    return nil
  }
}

import Campaigns
import Diagnostics

/// Makes the workbook of a template of tables, and one for each place below the campaign's own.
struct TablesLayout: Sendable {
  let progress: Progress
  let template: TablesTemplate
  let issue: Int
  let sources: [(name: String, sha256: String)]
  let correction: Correction?
  let diagnostics: [Diagnostic]
  let words: FixedWords

  init(
    _ progress: Progress, template: TablesTemplate, issue: Int,
    sources: [(name: String, sha256: String)], diagnostics: [Diagnostic],
    correction: Correction? = nil
  ) {
    self.progress = progress
    self.template = template
    self.issue = issue
    self.sources = sources
    self.correction = correction
    self.diagnostics = diagnostics
    words = FixedWords.of(progress.campaign.languageID)
  }

  /// The whole's workbook, where it has sheets, and then those of its parts.
  var plans: [WorkbookPlan] {
    let mark = words.analysis.cutText
    var files = FileNames()
    var plans: [WorkbookPlan] = []
    if !template.sheets.isEmpty {
      let file = files.name(values(of: progress).fill(template.fileName))
      plans.append(
        WorkbookPlan(fileName: file, units: progress.units.count) {
          workbook(
            template.sheets, of: progress, sources: sources, correction: correction, file: file
          ).printed(mark: mark)
        })
    }
    guard let part = template.part else { return plans }
    let parts = PlaceParts(progress, level: part.level)
    let rows = OwnRows(parts)
    let expansions = ColumnExpansions(
      of: part.sheets, filling: values(of: progress), in: progress.campaign)
    return plans
      + parts.children.enumerated().map { child, it in
        var values = values(of: progress)
        values.name(it.place)
        let file = files.name(values.fill(part.fileName), else: it.place.code.digits)
        return WorkbookPlan(fileName: file, units: parts.unitCount(child)) {
          self.part(part, of: child, among: parts, expansions, file: file)
            .printed(mark: mark, isStranger: rows.strangers(to: child))
        }
      }
  }

  private func part(
    _ part: TablesTemplate.PartTemplate, of child: Int, among parts: PlaceParts,
    _ expansions: ColumnExpansions, file: String
  ) -> Workbook {
    let own = parts.narrowed(child)
    var book = workbook(
      part.sheets, of: own,
      sources: template.basis == nil ? [] : PartSources.of(own, among: sources),
      correction: correction?.narrowed { parts.child(of: $0) == child },
      expansions: expansions, file: file)
    book.origin.place = own.campaign.top.code
    book.origin.isOfWhole = false
    return book
  }

  private func values(of progress: Progress) -> PlaceholderValues {
    PlaceholderValues(progress, issue: issue, attachment: template.attachment, words: words)
  }

  private func workbook(
    _ templates: [SheetTemplate], of progress: Progress,
    sources: [(name: String, sha256: String)], correction: Correction?,
    expansions: ColumnExpansions = ColumnExpansions(), file: String
  ) -> Workbook {
    let values = values(of: progress)
    var formats = FormatTable(fonts: template.fonts)
    var names = SheetNames()
    let useful = templates.filter { $0.need?.isMet(by: progress.campaign) ?? true }
    let plans = useful.map { sheet in
      (
        template: sheet,
        name: sheet.isForEachUnit ? "" : names.name(values.fill(sheet.frame.sheet))
      )
    }
    let parts = TableParts(
      progress: progress, words: words, values: values,
      diagnostics: { diagnostics(of: progress) }, sheets: plans, expansions: expansions)
    let placed = placed(plans, parts: parts, names: &names, formats: &formats)
    let charts = ChartMaker(
      tables: Self.charted(placed, values), values: values, words: words,
      font: template.fonts.header, formats: formats.formats)
    var sheets = placed.map { it in
      var sheet = it.sheet.sheet
      sheet.charts = it.sheet.panels.compactMap(charts.chart)
      return sheet
    }
    if let basis = template.basis {
      sheets.append(
        BasisSheet(
          progress: progress, template: basis, words: words, values: values, issue: issue,
          sources: sources
        ).sheet(named: names.name(values.fill(basis.frame.sheet)), formats: &formats))
    }
    if let correction {
      CorrectionSheet(correction, progress: progress, values: values, words: words)
        .insert(into: &sheets, names: &names, formats: &formats)
    }
    let day = progress.cutoff.civil
    let title =
      templates.first { !$0.isForEachUnit && !$0.isPlain }?.frame.title ?? progress.campaign.title
    return Workbook(
      fileName: file,
      properties: Workbook.Properties(
        title: String(values.fill(title).prefix(120)),
        subject: String(progress.campaign.title.prefix(120)),
        created: .init(year: day.year, month: day.month, day: day.day)),
      formats: formats.formats, sheets: sheets, origin: Workbook.Origin(template: template.id))
  }

  private func placed(
    _ plans: [(template: SheetTemplate, name: String)], parts: TableParts,
    names: inout SheetNames, formats: inout FormatTable
  ) -> [(template: SheetTemplate, sheet: TableSheet.Placed)] {
    let ledger = parts.ledger(plans)
    var placed: [(template: SheetTemplate, sheet: TableSheet.Placed)] = []
    for plan in plans {
      let sheet = plan.template
      guard sheet.isForEachUnit else {
        let headline = sheet.showsHeadline ? Headline.text(parts.progress, words: words) : ""
        let made = TableSheet(
          template: sheet, values: parts.values, words: words,
          blocks: sheet.tables.map { parts.block($0, ledger: ledger, isPlain: sheet.isPlain) },
          headline: headline
        ).placed(named: plan.name, formats: &formats)
        placed.append((sheet, made))
        continue
      }
      for (serial, unit) in parts.units.enumerated() {
        let own = parts.values(of: unit, serial: serial + 1)
        let made = TableSheet(
          template: sheet, values: own, words: words,
          blocks: sheet.tables.map { parts.block($0, ledger: ledger, unit: unit) }
        ).placed(named: names.name(own.fill(sheet.frame.sheet)), formats: &formats)
        placed.append((sheet, made))
      }
    }
    return placed
  }

  /// A place's workbook says what was wrong with that place's own units only.
  private func diagnostics(of own: Progress) -> [Diagnostic] {
    guard own.campaign.top != progress.campaign.top else { return diagnostics }
    let codes = Set(own.units.map { own.register.code(of: $0.unit).digits })
    return diagnostics.filter { $0.unit.map(codes.contains) ?? false }
  }

  /// The first tables of each kind that charts can be of.
  private static func charted(
    _ placed: [(template: SheetTemplate, sheet: TableSheet.Placed)], _ values: PlaceholderValues
  ) -> [TableTemplate.ChartTemplate.Data: ChartMaker.Table] {
    var tables: [TableTemplate.ChartTemplate.Data: ChartMaker.Table] = [:]
    for (template, made) in placed {
      for (index, table) in template.tables.enumerated() {
        guard let rows = made.bodies[index] else { continue }
        func add(
          _ data: TableTemplate.ChartTemplate.Data, _ columns: [String], _ headings: [String]
        ) {
          guard tables[data] == nil else { return }
          tables[data] = ChartMaker.Table(
            sheet: made.sheet, rows: rows, columns: columns, headings: headings)
        }
        switch table.rows.filled(values) {
        case .attainment(let columns):
          add(.attainment, columns.map(\.source.rawValue), columns.map(\.heading))
        case .months(let columns):
          add(.months, columns.map(\.source.rawValue), columns.map(\.heading))
        default: break
        }
      }
    }
    return tables
  }
}

extension SheetTemplate.Need {
  func isMet(by campaign: Campaign) -> Bool {
    switch self {
    case .points: if case .points = campaign.scoring { true } else { false }
    case .verdicts: if case .verdicts = campaign.scoring { true } else { false }
    case .grades: !campaign.grades.isEmpty
    }
  }
}

import Campaigns

/// Makes the workbook of a template of tables, and one for each place below the campaign's own.
struct TablesLayout {
  let progress: Progress
  let template: TablesTemplate
  let issue: Int
  let sources: [(name: String, sha256: String)]
  let correction: Correction?
  let words: FixedWords

  init(
    _ progress: Progress, template: TablesTemplate, issue: Int,
    sources: [(name: String, sha256: String)], correction: Correction? = nil
  ) {
    self.progress = progress
    self.template = template
    self.issue = issue
    self.sources = sources
    self.correction = correction
    words = FixedWords.of(progress.campaign.languageID)
  }

  var workbooks: [Workbook] {
    var files = FileNames()
    let whole = workbook(
      template.sheets, of: progress, sources: sources, correction: correction,
      file: files.name(values(of: progress).fill(template.fileName)))
    guard let part = template.part else { return [whole] }
    return [whole]
      + PlaceFigures.children(of: progress).map { child in
        let own = PartOfProgress.narrowed(progress, to: child)
        var book = workbook(
          part.sheets, of: own, sources: PartOfProgress.sources(sources, of: own),
          correction: correction?.narrowed { code in
            progress.campaign.chain(of: code).contains { $0.code == child.place.code }
          },
          file: files.name(
            values(of: own).fill(part.fileName), else: child.place.code.digits))
        book.origin.place = child.place.code
        book.origin.isOfWhole = false
        let strangers = OwnRows.strangers(in: book, of: own, whole: progress)
        precondition(
          strangers.isEmpty, "a place's workbook is made from that place's rows alone")
        return book
      }
  }

  private func values(of progress: Progress) -> PlaceholderValues {
    PlaceholderValues(progress, issue: issue, attachment: template.attachment, words: words)
  }

  private func workbook(
    _ templates: [SheetTemplate], of progress: Progress,
    sources: [(name: String, sha256: String)], correction: Correction?, file: String
  ) -> Workbook {
    let values = values(of: progress)
    var formats = FormatTable(fonts: template.fonts)
    var names = SheetNames()
    let sheetNames = templates.map {
      $0.isForEachUnit ? "" : names.name(values.fill($0.frame.sheet))
    }
    let parts = TableParts(progress: progress, words: words, values: values)
    let ledger = parts.ledger(templates, names: sheetNames)
    var sheets: [Sheet] = []
    for (index, sheet) in templates.enumerated() {
      guard sheet.isForEachUnit else {
        sheets.append(
          TableSheet(
            template: sheet, values: values, words: words,
            blocks: sheet.tables.map { parts.block($0, ledger: ledger) },
            headline: sheet.showsHeadline ? Headline.text(progress, words: words) : ""
          ).sheet(named: sheetNames[index], formats: &formats))
        continue
      }
      for (serial, unit) in parts.units.enumerated() {
        let own = parts.values(of: unit, serial: serial + 1)
        sheets.append(
          TableSheet(
            template: sheet, values: own, words: words,
            blocks: sheet.tables.map { parts.block($0, ledger: ledger, unit: unit) }
          ).sheet(named: names.name(own.fill(sheet.frame.sheet)), formats: &formats))
      }
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
    let title = templates.first { !$0.isForEachUnit }?.frame.title ?? progress.campaign.title
    return Workbook(
      fileName: file,
      properties: Workbook.Properties(
        title: String(values.fill(title).prefix(120)),
        subject: String(progress.campaign.title.prefix(120)),
        created: .init(year: day.year, month: day.month, day: day.day)),
      formats: formats.formats, sheets: sheets, origin: Workbook.Origin(template: template.id))
  }
}

/// Makes the tables of one workbook.
struct TableParts {
  let progress: Progress
  let words: FixedWords
  let values: PlaceholderValues
  let members: PlaceMembers

  init(progress: Progress, words: FixedWords, values: PlaceholderValues) {
    self.progress = progress
    self.words = words
    self.values = values
    members = PlaceMembers(progress)
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
    _ table: TableTemplate, ledger: Ledger?, unit: Assessment? = nil
  ) -> any TableBlock {
    switch table.rows {
    case .units(let choice, let columns):
      return UnitTable(choice, columns: columns, progress: progress, words: words)
    case .places(let columns):
      return PlaceTable(
        progress: progress, columns: columns, words: words, values: values, members: members,
        ledger: ledger
      ).table()
    case .targets(let columns):
      return TargetTable(
        progress: progress, columns: columns, words: words, members: members, ledger: ledger
      ).table()
    case .funnel(let columns):
      return FunnelTable(progress: progress, columns: columns, words: words, ledger: ledger)
        .table()
    case .plans(let columns):
      return PlanTable(progress: progress, columns: columns, words: words).table()
    case .years(let columns):
      return YearTable(progress: progress, columns: columns, words: words, ledger: ledger)
        .table()
    case .criteria(let columns):
      guard let unit else {
        preconditionFailure("a sheet with criteria is made for each unit")
      }
      return CriteriaTable(progress: progress, unit: unit, columns: columns, words: words)
        .table()
    }
  }

  /// The first table that lists all units: of the register, else of those in scope. It must stand
  /// first on its sheet, so that its place does not hang on other tables.
  func ledger(_ templates: [SheetTemplate], names: [String]) -> Ledger? {
    for wanted in [TableTemplate.UnitChoice.all, .inScope] {
      for (sheet, name) in zip(templates, names) {
        guard case .units(let choice, let columns)? = sheet.tables.first?.rows, choice == wanted
        else { continue }
        let table = UnitTable(choice, columns: columns, progress: progress, words: words)
        let start = TableSheet.bodyStart(of: sheet, headings: table.headings)
        return Ledger(sheet: name, start: start, table: table)
      }
    }
    return nil
  }
}

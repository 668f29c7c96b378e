package import Campaigns

/// The blank forms that a campaign hands out: an assessment sheet for each unit in scope where
/// there are items to assess, and one status table of all units.
package struct BlankForms {
  /// One form to be handed out.
  package struct Form: Sendable {
    /// The folder of the form's township, where there are too many forms for one folder.
    package var folder: String?
    package var workbook: Workbook
    /// The file name without its extension, shared by the workbook and the table of text.
    package var stem: String
    /// The cells of the form's own sheet as texts, for those without a spreadsheet.
    package var rows: [[String]] {
      let sheet = workbook.sheets[0]
      return (0..<sheet.rowCount).map { index in
        sheet.row(index).cells.map(\.content.shownText)
      }
    }
  }

  /// More sheets than this are divided by township.
  package static let unitsPerFolder = 200

  private let progress: Progress
  private let words: BlankWords
  private let template: ScoreSheetTemplate
  private let fonts: FontProfile
  /// The place whose units the status table holds.
  private let place: (code: RegionCode, name: String)
  private let unitsPerFolder: Int

  /// - Parameters:
  ///   - progress: of no month at all, so that nothing is filled in; its units are those of the
  ///     day.
  ///   - designs: the campaign's workbooks: the design of an attached assessment sheet is taken.
  ///   - only: the place that the forms are limited to.
  package init(
    _ progress: Progress, designs: [WorkbookDesign], only: RegionCode? = nil,
    unitsPerFolder: Int = BlankForms.unitsPerFolder
  ) {
    self.progress = progress
    self.unitsPerFolder = unitsPerFolder
    words = BlankWords.of(progress.campaign.languageID)
    let rollUp = designs.lazy.compactMap { design -> WorkbookTemplate? in
      if case .rollUp(let template) = design, template.scoreSheet != nil { template } else { nil }
    }.first
    template = rollUp?.scoreSheet ?? words.sheet
    fonts = rollUp?.fonts ?? .official
    let code = only ?? progress.campaign.top.code
    let unit = progress.units.lazy.map { progress.entry(of: $0) }.first { $0.code == code }?.name
    let known = progress.places.first { $0.place.code == code }?.place.name
    place = (code, unit ?? known ?? progress.campaign.top.name)
  }

  /// The status table first, then the assessment sheets in code order.
  package var forms: [Form] {
    let units = progress.units.filter { progress.entry(of: $0).inScope }
    guard !units.isEmpty else { return [] }
    var names = FileNames()
    var forms = [status(units, &names)]
    guard ScoreSheetPlan.isUseful(for: progress.campaign) else { return forms }
    var folders: [Range<Int>: String] = [:]
    let groups = TownshipGroup.groups(units, of: progress)
    if units.count > unitsPerFolder {
      for group in groups {
        let safe = FileNames.stem("\(group.code.digits)-\(group.name)")
        folders[group.units] = safe
      }
    }
    for group in groups {
      for position in group.units {
        var form = sheet(units[position], township: group.name, &names)
        form.folder = folders[group.units]
        forms.append(form)
      }
    }
    return forms
  }

  private func status(_ units: [Assessment], _ names: inout FileNames) -> Form {
    var formats = FormatTable(fonts: fonts)
    var lists = OptionLists(name: words.listSheet)
    let table = BlankStatusTable(progress: progress, units: units, words: words)
    let sheet = table.sheet(formats: &formats, lists: &lists)
    return form(words.statusFile, place, [sheet, lists.sheet], formats, &names)
  }

  private func sheet(_ unit: Assessment, township: String, _ names: inout FileNames) -> Form {
    var formats = FormatTable(fonts: fonts)
    var lists = OptionLists(name: words.listSheet)
    let entry = progress.entry(of: unit)
    let blank = BlankScoreSheet(
      progress: progress, template: template, unit: unit, township: township, words: words)
    let sheet = blank.sheet(formats: &formats, lists: &lists)
    let sheets = lists.isEmpty ? [sheet] : [sheet, lists.sheet]
    return form(words.sheetFile, (entry.code, entry.name), sheets, formats, &names)
  }

  private func form(
    _ kind: String, _ whose: (code: RegionCode, name: String), _ sheets: [Sheet],
    _ formats: FormatTable, _ names: inout FileNames
  ) -> Form {
    let name = names.name("\(kind)-\(whose.code.digits)-\(whose.name)", else: whose.code.digits)
    let day = progress.cutoff.civil
    let workbook = Workbook(
      fileName: name,
      properties: Workbook.Properties(
        title: String((progress.campaign.title + kind).prefix(120)),
        subject: String(progress.campaign.title.prefix(120)),
        created: .init(year: day.year, month: day.month, day: day.day)),
      formats: formats.formats, sheets: sheets)
    return Form(
      folder: nil, workbook: workbook, stem: String(name.dropLast(".xlsx".count)))
  }
}

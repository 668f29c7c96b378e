import Campaigns

/// The assessment sheets of a workbook: one for each unit of its grid.
struct AssessmentSheets {
  let attached: AttachedSheets
  private let progress: Progress
  private let units: [Assessment]
  private let values: [PlaceholderValues]
  private let plan: ScoreSheetPlan
  private let looks: ScoreSheetLooks

  /// `nil` where the template or the campaign has none.
  init?(
    progress: Progress, template: WorkbookTemplate, words: FixedWords,
    values: PlaceholderValues, units: [Assessment], firstSerial: Int, names: inout SheetNames,
    formats: inout FormatTable
  ) {
    guard let sheet = template.scoreSheet, ScoreSheetPlan.isUseful(for: progress.campaign) else {
      return nil
    }
    self.progress = progress
    self.units = units
    var sheetNames: [String] = []
    var numbers: [String] = []
    var unitValues: [PlaceholderValues] = []
    for (position, unit) in units.enumerated() {
      var values = values
      let entry = progress.entry(of: unit)
      values[.serial] = String(firstSerial + position)
      values[.name] = entry.name
      values[.code] = entry.code.digits
      values[.township] = PlaceNames.name(
        of: entry.code.place(at: .township), at: .township, entry: entry, progress)
      numbers.append(values.fill(sheet.number))
      sheetNames.append(names.name(values.fill(sheet.frame.sheet)))
      unitValues.append(values)
    }
    self.values = unitValues
    plan = ScoreSheetPlan(
      sheet, campaign: progress.campaign, words: words,
      titleRows: TitleBlock.rowCount(sheet.frame), formats: &formats)
    looks = ScoreSheetLooks(&formats, words: words)
    attached = AttachedSheets(
      names: sheetNames, numbers: numbers, totalCells: plan.totalCells)
  }

  /// - Parameter grid: where the units' rows are, for the links back.
  func sheets(
    rollUp: String, grid: UnitGrid, formats: inout FormatTable
  ) -> [Sheet] {
    units.indices.map { position in
      ScoreSheet(
        plan: plan, progress: progress, looks: looks, unit: units[position],
        township: values[position][.township] ?? "", values: values[position],
        back: Cell.Link(sheet: rollUp, row: grid.row(ofUnit: position))
      ).sheet(named: attached.names[position], formats: &formats)
    }
  }
}

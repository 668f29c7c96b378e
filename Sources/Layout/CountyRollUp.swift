package import Campaigns

/// The county's roll-up form with every unit's assessment sheet and the sheet of rules and sources:
/// one workbook, or an index and one for each street where there are too many units.
package struct CountyRollUp: Sendable {
  let progress: Progress
  private(set) var template: WorkbookTemplate
  let issue: Int
  let sources: [(name: String, sha256: String)]
  let correction: Correction?
  let words: FixedWords

  /// - Parameters:
  ///   - issue: the number of the report's issue.
  ///   - correction: what a second or later issue corrects.
  ///   - sources: the files that the figures rest on, with their SHA-256 in hexadecimal digits.
  package init(
    _ progress: Progress, template: WorkbookTemplate, issue: Int,
    sources: [(name: String, sha256: String)], correction: Correction? = nil
  ) {
    self.progress = progress
    self.template = template
    self.issue = issue
    self.sources = sources
    self.correction = correction
    words = FixedWords.of(progress.campaign.languageID)
    let values = values
    self.template.rollUp.columns = template.rollUp.columns.filled(values)
  }

  /// One workbook; where there are more units than one may hold, the index and then a workbook for
  /// each street, in code order. Units out of scope are in no form.
  package var workbooks: [Workbook] { plans.map { $0.make() } }

  var plans: [WorkbookPlan] {
    let units = progress.units.filter { progress.entry(of: $0).inScope }
    guard units.count > template.unitsPerWorkbook else { return [whole(units)] }
    return divided(units)
  }

  var values: PlaceholderValues {
    PlaceholderValues(progress, issue: issue, attachment: template.attachment, words: words)
  }

  private func whole(_ units: [Assessment]) -> WorkbookPlan {
    var files = FileNames()
    let file = files.name(values.fill(template.fileName))
    return WorkbookPlan(fileName: file, units: units.count) {
      workbook(
        units, values: values, whole: progress.campaign.top.code, part: nil, fileName: file)
    }
  }

  private func divided(_ units: [Assessment]) -> [WorkbookPlan] {
    let groups = TownshipGroup.groups(units, of: progress)
    var files = FileNames()
    let indexFile = files.name(values.fill(template.indexFileName))
    let parts = groups.map { group in
      var values = values
      values[.township] = group.name
      let file = files.name(values.fill(template.partFileName), else: group.code.digits)
      return WorkbookPlan(fileName: file, units: group.units.count) { [values] in
        workbook(
          Array(units[group.units]), values: values, whole: group.code, part: group,
          fileName: file)
      }
    }
    let names = parts.map(\.fileName)
    let first = WorkbookPlan(fileName: indexFile, units: groups.count) {
      index(of: groups, units: units, files: names, fileName: indexFile)
    }
    return [first] + parts
  }

  private func index(
    of groups: [TownshipGroup], units: [Assessment], files: [String], fileName: String
  ) -> Workbook {
    let index = IndexSheet(
      progress: progress, template: template.index, words: words, values: values,
      groups: groups, units: units, files: files)
    var formats = FormatTable(fonts: template.fonts)
    var names = SheetNames()
    var sheets = [
      index.sheet(named: names.name(values.fill(template.index.frame.sheet)), formats: &formats)
    ]
    appendBasis(to: &sheets, names: &names, formats: &formats)
    insertCorrection(into: &sheets, values: values, names: &names, formats: &formats)
    return Workbook(
      fileName: fileName, properties: properties(values, template.index.frame.title),
      formats: formats.formats, sheets: sheets, origin: Workbook.Origin(template: template.id))
  }

  private func workbook(
    _ units: [Assessment], values: PlaceholderValues, whole: RegionCode,
    part: TownshipGroup?, fileName: String
  ) -> Workbook {
    var formats = FormatTable(fonts: template.fonts)
    var names = SheetNames()
    let firstSerial = (part?.units.lowerBound ?? 0) + 1
    let rollUpName = names.name(values.fill(template.rollUp.frame.sheet))
    let assessments = AssessmentSheets(
      progress: progress, template: template, words: words, values: values, units: units,
      firstSerial: firstSerial, names: &names, formats: &formats)
    let rollUp = RollUpSheet(
      progress: progress, template: template.rollUp, words: words, values: values,
      units: units, sheets: assessments?.attached, whole: whole,
      showsStrip: part == nil, firstSerial: firstSerial)
    let placed = rollUp.sheet(named: rollUpName, formats: &formats)
    var sheets = [placed.sheet]
    if let assessments {
      sheets += assessments.sheets(
        rollUp: rollUpName, grid: placed.grid, formats: &formats)
    }
    if part == nil { appendBasis(to: &sheets, names: &names, formats: &formats) }
    insertCorrection(
      of: part, into: &sheets, values: values, names: &names, formats: &formats)
    return Workbook(
      fileName: fileName, properties: properties(values, template.rollUp.frame.title),
      formats: formats.formats, sheets: sheets,
      origin: Workbook.Origin(template: template.id, place: part?.code))
  }

  private func appendBasis(
    to sheets: inout [Sheet], names: inout SheetNames, formats: inout FormatTable
  ) {
    guard let basis = template.basis else { return }
    let name = names.name(values.fill(basis.frame.sheet))
    sheets.append(
      BasisSheet(
        progress: progress, template: basis, words: words, values: values, issue: issue,
        sources: sources
      ).sheet(named: name, formats: &formats))
  }

  private func insertCorrection(
    of part: TownshipGroup? = nil, into sheets: inout [Sheet], values: PlaceholderValues,
    names: inout SheetNames, formats: inout FormatTable
  ) {
    guard var own = correction else { return }
    if let part { own = own.narrowed { $0.place(at: .township) == part.code } }
    CorrectionSheet(own, progress: progress, values: values, words: words)
      .insert(into: &sheets, names: &names, formats: &formats)
  }

  private func properties(_ values: PlaceholderValues, _ title: String) -> Workbook.Properties {
    let day = progress.cutoff.civil
    return Workbook.Properties(
      title: String(values.fill(title).prefix(120)),
      subject: String(progress.campaign.title.prefix(120)),
      created: .init(year: day.year, month: day.month, day: day.day))
  }
}

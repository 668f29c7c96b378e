package import Campaigns

/// The county's roll-up form with every unit's assessment sheet and the sheet of rules and sources.
package struct CountyRollUp {
  let progress: Progress
  let template: WorkbookTemplate
  let issue: Int
  let sources: [(name: String, sha256: String)]
  let words: FixedWords

  /// - Parameters:
  ///   - issue: the number of the report's issue.
  ///   - sources: the files that the figures rest on, with their SHA-256 in hexadecimal digits.
  package init(
    _ progress: Progress, template: WorkbookTemplate, issue: Int,
    sources: [(name: String, sha256: String)]
  ) {
    self.progress = progress
    self.template = template
    self.issue = issue
    self.sources = sources
    words = FixedWords.of(progress.campaign.languageID)
  }

  /// One workbook; where there are more units than one may hold, the index and then a workbook for
  /// each street, in code order.
  package var workbooks: [Workbook] {
    let units = progress.units.filter { progress.entry(of: $0).inScope }
    return [whole(units)]
  }

  private var values: PlaceholderValues {
    PlaceholderValues(progress, issue: issue, attachment: template.attachment, words: words)
  }

  private func whole(_ units: [Assessment]) -> Workbook {
    var files = FileNames()
    return workbook(
      units, values: values, whole: progress.campaign.top.code, isPart: false,
      fileName: files.name(values.fill(template.fileName)))
  }

  func workbook(
    _ units: [Assessment], values: PlaceholderValues, whole: RegionCode, isPart: Bool,
    fileName: String
  ) -> Workbook {
    var formats = FormatTable(fonts: template.fonts)
    var names = SheetNames()
    let rollUpName = names.name(values.fill(template.rollUp.frame.sheet))
    let rollUp = RollUpSheet(
      progress: progress, template: template.rollUp, words: words, values: values,
      units: units, sheets: nil, whole: whole, showsStrip: !isPart
    ).sheet(named: rollUpName, formats: &formats)
    var sheets = [rollUp]
    if let basis = template.basis {
      sheets.append(
        BasisSheet(
          progress: progress, template: basis, words: words, values: values, issue: issue,
          sources: sources
        ).sheet(named: names.name(values.fill(basis.frame.sheet)), formats: &formats))
    }
    let day = progress.cutoff.civil
    return Workbook(
      fileName: fileName,
      properties: Workbook.Properties(
        title: values.fill(template.rollUp.frame.title), subject: progress.campaign.title,
        created: .init(year: day.year, month: day.month, day: day.day)),
      formats: formats.formats, sheets: sheets)
  }
}

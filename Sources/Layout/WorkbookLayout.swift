package import Campaigns
package import Diagnostics

/// Lays out what a workbook template asks for, whatever its kind: the one way from figures to
/// workbooks.
package struct WorkbookLayout {
  /// The workbooks, in the order that they are read in.
  package let workbooks: [Workbook]

  /// - Parameters:
  ///   - issue: the number of the report's issue.
  ///   - diagnostics: what was found wrong, for the sheets that list it.
  ///   - correction: what a second or later issue corrects; each workbook then says so.
  ///   - sources: the files that the figures rest on, with their SHA-256 in hexadecimal digits.
  package init(
    _ progress: Progress, design: WorkbookDesign, issue: Int,
    sources: [(name: String, sha256: String)], diagnostics: [Diagnostic] = [],
    correction: Correction? = nil
  ) {
    let made: [Workbook]
    switch design {
    case .rollUp(let template):
      made =
        CountyRollUp(
          progress, template: template, issue: issue, sources: sources, correction: correction
        ).workbooks
    case .tables(let template):
      made =
        TablesLayout(
          progress, template: template, issue: issue, sources: sources, diagnostics: diagnostics,
          correction: correction
        ).workbooks
    }
    let mark = FixedWords.of(progress.campaign.languageID).analysis.cutText
    workbooks = made.map { $0.printed(mark: mark) }
  }
}

package import Campaigns
package import Diagnostics

/// A workbook that is not laid out yet: it costs nothing to hold many of them.
package struct WorkbookPlan: Sendable {
  /// The file's name, with its extension; no two plans of a report have the same.
  package var fileName: String
  /// How many units stand in it: what takes longest is best begun first.
  package var units: Int
  /// Lays the workbook out. Pure: the same plan gives the same workbook, on any thread.
  package var make: @Sendable () -> Workbook
}

/// Lays out what a workbook template asks for, whatever its kind: the one way from figures to
/// workbooks.
package struct WorkbookLayout {
  /// The workbooks to be made, in the order that they are read in.
  package let plans: [WorkbookPlan]

  /// All of them laid out.
  package var workbooks: [Workbook] { plans.map { $0.make() } }

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
    switch design {
    case .rollUp(let template):
      let mark = FixedWords.of(progress.campaign.languageID).analysis.cutText
      plans = CountyRollUp(
        progress, template: template, issue: issue, sources: sources, correction: correction
      ).plans.map { plan in
        var printed = plan
        printed.make = { plan.make().printed(mark: mark) }
        return printed
      }
    case .tables(let template):
      plans =
        TablesLayout(
          progress, template: template, issue: issue, sources: sources, diagnostics: diagnostics,
          correction: correction
        ).plans
    }
  }
}

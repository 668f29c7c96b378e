import Campaigns
import Diagnostics

/// Reads one file of a month by itself.
struct MonthFileReader {
  let campaign: Campaign
  let period: ReportingPeriod
  let resolver: UnitResolver
  let forced: Set<String>
  private let opener: TableOpener

  init(
    campaign: Campaign, period: ReportingPeriod, resolver: UnitResolver, forced: Set<String>
  ) {
    self.campaign = campaign
    self.period = period
    self.resolver = resolver
    self.forced = forced
    opener = TableOpener(definitions: TableDefinitions.all(for: campaign))
  }

  /// A file's rows, the columns that it was found to have, and the correction that it is.
  struct Result {
    var source: SourceFile
    var content = FileContent()
    var correction = 0
  }

  func read(_ file: InputFile, at position: Int) -> Result {
    var result = Result(source: SourceFile(name: file.name))
    do {
      let opened = try opener.open(file, at: position)
      result.source = opened.table.source
      result.content = rows(of: opened)
    } catch {
      result.content.findings = error.findings
    }
    return result
  }

  private func rows(of opened: OpenedTable) -> FileContent {
    switch (opened.table.kind, opened.table.definition.form) {
    case (.status, _):
      return StatusReader(campaign: campaign, period: period, resolver: resolver).read(opened)
    case (.scores, .rows): return LongScoreReader(campaign: campaign, resolver: resolver).read(opened)
    default:
      var content = FileContent()
      content.findings = [
        Diagnostic(
          .table(.notForMonth(opened.table.kind), in: .file),
          at: SourceLocation(file: opened.table.fileName))
      ]
      return content
    }
  }
}

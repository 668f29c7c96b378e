import Campaigns
import Diagnostics

/// Reads one file of a month by itself.
struct MonthFileReader {
  let campaign: Campaign
  let period: ReportingPeriod
  let resolver: UnitResolver
  let forced: Set<String>
  private let opener: TableOpener
  private let provenance: Provenance

  init(
    campaign: Campaign, period: ReportingPeriod, resolver: UnitResolver, forced: Set<String>
  ) {
    self.campaign = campaign
    self.period = period
    self.resolver = resolver
    self.forced = forced
    provenance = Provenance(
      campaign: campaign, period: period,
      offices: OfficeNames(resolver.index.register, campaign))
    opener = TableOpener(definitions: TableDefinitions.all(for: campaign), provesLater: true)
  }

  /// A file's rows, the columns that it was found to have, and the correction that it is.
  struct Result {
    var source: SourceFile
    var content = FileContent()
    var correction = 0
    /// What it lacks that a table would have.
    var lack: FileRefusal.Lack?
    /// The text, where its rows were read before it was known to be one.
    fileprivate var unproven: SourceText?
  }

  /// Reads a file: the tables of its sheets, or its own.
  /// - Returns: what each of them holds, as if it were the only one of the month.
  func read(_ file: InputFile) -> [Result] {
    let carriers = TableCarrier.all(in: [file])
    var results = carriers.map(read)
    SheetSettling.settle(&results, carriers)
    return results
  }

  private func read(_ carrier: TableCarrier) -> Result {
    let result = read(carrier, opener)
    guard let text = result.unproven, !text.isText(besides: result.content.proven) else {
      return result
    }
    // What is no text further down decides how all of it is read.
    return read(carrier, TableOpener(definitions: opener.definitions))
  }

  private func read(_ carrier: TableCarrier, _ opener: TableOpener) -> Result {
    var result = Result(source: SourceFile(name: carrier.file.name))
    do {
      let opened = try opener.open(carrier, at: 0)
      result.source = opened.table.source
      result.correction = Provenance.correction(opened.table)
      result.content = content(of: opened, carrier)
      result.unproven = opened.text.isProven ? nil : opened.text
    } catch {
      result.content.findings = error.findings
      if case .lacks(let lack, _) = error { result.lack = lack }
    }
    return result
  }

  /// The rows, unless the file says that it is another month's or office's.
  private func content(of opened: OpenedTable, _ carrier: TableCarrier) -> FileContent {
    let objections = provenance.objections(opened.table)
    let isForced = ([carrier.file.name] + carrier.containers).contains { name in
      forced.contains(name)
        || forced.contains(name.split(separator: "/").last.map(String.init) ?? "")
    }
    guard objections.isEmpty || isForced else {
      var content = FileContent()
      content.findings = objections
      return content
    }
    var content = rows(of: opened)
    content.findings += provenance.warnings(opened.table)
    if !objections.isEmpty { content.findings.append(.ofFile(.takenByForce, carrier.file)) }
    return content
  }

  private func rows(of opened: OpenedTable) -> FileContent {
    switch (opened.table.kind, opened.table.definition.form) {
    case (.status, _):
      return StatusReader(campaign: campaign, period: period, resolver: resolver).read(opened)
    case (.scores, .rows):
      return LongScoreReader(campaign: campaign, resolver: resolver).read(opened)
    case (.scores, .wide):
      return WideScoreReader(campaign: campaign, resolver: resolver).read(opened)
    case (.scores, .sheet):
      return ScoreSheetReader(campaign: campaign, resolver: resolver).read(opened)
    case (.tallies, _):
      return TallyReader(campaign: campaign, index: resolver.index).read(opened)
    case (.decisions, _): return DecisionReader(resolver: resolver).read(opened)
    case (.units, _), (.recipients, _), (.file, _):
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

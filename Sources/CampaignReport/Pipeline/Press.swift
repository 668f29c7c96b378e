import Campaigns
import Diagnostics
import Disk
import Layout
import Ledger
import Pages
import Publishing
import Records

/// A published report: where it lies, relative to the workspace.
struct Published: Sendable {
  var folder: String
  /// The workbooks, in the order that they are read in.
  var workbooks: [String]
  /// How many workbooks go back to senders.
  var returned = 0
  /// The workbooks as PDF, where that was asked for.
  var pdf: PDFFiles.Outcome?
  /// Every file of the folder but the manifest, by its name there.
  var outputs: [FileDigest]
  /// SHA-256 of the manifest.
  var manifestDigest: String
}

/// Lay out → write → record: makes the period's folder beside its place, checks every file, and
/// puts it there whole.
struct Press {
  let world: World
  let result: Pipeline.Result
  let lock: WorkspaceLock
  /// The number of the issue.
  let issue: Int
  /// What it corrects, from the second issue on.
  let correction: Correction?
  /// How many workbooks are made at a time.
  let workers: Workers
  /// Whether the workbooks are made as PDF too.
  var makesPDF = false
  /// `summary.json`.
  let summary: [UInt8]
  private let inputs: [ManifestRecord.Entry]
  private let templates: [ManifestRecord.Entry]

  init(
    world: World, result: Pipeline.Result, lock: WorkspaceLock, issue: Int,
    correcting earlier: EarlierIssue? = nil, workers: Workers, digests: [String: String] = [:]
  ) throws(WorldFailure) {
    self.world = world
    self.result = result
    self.lock = lock
    self.issue = issue
    self.workers = workers
    summary = SummaryRecord.json(
      result.progress, issue: issue, diagnostics: result.diagnostics
    ).bytes()
    if let earlier {
      correction = try earlier.correction(to: summary, inputs: result)
    } else {
      correction = nil
    }
    func entry(_ file: Sources.File) -> ManifestRecord.Entry {
      ManifestRecord.Entry(
        path: file.path, size: file.bytes.count,
        sha256: digests[file.path] ?? Digest.sha256(of: file.bytes.span))
    }
    inputs =
      result.sources.all.map(entry)
      + (earlier.map { [Self.entry($0.path, $0.summary)] } ?? [])
    templates = result.templates.files.map(entry)
  }

  /// - Parameters:
  ///   - kept: folders of earlier issues, which stand in the new folder too.
  ///   - jobs: what is done beside the workbooks, and done when `willReplace` is called.
  ///   - willReplace: called when everything is written and nothing has taken its place yet; what
  ///     it throws ends the work, and the old report stays.
  func publish(
    only: RegionCode?, keeping kept: [KeptIssue] = [],
    besides jobs: [Bindery.SideJob] = [],
    checkpoint: @escaping (Step) -> Void = { _ in },
    willReplace: (Published) throws(WorldFailure) -> Void = { _ in }
  ) throws(WorldFailure) -> Published {
    let folder = try ReportFolder.of(
      result.progress.campaign.id, result.progress.period, only: only, world: world)
    let staging = try Self.publishing { () throws(PublishingError) in
      try folder.stage(under: lock, checkpoint: checkpoint)
    }
    do throws(WorldFailure) {
      var published = try fill(staging, only: only, besides: jobs)
      published.folder = ReportFolder.shown(folder)
      published.workbooks = published.workbooks.map { published.folder + "/" + $0 }
      for issue in kept {
        try Self.publishing { () throws(PublishingError) in
          try staging.keep(issue.source, as: issue.name, without: issue.without)
        }
      }
      try world.checkStop()
      try willReplace(published)
      let left = try Self.publishing { () throws(PublishingError) in try staging.publish() }
      if let left { world.console.complain(WorldFailure(left)) }
      return published
    } catch {
      // What was begun is taken away; what failed first is what the person must hear.
      try? staging.discard()
      throw error
    }
  }

  /// Writes every file of the report into the folder being made.
  private func fill(
    _ staging: Staging, only: RegionCode?, besides jobs: [Bindery.SideJob]
  ) throws(WorldFailure) -> Published {
    let plans = plans()
    let bindery = Bindery(
      world: world, campaign: result.progress.campaign.id, workers: workers)
    let files = dataFiles(linking: plans.map(\.fileName)).map { $0.job(in: staging.whole) }
    var outputs = try bindery.make(plans, besides: jobs + files, in: staging)
    let returned = try ReturnedFiles(world: world, result: result, only: only).write(into: staging)
    outputs += returned
    let manifest = ManifestRecord(
      tool: ToolVersion.text, campaign: result.progress.campaign.id,
      period: result.progress.period.name, cutoff: result.progress.cutoff.iso,
      issue: issue, inputs: inputs, templates: templates, outputs: outputs)
    let pdf =
      makesPDF
      ? try PDFFiles(world: world, staging: staging).make(plans.map(\.fileName)) : nil
    let bytes = manifest.json.bytes()
    try Self.publishing { () throws(PublishingError) in try staging.write("manifest.json", bytes) }
    return Published(
      folder: "", workbooks: plans.map(\.fileName), returned: returned.count, pdf: pdf,
      outputs: outputs.map { FileDigest(path: $0.path, digest: $0.sha256, bytes: $0.size) },
      manifestDigest: Digest.sha256(of: bytes))
  }

  /// What is to be made, in the order that it is read in; nothing is laid out yet.
  private func plans() -> [WorkbookPlan] {
    let sources = inputs.map { (name: $0.path, sha256: $0.sha256) }
    return result.templates.workbooks.flatMap { template in
      WorkbookLayout(
        result.progress, design: template, issue: issue, sources: sources,
        diagnostics: result.diagnostics, correction: correction
      ).plans
    }
  }

  /// A file of the report that is no workbook.
  private struct DataFile: Sendable {
    var name: String
    var bytes: @Sendable () -> [UInt8]

    /// Makes it and writes it into a folder.
    func job(in folder: Staging.Part) -> Bindery.SideJob {
      { () throws(WorldFailure) in
        let bytes = bytes()
        try Press.publishing { () throws(PublishingError) in try folder.write(name, bytes) }
        return Press.entry(name, bytes)
      }
    }
  }

  /// The report for a phone or a browser, with links to its workbooks, and what programs read.
  private func dataFiles(linking workbooks: [String]) -> [DataFile] {
    let progress = result.progress
    let diagnostics = result.diagnostics
    let language = Language(rawValue: progress.campaign.languageID) ?? .zh
    return [
      DataFile(name: ReportPage.fileName) { [issue, correction] in
        let layout = PageLayout(progress, files: workbooks, issue: issue, correction: correction)
        return Array(ReportPage(layout.page).html.utf8)
      },
      DataFile(name: "summary.json") { [summary] in summary },
      DataFile(name: "tallies.csv") { TallyRecord.bytes(progress) },
      DataFile(name: "diagnostics.csv") {
        DiagnosticsRecord.bytes(diagnostics, language: language)
      },
    ]
  }

  private static func entry(_ path: String, _ bytes: [UInt8]) -> ManifestRecord.Entry {
    ManifestRecord.Entry(path: path, size: bytes.count, sha256: Digest.sha256(of: bytes))
  }

  @discardableResult
  private static func publishing<Value>(
    _ work: () throws(PublishingError) -> Value
  ) throws(WorldFailure) -> Value {
    do throws(PublishingError) { return try work() } catch { throw WorldFailure(error) }
  }
}

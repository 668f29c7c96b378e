import Campaigns
import Diagnostics
import Layout
import Ledger
import Publishing
import Records

/// A published report that may be sent, with the figures that it was made of.
struct IssuedReport {
  let month: ReportedMonth
  let issue: Ledger.Issue
  let report: StandingReport
  let result: Pipeline.Result

  var progress: Progress { result.progress }

  /// - Parameter evaluated: what a run has just computed; otherwise it is computed from the inputs
  ///   that were kept.
  /// - Throws: what `issuable` throws; 65 where the figures are not those of the report.
  init(
    _ month: ReportedMonth, in book: LedgerBook, evaluated: Pipeline.Result? = nil
  ) throws(WorldFailure) {
    self.month = month
    (issue, report) = try book.issuable(month)
    if let evaluated {
      result = evaluated
    } else {
      result = try PastIssue(issue.number, of: month, in: book).evaluate()
    }
    let summary = SummaryRecord.json(
      result.progress, issue: issue.number, diagnostics: result.diagnostics)
    let digest = Digest.sha256(of: summary.document())
    guard report.entry("summary.json")?.sha256 == digest else {
      let version = issue.toolVersion
      throw WorldFailure(
        .refused,
        zh: "\(report.folder) 的数字不能由它的来件重新得出（由 \(version) 生成），没有发送；请用该版本发送，或重新运行 run",
        en: "the figures of \(report.folder) do not come out of its inputs again (it was made by "
          + "\(version)), nothing was sent; send it with that version, or run it again")
    }
  }

  /// What keeps the letters for leaders back.
  func obstacles(isStrict: Bool) -> [SendGate.Obstacle] {
    let errors = result.diagnostics.count {
      $0.severity == .error || (isStrict && $0.severity == .warning)
    }
    return progress.campaign.gate.obstacles(errors: errors, counts: progress.counts)
  }

  /// The files of the report that go with a letter about a scope.
  func files(of letter: LetterTemplate, scope: RegionCode?) -> [StandingReport.Manifest.Entry] {
    let data = scope == nil ? letter.data.map(\.fileName) : []
    return report.manifest.outputs.filter { file in
      guard let workbook = file.workbook else { return data.contains(file.path) }
      guard letter.workbooks.includes(workbook) else { return false }
      return scope.map { file.place == $0.digits } ?? (file.whole == true)
    }
  }
}

extension StandingReport {
  /// A file of the report; nil where it has none of that name.
  func entry(_ path: String) -> Manifest.Entry? {
    manifest.outputs.first { $0.path == path }
  }

  /// A file's bytes, which are those that the manifest tells of.
  func read(_ file: Manifest.Entry, in world: World) throws(WorldFailure) -> [UInt8] {
    let path = folder + "/" + file.path
    let bytes = try world.read(path)
    guard Digest.sha256(of: bytes) == file.sha256 else {
      throw WorldFailure(
        .absent, zh: "\(path) 生成后被改动，没有发送；请重新运行 campaign-report run",
        en: "\(path) was changed after it was made, nothing was sent; run campaign-report run again"
      )
    }
    return bytes
  }
}

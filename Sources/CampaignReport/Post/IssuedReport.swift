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
    let digest = Digest.sha256(of: summary.bytes())
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
    let files = report.manifest.outputs.filter { file in
      guard let workbook = file.workbook else { return data.contains(file.path) }
      guard letter.workbooks.includes(workbook) else { return false }
      return scope.map { file.place == $0.digits } ?? (file.whole == true)
    }
    return files + returned(with: letter, scope: scope).files
  }

  /// More than this no letter brings of what goes back to senders: many servers take no mail over
  /// some 20 MB, and base64 makes four bytes of three.
  private static let mostReturned = (files: 50, bytes: 10 << 20)

  /// The workbooks that go back to senders and go with a letter about a scope, and how many more
  /// there are. Of a place only those of which every row is known to lie in it.
  func returned(
    with letter: LetterTemplate, scope: RegionCode?
  ) -> (files: [StandingReport.Manifest.Entry], left: Int) {
    guard letter.bringsReturned, letter.audience == .office else { return ([], 0) }
    let all = report.manifest.outputs.filter { file in
      guard file.returned != nil else { return false }
      guard let scope else { return true }
      let links = file.place.flatMap { RegionCode($0) }.map(progress.campaign.chain) ?? []
      return links.contains { $0.code == scope }
    }
    var bytes = 0
    let files = all.prefix(Self.mostReturned.files).prefix { file in
      bytes += file.size
      return bytes <= Self.mostReturned.bytes
    }
    return (Array(files), all.count - files.count)
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

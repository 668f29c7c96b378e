import Campaigns
import Ledger
import Publishing

extension LedgerBook {
  /// True where the issue's report stands in its folder with the manifest that it was made with and
  /// with every file that the manifest names.
  func stands(_ issue: Ledger.Issue) throws(WorldFailure) -> Bool {
    guard let standing = try StandingReport(issue.month, in: world),
      standing.digest == issue.manifestDigest
    else { return false }
    return try standing.changedFile(in: world) == nil
  }

  /// The month's newest issue and the report that stands for it, for those who seal or send it.
  /// - Parameter isToBeSent: false for who declares it issued without sending it.
  /// - Throws: 66 where nothing is published, or the folder is not what the ledger knows of; 73
  ///   where the report may have been sent without the ledger's knowledge; 64 for one that was cut
  ///   off early (`--as-of`).
  func issuable(
    _ month: ReportedMonth, isToBeSent: Bool = true
  ) throws(WorldFailure) -> (issue: Ledger.Issue, report: StandingReport) {
    let folder = StandingReport.folder(of: month)
    let standing = try StandingReport(month, in: world)
    guard let issue = try issue(of: month), issue.manifestDigest != nil else {
      if standing != nil { throw Self.unrecorded(folder) }
      throw WorldFailure(LedgerError.notPublished(month))
    }
    guard let standing, standing.digest == issue.manifestDigest else {
      throw Self.changed(folder, issue, file: nil)
    }
    if let file = try standing.changedFile(in: world) {
      throw Self.changed(folder, issue, file: file)
    }
    if issue.foundReport && isToBeSent { throw Self.unrecorded(folder) }
    guard standing.isOfWholeMonth else {
      throw WorldFailure(
        .usage,
        zh: "\(folder) 是提前截止（\(standing.manifest.cutoff)）的报告，不能封存或发送；请先不带 --as-of 运行 run",
        en: "\(folder) is cut off on \(standing.manifest.cutoff) and cannot be issued; first run "
          + "it without --as-of")
    }
    return (issue, standing)
  }

  private static func changed(
    _ folder: String, _ issue: Ledger.Issue, file: String?
  ) -> WorldFailure {
    let place = file.map { "\(folder)/\($0)" } ?? folder
    return WorldFailure(
      .absent,
      zh: "\(place) 不是台账所记的第\(issue.number)期（被改动、移走，或上次运行中断）；请先重新运行 run",
      en: "\(place) is not of issue \(issue.number) as the ledger knows it (changed, moved away, "
        + "or a run was killed); first run it again")
  }

  /// Nobody can tell from the ledger what was sent.
  private static func unrecorded(_ folder: String) -> WorldFailure {
    WorldFailure(
      .cannotCreate,
      zh: "\(folder) 可能已经发送过，而台账里没有记录（台账丢失，或由备份恢复），因此没有发送；"
        + "请从最近的备份恢复 \(path)。确实没有发送过的，把该文件夹移走后重新运行 run；已经发送过的，用 seal 封存",
      en: "\(folder) may have been sent without a record in the ledger (it was lost, or restored "
        + "from a backup), so nothing is sent; restore \(path) from the latest backup. If it was "
        + "never sent, move the folder away and run it again; if it was, seal it")
  }
}

extension StandingReport {
  /// The first file that is not what the manifest says, or is gone; nil where all are as they were
  /// made.
  func changedFile(in world: World) throws(WorldFailure) -> String? {
    for output in manifest.outputs {
      do throws(WorldFailure) {
        let bytes = try world.read("\(folder)/\(output.path)")
        guard Digest.sha256(of: bytes) == output.sha256 else { return output.path }
      } catch {
        guard error.status == .absent else { throw error }
        return output.path
      }
    }
    return nil
  }
}

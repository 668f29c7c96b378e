import Campaigns
import Foundation
import Ledger
import Publishing

/// The report that stands in a folder of `reports/`, as its manifest tells of it.
struct StandingReport: Sendable {
  /// Relative to the workspace.
  var folder: String
  var manifest: Manifest
  /// SHA-256 of `manifest.json`: by it the ledger knows the report.
  var digest: String

  /// What of `manifest.json` other commands need.
  struct Manifest: Decodable, Sendable {
    /// A file with its SHA-256.
    struct Entry: Decodable, Sendable {
      var path: String
      var size: Int
      var sha256: String
      /// Of a workbook: its template's id, the place whose rows alone stand in it, and whether it
      /// belongs to the whole.
      var workbook: String?
      var place: String?
      var whole: Bool?
    }
    var campaign: String
    var period: String
    var cutoff: String
    var issue: Int
    var outputs: [Entry]
  }

  /// The report in `folder`; nil where none stands there.
  /// - Throws: 66 where its manifest is not what this tool writes.
  init?(_ folder: String, in world: World) throws(WorldFailure) {
    let path = folder + "/manifest.json"
    let bytes: [UInt8]
    do throws(WorldFailure) {
      bytes = try world.read(path)
    } catch {
      guard error.status == .absent else { throw error }
      return nil
    }
    guard let manifest = try? JSONDecoder().decode(Manifest.self, from: Data(bytes)) else {
      throw WorldFailure(
        .absent, zh: "\(path) 已被改动，读不出来；请重新运行 campaign-report run",
        en: "\(path) was changed and cannot be read; run campaign-report run again")
    }
    self.folder = folder
    self.manifest = manifest
    digest = Digest.sha256(of: bytes)
  }

  /// The report of a month, whatever its issue.
  init?(_ month: ReportedMonth, in world: World) throws(WorldFailure) {
    try self.init(Self.folder(of: month), in: world)
  }

  /// Where a month's report stands, relative to the workspace.
  static func folder(of month: ReportedMonth) -> String {
    "reports/\(month.campaign)/\(month.period.name)"
  }

  /// False where it is cut off before the month's last day (`--as-of`): such a one is never issued.
  var isOfWholeMonth: Bool {
    ReportingPeriod(manifest.period)?.lastDay.iso == manifest.cutoff
  }
}

extension LedgerBook {
  /// The month's newest issue and the report that stands for it, for those who seal or send it.
  /// - Throws: 66 where nothing is published, or the folder is not what the ledger knows of; 73
  ///   where the ledger is new and the report older: it may have been sent; 64 for `--as-of`.
  func issuable(
    _ month: ReportedMonth
  ) throws(WorldFailure) -> (issue: Ledger.Issue, report: StandingReport) {
    let folder = StandingReport.folder(of: month)
    let standing = try StandingReport(month, in: world)
    guard let issue = try issue(of: month), issue.manifestDigest != nil else {
      if standing != nil { throw Self.unrecorded(folder) }
      throw WorldFailure(LedgerError.notPublished(month))
    }
    guard let standing, standing.digest == issue.manifestDigest else {
      throw WorldFailure(
        .absent,
        zh: "\(folder) 不是台账所记的第\(issue.number)期（被改动、移走，或上次运行中断）；请先重新运行 run",
        en:
          "\(folder) is not issue \(issue.number) as the ledger knows it (changed, moved away, or "
          + "a run was killed); first run it again")
    }
    if issue.foundReport { throw Self.unrecorded(folder) }
    guard standing.isOfWholeMonth else {
      throw WorldFailure(
        .usage,
        zh: "\(folder) 是提前截止（\(standing.manifest.cutoff)）的报告，不能封存或发送；请先不带 --as-of 运行 run",
        en:
          "\(folder) is cut off on \(standing.manifest.cutoff) and cannot be issued; first run it "
          + "without --as-of")
    }
    return (issue, standing)
  }

  /// The ledger began after the report was made: nobody can tell from it what was sent.
  private static func unrecorded(_ folder: String) -> WorldFailure {
    WorldFailure(
      .cannotCreate,
      zh: "\(folder) 在台账建立之前就有了，可能已经发送过，因此没有发送；请从备份恢复 \(path)；"
        + "确实没有发送过的，把该文件夹移走后重新运行 run",
      en: "\(folder) is older than the ledger and may have been sent before, so nothing is sent; "
        + "restore \(path) from a backup, or, if it was never sent, move the folder away "
        + "again"
    )
  }
}

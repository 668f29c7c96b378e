import Campaigns
import Foundation
import Layout
import Ledger
import Publishing

/// The issue that a correction corrects: its figures as they were issued, and what it was made of.
struct EarlierIssue: Sendable {
  /// Where its figures stand from now on, relative to the workspace.
  var path: String
  /// Its `summary.json`.
  var summary: [UInt8]
  /// What it was made of.
  var inputs: [FileDigest]
  /// The number of the new issue, and why it is made.
  var number: Int
  var reason: String

  /// What changes by the new issue.
  /// - Parameter summary: the new issue's `summary.json`.
  func correction(
    to summary: [UInt8], inputs result: Pipeline.Result
  ) throws(WorldFailure) -> Correction {
    let forced = Set(inputs.filter(\.isForced).map(\.path))
    let now = try InputDigests(result, forced: forced).inputs
    let changes = InputChanges(from: inputs, to: now)
    return Correction(
      number: number, reason: reason,
      was: try IssuedFigures(of: self.summary, at: path),
      now: try IssuedFigures(of: summary, at: "summary.json"),
      files: changes.changed.map { Correction.FileChange(path: $0, kind: .changed) }
        + changes.added.map { Correction.FileChange(path: $0, kind: .added) }
        + changes.removed.map { Correction.FileChange(path: $0, kind: .removed) })
  }
}

/// The folder of an earlier issue, which is kept in the folder of the new one.
struct KeptIssue: Sendable {
  /// The folder that it is copied from.
  var source: String
  /// `issue-1`.
  var name: String
  /// Entries of the source that are not part of it.
  var without: Set<String>
}

extension LedgerBook {
  /// What the issue of this number corrects; nil for the first.
  /// - Throws: 66 where the figures of the issue before are not kept any more.
  func earlierIssue(
    than number: Int, of month: ReportedMonth, reason: String?
  ) throws(WorldFailure) -> EarlierIssue? {
    guard number > 1, let reason else { return nil }
    let earlier = try issue(number - 1, of: month)
    let (inputs, outputs) = try Self.of { () throws(LedgerError) in
      (try ledger.inputs(of: earlier.run), try ledger.outputs(of: earlier.run))
    }
    guard let digest = outputs.first(where: { $0.path == "summary.json" })?.digest else {
      preconditionFailure("every issue has its figures")
    }
    do throws(PublishingError) {
      return EarlierIssue(
        path: "\(StandingReport.folder(of: month))/issue-\(earlier.number)/summary.json",
        summary: try InputStore(state: world.root + "/state").get(digest),
        inputs: inputs, number: number, reason: reason)
    } catch {
      throw WorldFailure(error)
    }
  }

  /// The folders of all issues before this one, wherever they stand now: in the month's folder as
  /// its report, or kept in it.
  /// - Throws: 66 where one of them is gone.
  func keptIssues(
    before number: Int, of month: ReportedMonth
  ) throws(WorldFailure) -> [KeptIssue] {
    let folder = StandingReport.folder(of: month)
    let standing = try StandingReport(month, in: world)
    let names = (1..<number).map { "issue-\($0)" }
    var kept: [KeptIssue] = []
    for (index, name) in names.enumerated() {
      let digest = try issue(index + 1, of: month).manifestDigest
      if standing?.digest == digest {
        kept.append(
          KeptIssue(source: "\(world.root)/\(folder)", name: name, without: Set(names)))
        continue
      }
      guard try StandingReport("\(folder)/\(name)", in: world)?.digest == digest else {
        throw WorldFailure(
          .absent,
          zh: "\(folder)/\(name) 不在了或被改动，它是已发出的第\(index + 1)期；请从备份恢复，或用 campaign-report "
            + "history remake \(month.campaign) --period \(month.period.name) --issue \(index + 1) "
            + "--into 文件夹 重做后放回原处",
          en: "\(folder)/\(name), which is issue \(index + 1), is gone or changed; restore it from "
            + "a backup, or make it again (campaign-report history remake \(month.campaign) "
            + "--period \(month.period.name) --issue \(index + 1) --into DIR) and put it there")
      }
      kept.append(
        KeptIssue(source: "\(world.root)/\(folder)/\(name)", name: name, without: []))
    }
    return kept
  }

  private func issue(
    _ number: Int, of month: ReportedMonth
  ) throws(WorldFailure) -> Ledger.Issue {
    let issues = try Self.of { () throws(LedgerError) in
      try ledger.issues(campaign: month.campaign, period: month.period)
    }
    guard let issue = issues.first(where: { $0.number == number }) else {
      preconditionFailure("issues are numbered without a gap")
    }
    return issue
  }
}

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
      /// Of a workbook that goes back to a sender: the hand-in that it goes back with.
      var returned: String?

      /// The file's own name, without its folder.
      var name: String { path.split(separator: "/").last.map(String.init) ?? path }
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

  /// What its files take, in bytes.
  var size: Int { manifest.outputs.reduce(0) { $0 + max(0, $1.size) } }

  /// False where it is cut off before the month's last day (`--as-of`): such a one is never issued.
  var isOfWholeMonth: Bool {
    ReportingPeriod(manifest.period)?.lastDay.iso == manifest.cutoff
  }
}

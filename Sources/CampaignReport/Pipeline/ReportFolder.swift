import Campaigns
import Publishing
import XLSX

/// Where a report goes: `reports/<campaign>/<period>`, or `only-<code>` in it.
enum ReportFolder {
  static func of(
    _ campaign: String, _ period: ReportingPeriod, only: RegionCode?, world: World
  ) throws(WorldFailure) -> PeriodFolder {
    let components = [campaign, period.name] + (only.map { ["only-" + $0.digits] } ?? [])
    do throws(PublishingError) {
      return try PeriodFolder(reports: world.root + "/reports", components)
    } catch {
      throw WorldFailure(error)
    }
  }

  /// The least room that a report is begun with, in bytes.
  static let leastRoom = 16 << 20

  /// Finds what would keep the report from being published before anything is computed.
  /// - Parameter besides: bytes that the report will take besides, as the one before it did.
  static func checkRoom(
    for plan: Pipeline.Plan, only: RegionCode?, besides: Int, world: World
  ) throws(WorldFailure) {
    let folder = try of(plan.campaign.id, plan.choice.period, only: only, world: world)
    do throws(PublishingError) {
      try folder.preflight(needing: leastRoom + besides)
    } catch {
      throw WorldFailure(error)
    }
  }

  /// The folder as people name it, relative to the workspace.
  static func shown(_ folder: PeriodFolder) -> String {
    (["reports"] + folder.components).joined(separator: "/")
  }
}

extension WorldFailure {
  init(_ error: PublishingError) {
    self.init(
      ExitStatus(rawValue: error.exitStatus) ?? .ioError, zh: error.zh, en: error.en)
  }

  /// A workbook that could not be written whole: the disk's fault, or a value that no file holds.
  init(_ error: XLSXError, file: String) {
    let status = ExitStatus(rawValue: error.exitStatus) ?? .ioError
    self.init(status, zh: "\(file)：\(error.zh)", en: "\(file): \(error.en)")
  }
}

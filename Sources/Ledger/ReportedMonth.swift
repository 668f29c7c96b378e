package import Campaigns

/// A month of a campaign: what runs, issues and deliveries belong to.
package struct ReportedMonth: Hashable, Sendable {
  /// The campaign's id.
  package var campaign: String
  package var period: ReportingPeriod

  package init(campaign: String, period: ReportingPeriod) {
    self.campaign = campaign
    self.period = period
  }
}

/// A file by what is in it.
package struct FileDigest: Hashable, Sendable {
  /// Relative to the workspace (an input) or to the report's folder (an output).
  package var path: String
  /// SHA-256, 64 small hexadecimal digits.
  package var digest: String
  /// Size in bytes.
  package var bytes: Int
  /// Taken although it names another month (`--force-period`).
  package var isForced: Bool

  package init(path: String, digest: String, bytes: Int, isForced: Bool = false) {
    self.path = path
    self.digest = digest
    self.bytes = bytes
    self.isForced = isForced
  }
}

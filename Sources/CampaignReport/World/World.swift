import Campaigns
import Ledger

/// Everything impure that the stages before publishing need. The real one stands on a disk, a clock
/// and a terminal; a test hands in its own from memory.
struct World: Sendable {
  /// The workspace's root folder, for publishing; readers use the closures.
  var root: String
  /// The bytes of a file of the workspace, by its path relative to the root.
  var read: @Sendable (_ path: String) throws(WorldFailure) -> [UInt8]
  /// Everything below a folder of the workspace, by path relative to that folder, sorted; empty
  /// where there is no such folder. Links out of the folder and devices are not followed.
  var list: @Sendable (_ folder: String) throws(WorldFailure) -> [FolderEntry]
  /// Today in a time zone (an IANA name); `nil` where the name is unknown.
  var today: @Sendable (_ timeZone: String) -> Day?
  /// The time of day, for the lock's text only: it stands in no report.
  var now: @Sendable () -> String
  /// The same for the ledger: when something was done. It stands in no report either.
  var instant: @Sendable () -> Instant
  /// Leaves orderly once the process was asked to end: throws, so that what was begun is undone.
  var checkStop: @Sendable () throws(WorldFailure) -> Void
  var environment: [String: String]
  var console: Console
}

extension World {
  /// Where a file or folder is that a person names: from the workspace on, as `-C` promises, unless
  /// the name begins at the root.
  func place(_ name: String) -> String { name.hasPrefix("/") ? name : root + "/" + name }
}

/// What lies in a folder.
struct FolderEntry: Hashable, Sendable {
  enum Kind: Sendable {
    case file
    /// A link, a device, a pipe: named in a note and never opened.
    case other
  }
  var path: String
  var kind: Kind
}

import Campaigns
import Disk
import Ledger

/// Everything impure that the stages before publishing need. The real one stands on a disk, a clock
/// and a terminal; a test hands in its own from memory.
struct World: Sendable {
  /// A larger hand-in is no table of this work: the scores of 120,000 communities with a row for
  /// each of 31 items take 200 MB.
  static let largestInput = 512 << 20

  /// The workspace's root folder, for publishing; readers use the closures.
  var root: String
  /// The bytes of a file of the workspace, by its path relative to the root.
  var read: @Sendable (_ path: String) throws(WorldFailure) -> [UInt8]
  /// The bytes of a file of a folder, as `list` named it. `watch` is shown them piece by piece, and
  /// false from it ends the reading. Those of a large file may be those of the disk, and are asked
  /// afterwards whether they are unchanged.
  var readEntry:
    @Sendable (
      _ folder: String, _ entry: FolderEntry, _ watch: (Span<UInt8>) -> Bool
    ) throws(ReadFault) -> FileBytes
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
  enum Kind: Hashable, Sendable {
    case file
    /// A link, a device, a pipe: named in a note and never opened.
    case other
    /// A folder that could not be entered.
    case closed(ReadFault)
  }
  /// As messages show it. Names that are not UTF-8 are read as GBK, or shown escaped.
  var path: String
  /// As the disk spells it.
  var rawPath: [[UInt8]]
  var kind: Kind

  init(path: String, rawPath: [[UInt8]]? = nil, kind: Kind) {
    self.path = path
    self.rawPath = rawPath ?? path.split(separator: "/").map { Array($0.utf8) }
    self.kind = kind
  }
}

import Campaigns
import Disk
import Ledger
import Publishing

/// What a report is made of, by digest: the register, every month's files, the templates.
struct InputDigests: Sendable {
  /// What figures and looks hang on.
  let inputs: [FileDigest]
  /// Read too, and deciding no figure: other campaigns' templates, and what lay in the folder.
  let context: [FileDigest]
  private let files: [Sources.File]
  /// By path.
  let known: [String: String]

  /// - Throws: 75 where a file was written to after its figures were taken.
  init(_ result: Pipeline.Result, forced: Set<String>) throws(WorldFailure) {
    let prefix = "inputs/\(result.progress.campaign.id)/"
    let files = result.sources.all + result.templates.files
    inputs = files.map { file in
      Self.digest(
        file, result.digests[file.path],
        isForced: Self.names(of: file.path, below: prefix).contains { forced.contains($0) })
    }
    let listing = Sources.File(
      path: ListingRecord.name,
      bytes: FileBytes(ListingRecord.bytes(result.sources.listing)))
    let beside = result.templates.context + [listing]
    context = beside.map { Self.digest($0) }
    self.files = files + beside
    known = Dictionary(
      (inputs + context).map { ($0.path, $0.digest) }, uniquingKeysWith: { first, _ in first })
    try checkUnchanged()
  }

  /// Large files stay on the disk while a report is made of them.
  /// - Throws: 75 where another program has written to one since it was opened.
  func checkUnchanged() throws(WorldFailure) {
    for file in files { try file.checkUnchanged() }
  }

  /// Keeps every file under its digest, so that the report can be made again, and its figures, with
  /// which a correction compares.
  /// - Throws: 75 where a file was written to before its copy was whole.
  func keep(
    _ summary: [UInt8], in store: InputStore, under lock: WorkspaceLock
  ) throws(WorldFailure) {
    do throws(PublishingError) {
      try store.putAll(under: lock) { (put) throws(PublishingError) in
        for (file, digest) in zip(files, inputs + context) {
          let bytes = file.bytes
          try put(bytes.span, digest.digest, { !bytes.isUnchanged })
        }
        try put(summary.span, Digest.sha256(of: summary), { false })
      }
    } catch {
      throw WorldFailure(error)
    }
    try checkUnchanged()
  }

  /// The names that `--force-period` may give to a file: as in messages, from the workspace, or
  /// its last part.
  private static func names(of path: String, below prefix: String) -> [String] {
    guard path.hasPrefix(prefix) else { return [] }
    let last = path.split(separator: "/").last.map(String.init) ?? path
    return [path, String(path.dropFirst(prefix.count)), last]
  }

  private static func digest(
    _ file: Sources.File, _ known: String? = nil, isForced: Bool = false
  ) -> FileDigest {
    FileDigest(
      path: file.path, digest: known ?? Digest.sha256(of: file.bytes.span),
      bytes: file.bytes.count, isForced: isForced)
  }
}

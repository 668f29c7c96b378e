import Campaigns
import Ledger
import Publishing

/// The inputs that an issue was made of, as they were: read by digest from `state/inputs`, whatever
/// has come to the workspace since.
struct KeptInputs {
  /// The files that `--force-period` named.
  let forced: Set<String>
  private let digests: [String: String]

  /// - Parameter run: the one that made the issue.
  init(of run: Int64, in book: LedgerBook) throws(WorldFailure) {
    let files = try LedgerBook.of { () throws(LedgerError) in
      try book.ledger.inputs(of: run) + book.ledger.context(of: run)
    }
    forced = Set(files.filter(\.isForced).map(\.path))
    digests = Dictionary(files.map { ($0.path, $0.digest) }, uniquingKeysWith: { a, _ in a })
  }

  /// The world in which those inputs are the only ones.
  func world(_ world: World) -> World {
    let digests = digests
    let store = InputStore(state: world.root + "/state")
    var kept = world
    kept.read = { (path) throws(WorldFailure) in
      guard let digest = digests[path] else {
        throw WorldFailure(
          .absent, zh: "本期没有用到 \(path)", en: "\(path) is no input of this issue")
      }
      do throws(PublishingError) { return try store.get(digest) } catch {
        throw WorldFailure(error)
      }
    }
    kept.list = { (folder) throws(WorldFailure) in
      digests.keys.filter { $0.hasPrefix(folder + "/") }.sorted().map {
        FolderEntry(path: String($0.dropFirst(folder.utf8.count + 1)), kind: .file)
      }
    }
    return kept
  }
}

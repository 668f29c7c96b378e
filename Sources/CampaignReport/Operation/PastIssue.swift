import Campaigns
import Disk
import Foundation
import Ledger
import Publishing

/// An issue as its kept inputs tell of it: what it was made of can be read again, as if it still
/// lay in the workspace.
struct PastIssue {
  let issue: Ledger.Issue
  private let book: LedgerBook
  /// Everything that was read, by path.
  private let files: [String: FileDigest]

  /// - Throws: 66 where there is no such issue.
  init(
    _ number: Int, of month: ReportedMonth, in book: LedgerBook
  ) throws(WorldFailure) {
    self.book = book
    let (issue, read) = try LedgerBook.of { () throws(LedgerError) in
      let issue = try book.ledger.issues(campaign: month.campaign, period: month.period)
        .first { $0.number == number && $0.manifestDigest != nil }
      guard let issue else { return (Ledger.Issue?.none, [FileDigest]()) }
      return (
        issue, try book.ledger.inputs(of: issue.run) + book.ledger.context(of: issue.run)
      )
    }
    guard let issue else {
      throw WorldFailure(
        .absent,
        zh:
          "台账里没有 \(month.campaign) \(month.period.name) 第\(number)期；campaign-report history 列出全部期次",
        en: "the ledger has no issue \(number) of \(month.campaign) \(month.period.name); "
          + "campaign-report history lists them")
    }
    self.issue = issue
    files = Dictionary(read.map { ($0.path, $0) }, uniquingKeysWith: { a, _ in a })
  }

  /// The figures of the issue, made again of what was kept.
  func evaluate() throws(WorldFailure) -> Pipeline.Result {
    // One that is lost would only be a finding among others.
    for file in files.values { _ = try Self.kept(file, in: store) }
    return try evaluate(in: try world(below: book.world.root))
  }

  private func evaluate(in world: World) throws(WorldFailure) -> Pipeline.Result {
    let request = Request(
      period: issue.month.period.name, asOf: try cutoff(),
      forced: Set(files.values.filter(\.isForced).map(\.path)))
    let pipeline = Pipeline(world: world, request: request)
    return try pipeline.evaluate(try pipeline.plan(issue.month.campaign))
  }

  /// Writes the inputs and the report into a new folder, as a workspace of its own.
  func make(into folder: String) throws(WorldFailure) -> Published {
    try makeFolder(folder)
    for path in files.keys.sorted() where path != ListingRecord.name {
      try write(path, below: folder)
    }
    let world = try world(below: folder)
    let month = issue.month
    let result = try evaluate(in: world)
    let lock: WorkspaceLock
    do throws(PublishingError) {
      lock = try WorkspaceLock.acquire(state: folder + "/state", since: world.now())
    } catch {
      throw WorldFailure(error)
    }
    defer { lock.release() }
    return try Press(
      world: world, result: result.withHistory(only: nil), lock: lock, issue: issue.number,
      correcting: try book.earlierIssue(than: issue.number, of: month, reason: issue.reason),
      workers: Workers(nil)
    ).publish(only: nil)
  }

  /// The workspace as it was: its files come from the store.
  private func world(below folder: String) throws(WorldFailure) -> World {
    var world = book.world
    let (files, store, listing) = (files, store, try listing())
    let inputs = "inputs/\(issue.month.campaign)"
    world.root = folder
    world.read = { (path) throws(WorldFailure) -> [UInt8] in
      guard let file = files[path] else {
        throw WorldFailure(.absent, zh: "找不到 \(path)", en: "\(path) does not exist")
      }
      return try Self.kept(file, in: store)
    }
    world.readEntry = { (folder, entry, watch) throws(ReadFault) -> FileBytes in
      if let fault = listing.first(where: { $0.entry == entry })?.fault { throw fault }
      guard let file = files["\(folder)/\(entry.path)"] else { throw .absent }
      do throws(WorldFailure) {
        return FileBytes(try Self.kept(file, in: store))
      } catch {
        throw .failed(errno: EIO)
      }
    }
    world.list = { (folder) throws(WorldFailure) -> [FolderEntry] in
      if folder == inputs { return listing.map(\.entry) }
      return files.keys.filter { $0.hasPrefix(folder + "/") }.sorted().map {
        FolderEntry(path: String($0.dropFirst(folder.count + 1)), kind: .file)
      }
    }
    return world
  }

  private static func kept(
    _ file: FileDigest, in store: InputStore
  ) throws(WorldFailure) -> [UInt8] {
    do throws(PublishingError) {
      return try store.get(file.digest)
    } catch {
      throw WorldFailure(error)
    }
  }

  /// What lay in the campaign's folder, in its order.
  private func listing() throws(WorldFailure) -> [Sources.Listed] {
    guard let file = files[ListingRecord.name],
      let listing = try? ListingRecord.read(try Self.kept(file, in: store))
    else {
      throw WorldFailure(LedgerError.corrupt(path: LedgerBook.path, detail: ListingRecord.name))
    }
    return listing
  }

  private var store: InputStore { InputStore(state: book.world.root + "/state") }

  /// The day of a report that was cut off early and still stands; nil for a whole month.
  private func cutoff() throws(WorldFailure) -> Day? {
    guard let standing = try StandingReport(issue.month, in: book.world),
      standing.digest == issue.manifestDigest
    else { return nil }
    return Day(iso: standing.manifest.cutoff)
  }

  private func makeFolder(_ folder: String) throws(WorldFailure) {
    let files = FileManager.default
    if files.fileExists(atPath: folder) {
      throw WorldFailure(
        .cannotCreate, zh: "\(folder) 已经存在；请另选一个新文件夹", en: "\(folder) exists; name a new folder")
    }
    try Self.onDisk(folder) {
      try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
  }

  private func write(_ path: String, below folder: String) throws(WorldFailure) {
    guard let file = files[path] else { return }
    // What a ledger says is not taken for a way out of the folder.
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0 != ".." && $0 != "." }) else {
      throw WorldFailure(LedgerError.corrupt(path: LedgerBook.path, detail: path))
    }
    let bytes = try Self.kept(file, in: store)
    let place = URL(fileURLWithPath: folder + "/" + path)
    try Self.onDisk(place.path) {
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: place)
    }
  }

  private static func onDisk(
    _ path: String, _ work: () throws -> Void
  ) throws(WorldFailure) {
    do {
      try work()
    } catch {
      throw WorldFailure(
        .cannotCreate, zh: "无法写入 \(path)；请检查权限和磁盘空间",
        en: "\(path) cannot be written; check its permission and the room on the disk")
    }
  }
}

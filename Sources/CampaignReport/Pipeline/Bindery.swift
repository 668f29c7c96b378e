import Campaigns
import Layout
import Publishing
import Records
import Synchronization

/// Makes the workbooks of a report: lays out, writes and proves each by itself, several at a time.
/// What is laid out is gone again when its file is proved, so that memory does not grow with them.
struct Bindery: Sendable {
  let world: World
  let campaign: String
  let workers: Workers

  /// A workbook that is on the disk and proved.
  private struct Made: Sendable {
    var origin: Workbook.Origin
    var file: ProvedWorkbook
    /// What must be said of it.
    var omissions: [(sheet: String, rows: Int)]
  }

  /// What is done beside the workbooks by the same workers, and begun before them; gives what the
  /// manifest says of the file that it made, if any.
  typealias SideJob = @Sendable () throws(WorldFailure) -> ManifestRecord.Entry?

  /// What came of one piece of work.
  private enum Piece: Sendable {
    case workbook(Made)
    case besides(ManifestRecord.Entry?)
  }

  /// Writes the workbooks into the folder being made and gives what the manifest says of them, in
  /// the order of the plans, and then of the files that `jobs` made.
  func make(
    _ plans: [WorkbookPlan], besides jobs: [SideJob], in staging: Staging
  ) throws(WorldFailure) -> [ManifestRecord.Entry] {
    let order = plans.indices.sorted { plans[$0].units > plans[$1].units }
    let scratch = staging.temporaryDirectory
    var paths: [String] = []
    for plan in plans {
      do throws(PublishingError) {
        paths.append(try staging.path(plan.fileName))
      } catch {
        throw WorldFailure(error)
      }
    }
    let all = plans.reduce(0) { $0 + $1.units + 1 }
    let done = Mutex((books: 0, units: 0))
    let total = jobs.count + order.count
    let made = try workers.map(total) { [paths] (piece) throws(WorldFailure) -> Piece in
      try world.checkStop()
      guard piece >= jobs.count else { return .besides(try jobs[piece]()) }
      let turn = piece - jobs.count
      let plan = plans[order[turn]]
      let before = done.withLock { $0 }
      world.console.progress(
        .write(
          workbook: before.books + 1, of: plans.count, part: Double(before.units) / Double(all)),
        campaign)
      defer { done.withLock { $0 = ($0.books + 1, $0.units + plan.units + 1) } }
      let workbook = plan.make()
      return .workbook(
        Made(
          origin: workbook.origin,
          file: try ProvedWorkbook.write(
            workbook, to: paths[order[turn]], scratch: scratch, as: workbook.fileName),
          omissions: workbook.sheets.filter { $0.omittedRows > 0 }
            .map { ($0.name, $0.omittedRows) }))
    }
    var inOrder: [Made?] = Array(repeating: nil, count: plans.count)
    var others: [ManifestRecord.Entry] = []
    for (number, piece) in made.enumerated() {
      switch piece {
      case .workbook(let made): inOrder[order[number - jobs.count]] = made
      case .besides(let entry): if let entry { others.append(entry) }
      }
    }
    return zip(plans, inOrder).map { plan, made in
      guard let made else { preconditionFailure("every plan has its turn") }
      say(made.omissions, of: plan.fileName)
      return entry(plan.fileName, made)
    } + others
  }

  private func entry(_ name: String, _ made: Made) -> ManifestRecord.Entry {
    ManifestRecord.Entry(
      path: name, size: made.file.size, sha256: made.file.digest,
      origin: ManifestRecord.Entry.Origin(
        template: made.origin.template, place: made.origin.place?.digits,
        isOfWhole: made.origin.isOfWhole))
  }

  /// A list that no sheet holds whole is said to be cut, and not only in the sheet.
  private func say(_ omissions: [(sheet: String, rows: Int)], of file: String) {
    for (sheet, count) in omissions {
      let place = "\(file) “\(sheet)”"
      world.console.complain(
        world.console.words(
          "\(place)：行数超出表格所限，有\(count)行没有列出（数已计入）",
          "\(place): \(count) rows are more than the sheet holds and not listed (counted)"))
    }
  }
}

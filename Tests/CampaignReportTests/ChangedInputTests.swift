import Campaigns
import Diagnostics
import Disk
import Foundation
import Publishing
import Testing

@testable import CampaignReport

/// Large files stay on the disk while they are worked on. Another program may write to one of them
/// meanwhile.
@Suite(.timeLimit(.minutes(5))) struct ChangedInputTests {
  private static let large = "inputs/gaoyi/2021-12/大.csv"

  /// Scores of two communities, longer than a mebibyte by their remarks.
  private static var scores: String {
    let remark = String(repeating: "a", count: 29_000)
    let rows = (1...2).flatMap { unit in
      (1...31).map { item in "13012710000\(unit),\(item),1,\(remark)\n" }
    }
    return "区划代码,指标序号,自评得分,扣分说明\n" + rows.joined()
  }

  private func evaluate(_ world: World) throws -> Pipeline.Result {
    try Pipeline(world: world, request: Request(period: "2021-12")).evaluate("gaoyi")
  }

  /// The register, a small table and the large one.
  private func workspace() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.write("inputs/gaoyi/units.csv", ContractTests.register(2))
    try workspace.write("inputs/gaoyi/2021-12/好.csv", "区划代码,是否参与创建\n130127100001,是\n")
    try workspace.write(Self.large, Self.scores)
    return workspace
  }

  /// A world in which files are at rest as soon as they are written.
  private func world(_ workspace: Workspace) -> World {
    var world = Office.world(workspace.root)
    let root = workspace.root
    world.readEntry = { (folder, entry, watch) throws(ReadFault) -> FileBytes in
      try FolderContents(root + "/" + folder)
        .map(entry.rawPath, atMost: World.largestInput, atRestFor: 0, watch: watch)
    }
    return world
  }

  @Test func aLargeFileThatIsCutShortMeanwhileIsRefusedAlone() throws {
    let workspace = try workspace()
    var world = world(workspace)
    let whole = try evaluate(world)
    #expect(whole.progress.counts.reported == 2)
    #expect(whole.sources.all.filter(\.bytes.isMapped).map(\.path) == [Self.large])

    let place = URL(fileURLWithPath: workspace.root + "/" + Self.large)
    world.checkStop = { () throws(WorldFailure) in
      // After the files were opened, and before anything is made of them.
      try? FileHandle(forWritingTo: place).truncate(atOffset: 10)
    }
    let result = try evaluate(world)
    #expect(result.progress.counts.reported == 1)
    let found = result.diagnostics.filter { $0.location.file == "2021-12/大.csv" }
    #expect(found.map(\.fault) == [.table(.changing, in: .file)])
    #expect(!result.sources.all.contains { $0.path == Self.large })
  }

  /// Digest, figures and kept copy are of the same bytes, or there is no report.
  @Test(arguments: [MonthRun.Stage.evaluated, .recorded, .kept], [10, nil])
  func aRunOfALargeFileThatChangesMeanwhileMakesNoReport(
    _ stage: MonthRun.Stage, _ length: UInt64?
  ) throws {
    let workspace = try workspace()
    let world = world(workspace)
    let place = URL(fileURLWithPath: workspace.root + "/" + Self.large)
    let request = Request(period: "2021-12")
    let plan = try Pipeline(world: world, request: request).plan("gaoyi")
    let failure = #expect(throws: WorldFailure.self) {
      try LedgerBook.with(world) { (book) throws(WorldFailure) in
        var run = MonthRun(book: book, request: request)
        run.checkpoint = { reached in
          guard reached == stage, let file = try? FileHandle(forWritingTo: place) else { return }
          if let length { try? file.truncate(atOffset: length) } else { file.write(Data("9".utf8)) }
          try? file.close()
        }
        return try run.run(plan)
      }
    }
    #expect(failure == WorldFailure(.changing, path: Self.large))
    let files = FileManager.default
    #expect(!files.fileExists(atPath: workspace.root + "/" + Office.folder))
    let kept = workspace.root + "/state/inputs"
    for name in (try? files.contentsOfDirectory(atPath: kept)) ?? [] {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: kept + "/" + name))
      #expect(Digest.sha256(of: Array(bytes)) == name)
    }
    // What is there now is reported by the next run.
    let outcome = try LedgerBook.with(world) { (book) throws(WorldFailure) in
      try MonthRun(book: book, request: request).run(plan)
    }
    #expect(outcome.published != nil)
  }
}

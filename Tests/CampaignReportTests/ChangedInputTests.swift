import Campaigns
import Diagnostics
import Foundation
import Testing

@testable import CampaignReport

/// Commands that write nothing leave large files on the disk while they work. Another program may
/// write to one of them meanwhile.
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

  @Test func aLargeFileThatIsCutShortMeanwhileIsRefusedAlone() throws {
    let workspace = try Workspace()
    try workspace.write("inputs/gaoyi/units.csv", ContractTests.register(2))
    try workspace.write("inputs/gaoyi/2021-12/好.csv", "区划代码,是否参与创建\n130127100001,是\n")
    try workspace.write(Self.large, Self.scores)
    var world = Office.world(workspace.root)
    #expect(try evaluate(world).progress.counts.reported == 2)

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
}

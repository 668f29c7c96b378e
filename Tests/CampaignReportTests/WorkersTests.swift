import Foundation
import Synchronization
import Testing

@testable import CampaignReport

/// Work that several do at once comes to the same as when one does it.
@Suite struct WorkersTests {
  private struct Refusal: Error, Equatable { var piece: Int }

  @Test(arguments: [1, 2, 7]) func whatComesOfItIsInOrder(count: Int) throws {
    #expect(Workers(count).map(100) { $0 * $0 } == (0..<100).map { $0 * $0 })
    #expect(Workers(count).map(0) { $0 } == [])
  }

  /// The first failure by number is told, and what comes after it is not begun by one alone.
  @Test(arguments: [1, 2, 7]) func theFirstFailureIsTold(count: Int) {
    let begun = Mutex(0)
    #expect(throws: Refusal(piece: 3)) {
      try Workers(count).map(1_000) { (piece) throws(Refusal) in
        begun.withLock { $0 += 1 }
        if piece >= 3 { throw Refusal(piece: piece) }
      }
    }
    #expect(begun.withLock { $0 } <= 3 + count)
  }

  @Test func thereIsAlwaysOne() {
    #expect(Workers(0).count == 1)
    #expect(Workers(nil).count >= 1)
  }

  /// One workbook for the province and one for each city, by one worker and by several.
  @Test func theFilesHangOnNoNumberOfWorkers() throws {
    let workspace = try Workspace()
    try workspace.copySamples("hebei")
    var made: [[String: Data]] = []
    var said: Set<String> = []
    for jobs in ["1", "2", "5"] {
      let outcome = try workspace.run("run", "hebei", "--period", "2021-12", "--jobs", jobs)
      said.insert(outcome.output + outcome.errors)
      made.append(try workspace.files(in: "reports/hebei/2021-12"))
    }
    #expect(made[0].keys.count { $0.hasSuffix(".xlsx") } > 10)
    #expect(made[0] == made[1] && made[0] == made[2])
    #expect(said.count == 1)
  }

  /// Many files of which much is to be said, some of it only after every name was looked through.
  @Test func whatIsSaidOfFilesHangsOnNoNumberOfWorkers() throws {
    let workspace = try Workspace()
    try workspace.write("inputs/gaoyi/units.csv", ContractTests.register(30))
    for file in 0..<40 {
      let rows = (1...12).map { row in
        let unit = (file * 7 + row) % 32 + 1
        let code = row % 3 == 0 ? "" : ContractTests.code(unit)
        let name = ContractTests.name(unit) + (row % 4 == 0 ? "居委会" : "")
        return "\(code),\(name),\(unit % 5 == 0 ? "也许" : "是"),\(unit % 3)\n"
      }
      let title = file % 9 == 0 ? "元氏县报表,,,\n" : ""
      try workspace.write(
        "inputs/gaoyi/2021-12/\(file % 4)/\(file).csv",
        title + "区划代码,社区名称,是否参与创建,加分\n" + rows.joined())
    }
    var said: Set<String> = []
    for jobs in ["1", "2", "5"] {
      let outcome = try workspace.run("check", "gaoyi", "--period", "2021-12", "--jobs", jobs)
      #expect(outcome.exit == 1)
      said.insert(outcome.output + outcome.errors)
    }
    #expect(said.count == 1)
    let lines = said.first?.split(separator: "\n").count ?? 0
    #expect(lines > 40)
  }
}

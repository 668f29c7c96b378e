import Foundation
import Testing

/// A campaign of another kind, made from templates alone: 生活垃圾分类示范小区, with eight items of 100
/// points, a pass mark of 75, one grade, 40 % in the first year and 70 % in the second.
@Suite struct SixthCampaignTests {
  static let folder = "Tests/CampaignReportTests/WasteSorting"

  @Test func beforeItsFirstDueDay() throws {
    let workspace = try Workspace(copying: Self.folder)
    let outcome = try workspace.run("run", "waste-sorting", "--period", "2024-09")
    #expect(outcome.exit == 0, "\(outcome.output)\(outcome.errors)")
    let it = try workspace.summary("waste-sorting", "2024-09")
    #expect(it.targets.map(\.status) == ["behind", "upcoming"])
    #expect(it.targets.map(\.needed) == [2, 4])
    #expect(it.unit("990101100001")?.score == 75)
    #expect(it.places.map(\.share) == ["20.0%", "33.3%", "0.0%"])
  }

  @Test func onItsFirstDueDay() throws {
    let workspace = try Workspace(copying: Self.folder)
    let outcome = try workspace.run("run", "waste-sorting", "--period", "2024-12")
    #expect(outcome.exit == 1, "\(outcome.output)\(outcome.errors)")
    let it = try workspace.summary("waste-sorting", "2024-12")
    let units = it.units
    #expect(units.inScope == 5 && units.reported == 2 && units.confirmed == 2)
    #expect(units.notReported == 1 && units.held == 1)
    #expect(it.funnel.map(\.stage) == ["participating", "applied", "accepted", "recognised"])
    #expect(it.funnel.map(\.units) == [4, 4, 3, 3])
    #expect(it.targets.map(\.status) == ["met", "upcoming"])
    #expect(it.targets.map(\.numerator) == [2, 2] && it.targets.map(\.held) == [1, 1])
    #expect(it.targets.map(\.share) == ["40.0%", "40.0%"])
    // 65 of 90 and an item that does not apply are 75; 74.5 is one half point too few.
    let second = try #require(it.unit("990101100002"))
    #expect(second.score == 75 && second.attained && second.grade == "S")
    let third = try #require(it.unit("990101100003"))
    #expect(third.score == 74.5 && third.held && !third.attained && third.grade == nil)
    #expect(it.places.map(\.grades) == [["S": 2], ["S": 2], ["S": 0]])
    #expect(it.diagnostics == ["error": 0, "held": 1, "warning": 0, "note": 0])
  }

  @Test func itsWorkbookIsADesignOfTheOthers() throws {
    let workspace = try Workspace(copying: Self.folder)
    let design = try String(
      contentsOfFile: Workspace.package + "/templates/workbooks/county-roll-up.yaml",
      encoding: .utf8)
    let own = design.replacingOccurrences(of: "[gaoyi]", with: "[waste-sorting]")
    try #require(own != design)
    try workspace.write("templates/workbooks/county-roll-up.yaml", own)
    let outcome = try workspace.run("run", "waste-sorting", "--period", "2024-12")
    #expect(outcome.exit == 1, "\(outcome.output)\(outcome.errors)")
    let files = try workspace.files(in: "reports/waste-sorting/2024-12")
    #expect(files.keys.contains { $0.hasSuffix(".xlsx") })
  }

  /// What `init` writes runs as it stands: two of five by the last day of the month before.
  @Test func whatInitWritesRuns() throws {
    let workspace = try Workspace()
    let made = try workspace.run("init", "waste-sorting")
    #expect(made.exit == 0, "\(made.output)\(made.errors)")
    #expect(workspace.exists("templates/campaigns/waste-sorting.yaml"))
    let outcome = try workspace.run("run", "waste-sorting", "--period", "latest")
    #expect(outcome.exit == 0, "\(outcome.output)\(outcome.errors)")
    let reports = try workspace.files(in: "reports/waste-sorting")
    let path = try #require(reports.keys.first { $0.hasSuffix("/summary.json") })
    let it = try Summary(of: try #require(reports[path]))
    #expect(it.units.inScope == 5 && it.units.reported == 5 && it.units.held == 0)
    #expect(it.targets.map(\.numerator) == [2, 2])
    #expect(it.targets.map(\.status) == ["met", "upcoming"])
    #expect(it.diagnostics["error"] == 0 && it.diagnostics["warning"] == 0)
    #expect(try workspace.run("init", "waste-sorting").exit != 0)
  }
}

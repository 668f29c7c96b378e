import Foundation
import Testing

/// The sample months of Gaoyi, made by the tool as it is shipped.
@Suite struct SampleTests {
  struct Expected: Sendable {
    var period: String
    var exit: Int32
    /// reported, confirmed, not reported, held
    var units: [Int]
    /// participating, applied, self-assessed, reviewed, accepted, recognised
    var funnel: [Int]
    /// 2021-share, 2021-named, 2022-share, 2022-count
    var statuses: [String]
    var share: String
    var change: String?
  }

  static let months = [
    Expected(
      period: "2021-10", exit: 0, units: [5, 0, 0, 0], funnel: [3, 3, 2, 1, 0, 0],
      statuses: ["behind", "behind", "upcoming", "upcoming"], share: "0.0%", change: nil),
    Expected(
      period: "2021-11", exit: 0, units: [4, 1, 0, 0], funnel: [3, 3, 2, 2, 1, 1],
      statuses: ["behind", "met", "upcoming", "upcoming"], share: "20.0%", change: "+20.0"),
    Expected(
      period: "2021-12", exit: 1, units: [4, 0, 1, 0], funnel: [4, 4, 3, 2, 2, 2],
      statuses: ["met", "met", "upcoming", "upcoming"], share: "40.0%", change: "+20.0"),
    Expected(
      period: "2022-06", exit: 1, units: [3, 2, 0, 1], funnel: [5, 5, 5, 4, 3, 3],
      statuses: ["met", "met", "ahead", "ahead"], share: "40.0%", change: nil),
    Expected(
      period: "2022-12", exit: 0, units: [5, 0, 0, 0], funnel: [5, 5, 5, 5, 5, 3],
      statuses: ["met", "met", "met", "met"], share: "60.0%", change: nil),
  ]

  @Test(arguments: months) func month(expected: Expected) throws {
    let workspace = try Workspace()
    try workspace.copySamples("gaoyi")
    let outcome = try workspace.run("run", "gaoyi", "--period", expected.period)
    #expect(outcome.exit == expected.exit, "\(outcome.output)\(outcome.errors)")
    let summary = try workspace.summary("gaoyi", expected.period)
    let units = summary.units
    #expect(
      [units.reported, units.confirmed, units.notReported, units.held] == expected.units)
    #expect(units.registered == 5 && units.inScope == 5)
    #expect(units.rejectedRows == 0 && units.tallied == 0)
    #expect(summary.funnel.map(\.units) == expected.funnel)
    #expect(summary.targets.map(\.status) == expected.statuses)
    #expect(summary.places.map(\.share) == [expected.share, expected.share])
    #expect(summary.places.map(\.changePoints) == [expected.change, expected.change])
    #expect(summary.diagnostics["error"] == 0)
  }

  @Test func whatTheSamplesShow() throws {
    let workspace = try Workspace()
    try workspace.copySamples("gaoyi")
    #expect(try workspace.run("run", "gaoyi", "--period", "2022-06").exit == 1)
    let june = try workspace.summary("gaoyi", "2022-06")
    let held = try #require(june.unit("130127100004"))
    #expect(held.held && !held.attained && held.score == 78)
    #expect(june.diagnostics["held"] == 1 && june.diagnostics["warning"] == 1)
    #expect(try workspace.run("run", "gaoyi", "--period", "2022-12").exit == 0)
    let december = try workspace.summary("gaoyi", "2022-12")
    #expect(december.unit("130127100004")?.score == 80)
    #expect(december.unit("130127100004")?.attained == true)
    #expect(december.unit("130127100003")?.vetoes == ["V4"])
    #expect(december.unit("130127100005")?.score == 79.5)
    #expect(december.unit("130127100005")?.attained == false)
  }
}

import Foundation
import Testing

/// The sample months, made by the tool as it is shipped: Gaoyi's as reports, the others' figures.
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

  struct Figures: Sendable {
    var campaign: String
    var period: String
    var exit: Int32 = 0
    /// in scope, reported, confirmed, not reported, held, tallied
    var units: [Int]
    var funnel: [Int]
    /// Of the campaign's own place, in the template's order.
    var statuses: [String]
    var numerators: [Int]
    var share: String
    var grades: [String: Int] = [:]
  }

  static let figures = [
    Figures(
      campaign: "hebei", period: "2020-12", units: [499, 499, 0, 0, 0, 2710],
      funnel: [101, 101, 18], statuses: ["missed", "upcoming", "upcoming"],
      numerators: [12, 0, 0], share: "3.1%"),
    Figures(
      campaign: "hebei", period: "2021-12", units: [499, 208, 291, 0, 0, 2710],
      funnel: [226, 226, 153], statuses: ["met_late", "missed", "upcoming"],
      numerators: [12, 11, 0], share: "31.6%"),
    Figures(
      campaign: "hebei", period: "2022-12", units: [499, 248, 251, 0, 0, 2710],
      funnel: [401, 401, 301], statuses: ["met_late", "met_late", "missed"],
      numerators: [12, 11, 12], share: "61.0%"),
    Figures(
      campaign: "qingyang", period: "2021-12", units: [13, 13, 0, 0, 0, 0],
      funnel: [4, 4, 4, 2, 2], statuses: ["on_track", "upcoming"], numerators: [2, 2],
      share: "15.4%"),
    Figures(
      campaign: "qingyang", period: "2022-01", units: [13, 2, 11, 0, 0, 0],
      funnel: [4, 4, 4, 4, 4], statuses: ["met", "upcoming"], numerators: [4, 4],
      share: "30.8%"),
    Figures(
      campaign: "qingyang", period: "2022-10", exit: 1, units: [13, 7, 6, 0, 1, 0],
      funnel: [11, 11, 10, 8, 8], statuses: ["met", "missed_aspiration"], numerators: [4, 7],
      share: "53.8%"),
    Figures(
      campaign: "qingyang", period: "2022-12", units: [13, 1, 12, 0, 0, 0],
      funnel: [11, 11, 10, 9, 9], statuses: ["met", "met_late"], numerators: [4, 7],
      share: "61.5%"),
    Figures(
      campaign: "danzhou", period: "2022-10", units: [20, 20, 0, 0, 0, 0],
      funnel: [16, 16, 15, 13, 12], statuses: ["ahead"], numerators: [12], share: "60.0%"),
    Figures(
      campaign: "danzhou", period: "2022-12", units: [20, 1, 19, 0, 0, 0],
      funnel: [16, 16, 15, 13, 13], statuses: ["missed_aspiration"], numerators: [13],
      share: "65.0%"),
    Figures(
      campaign: "yuhua", period: "2023-09", units: [49, 49, 0, 0, 0, 0],
      funnel: [36, 15, 15, 15],
      statuses: [
        "met", "behind", "upcoming", "upcoming", "upcoming", "upcoming", "ahead", "behind",
      ], numerators: [5, 1, 0, 0, 0, 0, 15, 1], share: "30.6%",
      grades: ["AA": 15, "AAA": 1]),
    Figures(
      campaign: "yuhua", period: "2024-09", units: [49, 8, 41, 0, 0, 0],
      funnel: [36, 20, 20, 20],
      statuses: ["met", "met", "met", "behind", "upcoming", "upcoming", "ahead", "behind"],
      numerators: [5, 3, 5, 1, 0, 0, 20, 4], share: "40.8%", grades: ["AA": 20, "AAA": 4]),
    Figures(
      campaign: "yuhua", period: "2025-12", units: [49, 10, 39, 0, 0, 0],
      funnel: [36, 25, 25, 25],
      statuses: ["met", "met", "met", "met", "met", "met", "met", "missed_aspiration"],
      numerators: [5, 3, 5, 3, 5, 3, 25, 9], share: "51.0%", grades: ["AA": 25, "AAA": 9]),
  ]

  @Test(arguments: figures) func month(of expected: Figures) throws {
    let summary = try status(expected.campaign, expected.period, exit: expected.exit)
    let units = summary.units
    #expect(
      [
        units.inScope, units.reported, units.confirmed, units.notReported, units.held,
        units.tallied,
      ] == expected.units)
    #expect(units.rejectedRows == 0)
    #expect(summary.funnel.map(\.units) == expected.funnel)
    let top = try #require(summary.places.first)
    let targets = summary.targets.filter { $0.place == top.code }
    #expect(targets.map(\.status) == expected.statuses)
    #expect(targets.map(\.numerator) == expected.numerators)
    #expect(top.share == expected.share && top.grades == expected.grades)
    #expect(summary.diagnostics["error"] == 0)
  }

  /// Which cities miss which year, and the published figures of 张家口市 (279, of which 85).
  @Test func citiesOfHebei() throws {
    let cities =
      [
        // month: target, city, numerator, denominator, share, status
        ("2020-12", "2020-count", "131100000000", 4, 130, nil, "missed"),
        ("2021-12", "2021-share", "130400000000", 104, 350, "29.7%", "missed"),
        ("2021-12", "2021-share", "130181000000", 7, 24, "29.2%", "missed"),
        ("2021-12", "2021-share", "131000000000", 60, 200, "30.0%", "met"),
        ("2021-12", "2021-share", "130700000000", 85, 279, "30.5%", "met"),
        ("2022-12", "2022-share", "130200000000", 251, 420, "59.8%", "missed"),
        ("2022-12", "2022-share", "130300000000", 96, 160, "60.0%", "met"),
        ("2022-12", "2022-share", "130400000000", 210, 350, "60.0%", "met"),
      ] as [(String, String, String, Int, Int, String?, String)]
    for month in ["2020-12", "2021-12", "2022-12"] {
      let summary = try status("hebei", month, exit: 0)
      let due = summary.targets.filter { $0.id.prefix(4) == month.prefix(4) }
      #expect(due.count == 14)
      for (_, id, place, numerator, denominator, share, status) in cities.filter({ $0.0 == month })
      {
        let target = try #require(summary.target(id, place: place))
        #expect([target.numerator, target.denominator] == [numerator, denominator])
        #expect(target.share == share && target.status == status, "\(id) \(place)")
      }
      let missed = due.filter { $0.measure != "children" && $0.status != "met" }.map(\.place)
      #expect(missed.sorted() == cities.filter { $0.0 == month && $0.6 != "met" }.map(\.2).sorted())
    }
  }

  private func status(_ campaign: String, _ period: String, exit: Int32) throws -> Summary {
    let workspace = try Workspace()
    try workspace.copySamples(campaign)
    let outcome = try workspace.run("status", campaign, "--period", period, "--format", "json")
    #expect(outcome.exit == exit, "\(outcome.errors)")
    return try Summary(of: Data(outcome.output.utf8))
  }
}

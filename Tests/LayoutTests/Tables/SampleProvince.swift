import Campaigns
import Diagnostics

/// A province of three places: 石家庄市 by counts, 保定市 by communities in two counties, and 辛集市,
/// whose code lies in 石家庄市, by itself.
enum SampleProvince {
  static let shijiazhuang = SampleCampaign.code("130100000000")
  static let xinji = SampleCampaign.code("130181000000")
  static let baoding = SampleCampaign.code("130600000000")

  static let campaign: Campaign = {
    let top = Place(code: SampleCampaign.code("130000000000"), name: "示例省", level: .province)
    let each = Target.Binding.eachChild(level: .city)
    return Campaign(
      id: "province", title: "示例省绿色社区创建", top: top,
      ownPlaces: [Place(code: xinji, name: "辛集市", level: .city)],
      placeNames: [shijiazhuang: "石家庄市", baoding: "保定市"], scoring: .none,
      stages: [Stage(step: .applied, name: "申报"), Stage(step: .recognised, name: "认定")],
      targets: [
        Target(
          id: "2020-count", year: 2020, measure: .count(goal: 2), place: top.code, binding: each,
          exceptions: [xinji: 1], start: day("2020-01-01"), due: day("2020-12-31")),
        Target(
          id: "2021-share", year: 2021, measure: .share(goal: 30), place: top.code,
          binding: each, start: day("2021-01-01"), due: day("2021-12-31")),
      ])
  }()

  static let register = Register([
    entry("130181001001", "辛集一社区", nil), entry("130181001002", "辛集二社区", nil),
    entry("130602001001", "竞秀一社区", "竞秀区"), entry("130602001002", "竞秀二社区", "竞秀区"),
    entry("130606001001", "莲池一社区", "莲池区"), entry("130606001002", "莲池二社区", "莲池区"),
    entry("130606001003", "莲池三社区", "莲池区", inScope: false),
  ])

  static func progress() -> Progress {
    let period = ReportingPeriod("2021-12")!
    return Evaluator(
      campaign: campaign, register: register, months: ["2020-12", "2021-11", "2021-12"].map(month)
    ).progress(period: period, cutoff: period.lastDay).value
  }

  static func day(_ iso: String) -> Day { Day(iso: iso)! }

  private static func entry(
    _ digits: String, _ name: String, _ county: String?, inScope: Bool = true
  ) -> RegisterEntry {
    var entry = SampleCampaign.entry(digits, name, "示例街道")
    if let county { entry.placeNames[.county] = county }
    entry.inScope = inScope
    return entry
  }

  /// By month: the counts of 石家庄市, and how many of the recognised units were there already.
  private static func month(_ name: String) -> MonthInput {
    let counts = ["2020-12": (4, 2), "2021-11": (5, 3), "2021-12": (6, 3)]
    let (participating, attained) = counts[name]!
    let recognised: [(unit: Int, on: String)] = [
      (0, "2020-12-10"), (2, "2020-12-11"), (3, "2020-12-20"), (5, "2021-12-15"),
      (6, "2021-12-15"),
    ]
    let period = ReportingPeriod(name)!
    return MonthInput(
      period: period,
      files: [SourceFile(name: "\(name)/各市.csv"), SourceFile(name: "\(name)/保定市.csv")],
      status: recognised.filter { day($0.on) <= period.lastDay }.map { unit, on in
        var dates = StageDates()
        dates[.recognised] = day(on)
        return StatusRecord(
          unit: unit, participating: true, stageDates: dates,
          place: RowPlace(file: unit < 2 ? 0 : 1, row: unit + 2))
      },
      tallies: [
        TallyRow(
          code: shijiazhuang, name: "石家庄市", total: 10, participating: participating,
          attained: attained, place: RowPlace(file: 0, row: 2))
      ])
  }
}

import Campaigns
import Diagnostics

/// Small campaigns and months made by hand, so that every rule can be tried by itself.
enum SampleCampaign {
  static let maxima =
    [3, 3, 3, 1] + Array(repeating: 4, count: 10) + [4, 4, 3, 4, 3, 3, 3, 4, 2, 4, 3, 3]
    + [2, 3, 2, 2, 1]

  static func day(_ iso: String) -> Day {
    guard let day = Day(iso: iso) else { preconditionFailure("no day: \(iso)") }
    return day
  }

  static func period(_ name: String) -> ReportingPeriod {
    guard let period = ReportingPeriod(name) else { preconditionFailure("no month: \(name)") }
    return period
  }

  static func code(_ digits: String) -> RegionCode {
    guard let code = RegionCode(digits) else { preconditionFailure("no code: \(digits)") }
    return code
  }

  /// A county of five communities with points, a bonus cap of 3 and four vetoes.
  static func county() -> Campaign {
    let top = Place(code: code("130127000000"), name: "高邑县", level: .county)
    return Campaign(
      id: "gaoyi", title: "高邑县绿色社区创建", top: top,
      scoring: .points(passMark: HalfPoints(points: 80), bonusCap: HalfPoints(points: 3)),
      categories: [Category(id: "all", name: "全部")],
      criteria: maxima.enumerated().map { index, maximum in
        Criterion(
          number: index + 1, category: "all", name: "第\(index + 1)项",
          maximum: HalfPoints(points: maximum), mayNotApply: [11, 14, 25, 30].contains(index + 1))
      },
      vetoes: [
        Veto(id: "V1", name: "较严重私搭乱建", rule: .places(atLeast: 5)),
        Veto(id: "V2", name: "绿色空间不足", rule: .percent(above: 50)),
        Veto(id: "V3", name: "容貌脏乱差", rule: .places(atLeast: 5)),
        Veto(id: "V4", name: "消防设施不足或通道被占", rule: .places(atLeast: 5)),
      ],
      stages: Stage.Step.allCases.map { Stage(step: $0, name: $0.id) },
      targets: [
        share("2021-share", 30, 2021), named("2021-named", 2021), share("2022-share", 60, 2022),
        Target(
          id: "2022-count", year: 2022, measure: .count(goal: 3), place: top.code,
          start: day("2022-01-01"), due: day("2022-12-31")),
      ])
  }

  private static func share(_ id: String, _ goal: Int, _ year: Int) -> Target {
    Target(
      id: id, year: year, measure: .share(goal: goal), place: code("130127000000"),
      start: day("\(year)-01-01"), due: day("\(year)-12-31"))
  }

  private static func named(_ id: String, _ year: Int) -> Target {
    Target(
      id: id, year: year, measure: .unit(code("130127100001")), place: code("130127000000"),
      start: day("\(year)-01-01"), due: day("\(year)-12-31"))
  }

  /// A register of so many units in one township of the county.
  static func register(_ count: Int = 5, township: String = "130127100") -> Register {
    Register(
      (1...count).map { number in
        let digits = String(number)
        let code = township + String(repeating: "0", count: 3 - digits.count) + digits
        return RegisterEntry(
          code: Self.code(code), name: "示例\(number)社区", placeNames: [.township: "高邑镇"],
          place: RowPlace(file: 0, row: number + 1))
      })
  }
}

/// A month's input under construction.
struct SampleMonth {
  var input: MonthInput
  private let register: Register
  private let campaign: Campaign

  init(_ period: String, _ register: Register, _ campaign: Campaign) {
    input = MonthInput(
      period: SampleCampaign.period(period), files: [SourceFile(name: period + "/表.csv")])
    self.register = register
    self.campaign = campaign
  }

  /// A status row; a recognised unit takes part and has 85 points unless `edit` says otherwise.
  mutating func status(
    _ unit: Int, recognised: String? = nil, _ edit: (inout StatusRecord) -> Void = { _ in }
  ) {
    var record = StatusRecord(
      unit: unit, participating: true, gradeDates: campaign.grades.map { _ in nil },
      place: RowPlace(file: 0, row: unit + 2))
    if let recognised {
      record.stageDates[.recognised] = SampleCampaign.day(recognised)
      record.claims.acceptScore = HalfPoints(points: 85)
    }
    edit(&record)
    input.status.append(record)
  }

  /// Acceptance items that add up to `points`, taken off the items from the first on; `without`
  /// are left blank, `notApplicable` marked 不涉及.
  mutating func items(
    _ unit: Int, kind: ScoreKind = .acceptance, points: HalfPoints, without: [Int] = [],
    notApplicable: [Int] = []
  ) {
    var block =
      input.scores[kind]
      ?? ScoreBlock(itemCount: campaign.criteria.count, unitCount: register.units.count)
    var rest = points
    for criterion in campaign.criteria {
      let place = RowPlace(file: 0, row: criterion.number + 1)
      if without.contains(criterion.number) { continue }
      if notApplicable.contains(criterion.number) {
        block.set(unit: unit, item: criterion.number, to: .notApplicable, at: place)
        continue
      }
      let given = min(rest, criterion.maximum ?? .zero)
      rest = rest - given
      block.set(unit: unit, item: criterion.number, to: ScoreCell(given), at: place)
    }
    precondition(rest == .zero, "the items cannot hold so many points")
    input.scores[kind] = block
  }
}

/// Evaluates months of the sample county.
func evaluate(
  _ campaign: Campaign, _ register: Register, _ months: [SampleMonth], _ period: String,
  cutoff: String? = nil, only: RegionCode? = nil
) -> Diagnosed<Progress> {
  let month = SampleCampaign.period(period)
  return Evaluator(
    campaign: campaign, register: register, months: months.map(\.input), only: only
  ).progress(period: month, cutoff: cutoff.map(SampleCampaign.day) ?? month.lastDay)
}

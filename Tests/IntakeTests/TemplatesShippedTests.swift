import Campaigns
import Diagnostics
import Testing

@testable import Intake

/// What the shipped templates say is what the campaigns' documents say.
@Suite struct TemplatesShippedTests {
  @Test func theyAreTheSix() throws {
    #expect(try ShippedTemplates.files() == ShippedTemplates.ids.map { $0 + ".yaml" })
  }

  @Test(
    arguments: [
      ("danzhou", "儋州市", "city", "460400000000", "社区", nil),
      ("gaoyi", "高邑县", "county", "130127000000", "社区", nil),
      ("hebei", "河北省", "province", "130000000000", "社区", nil),
      ("national", "全国", "country", "000000000000", "社区", "2020-07-21"),
      ("qingyang", "青阳街道", "township", "350582001000", "社区", nil),
      ("yuhua", "雨花区", "county", "430111000000", "生活圈", nil),
    ] as [(String, String, String, String, String, String?)])
  func readClean(
    id: String, place: String, level: String, code: String, unit: String, ends: String?
  ) throws {
    let campaign = try ShippedTemplates.campaign(id)
    #expect(campaign.id == id)
    #expect(campaign.top.name == place)
    #expect(campaign.top.level.id == level)
    #expect(campaign.top.code.digits == code)
    #expect(campaign.unitNoun == unit)
    #expect(campaign.ends?.iso == ends)
    #expect(campaign.timeZone == "Asia/Shanghai")
    #expect(campaign.languageID == "zh")
    #expect(campaign.handInDay == nil)
  }

  /// Campaign, id, measure and goal, where, window, start and due day.
  @Test(
    arguments: [
      ("gaoyi", "2021-share", "share 30", "130127000000", .cumulative, "2021-01-01", "2021-12-31"),
      (
        "gaoyi", "2021-named", "unit 130127100001", "130127000000", .cumulative,
        "2021-01-01", "2021-12-31"
      ),
      ("gaoyi", "2022-share", "share 60", "130127000000", .cumulative, "2022-01-01", "2022-12-31"),
      ("gaoyi", "2022-count", "count 3", "130127000000", .cumulative, "2022-01-01", "2022-12-31"),
      (
        "hebei", "2020-count", "count 5 (130181000000: 2, 130682000000: 2)",
        "each city of 130000000000", .cumulative,
        "2020-01-01", "2020-12-31"
      ),
      (
        "hebei", "2021-share", "share 30", "each city of 130000000000", .cumulative,
        "2021-01-01", "2021-12-31"
      ),
      (
        "hebei", "2022-share", "share 60", "each city of 130000000000", .cumulative,
        "2022-01-01", "2022-12-31"
      ),
      (
        "qingyang", "2021-share", "share 25", "350582001000", .cumulative, "2021-12-01",
        "2022-01-31"
      ),
      (
        "qingyang", "2022-share", "share 60 力争", "350582001000", .cumulative,
        "2022-02-01", "2022-10-31"
      ),
      (
        "national", "2022-share", "share 60 力争", "000000000000", .cumulative,
        "2020-07-22", "2022-12-31"
      ),
      (
        "danzhou", "2022-share", "share 70 力争", "460400000000", .cumulative,
        "2022-01-01", "2022-12-31"
      ),
      ("yuhua", "2023-aa", "count 5 AA", "430111000000", .year, "2023-01-01", "2023-09-30"),
      ("yuhua", "2023-aaa", "count 3 AAA", "430111000000", .year, "2023-01-01", "2023-10-31"),
      ("yuhua", "2024-aa", "count 5 AA", "430111000000", .year, "2024-01-01", "2024-09-30"),
      ("yuhua", "2024-aaa", "count 3 AAA", "430111000000", .year, "2024-01-01", "2024-10-31"),
      ("yuhua", "2025-aa", "count 5 AA", "430111000000", .year, "2025-01-01", "2025-09-30"),
      ("yuhua", "2025-aaa", "count 3 AAA", "430111000000", .year, "2025-01-01", "2025-10-31"),
      (
        "yuhua", "aa-total", "count 25 AA 力争", "430111000000", .cumulative,
        "2023-01-01", "2025-12-31"
      ),
      (
        "yuhua", "aaa-total", "count 10 AAA 力争", "430111000000", .cumulative,
        "2023-01-01", "2025-12-31"
      ),
    ] as [(String, String, String, String, Target.Window, String, String)])
  func targets(
    campaign: String, id: String, what: String, place: String, window: Target.Window,
    start: String, due: String
  ) throws {
    let target = try #require(
      try ShippedTemplates.campaign(campaign).targets.first { $0.id == id })
    #expect(Self.what(target) == what)
    #expect(Self.place(target) == place)
    #expect(target.window == window)
    #expect(target.start.iso == start)
    #expect(target.due.iso == due)
    #expect(target.year == Int(id.prefix(4)) ?? 2025)
    #expect(target.source?.clause.isEmpty == false)
  }

  @Test(arguments: [
    ("gaoyi", 4), ("hebei", 3), ("qingyang", 2), ("national", 1), ("danzhou", 1), ("yuhua", 8),
  ])
  func noOtherTargets(campaign: String, count: Int) throws {
    #expect(try ShippedTemplates.campaign(campaign).targets.count == count)
  }

  @Test(arguments: [
    ("gaoyi", "applied self_assessed reviewed accepted recognised"),
    ("hebei", "applied recognised"),
    ("qingyang", "applied self_assessed reviewed recognised"),
    ("danzhou", "applied self_assessed reviewed recognised"),
    ("yuhua", "self_assessed reviewed recognised"),
    ("national", "applied self_assessed reviewed accepted recognised"),
  ])
  func stages(campaign: String, ids: String) throws {
    let stages = try ShippedTemplates.campaign(campaign).stages
    #expect(stages.map(\.step.id).joined(separator: " ") == ids)
    #expect(stages.allSatisfy { !$0.doneBy.isEmpty })
  }

  private static func what(_ target: Target) -> String {
    var words: [String] =
      switch target.measure {
      case .share(let goal): ["share \(goal)"]
      case .count(let goal): ["count \(goal)"]
      case .unit(let code): ["unit \(code.digits)"]
      }
    if let grade = target.grade { words.append(grade) }
    if !target.exceptions.isEmpty {
      let exceptions = target.exceptions.sorted { $0.key < $1.key }
        .map { "\($0.key.digits): \($0.value)" }
      words.append("(\(exceptions.joined(separator: ", ")))")
    }
    if target.isAspiration { words.append("力争") }
    return words.joined(separator: " ")
  }

  private static func place(_ target: Target) -> String {
    switch target.binding {
    case .whole: target.place.digits
    case .eachChild(let level): "each \(level.id) of \(target.place.digits)"
    }
  }
}

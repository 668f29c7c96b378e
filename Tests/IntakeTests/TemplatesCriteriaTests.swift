import Campaigns
import Diagnostics
import Testing

@testable import Intake

/// Scoring, criteria, vetoes and what else the shipped templates say.
@Suite struct TemplatesCriteriaTests {
  @Test(arguments: ["gaoyi", "national"])
  func thirtyOneItemsMakeAHundredPoints(id: String) throws {
    let campaign = try ShippedTemplates.campaign(id)
    #expect(
      campaign.scoring == .points(passMark: HalfPoints(points: 80), bonusCap: HalfPoints(points: 3))
    )
    #expect(campaign.criteria.map(\.number) == Array(1...31))
    #expect(
      campaign.criteria.map { $0.maximum?.text ?? "" }.joined(separator: " ")
        == "3 3 3 1 4 4 4 4 4 4 4 4 4 4 4 4 3 4 3 3 3 4 2 4 3 3 2 3 2 2 1")
    let sums = campaign.categories.map { category in
      let points = Self.points(campaign.criteria.filter { $0.category == category.id })
      return "\(category.name) \(points)"
    }
    #expect(sums == ["机制 10", "基础设施 40", "宜居环境 30", "智慧服务 10", "绿色文化 10"])
    #expect(campaign.criteria.filter(\.mayNotApply).map(\.number) == [11, 14, 25, 30])
    #expect(campaign.criteria.allSatisfy { !$0.standard.isEmpty && !$0.otherUnits.isEmpty })
    #expect(Set(campaign.criteria.map(\.check)) == ["资料", "实地", "资料+实地"])
  }

  /// Points that each lead unit answers for (forms.md h).
  @Test(arguments: [
    ("县住建局", "55"), ("县消防大队", "10"), ("高邑镇政府", "6"), ("县生态环境局", "6"), ("县城管综合执法局", "4"),
    ("县文化广电体育和旅游局", "4"), ("县公安局", "3"), ("县民政局", "3"), ("县卫健局", "3"), ("县委组织部", "3"),
    ("县领导小组办公室", "3"),
  ])
  func leadUnits(unit: String, points: String) throws {
    let criteria = try ShippedTemplates.campaign("gaoyi").criteria
    #expect(Self.points(criteria.filter { $0.leadUnit == unit }) == points)
    #expect(Set(criteria.map(\.leadUnit)).count == 11)
  }

  @Test func vetoesOfGaoyi() throws {
    let vetoes = try ShippedTemplates.campaign("gaoyi").vetoes
    #expect(vetoes.map(\.id) == ["V1", "V2", "V3", "V4"])
    #expect(
      vetoes.map(\.rule) == [
        .places(atLeast: 5), .percent(above: 50), .places(atLeast: 5), .places(atLeast: 5),
      ])
    #expect(vetoes.map(\.leadUnits.count) == [2, 2, 3, 1])
    #expect(vetoes.allSatisfy { $0.source == Source(document: "notice", clause: "否决项") })
  }

  @Test func everyRuleOfGaoyiNamesTheNotice() throws {
    let campaign = try ShippedTemplates.campaign("gaoyi")
    #expect(campaign.documents.map(\.number) == ["高政办发〔2021〕20号"])
    #expect(campaign.documents.first?.issued?.iso == "2021-05-18")
    let sources =
      campaign.criteria.map(\.source) + campaign.stages.map(\.source)
      + campaign.targets.map(\.source) + campaign.readings.map(\.source)
      + [campaign.organisation.scoringSource, campaign.organisation.bonus?.source]
    #expect(sources.allSatisfy { $0?.document == "notice" && $0?.clause.isEmpty == false })
    #expect(campaign.organisation.reportsTo.hasPrefix("石家庄市"))
    #expect(campaign.organisation.handIns.first?.title == "绿色社区创建汇总表")
  }

  @Test(arguments: ["qingyang", "danzhou"])
  func sixteenCriteriaWithoutPoints(id: String) throws {
    let campaign = try ShippedTemplates.campaign(id)
    #expect(campaign.scoring == .verdicts)
    #expect(campaign.criteria.map(\.number) == Array(1...16))
    #expect(campaign.criteria.allSatisfy { $0.maximum == nil })
    #expect(campaign.criteria.filter(\.mayNotApply).map(\.number) == [16])
    let counts = campaign.categories.map { category in
      campaign.criteria.count { $0.category == category.id }
    }
    #expect(counts == [3, 3, 4, 2, 4])
  }

  /// The national list differs in two criteria.
  @Test func danzhouHasTheNationalCriteria() throws {
    let local = try ShippedTemplates.campaign("qingyang").criteria
    let national = try ShippedTemplates.campaign("danzhou").criteria
    let different = zip(local, national).filter { $0.name != $1.name }.map { $0.0.number }
    #expect(different == [8, 11])
    #expect(national.allSatisfy { $0.source?.document == "national" })
  }

  @Test func qingyangHandsInEveryNovember() throws {
    let campaign = try ShippedTemplates.campaign("qingyang")
    let annual = campaign.organisation.handIns.last
    #expect(annual?.everyYearBy == HandIn.YearlyDay(month: 11, day: 20))
    #expect(annual?.forms == ["盖章扫描件（PDF）", "电子版"])
    #expect(
      campaign.milestones.map(\.to.iso) == ["2021-12-15", "2022-01-31", "2022-10-31", "2022-12-31"])
  }

  @Test func hebeiHasTwoCitiesOfTheirOwn() throws {
    let campaign = try ShippedTemplates.campaign("hebei")
    #expect(campaign.scoring == .none)
    #expect(
      campaign.ownPlaces.map { "\($0.code.digits) \($0.name) \($0.level.id)" }
        == ["130181000000 辛集市 city", "130682000000 定州市 city"])
    #expect(campaign.placeNames.count == 11)
  }

  /// 3 × 3 AAA do not make 10, 10 + 3 × 5 AA do make 25; the template says how that is read.
  @Test func yuhuasStepsFallShortOfItsTotal() throws {
    var campaign = try ShippedTemplates.campaign("yuhua")
    #expect(campaign.grades.map(\.id) == ["AA", "AAA"])
    #expect(campaign.organisation.statedUnits == 49)
    let short = YearlyShortfall(
      total: "aaa-total", steps: ["2023-aaa", "2024-aaa", "2025-aaa"], reached: 9, goal: 10)
    #expect(campaign.yearlyShortfalls == [short])
    #expect(campaign.unreadYearlyShortfalls == [])
    campaign.readings.removeAll { $0.id == "aaa-steps" }
    #expect(campaign.unreadYearlyShortfalls == [short])
    campaign.organisation.baseCounts = []
    #expect(campaign.yearlyShortfalls.map(\.total) == ["aa-total", "aaa-total"])
  }

  private static func points(_ criteria: [Criterion]) -> String {
    criteria.reduce(HalfPoints.zero) { $0 + ($1.maximum ?? .zero) }.text
  }
}

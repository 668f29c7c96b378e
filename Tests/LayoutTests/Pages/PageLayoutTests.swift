import Campaigns
import Testing

@testable import Layout

@Suite struct PageLayoutTests {
  private static func page(_ progress: Progress = SampleCampaign.progress()) -> Page {
    PageLayout(progress, files: ["月报表.xlsx"], issue: 2).page
  }

  private static func blocks(_ page: Page, _ heading: String) -> [Page.Block] {
    page.sections.first { $0.heading == heading }?.blocks ?? []
  }

  @Test func theMostImportantComesFirst() {
    let page = Self.page()
    #expect(page.title == "示例县绿色社区创建 2021年12月" && page.languageTag == "zh-CN")
    #expect(
      page.opening == [
        .note("截至2021年12月31日　第2次印发"),
        .lead(Headline.text(SampleCampaign.progress(), words: .zh)),
      ])
    #expect(
      page.sections.map(\.heading) == [
        "目标完成情况", "参与和达标", "各地情况", "创建阶段", "各月走势", "本期变化", "下一步", "未报和存疑",
        "工作簿", "依据",
      ])
    #expect(Self.blocks(page, "工作簿") == [.files(["月报表.xlsx"])])
    guard case .list(let basis) = Self.blocks(page, "依据").first else {
      Issue.record("no basis")
      return
    }
    #expect(
      basis.prefix(4) == [
        "创建活动：示例县绿色社区创建", "报告期：2021年12月", "截止日：2021年12月31日", "期次：第2次印发",
      ])
    #expect(basis.contains { $0.hasPrefix("示政办发〔2021〕20号：") })
  }

  @Test func targetsSayWhatIsMissing() {
    let blocks = Self.blocks(Self.page(), "目标完成情况")
    #expect(
      blocks.first
        == .goals([
          Page.Goal(
            name: "2021年达标率≥30%", status: "逾期未完成", tone: .bad, gap: "还差1个",
            counts: "1/5（20.0%）", due: "2021年12月31日截止"),
          Page.Goal(
            name: "2021年育才街社区达标", status: "已完成", tone: .good, gap: "", counts: "1/1",
            due: "2021年12月31日截止"),
        ]))
    guard case .bars(let chart)? = blocks.dropFirst().first else {
      Issue.record("\(blocks)")
      return
    }
    #expect(
      chart.bars == [
        Page.Bar(
          label: "2021年达标率≥30%", value: "1/5（20.0%）　目标30%", length: 2000, goal: 3000),
        Page.Bar(label: "2021年育才街社区达标", value: "1　目标1", length: 10_000, goal: 10_000),
      ])
  }

  @Test func participationAndAttainmentStandApart() {
    #expect(
      Self.blocks(Self.page(), "参与和达标") == [
        .figures([
          Page.Figure(label: "参与率", value: "80.0%", remark: "4/5"),
          Page.Figure(label: "达标率", value: "20.0%", remark: "1/5；较上月+20.0个百分点"),
        ])
      ])
  }

  @Test func stagesShareOneDenominator() {
    guard case .bars(let chart)? = Self.blocks(Self.page(), "创建阶段").first else {
      Issue.record("no funnel")
      return
    }
    #expect(chart.bars.map(\.length) == [8000, 8000, 8000, 6000, 4000, 4000])
    #expect(chart.bars.allSatisfy { $0.goal == nil && $0.value.contains("/5 ") })
  }

  @Test func theTrendIsThatOfTheMonths() {
    let blocks = Self.blocks(Self.page(), "各月走势")
    guard case .trend(let trend)? = blocks.first, case .table(let table) = blocks[1] else {
      Issue.record("\(blocks)")
      return
    }
    #expect(trend.points.map(\.month) == ["2021-11", "2021-12"])
    #expect(trend.points.map(\.attained) == [0, 2000])
    #expect(trend.points.map(\.participating) == [2000, 8000])
    #expect(trend.points.map(\.goal) == [3000, 3000])
    #expect(table.rows.last == ["2021-12", "80.0%", "20.0%", "30%"])
    var first = SampleCampaign.progress()
    first.history = History()
    #expect(Self.blocks(Self.page(first), "各月走势") == [.paragraph("以前月份没有来件，暂无趋势。")])
  }

  @Test func placesAndWhoIsOpen() {
    let page = Self.page()
    guard case .table(let table)? = Self.blocks(page, "各地情况").last else {
      Issue.record("no places")
      return
    }
    #expect(table.rows.map(\.first) == ["中心镇", "凤城镇", "合计"])
    #expect(
      table.rows.last == [
        "合计", "20.0%", "1", "逾期未完成", "达标率≥30%", "1", "5", "4", "80.0%",
      ])
    // No town has a goal of its own: there is no line to explain.
    #expect(!Self.blocks(page, "各地情况").contains { $0 == .note("竖线为目标。") })
    let open = Self.blocks(page, "未报和存疑")
    #expect(
      open.first == .paragraph("未报名单（2个）") && open[2] == .paragraph("存疑名单（1个）"))
    guard case .list(let silent) = open[1], case .list(let held) = open[3] else {
      Issue.record("\(open)")
      return
    }
    #expect(silent == ["中心镇 公园社区：未报，沿用2021年11月数据", "凤城镇 东关社区：未报，无以往数据"])
    #expect(held.count == 1 && held[0].hasPrefix("中心镇 兴西社区：存疑："))
  }

  /// More names than can be read are counted.
  @Test func longListsAreBounded() {
    var progress = SampleCampaign.progress()
    let silent = progress.units.filter { $0.state.reporting == .notReported }
    progress.units += (0..<30).flatMap { _ in silent }
    guard case .list(let names) = Self.blocks(Self.page(progress), "未报和存疑")[1] else {
      Issue.record("no list")
      return
    }
    #expect(names.count == PageUnits.limit + 1 && names.last == "……另有42个")
  }

  @Test func everyStatusHasAMarkAndTheLanguageIsTheCampaigns() {
    #expect(Set(Page.Tone.allCases.map(\.mark)).count == Page.Tone.allCases.count)
    var progress = SampleCampaign.progress()
    progress.campaign.languageID = "en"
    let page = Self.page(progress)
    #expect(page.languageTag == "en" && page.sections.first?.heading == "Targets")
  }

  @Test(arguments: [
    (241, 402, 5995), (3, 5, 6000), (0, 0, 0), (7, 5, 10_000), (1, 3, 3333),
  ])
  func sharesAreRoundedDown(part: Int, whole: Int, share: Int) {
    #expect(Page.Share.of(Ratio(part, of: whole)) == share)
  }

  @Test func aLongLabelIsCutVisibly() {
    #expect(PageBar.fitted("育才街社区", to: 10) == "育才街社区")
    #expect(PageBar.fitted("育才街社区", to: 8) == "育才街…")
  }
}

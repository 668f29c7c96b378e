import Campaigns
import Testing

@testable import Layout

@Suite struct LetterLayoutTests {
  private static let template = LetterTemplate(
    id: "monthly", audience: .leaders, subject: "{place}绿色社区创建 {year}年{month}月（第{issue}期）",
    parts: [.text("{title}："), .headline, .targets, .notReported(limit: 1)],
    workbooks: ["county-rollup"])

  @Test func figuresComeFromTheReport() {
    let progress = SampleCampaign.progress()
    let letter = LetterLayout(progress, template: Self.template, issue: 1).letter
    #expect(letter.subject == "示例县绿色社区创建 2021年12月（第1期）")
    #expect(letter.languageTag == "zh-CN" && letter.blocks.count == 5)
    #expect(letter.blocks.first == .paragraph("示例县绿色社区创建："))
    #expect(letter.blocks[1] == .paragraph(Headline.text(progress, words: .zh)))
    guard case .table(let table) = letter.blocks[2], case .list(let names) = letter.blocks[4] else {
      Issue.record("\(letter.blocks)")
      return
    }
    #expect(table.headings == ["目标", "完成", "还差", "截止", "状态"])
    let share = progress.targets.first { $0.target.id == "2021-share" }
    let part = share?.numeratorNow ?? -1
    let whole = share?.denominatorNow ?? -1
    #expect(table.rows.first?[0] == "2021年达标率≥30%")
    #expect(table.rows.first?[1] == "\(part)/\(whole)")
    let missing = progress.counts.notReported
    #expect(letter.blocks[3] == .heading("未报名单（\(missing)个）"))
    #expect(names.count == min(missing, 2) && names.first?.hasSuffix("社区") == true)
  }

  @Test func marksAndReasons() {
    let letter = LetterLayout(
      SampleCampaign.progress(), template: Self.template, issue: 2, correction: "名册有误 {place}",
      override: "会议急用"
    ).letter
    #expect(letter.subject == "（更正）示例县绿色社区创建 2021年12月（第2期）")
    #expect(
      letter.blocks.prefix(2) == [
        .paragraph("本期为更正件，更正原因：名册有误 {place}。此前一期作废，以本期为准。"),
        .paragraph("本期数据尚有未核实之处，经批准先行报送，理由：会议急用。"),
      ])
  }
}

import Campaigns
import Testing

@testable import Layout

@Suite struct LetterLayoutTests {
  private static let template = LetterTemplate(
    id: "monthly", audience: .leaders, subject: "{place}绿色社区创建 {year}年{month}月（第{issue}期）",
    parts: [.text("{title}："), .headline, .targets, .notReported(limit: 1)],
    workbooks: .only(["county-rollup"]))

  @Test func figuresComeFromTheReport() {
    let progress = SampleCampaign.progress()
    let letter = LetterLayout(progress, template: Self.template, LetterCircumstances()).letter
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
      SampleCampaign.progress(), template: Self.template,
      LetterCircumstances(issue: 2, correction: "名册有误 {place}", override: "会议急用")
    ).letter
    #expect(letter.subject == "（更正）示例县绿色社区创建 2021年12月（第2期）")
    #expect(
      letter.blocks.prefix(2) == [
        .paragraph("本期为更正件，更正原因：名册有误 {place}。此前一期作废，以本期为准。"),
        .paragraph("本期数据尚有未核实之处，经批准先行报送，理由：会议急用。"),
      ])
  }

  /// What stands in a letter about one town: that town's figures and names, and no other's.
  @Test func aLetterOfAPlaceSpeaksOfNoOther() throws {
    let progress = SampleCampaign.progress()
    let towns = progress.places.filter { $0.place.level == .township }
    let town = try #require(towns.first)
    let template = LetterTemplate(
      id: "town", audience: .leaders, scope: .place, subject: "{place} {total}",
      parts: [
        .text("{participating} {attained} {attainment} {not_reported} {held}"), .headline,
        .notReported(limit: 50),
      ])
    let letter = LetterLayout(
      progress, template: template, place: town.place.code, LetterCircumstances()
    ).letter
    #expect(letter.subject == "\(town.place.name) \(town.tally.inScope)")
    let shown = "\(letter)"
    for other in towns.dropFirst() { #expect(!shown.contains(other.place.name)) }
    for unit in progress.units
    where progress.entry(of: unit).code.place(at: .township)
      != town.place.code
    {
      #expect(!shown.contains(progress.entry(of: unit).name))
    }
    let missing = LetterLayout.notReported(progress, in: town.place.code)
    #expect(
      missing
        + towns.dropFirst().map { LetterLayout.notReported(progress, in: $0.place.code) }
        .reduce(0, +) == LetterLayout.notReported(progress, in: nil))
  }

  @Test func remindersAndWaiting() {
    let due = Day(year: 2021, month: 12, day: 31)
    let template = LetterTemplate(
      id: "r", audience: .office, occasion: .reminder, subject: "{material}请于{due}前报送",
      parts: [.text("还有{days_left}天")])
    let letter = LetterLayout(
      SampleCampaign.progress(), template: template,
      LetterCircumstances(
        waiting: [.errors(2, most: 0), .coverage(reported: 3, of: 5, percent: 100)],
        handIn: due.map { .init(title: "年度评估", due: $0, daysLeft: 5) })
    ).letter
    #expect(letter.subject == "年度评估请于2021年12月31日前报送")
    #expect(
      letter.blocks == [
        .paragraph("本期报送领导的信函暂缓发出：拒收2处（至多0处），已报3/5个（至少100%）。请督促补报、更正后重新生成。"),
        .paragraph("还有5天"),
      ])
    #expect(
      GateWords.text([.held(1, most: 0)], languageID: "en") == "1 units held (at most 0)")
  }
}

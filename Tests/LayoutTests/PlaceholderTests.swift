import Campaigns
import Testing

@testable import Layout

@Suite struct PlaceholderTests {
  @Test(arguments: [
    ("{title}汇总表（{year}年{month}月）", "示例县绿色社区创建汇总表（2021年12月）"),
    ("（截至{cutoff}）", "（截至2021年12月31日）"), ("附件{attachment}·第{issue}期", "附件1·第3期"),
    ("{place}{unit}", "示例县社区"), ("{name}", "{name}"), ("{", "{"), ("{title", "{title"),
  ])
  func theirValuesStandInTheirPlace(text: String, filled: String) {
    let values = PlaceholderValues(
      SampleCampaign.progress(), issue: 3, attachment: 1, words: .zh)
    #expect(values.fill(text) == filled)
  }

  /// A name that looks like a placeholder is shown as it is.
  @Test func valuesAreNotFilledAgain() {
    var values = PlaceholderValues(
      SampleCampaign.progress(), issue: 1, attachment: 1, words: .zh)
    values[.name] = "{title}"
    #expect(values.fill("{name}{name}") == "{title}{title}")
  }

  /// Braces in a place's name are none of the template's, in whatever heading it stands.
  @Test func headingsAreFilledOnce() throws {
    var progress = SampleCampaign.progress()
    progress.campaign.top.name = "{unit}{item}{goal}{year}县"
    let heading = "{place}第{item}项{goal}"
    let columns = [ColumnTemplate(.known(.name), heading: "{place}{unit}")]
    let items = [ColumnTemplate(.known(.itemPoints), heading: "{place}{item}", width: 8)]
    let template = TablesTemplate(
      id: "a", audience: .any, fileName: "a.xlsx",
      sheets: [
        SheetTemplate(
          frame: FormFrame(sheet: "表", title: "表"),
          tables: [
            TableTemplate(rows: .units(.all, columns + items)),
            TableTemplate(rows: .places([.init(.name, heading: heading)])),
            TableTemplate(rows: .years([.init(.year, heading: heading)])),
            TableTemplate(rows: .lostItems([.init(.name, heading: heading)])),
          ])
      ])
    let book = try #require(
      WorkbookLayout(
        progress, design: .tables(template), issue: 1, sources: []
      ).workbooks.first)
    let sheet = book.sheets[0]
    let texts = Set(
      (0..<sheet.rowCount).flatMap { sheet.row($0).cells.map { TextGrid.text($0) } })
    let name = progress.campaign.top.name
    #expect(texts.contains(name + progress.campaign.unitNoun))
    #expect(texts.contains(name + "1") && texts.contains(name + "4"))
    // Of a table that knows no goal the placeholder stays as it was written.
    let others = texts.filter { $0.hasPrefix(name + "第{item}项") }
    #expect(others.count == 2 && others.count { $0.hasSuffix("{goal}") } == 1)
  }

  /// A bar in a place's name parts no heading into levels, in whatever table it stands.
  @Test func barsInValuesPartNoHeading() throws {
    var progress = SampleCampaign.progress()
    progress.campaign.top.name = "甲|乙县"
    let heading = "{place}的|名称"
    let template = TablesTemplate(
      id: "a", audience: .any, fileName: "a.xlsx",
      sheets: [
        SheetTemplate(
          frame: FormFrame(sheet: "表", title: "表"),
          tables: [
            TableTemplate(
              rows: .units(
                .all,
                [
                  ColumnTemplate(.known(.name), heading: heading),
                  ColumnTemplate(.known(.itemPoints), heading: heading, width: 8),
                ])),
            TableTemplate(rows: .places([.init(.name, heading: heading)])),
            TableTemplate(rows: .years([.init(.year, heading: heading)])),
            TableTemplate(rows: .lostItems([.init(.name, heading: heading)])),
          ])
      ])
    let book = try #require(
      WorkbookLayout(
        progress, design: .tables(template), issue: 1, sources: []
      ).workbooks.first)
    let sheet = book.sheets[0]
    let texts = (0..<sheet.rowCount).flatMap { sheet.row($0).cells.map { TextGrid.text($0) } }
    // One of each table; in the first the same heading stands over all columns at once.
    #expect(texts.count { $0 == "甲｜乙县的" } == 4)
    #expect(!texts.contains { $0.hasPrefix("乙县") || $0 == "甲" })
    // Titles and other texts have no levels.
    let values = PlaceholderValues(progress, issue: 1, attachment: 1, words: .zh)
    #expect(values.fill("{place}") == "甲|乙县")
  }
}

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
}

import Intake

extension MessCase {
  private static let month = "2021-12/"

  private static func named(_ name: String, _ verdict: String, row: Int) -> MessCase {
    MessCase(row, name, [InputFile(name: month + name, text: Clean.text)], verdict)
  }

  /// Rows 48–52: whose file it is, what it is called, what is dangerous in it.
  static let handIns: [MessCase] = [
    named("高邑县202111.csv", " status.other-period", row: 48),
    named("元氏县202112.csv", " status.other-office", row: 48),
    MessCase(48, "another month's title", "状态表（2021年11月）\n" + Clean.text, " status.other-period"),
    MessCase(48, "another 截至", "截至2021年11月30日\n" + Clean.text, " status.other-period"),
    MessCase(48, "another 截止", "截止：2022年1月31日\n" + Clean.text, " status.other-period"),
    MessCase(48, "another 报告期", "报告期：2021年11月\n" + Clean.text, " status.other-period"),
    MessCase(48, "this 报告期", "报告期：2021年12月\n" + Clean.text, "same"),
    MessCase(48, "another office", "填报单位：元氏县\n" + Clean.text, " status.other-office"),
    MessCase(48, "filed before", "填报日期：2021-11-30\n" + Clean.text, "same status.filed-before"),
    MessCase(48, "filed sixty days after", "填报日期：2022-03-01\n" + Clean.text, "same"),
    MessCase(48, "filed late", "填报日期：2022-03-02\n" + Clean.text, "same status.filed-late"),
    MessCase(49, in: "存在问题", "=1+1", "01+02"),
    MessCase(49, in: "存在问题", "+绿地", "01+02"),
    MessCase(49, in: "存在问题", "@绿地", "01+02"),
    MessCase(49, in: "存在问题", "-绿地", "01+02"),
    MessCase(49, in: "社区名称", "=HYPERLINK(\"x\")", "same status.unknown-name"),
    named("副本.csv", "same", row: 50), named("表 (1).csv", "same", row: 50),
    named("最终版2.CSV", "same", row: 50), named("没有扩展名", "same", row: 50),
    named("表.xls", "same", row: 50),
    MessCase(
      50, "~$, dot files, pictures",
      [
        InputFile(name: month + "表.csv", text: Clean.text),
        InputFile(name: month + "~$表.xlsx", text: "x"),
        InputFile(name: month + ".表.csv", text: Clean.text),
        InputFile(name: month + ".夹/表.csv", text: Clean.text),
        InputFile(name: month + "章.pdf", text: "%PDF-1.4"),
        InputFile(name: month + "图.jpg", bytes: [0xFF, 0xD8, 0xFF, 0xE0]),
      ],
      "same file.left-aside file.left-aside file.left-aside file.accompanying file.accompanying"),
    MessCase(51, in: "存在问题", "找示例13800138000", like: "找示例138****8000", "same"),
    MessCase(
      51, in: "存在问题", "示例130127199001011234", like: "示例130127********1234", "same"),
    MessCase(51, in: "社区名称", "13800138000", "same status.unknown-name"),
    MessCase(52, "a zero byte", bytes: Array(Clean.text.utf8) + [0x00], " file.zero-byte"),
    MessCase(
      52, "a lone quote", Clean.text.replacing("绿地不足", with: "\"绿地不足"), " file.unclosed-quote"),
    MessCase(
      52, "a lone quote before a quoted cell",
      Clean.csv([Clean.headings, Clean.first]).replacing("绿地不足", with: "\"绿地不足")
        + Clean.csv([Clean.second]).replacing("否,,,,,,", with: "否,,,,,,\"好\""),
      " status.stray-quote"),
    MessCase(
      52, "a quoted word before others", Clean.text.replacing("绿地不足", with: "\"绿地\"不足"), "same"),
    MessCase(
      52, "a long line", Clean.text.replacing("绿地不足", with: String(repeating: "长", count: 1 << 19)),
      " file.row-too-long"),
  ]
}

import Campaigns
import Diagnostics
import Intake
import Testing

/// Files of other months and offices, by what their titles and names say; the month is 2021-12.
@Suite struct ProvenanceTests {
  private static let table = "区划代码,社区名称,街道（镇）,是否参与创建\n130127100001,育才街社区,高邑镇,是\n"

  private func read(_ above: String, _ name: String, forced: Set<String> = []) -> String {
    let text = above.isEmpty ? Self.table : above + "\n" + Self.table
    let reading = MonthReading([InputFile(name: "2021-12/\(name)", text: text)], forced: forced)
    let taken = reading.month.status.isEmpty ? "refused" : "taken"
    return ([taken] + reading.codes.map { String($0.split(separator: ".")[1]) })
      .joined(separator: " ")
  }

  @Test(arguments: [
    ("表.csv", "taken"), ("202112.csv", "taken"), ("高邑县2021年12月.csv", "taken"),
    ("2021-12.csv", "taken"), ("12月报表.csv", "taken"), ("2021年1-12月.csv", "taken"),
    ("20211231.csv", "taken"), ("高邑县20220105.csv", "taken"), ("2022-01-05报.csv", "taken"),
    ("2021年度.csv", "taken"), ("副本(1).csv", "taken"), ("高邑镇.csv", "taken"),
    ("育才街社区自评表.csv", "taken"), ("县住建局.csv", "taken"), ("绿色社区创建.csv", "taken"),
    ("石家庄市高邑县.csv", "taken"), ("status.csv", "taken"), ("130127.csv", "taken"),
    ("202111.csv", "refused other-period"), ("高邑县2021年11月.csv", "refused other-period"),
    ("11月报表.csv", "refused other-period"), ("2021-11.csv", "refused other-period"),
    ("二〇二一年十一月.csv", "refused other-period"), ("20211130.csv", "refused other-period"),
    ("20220401.csv", "refused other-period"), ("2020年12月.csv", "refused other-period"),
    ("元氏县.csv", "refused other-office"), ("大营镇202112.csv", "refused other-office"),
    ("石家庄市元氏县.csv", "refused other-office"),
    ("元氏县2021年11月.csv", "refused other-office other-period"),
  ])
  func names(_ name: String, _ expected: String) {
    #expect(read("", name) == expected)
  }

  @Test(arguments: [
    ("高邑县绿色社区创建状态表（2021年12月）", "taken"), ("（截至2021年12月31日）", "taken"),
    ("截至2021年12月底", "taken"), ("截至日期：2021-12-31", "taken"),
    ("2021年度绿色社区创建状态表", "taken"), ("填报单位：高邑镇人民政府,填报日期：2022-01-05", "taken"),
    ("填报单位（盖章）：县绿色社区创建领导小组办公室", "taken"), ("二〇二一年十二月", "taken"),
    ("城市社区创建情况表", "taken"), ("高邑县绿色社区创建状态表（2021年11月）", "refused other-period"),
    ("（截至2021年11月30日）", "refused other-period"),
    ("（截至2022年1月5日）", "refused other-period"),
    ("截至日期：2021-11-30", "refused other-period"), ("11月状态表", "refused other-period"),
    ("元氏县绿色社区创建状态表", "refused other-office"),
    ("填报单位：元氏县住建局", "refused other-office"), ("填报单位：,大营镇政府", "refused other-office"),
    ("填报日期：2021年11月2日", "taken filed-before"), ("填报日期：,2022-03-01", "taken"),
    ("填报日期：2022-03-02", "taken filed-late"),
  ])
  func titles(_ title: String, _ expected: String) {
    #expect(read(title, "表.csv") == expected)
  }

  @Test func aForcedFileIsTaken() {
    #expect(read("", "202111.csv", forced: ["2021-12/202111.csv"]) == "taken taken-by-force")
    #expect(read("", "202111.csv", forced: ["202111.csv"]) == "taken taken-by-force")
    #expect(read("", "202112.csv", forced: ["202112.csv"]) == "taken")
    #expect(read("", "202111.csv", forced: ["202112.csv"]) == "refused other-period")
  }

  @Test(arguments: [
    ("2021-12-30", "[]"), ("2022-02-28", "[]"), ("2022-03-01", "[]"),
    ("2021-11-30", "[\"status.filed-before\"]"), ("2022-03-02", "[\"status.filed-late\"]"),
    ("不详", "[]"),
  ])
  func daysOfFilingByRow(_ day: String, _ expected: String) {
    let reading = MonthReading("区划代码,是否参与创建,填报日期\n130127100001,是,\(day)\n")
    #expect("\(reading.codes)" == expected)
    #expect(reading.month.status.count == 1)
  }
}

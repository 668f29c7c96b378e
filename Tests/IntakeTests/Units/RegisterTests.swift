import Campaigns
import Diagnostics
import Intake
import Testing

/// The register: taken whole or not at all.
@Suite struct RegisterTests {
  private func read(_ text: String, campaign: Campaign = Gaoyi.campaign) -> String {
    let read = RegisterReader.readRegister(
      InputFile(name: "units.csv", bytes: Array(text.utf8)), campaign: campaign)
    let units = read.value.map { "\($0.0.units.count) units" } ?? "refused"
    return ([units] + read.diagnostics.map(\.code)).joined(separator: " ")
  }

  private static let header = "区划代码,社区名称,街道（镇）,纳入范围,设立日期,撤并日期\n"

  @Test(arguments: [
    ("130127100001,甲社区,高邑镇,是,,\n130127100002,乙社区,高邑镇,否,,", "2 units"),
    ("130127100001,甲社区,,,,\n130127100001,甲社区,,,,", "1 units units.same-as-row"),
    // A unit may leave and come back, and be renamed, but stands only once on any day.
    ("130127100001,甲社区,,,,2021-06-01\n130127100001,乙社区,,,2021-06-01,", "1 units"),
    (
      "130127100001,甲社区,,,,2021-06-02\n130127100001,乙社区,,,2021-06-01,", "refused units.overlaps-row"
    ),
    ("130127100001,甲社区,,,,\n130127100001,乙社区,,,,", "refused units.overlaps-row"),
    ("130127100001,甲社区,,,2021-06-01,2021-06-01", "refused units.dates-reversed"),
    ("130127100001,甲社区,,,2021-06,", "refused units.date-without-day"),
    ("130127100001,,,,,", "refused units.blank"), (",甲社区,,,,", "refused units.blank"),
    ("130127100001,—,,,,", "refused units.not-a-name"),
    ("—,甲社区,,,,", "refused units.blank"),
    ("1.30127E+11,甲社区,,,,", "refused units.code-scientific"),
    ("130127,甲社区,,,,", "refused units.code-length"),
    ("130128100001,甲社区,,,,", "refused units.code-outside"),
    ("130127100000,甲社区,,,,", "refused units.code-of-place"),
    ("130127100201,甲社区,,,,", "refused units.code-of-village"),
    ("130127100001,甲社区,,也许,,", "refused units.not-yes-no"),
    ("130127100001,锟斤拷,,,,", "refused units.garbled-key"),
    ("130127100001,甲社区,,,,,多", "refused units.cell-beyond-header"),
    (
      "130127100001,甲社区,高邑镇,,,\n130127100002,乙社区,城关镇,,,",
      "2 units units.place-named-differently"
    ),
    (
      "130127100001,甲社区,高邑镇,,,\n130127100002,乙社区,,,,\n130127100003,丙社区,同上,,,",
      "3 units units.filled-down units.read-as"
    ),
    ("130127100001,甲社区,高邑镇,,,\n130127101002,乙社区,,,,", "2 units"),
    ("130127100001,甲社区,高邑镇,,,\n130127101002,乙社区,同上,,,", "refused units.ditto"),
    ("", "refused units.no-data"),
    // Every fault is named at once.
    ("1301,甲社区,,,,\n130128100001,,,,,", "refused units.code-length units.code-outside units.blank"),
  ])
  func registers(_ rows: String, _ expected: String) {
    #expect(read(Self.header + rows) == expected, "\(rows)")
  }

  @Test(arguments: [
    ("", "refused file.empty"), ("区划代码\n130127100001", "refused file.unknown-table"),
    ("区划代码,社区名称,是否参与创建\n130127100001,甲,是", "refused file.not-the-register"),
    ("区划代码,社区名称,创建年度\n130127100001,甲社区,2021", "1 units units.unknown-columns"),
  ])
  func files(_ text: String, _ expected: String) {
    #expect(read(text) == expected, "\(text)")
  }

  @Test(arguments: [
    ("AA,2022-12-01", "1 units"), (",", "1 units"), ("AA,", "refused units.base-incomplete"),
    (",2022-12-01", "refused units.base-incomplete"),
    ("A,2022-12-01", "refused units.unknown-word"),
    ("AAA,2022年12月", "refused units.date-without-day"),
  ])
  func baseGrades(_ cells: String, _ expected: String) {
    var campaign = Gaoyi.campaign
    campaign.grades = [Grade(id: "AA", name: "AA级"), Grade(id: "AAA", name: "AAA级")]
    let text = "区划代码,生活圈名称,基期等级,基期认定日期\n130127100001,甲圈,\(cells)"
    #expect(read(text, campaign: campaign) == expected)
  }

  @Test func rowsAreReadWhole() throws {
    let text = """
      区划代码,生活圈名称,街道（镇）,县（市、区）,市,省,纳入范围,设立日期,撤并日期,别名,圈长,涉及社区
      130127100001,甲圈,高邑镇,高邑县,石家庄市,河北省,否,2020-01-01,2023-01-01,甲；甲生活圈,街道主任,一社区、二社区
      """
    let read = RegisterReader.readRegister(
      InputFile(name: "units.csv", bytes: Array(text.utf8)), campaign: Gaoyi.campaign)
    let entry = try #require(read.value?.0.units.first?.latest)
    #expect(
      entry
        == RegisterEntry(
          code: Gaoyi.code("130127100001"), name: "甲圈",
          placeNames: [
            .township: "高邑镇", .county: "高邑县", .city: "石家庄市", .province: "河北省",
          ], inScope: false, from: Day(iso: "2020-01-01"), to: Day(iso: "2023-01-01"),
          aliases: ["甲", "甲生活圈"], owner: "街道主任", covers: ["一社区", "二社区"],
          place: RowPlace(file: 0, row: 2)))
    #expect(read.diagnostics.isEmpty)
  }
}

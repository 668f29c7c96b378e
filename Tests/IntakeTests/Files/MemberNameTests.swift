import Campaigns
import Diagnostics
import Testing

@testable import Intake

/// The names of an archive's members are shown without the numbers of people in them.
@Suite struct MemberNameTests {
  @Test(arguments: [
    ("陈13912345678.csv", "陈139****5678.csv"), ("130127199001011234.csv", "130127********1234.csv"),
    ("表.csv", "表.csv"),
  ])
  func ofTwoMembersWithOneName(name: String, shown: String) throws {
    let campaign = Gaoyi.campaign
    let register = try #require(
      RegisterReader.readRegister(
        InputFile(name: "units.csv", bytes: Array("区划代码,社区名称\n130127100001,育才街社区\n".utf8)),
        campaign: campaign
      ).value
    ).0
    let archive = StoredZip([StoredZip.Member(name, "甲"), StoredZip.Member(name, "乙")])
    let month = MonthReader.readMonth(
      [InputFile(name: "2021-12/报送.zip", bytes: archive.bytes)], period: Gaoyi.period("2021-12"),
      campaign: campaign, register: register)
    let lines = month.diagnostics.map { Wording.line($0, .zh) }
    #expect(lines.count == 1 && lines[0].contains("文件里有两个同名的 \(shown)，"), "\(lines)")
  }
}

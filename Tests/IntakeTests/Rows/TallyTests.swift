import Campaigns
import Diagnostics
import Intake
import Testing

@Suite struct TallyTests {
  private func read(_ rows: String) -> String {
    let reading = MonthReading("区划代码,名称,城市社区总数,参与创建数,达到创建要求数\n\(rows)")
    let tallies = reading.month.tallies.map { row in
      let participating = row.participating.map { String($0) } ?? "?"
      return "\(row.code.digits.suffix(6)): \(row.total) \(participating) \(row.attained)"
    }
    return (tallies + reading.codes.map { $0.replacing("tallies.", with: "") })
      .joined(separator: ", ")
  }

  @Test(arguments: [
    ("130127100000,高邑镇,31,22,11", "100000: 31 22 11"), ("130127100000,,31,,11", "100000: 31 ? 11"),
    ("130127000000,高邑县,31,22,11", "000000: 31 22 11"),
    ("130127100000,,\"1,031\",22个,11", "100000: 1031 22 11, read-as, read-as"),
    ("130127100000,大营镇,31,22,11", "100000: 31 22 11, place-differs"),
    ("130128100000,,31,22,11", "code-outside"), ("1301271000,,31,22,11", "code-length"),
    (",高邑镇,31,22,11", "blank"), ("1.30127E+11,高邑镇,31,22,11", "code-scientific"),
    ("130127100000,,,22,11", "blank"), ("130127100000,,31,22,", "blank"),
    ("130127100000,,31,32,11", "over-total"), ("130127100000,,31,22,40", "over-total"),
    ("130127100000,,约31,22,11", "not-a-number"), ("130127100000,,31,22,#REF!", "spreadsheet-error"),
    ("130127100000,,5,4,2\n130127101000,,3,2,1\n,合计,8,6,3", "100000: 5 4 2, 101000: 3 2 1"),
    (
      "130127100000,,5,4,2\n130127101000,,3,2,1\n,合计,8,7,3",
      "100000: 5 4 2, 101000: 3 2 1, sum-differs"
    ),
    // Places that lie in another place of the table are in its count.
    (
      "130127000000,,8,6,3\n130127100000,,5,4,2\n130127101000,,3,2,1\n,合计,8,6,3",
      "000000: 8 6 3, 100000: 5 4 2, 101000: 3 2 1"
    ),
    (
      "130127100000,,5,4,2\n,小计,5,4,2\n130127101000,,3,2,1\n,小计,3,2,1\n,总计,8,6,3",
      "100000: 5 4 2, 101000: 3 2 1"
    ),
    ("130127100000,,5,4,2\n,其中：老城区,2,1,1", "100000: 5 4 2"),
    ("130127100000,,5,4,2\n130127100000,,5,4,2", "100000: 5 4 2, same-as-row"),
    ("130127100000,,5,4,2\n130127100000,,5,4,3", "differs-from-row, differs-from-row"),
  ])
  func rows(_ rows: String, _ expected: String) {
    #expect(read(rows) == expected, "\(rows)")
  }

  @Test func countsByGrade() {
    var campaign = Gaoyi.campaign
    campaign.grades = [Grade(id: "AA", name: "AA"), Grade(id: "AAA", name: "AAA")]
    let text = "区划代码,城市社区总数,达到创建要求数,AA达标数,AAA达标数\n130127100000,49,12,12,\n"
    let reading = MonthReading([InputFile(name: "a.csv", text: text)], campaign: campaign)
    #expect(reading.month.tallies.map(\.grades) == [[12, nil]])
    #expect(reading.codes == [])
  }
}

@Suite struct DecisionTests {
  @Test(arguments: [
    ("130127100001,计入,已复核,办公室主任", "true"), ("130127100001,不计入,否决,办公室主任", "false"),
    ("130127100001,,已复核,主任", "decisions.blank"),
    ("130127100001,也许,已复核,主任", "decisions.unknown-word"),
    ("130127100001,计入,,主任", "true decisions.blank-text"),
    ("130127100001,计入,已复核,", "true decisions.blank-text"),
    ("130127100099,计入,已复核,主任", "decisions.unknown-unit"),
    (
      "130127100001,计入,一,主任\n130127100001,不计入,一,主任",
      "decisions.differs-from-row decisions.differs-from-row"
    ),
  ])
  func rows(_ rows: String, _ expected: String) {
    let reading = MonthReading("区划代码,裁定,理由,裁定人职务\n\(rows)\n")
    let decisions = reading.month.decisions.map { String($0.counts) }
    #expect((decisions + reading.codes).joined(separator: " ") == expected)
  }
}

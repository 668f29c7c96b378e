import Campaigns
import Diagnostics
import Intake
import Testing

/// Which unit a row speaks of, in December 2021.
@Suite struct UnitTests {
  private static let register = """
    区划代码,社区名称,街道（镇）,县（市、区）,设立日期,撤并日期,别名
    130127100001,育才街社区,高邑镇,高邑县,,,育才社区、育材街
    130127100002,兴西社区,高邑镇,高邑县,,,
    130127100003,兴东社区,高邑镇,高邑县,,,
    130127100004,和平社区,高邑镇,高邑县,,,
    130127101004,和平社区,大营镇,高邑县,,,
    130127100005,北新街社区,高邑镇,高邑县,,,130127100015
    130127100006,旧城社区,高邑镇,高邑县,,2021-12-31,
    130127100007,新城社区,高邑镇,高邑县,2021-12-31,,
    130127100008,洪宅垵社区,高邑镇,高邑县,2022-01-01,,
    130127100009,莲花社区,高邑镇,高邑县,,,蓮花社区
    """

  /// The last four digits of the unit that was taken, and what was found.
  private func read(_ row: String) -> String {
    let text = "区划代码,社区名称,街道（镇）,县（市、区）,是否参与创建\n\(row),是"
    let file = InputFile(name: "2021-12/表.csv", bytes: Array(text.utf8))
    let reading = MonthReading([file], register: Self.register)
    let units = reading.month.status.map { record in
      String(reading.register.units[record.unit].code.digits.suffix(4))
    }
    return (units + reading.codes.map { $0.replacing("status.", with: "") })
      .joined(separator: " ")
  }

  @Test(arguments: [
    ("130127100001,育才街社区,高邑镇,高邑县", "0001"), ("130127100001,,,", "0001"),
    (",育才街社区,,", "0001"),
    // Aliases, variant characters among them, are listed.
    (",育才社区,,", "0001 read-as"), (",育材街,,", "0001 read-as"),
    ("130127100001,育才社区,,", "0001 read-as"), (",蓮花社区,,", "0009 read-as"),
    (",莲花社区居委会,,", "0009 read-as"), (",苙花社区,,", "unknown-unit"),
    // Names without suffix, with another one, with the places before.
    (",育才街,,", "0001 read-as"), (",育才街社区居委会,,", "0001 read-as"),
    (",育才街社区居民委员会,,", "0001 read-as"), (",育才街居委会,,", "0001 read-as"),
    (",高邑镇育才街社区,,", "0001 read-as"), (",高邑县高邑镇育才街社区,,", "0001 read-as"),
    (",石家庄市高邑县育才街,,", "0001 read-as"), (" ,  育才街社区　,,", "0001 read-as"),
    ("130127100001,育才街,,", "0001 read-as"), (",大营镇育才街社区,,", "unknown-unit"),
    // The same name in two towns.
    (",和平社区,,", "ambiguous-name"), (",和平社区,高邑镇,", "0004"), (",和平社区,大营镇,", "1004"),
    (",和平社区,大营,", "1004"), (",大营镇和平社区,,", "1004 read-as"),
    ("130127101004,和平社区,,", "1004"), (",和平社区,万城镇,", "unknown-unit"),
    // A code decides, but not against the name of another unit.
    ("130127100001,兴西社区,,", "name-of-another-unit"),
    ("130127100001,兴西,,", "name-of-another-unit"),
    ("130127100004,和平社区,大营镇,", "0004 place-differs"),
    ("130127100001,英才社区,,", "0001 unknown-name"),
    ("130127100001,育才街社区,高邑,高邑", "0001"),
    ("130127100001,育才街社区,高邑镇,元氏县", "0001 place-differs"),
    // Codes that are lost, retired, or of other times.
    ("1.30127E+11,育才街社区,,", "0001 read-as"), ("1.30127E+11,和平社区,,", "code-scientific"),
    ("1.30127E+11,,,", "code-scientific"), ("130127100015,,,", "0005 read-as"),
    ("130127100015,北新街社区,,", "0005 read-as"), ("130127100006,旧城社区,,", "no-longer-listed"),
    ("130127100007,新城社区,,", "0007"), ("130127100008,洪宅垵社区,,", "not-listed-yet"),
    // Not in the register: never merged by itself.
    (",育才路社区,,", "unknown-unit"), (",埯,,", "unknown-unit"), ("130127100099,,,", "unknown-unit"),
    // A village or an estate is not the community that bears the same name.
    (",某某村,,", "unknown-unit"), (",育才街小区,,", "unknown-unit"), (",兴西村,,", "unknown-unit"),
    (",育才街生活圈,,", "unknown-unit"), ("130127100001,育才街小区,,", "0001 unknown-name"),
    ("130128100001,,,", "code-outside"),
    ("130127100201,,,", "code-of-village"), ("130127100000,,,", "code-of-place"),
    // Marks for blanks are no keys.
    ("—,育才街社区,,", "code-not-digits"), ("130127100001,暂无,,", "not-a-name"), (",,,", "no-key"),
    ("同上,育才街社区,,", "ditto"), ("130127100001,#N/A,,", "spreadsheet-error"),
  ])
  func rows(_ row: String, _ expected: String) {
    #expect(read(row) == expected)
  }

  @Test(arguments: [
    ("育才路社区", "育才街社区"), ("育才衔社区", "育才街社区"), ("北新街道社区", "北新街社区"), ("兴南社区", "兴西社区"),
    ("和乎社区", "和平社区"), ("万年青社区", nil), ("社区", nil), ("高邑镇育才路社区", "育才街社区"),
    ("苙花社区", "莲花社区"), ("育才街小区", "育才街社区"),
  ])
  func nearestNames(_ name: String, _ nearest: String?) {
    let text = "社区名称,是否参与创建\n\(name),是"
    let file = InputFile(name: "2021-12/表.csv", bytes: Array(text.utf8))
    let reading = MonthReading([file], register: Self.register)
    #expect(
      reading.diagnostics.map(\.fault) == [.table(.unknownUnit(nearest: nearest), in: .status)])
  }

  @Test func streetsAreFilledDownWhereCellsWereMerged() {
    let text = """
      街道（镇）,社区名称,是否参与创建
      高邑镇,育才街社区,是
      ,和平社区,是
      同上,兴西社区,是
      大营镇,和平社区,否
      """
    let file = InputFile(name: "2021-12/表.csv", bytes: Array(text.utf8))
    let reading = MonthReading([file], register: Self.register)
    #expect(reading.status("130127100004")?.participating == true)
    #expect(reading.status("130127101004")?.participating == false)
    #expect(reading.codes == ["status.filled-down", "status.read-as"])
  }

  /// The same name in two districts of a city: county and street make the key.
  @Test(arguments: [
    ("和平社区,和平街道,长安区", "2001"), ("和平社区,和平街道,桥西区", "4001"), ("和平社区,,桥西区", "4001"),
    ("和平社区,,长安", "2001"), ("长安区和平社区,,", "2001 read-as"), ("和平社区,和平街道,", "ambiguous-name"),
    ("和平社区,,", "ambiguous-name"), ("和平社区,,裕华区", "unknown-unit"),
    ("长安区和平社区,,桥西区", "unknown-unit"),
  ])
  func districts(_ row: String, _ expected: String) {
    var campaign = Gaoyi.campaign
    campaign.top = Place(code: Gaoyi.code("130100000000"), name: "石家庄市", level: .city)
    let register =
      "区划代码,社区名称,街道,区县\n130102001001,和平社区,和平街道,长安区\n130104001001,和平社区,和平街道,桥西区\n"
    let file = InputFile(name: "表.csv", text: "社区名称,街道,区县,是否参与创建\n\(row),是\n")
    let reading = MonthReading([file], register: register, campaign: campaign)
    let found = reading.month.status.map { record in
      let digits = reading.register.units[record.unit].code.digits
      return String(digits.dropFirst(5).prefix(1) + digits.suffix(3))
    }
    // The district's last digit and the community's own three.
    let shown = (found + reading.codes.map { $0.replacing("status.", with: "") })
      .joined(separator: " ")
    #expect(shown == expected.replacing("2001", with: "2001"))
  }
}

import Campaigns
import Testing

@testable import Intake

@Suite struct WordTests {
  @Test(arguments: [
    ("是", "true"), ("√", "true"), ("✓", "true"), ("✔", "true"), ("☑", "true"), ("有", "true"),
    ("已", "true"), ("1", "true"), ("Y", "true"), ("yes", "true"), ("TRUE", "true"),
    ("否", "false"), ("×", "false"), ("✗", "false"), ("✘", "false"), ("x", "false"),
    ("X", "false"), ("无", "false"), ("未", "false"), ("0", "false"), ("N", "false"),
    ("no", "false"), ("false", "false"), ("", "blank"), ("—", "blank"), ("/", "blank"),
    ("待定", "blank"), ("Ｙ", "true (read-as)"), (" 是", "true (read-as)"),
    ("✔\u{FE0F}", "true (read-as)"), ("?", "refused: lost-tick"), ("？", "refused: lost-tick"),
    ("??", "refused: lost-tick"), ("大概", "refused: not-yes-no"), ("2", "refused: not-yes-no"),
    ("#N/A", "refused: spreadsheet-error"), ("同上", "refused: ditto"),
  ])
  func flags(_ text: String, _ expected: String) {
    #expect(verdict(FlagReader(), text) { String($0) } == expected)
  }

  @Test(arguments: [
    ("申报", "applied"), ("社区自评", "self_assessed"), ("自评", "self_assessed"),
    ("县初核", "reviewed"), ("初核", "reviewed"), ("公布授牌", "recognised"), ("认定", "recognised"),
    ("recognised", "recognised"), ("Recognised", "recognised"), ("", "blank"), ("无", "blank"),
    ("准备", "refused: unknown-word"),
  ])
  func stages(_ text: String, _ expected: String) {
    #expect(verdict(WordReader(stagesOf: Gaoyi.campaign), text, \.id) == expected)
  }

  @Test(arguments: [
    ("无", "[]"), ("none", "[]"), ("V1", "[0]"), ("v1", "[0]"), ("较严重私搭乱建", "[0]"),
    ("V1 较严重私搭乱建", "[0]"), ("V3、V1", "[0, 2]"), ("V1;V4", "[0, 3]"),
    ("容貌脏乱差，绿色空间不足", "[1, 2] (read-as)"), ("V1、V1", "[0]"), ("", "blank"),
    ("—", "blank"), ("暂无", "blank"), ("V9", "refused: unknown-word"),
    ("无、V1", "refused: vetoes-contradict"), ("乱建", "refused: unknown-word"),
  ])
  func vetoes(_ text: String, _ expected: String) {
    let shown = verdict(VetoesReader(Gaoyi.campaign), text) { vetoes in
      if case .named(let positions) = vetoes { "\(positions)" } else { "unknown" }
    }
    #expect(shown == expected)
  }

  @Test(arguments: [
    ("计入", "true"), ("不计入", "false"), ("counts", "true"), ("", "blank"),
    ("待核", "refused: unknown-word"),
  ])
  func decisions(_ text: String, _ expected: String) {
    #expect(verdict(WordReader.decisions, text) { String($0) } == expected)
  }

  @Test(arguments: [
    ("达标", "1"), ("未达标", "0"), ("met", "1"), ("unmet", "0"), ("√", "1"), ("×", "0"),
    ("不涉及", "254"), ("", "blank"), ("—", "blank"), ("3", "refused: unknown-word"),
  ])
  func verdicts(_ text: String, _ expected: String) {
    let criterion = Criterion(number: 16, category: "c", name: "历史文化", mayNotApply: true)
    #expect(verdict(ScoreCellReader(criterion), text) { String($0.byte) } == expected)
  }

  @Test(arguments: [
    ("3", "6"), ("2.5", "5"), ("0", "0"), ("3.5", "refused: out-of-range"), ("", "blank"),
    ("不涉及", "refused: item-always-applies"), ("不适用", "refused: item-always-applies"),
    ("缺", "refused: not-a-number"), ("达标", "refused: not-a-number"),
  ])
  func itemScores(_ text: String, _ expected: String) {
    let criterion = Criterion(
      number: 1, category: "c", name: "机制", maximum: HalfPoints(points: 3))
    #expect(verdict(ScoreCellReader(criterion), text) { String($0.byte) } == expected)
  }

  @Test(arguments: [
    ("联系人13800138000", "联系人138****8000"), ("１３８００１３８０００", "１３８****８０００"),
    ("138-0013-8000", "138-****-8000"), ("138 0013 8000", "138 **** 8000"),
    ("身份证130127199001011234", "身份证130127********1234"),
    ("13012719900101123X。", "130127********123X。"), ("代码130127100001", "代码130127100001"),
    ("电话0311-84031234", "电话0311-84031234"), ("12345678901", "12345678901"),
    ("绿化率35%，缺口1200平方米", "绿化率35%，缺口1200平方米"),
    // The old card has fifteen digits, with a birthday among them.
    ("130127900101123", "130127*****1123"), ("130127901301123", "130127901301123"),
    // Grouped, hidden, prefixed, one behind the other.
    ("130127 19900101 123x", "130127 ******** 123x"),
    ("１３０１２７１９９００１０１１２３Ｘ", "１３０１２７********１２３Ｘ"),
    ("130127-1990-0101-1234", "130127-****-****-1234"),
    ("138\u{200B}00138000", "138\u{200B}****8000"),
    ("+8613800138000", "+86138****8000"), ("008613800138000", "0086138****8000"),
    ("013800138000", "0138****8000"), ("86 138 0013 8000", "86 138 **** 8000"),
    ("13800138000 13900139000", "138****8000 139****9000"),
    // With the digits before it no birthday: a telephone number and a letter.
    ("130128 19909909123X", "130128 199****9123X"),
    ("13800138000/13900139000", "138****8000/139****9000"),
    ("13800138000、0311-84031234", "138****8000、0311-84031234"),
    ("6222021234567890123", "622202*********0123"),
    // Codes, days and lists of numbers are none.
    ("130127100001 130127", "130127100001 130127"), ("2021-10-31 13:05", "2021-10-31 13:05"),
    ("第13 15 16 17 18 1项", "第13 15 16 17 18 1项"), ("20211031130000", "20211031130000"),
  ])
  func personalNumbersAreMasked(_ text: String, _ expected: String) {
    #expect(PersonalNumbers.masked(text) == expected)
  }
}

import Campaigns
import Testing

@testable import Intake

@Suite struct NumberTests {
  @Test(arguments: [
    ("80", "80"), ("79.5", "79.5"), ("0", "0"), ("0.5", "0.5"), ("103", "103"), ("85.0", "85"),
    ("85.50", "85.5"), ("-0", "0"), ("", "blank"), ("  ", "blank"), ("—", "blank"),
    ("——", "blank"), ("-", "blank"), ("/", "blank"), ("暂无", "blank"), ("无", "blank"),
    ("待定", "blank"), ("N/A", "blank"), ("－", "blank"), ("85分", "85 (read-as)"),
    (" 85", "85 (read-as)"), ("８５", "85 (read-as)"), ("８５．５分", "85.5 (read-as)"),
    ("\u{3000}85\u{A0}", "85 (read-as)"), ("8\u{200B}5", "85 (read-as)"),
    ("=\"85\"", "85 (read-as)"), ("'85", "85 (read-as)"), ("85 分", "85 (read-as)"),
    ("103.5", "refused: out-of-range"), ("104", "refused: out-of-range"),
    ("-1", "refused: out-of-range"), ("85.3", "refused: not-half-points"),
    ("85.25", "refused: not-half-points"), ("八十五", "refused: not-a-number"),
    ("约80", "refused: not-a-number"), ("80以上", "refused: not-a-number"),
    ("2-3", "refused: not-a-number"), ("85%", "refused: not-a-number"),
    ("0x55", "refused: not-a-number"), ("8e1", "refused: not-a-number"),
    ("nan", "refused: not-a-number"), ("inf", "refused: not-a-number"),
    ("+85", "refused: not-a-number"), ("85.", "refused: not-a-number"),
    (".5", "refused: not-a-number"), ("8 5", "refused: not-a-number"),
    ("85abc", "refused: not-a-number"), ("八", "refused: not-a-number"),
    ("½", "refused: not-a-number"), ("٨٥", "refused: not-a-number"),
    ("99999999999999999999", "refused: not-a-number"), ("#N/A", "refused: spreadsheet-error"),
    ("#DIV/0!", "refused: spreadsheet-error"), ("#REF!", "refused: spreadsheet-error"),
    ("#VALUE!", "refused: spreadsheet-error"), ("######", "refused: spreadsheet-error"),
    ("#name?", "refused: spreadsheet-error"), ("同上", "refused: ditto"), ("〃", "refused: ditto"),
  ])
  func points(_ text: String, _ expected: String) {
    let reader = PointsReader(maximum: HalfPoints(points: 103))
    #expect(verdict(reader, text, \.text) == expected)
  }

  @Test(arguments: [
    ("5", "5"), ("0", "0"), ("1,234", "1234 (read-as)"), ("1，234", "1234 (read-as)"),
    ("12,345,678", "12345678 (read-as)"), ("3个", "3 (read-as)"), ("5处", "5 (read-as)"),
    ("5.0", "5 (read-as)"), ("1,23", "refused: not-a-number"),
    ("1,2345", "refused: not-a-number"), ("12345,678", "refused: not-a-number"),
    (",123", "refused: not-a-number"), ("约500", "refused: not-a-number"),
    ("500以上", "refused: not-a-number"), ("五", "refused: not-a-number"),
    ("2.5", "refused: not-whole"), ("-3", "refused: out-of-range"),
    ("1000000000", "refused: out-of-range"), ("无", "blank"),
  ])
  func counts(_ text: String, _ expected: String) {
    #expect(verdict(CountReader(), text, String.init) == expected)
  }

  @Test(arguments: [
    ("50%", "50"), ("33.3%", "33.3"), ("0.305%", "0.305"), ("100%", "100"), ("1", "1"),
    ("50", "50"), ("100", "100"), ("0", "0"), ("0%", "0"), ("１００％", "100 (read-as)"),
    ("0.305", "refused: bare-fraction"), ("0.5", "refused: bare-fraction"),
    ("100.1%", "refused: out-of-range"), ("101", "refused: out-of-range"),
    ("-5%", "refused: out-of-range"), ("一半", "refused: not-a-number"),
    ("50以上", "refused: not-a-number"), ("0.0000001%", "refused: not-a-number"),
  ])
  func percentages(_ text: String, _ expected: String) {
    #expect(verdict(PercentReader(), text, \.text) == expected)
  }

  @Test(arguments: [
    ("1", "1"), ("31", "31"), ("指标5", "5 (read-as)"), ("第5项", "5 (read-as)"),
    ("５", "5 (read-as)"), ("05", "5 (read-as)"), ("0", "refused: out-of-range"),
    ("32", "refused: out-of-range"), ("一", "refused: not-a-number"),
    ("合计", "refused: not-a-number"),
  ])
  func items(_ text: String, _ expected: String) {
    #expect(verdict(ItemReader(count: 31), text, String.init) == expected)
  }

  @Test(arguments: [
    ("2022", "2022"), ("2022年", "2022 (read-as)"), ("2022年度", "2022 (read-as)"),
    ("22", "refused: out-of-range"), ("明年", "refused: not-a-number"),
  ])
  func years(_ text: String, _ expected: String) {
    #expect(verdict(YearReader(), text, String.init) == expected)
  }
}

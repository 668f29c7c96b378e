import Campaigns
import Testing

@testable import Intake

@Suite struct DateTests {
  @Test(arguments: [
    ("2022-10-31", "2022-10-31"), ("2022/10/31", "2022-10-31"), ("2022.10.31", "2022-10-31"),
    ("2022年10月31日", "2022-10-31"), ("2022年10月31", "2022-10-31"), ("20221031", "2022-10-31"),
    ("2022.1.5", "2022-01-05"), ("2022-10-31 0:00", "2022-10-31"),
    ("2022/10/31 00:00:00", "2022-10-31"), ("2022-10-31T08:30:00", "2022-10-31"),
    ("2020-02-29", "2020-02-29"), ("2022年 10月 31日", "2022-10-31"),
    ("44865", "2022-10-31 (read-as)"), ("36526", "2000-01-01 (read-as)"),
    ("55153", "2050-12-31 (read-as)"), ("44865.0", "2022-10-31 (read-as)"),
    ("二〇二二年十月三十一日", "2022-10-31 (read-as)"), ("二○二二年十月一日", "2022-10-01 (read-as)"),
    ("二〇二二年十月", "2022-10-31 (month-read-as)"), ("２０２２－１０－３１", "2022-10-31 (read-as)"),
    (" 2022-10-31", "2022-10-31 (read-as)"), ("2022.10", "2022-10-31 (month-read-as)"),
    ("2022年10月底", "2022-10-31 (month-read-as)"), ("2022年2月", "2022-02-28 (month-read-as)"),
    ("2022-10", "2022-10-31 (month-read-as)"), ("202210", "2022-10-31 (month-read-as)"),
    ("36525", "refused: not-a-date"), ("55154", "refused: not-a-date"),
    ("44865.5", "refused: not-a-date"), ("10月31日", "refused: date-without-year"),
    ("22.10.31", "refused: date-without-year"), ("10/31/2022", "refused: not-a-date"),
    ("31/10/2022", "refused: not-a-date"), ("2022年2月30日", "refused: no-such-day"),
    ("2021-02-29", "refused: no-such-day"), ("2022-13-01", "refused: no-such-day"),
    ("20221301", "refused: no-such-day"), ("2022-00-10", "refused: no-such-day"),
    ("2022.13", "refused: no-such-day"), ("年底", "refused: not-a-date"),
    ("2022年10月上旬", "refused: not-a-date"), ("2022", "refused: not-a-date"),
    ("2022-10-31-1", "refused: not-a-date"), ("2022-1o-31", "refused: not-a-date"),
    ("2022--31", "refused: not-a-date"), ("昨天", "refused: not-a-date"),
    ("10月2022年", "refused: not-a-date"), ("月年", "refused: not-a-date"),
    ("年月日", "refused: not-a-date"), ("", "blank"),
    ("—", "blank"), ("#VALUE!", "refused: spreadsheet-error"), ("同上", "refused: ditto"),
  ])
  func stageDates(_ text: String, _ expected: String) {
    #expect(verdict(DateReader(takesMonths: true), text, \.iso) == expected)
  }

  @Test(arguments: ["2022.10", "2022年10月底", "202210", "二〇二二年十月"])
  func recognitionNeedsItsDay(_ text: String) {
    #expect(verdict(DateReader(), text, \.iso) == "refused: date-without-day")
  }
}

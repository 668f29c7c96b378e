import Campaigns
import Testing

@Suite struct DayTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("2000-02-29", 11_016), ("2021-12-31", 18_992), ("1969-12-31", -1),
  ])
  func daysSinceTheEpoch(iso: String, number: Int) throws {
    let day = try #require(Day(iso: iso))
    #expect(Int(day.number) == number)
    #expect(day.iso == iso)
  }

  @Test(arguments: ["2022-02-30", "2022-2-3", "1900-02-29", "20221031", "2022-13-01", ""])
  func refusesWhatIsNoDay(text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test func everyDayOfFourCenturiesComesBack() throws {
    let first = try #require(Day(iso: "1900-01-01"))
    var (year, month, day) = (1900, 1, 1)
    for offset in 0..<146_097 {
      let it = Day(number: first.number + Int32(offset))
      #expect(it.civil == (year, month, day))
      #expect(Day(year: year, month: month, day: day) == it)
      day += 1
      if day > Day.days(inMonth: month, of: year) { (day, month) = (1, month + 1) }
      if month > 12 { (month, year) = (1, year + 1) }
    }
  }

  @Test func periods() throws {
    let period = try #require(ReportingPeriod("2022-01"))
    #expect(period.lastDay.iso == "2022-01-31")
    #expect(period.previous.name == "2021-12")
    #expect(ReportingPeriod("2022-13") == nil)
    #expect(period.lastDay.chinese == "2022年1月31日")
  }
}

/// A reporting period: one calendar month. Its last day dates everything the report says.
package struct ReportingPeriod: Hashable, Comparable, Sendable {
  package let year: Int
  package let month: Int

  /// `nil` unless the month is 1…12 and the year 1900…9999.
  package init?(year: Int, month: Int) {
    guard (1900...9999).contains(year), (1...12).contains(month) else { return nil }
    self.year = year
    self.month = month
  }

  /// Reads `YYYY-MM` and nothing else.
  package init?(_ text: String) {
    guard let day = Day(iso: text + "-01") else { return nil }
    self.init(containing: day)
  }

  package init(containing day: Day) {
    (year, month, _) = day.civil
  }

  /// `2021-12`: the name of the period's folders.
  package var name: String { "\(year)-\(month < 10 ? "0" : "")\(month)" }

  package var firstDay: Day { Day(uncheckedYear: year, month: month, day: 1) }

  package var lastDay: Day {
    Day(uncheckedYear: year, month: month, day: Day.days(inMonth: month, of: year))
  }

  package var previous: ReportingPeriod {
    month == 1
      ? ReportingPeriod(uncheckedYear: year - 1, month: 12)
      : ReportingPeriod(uncheckedYear: year, month: month - 1)
  }

  private init(uncheckedYear year: Int, month: Int) {
    self.year = year
    self.month = month
  }

  package static func < (a: ReportingPeriod, b: ReportingPeriod) -> Bool {
    (a.year, a.month) < (b.year, b.month)
  }
}

/// A reporting period: one calendar month. Its last day dates everything the report says.
package struct ReportingPeriod: Hashable, Comparable, Sendable {
  /// Months since the year 0: four bytes, for every unit keeps some.
  fileprivate let number: Int32

  package var year: Int { Int(number) / 12 }
  package var month: Int { Int(number) % 12 + 1 }

  /// `nil` unless the month is 1…12 and the year 1900…9999.
  package init?(year: Int, month: Int) {
    guard (1900...9999).contains(year), (1...12).contains(month) else { return nil }
    self.init(uncheckedYear: year, month: month)
  }

  /// Reads `YYYY-MM` and nothing else.
  package init?(_ text: String) {
    guard let day = Day(iso: text + "-01") else { return nil }
    self.init(containing: day)
  }

  package init(containing day: Day) {
    let (year, month, _) = day.civil
    self.init(uncheckedYear: year, month: month)
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
    number = Int32(year * 12 + month - 1)
  }

  fileprivate init(number: Int32) { self.number = number }

  package static func < (a: ReportingPeriod, b: ReportingPeriod) -> Bool {
    a.number < b.number
  }
}

/// A period or none, in four bytes.
@propertyWrapper
struct OptionalPeriod: Hashable, Sendable {
  /// The smallest number is none.
  private var number: Int32

  init(wrappedValue: ReportingPeriod?) { number = wrappedValue?.number ?? .min }

  var wrappedValue: ReportingPeriod? {
    get { number == .min ? nil : ReportingPeriod(number: number) }
    set { self = OptionalPeriod(wrappedValue: newValue) }
  }
}

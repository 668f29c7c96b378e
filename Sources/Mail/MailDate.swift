/// A date for a message's head: a moment as a clock in some zone shows it.
package struct MailDate: Hashable, Sendable {
  /// Since 1970-01-01 00:00 UTC.
  package let seconds: Int64
  /// How far the zone's clock is ahead of UTC; Shanghai's 480.
  package let offsetMinutes: Int

  package init(seconds: Int64, offsetMinutes: Int) {
    precondition((-1439...1439).contains(offsetMinutes), "no zone is a day away")
    self.seconds = seconds
    self.offsetMinutes = offsetMinutes
  }

  private static let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// `Mon, 21 Nov 2022 09:00:00 +0800`, as RFC 5322 writes it.
  var text: String {
    let local = seconds + Int64(offsetMinutes) * 60
    let days = Self.floorDivide(local, 86_400)
    let second = Int(local - days * 86_400)
    let (year, month, day) = Self.civil(days)
    let weekday = Self.weekdays[Int(days - Self.floorDivide(days, 7) * 7)]
    let away = abs(offsetMinutes)
    let zone =
      (offsetMinutes < 0 ? "-" : "+") + Self.two(away / 60) + Self.two(away % 60)
    let time = [second / 3600, second / 60 % 60, second % 60].map(Self.two)
      .joined(separator: ":")
    return "\(weekday), \(Self.two(day)) \(Self.months[month - 1]) \(year) \(time) \(zone)"
  }

  /// The day of a number of days since 1970-01-01. March-based years make the leap day the last.
  private static func civil(_ days: Int64) -> (year: Int64, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = floorDivide(shifted, 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = Int(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    let month = Int(shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9)
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  private static func floorDivide(_ a: Int64, _ b: Int64) -> Int64 {
    a >= 0 ? a / b : -((b - 1 - a) / b)
  }

  private static func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}

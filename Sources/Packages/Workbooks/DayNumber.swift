/// Dates as spreadsheets count them, as texts.
enum DayNumber {
  /// The last second of 9999.
  private static let limit = 2_958_466.0

  /// The number as `format` shows it: `2022-10-31`, `2022-10-31 08:30:00`, `2022年10月`, `2022`,
  /// `08:30:00`; `nil` where no day has the number.
  static func text(_ number: Double, as format: NumberFormat, is1904: Bool) -> String? {
    let moved = is1904 ? number + 1_462 : number
    guard moved >= 0, moved < limit else { return nil }
    let seconds = Int((moved * 86_400).rounded())
    let (day, clock) = seconds.quotientAndRemainder(dividingBy: 86_400)
    if format == .time { return day == 0 || is1904 ? time(clock) : nil }
    guard day >= 1, day < Int(limit), let (year, month, dayOfMonth) = date(day) else { return nil }
    switch format {
    case .month: return "\(year)年\(month)月"
    case .year: return "\(year)"
    default:
      let date = "\(padded(year, 4))-\(padded(month, 2))-\(padded(dayOfMonth, 2))"
      return clock == 0 ? date : date + " " + time(clock)
    }
  }

  private static func time(_ seconds: Int) -> String {
    "\(padded(seconds / 3_600, 2)):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// Day 1 is 1 January 1900. Day 60 is the 29 February that 1900 did not have, as spreadsheets
  /// have it.
  private static func date(_ day: Int) -> (year: Int, month: Int, day: Int)? {
    if day == 60 { return (1900, 2, 29) }
    // Days since 1 March of year 0: the leap day then ends a year.
    let days = day + (day < 60 ? 1 : 0) + 693_899
    let era = days / 146_097
    let ofEra = days % 146_097
    let yearOfEra = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * ofYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, ofYear - (153 * shifted + 2) / 5 + 1)
  }
}

/// A civil day of the proleptic Gregorian calendar, as whole days since 1970-01-01. No clock, no
/// time zone: a cut-off or due day means the end of that day in the campaign's time zone.
package struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  package let number: Int32

  package init(number: Int32) { self.number = number }

  /// `nil` unless the day exists (29 February only in leap years) in the years 1900…9999.
  package init?(year: Int, month: Int, day: Int) {
    // Every month has 28 days: few days need the length of theirs.
    guard (1900...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= 28 || day <= Day.days(inMonth: month, of: year)
    else { return nil }
    self.init(uncheckedYear: year, month: month, day: day)
  }

  /// Reads `YYYY-MM-DD` and nothing else.
  package init?(iso text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else {
      return nil
    }
    var parts = [0, 0, 0]
    for (index, byte) in bytes.enumerated() where index != 4 && index != 7 {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      let part = index < 4 ? 0 : index < 7 ? 1 : 2
      parts[part] = parts[part] * 10 + Int(byte - UInt8(ascii: "0"))
    }
    self.init(year: parts[0], month: parts[1], day: parts[2])
  }

  init(uncheckedYear year: Int, month: Int, day: Int) {
    // March-based years make the leap day the last of the year: the count is then a formula. A
    // country's tables have half a million dates: the numbers are small, and shifts divide by four.
    let isEarly = month <= 2
    let y = isEarly ? year &- 1 : year
    let century = y / 100
    let dayOfYear = (153 &* (isEarly ? month &+ 9 : month &- 3) &+ 2) / 5 &+ day &- 1
    let leapDays = y >> 2 &- century &+ century >> 2
    number = Int32(truncatingIfNeeded: y &* 365 &+ leapDays &+ dayOfYear &- 719_468)
  }

  package static func < (a: Day, b: Day) -> Bool { a.number < b.number }

  /// The number of days of a month (1…12).
  package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  /// Year, month and day of the month.
  package var civil: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  package var year: Int { civil.year }

  /// `2021-12-31`.
  package var iso: String {
    let (year, month, day) = civil
    guard (1000...9999).contains(year) else {
      return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }
    var bytes = InlineArray<10, UInt8>(repeating: UInt8(ascii: "-"))
    ShortText.write(UInt64(year), digits: 4, to: &bytes, endingAt: 4)
    ShortText.write(UInt64(month), digits: 2, to: &bytes, endingAt: 7)
    ShortText.write(UInt64(day), digits: 2, to: &bytes, endingAt: 10)
    return ShortText.text(bytes)
  }

  /// `2021年12月31日`, without leading zeros, as Chinese official documents write it.
  package var chinese: String {
    let (year, month, day) = civil
    return "\(year)年\(month)月\(day)日"
  }

  /// 1 January.
  package static func first(ofYear year: Int) -> Day {
    Day(uncheckedYear: year, month: 1, day: 1)
  }

  /// 31 December.
  package static func last(ofYear year: Int) -> Day {
    Day(uncheckedYear: year, month: 12, day: 31)
  }

  /// Whole days from `other` to this day.
  package func days(since other: Day) -> Int { Int(number) - Int(other.number) }
}

/// A day or none, in four bytes.
@propertyWrapper
package struct OptionalDay: Hashable, Sendable {
  /// The smallest number is none.
  private var number: Int32

  package init(wrappedValue: Day? = nil) { number = wrappedValue?.number ?? .min }

  package var wrappedValue: Day? {
    get { number == .min ? nil : Day(number: number) }
    set { self = OptionalDay(wrappedValue: newValue) }
  }
}

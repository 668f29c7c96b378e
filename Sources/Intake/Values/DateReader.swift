import Campaigns
import Diagnostics
import Encodings

/// Reads a civil date in year-month-day order.
struct DateReader: CellReader {
  /// A month without a day is its last day: for stages, but not for recognition, whose day decides.
  var takesMonths = false

  func quick(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Day? {
    guard end - start == 10 else { return nil }
    return DigitBytes.date(bytes, at: start).flatMap { date in
      Day(year: date.year, month: date.month, day: date.day)
    }
  }

  func read(_ cell: CellText) -> CellReading<Day> {
    let western = ChineseNumerals.westernDate(cell.plain)
    guard let date = WrittenDate(western) else { return .refused(.notADate) }
    switch date {
    case .day(let year, let month, let day):
      guard let found = Day(year: year, month: month, day: day) else { return .refused(.noSuchDay) }
      let isTidied = cell.isUntidy || western != cell.plain
      return isTidied ? .tidied(found, .readAs(found.iso)) : .value(found)
    case .month(let year, let month):
      guard takesMonths else { return .refused(.dateWithoutDay) }
      guard let period = ReportingPeriod(year: year, month: month) else {
        return .refused(.noSuchDay)
      }
      return .tidied(period.lastDay, .monthReadAs(period.lastDay.iso))
    case .serial(let serial):
      // Excel counts days from the day before 1900, with a leap day in 1900 that never was.
      let found = Day(number: Int32(serial - 25_569))
      return .tidied(found, .readAs(found.iso))
    case .withoutYear:
      return .refused(.dateWithoutYear)
    }
  }
}

/// A date as it is written, before it is known whether the day exists.
enum WrittenDate: Hashable {
  case day(year: Int, month: Int, day: Int)
  case month(year: Int, month: Int)
  /// A spreadsheet's day number, 36526 (2000-01-01) to 55153 (2050-12-31).
  case serial(Int)
  case withoutYear

  /// - Parameter text: half-width and trimmed.
  init?(_ text: String) {
    let day = Self.withoutTime(text)
    let digits = day.hasSuffix(".0") && day.utf8.count == 7 ? String(day.dropLast(2)) : day
    if digits.utf8.allSatisfy(Tidy.isDigit), let number = Int(digits) {
      self.init(digits: digits, number)
      return
    }
    guard let groups = Self.groups(of: day) else { return nil }
    let numbers = groups.compactMap { Int($0) }
    switch (numbers.count, groups[0].utf8.count) {
    case (3, 4): self = .day(year: numbers[0], month: numbers[1], day: numbers[2])
    case (2, 4): self = .month(year: numbers[0], month: numbers[1])
    case (2, 1...2), (3, 1...2): self = .withoutYear
    default: return nil
    }
  }

  private init?(digits: String, _ number: Int) {
    switch digits.utf8.count {
    case 8: self = .day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    case 6 where (1...12).contains(number % 100):
      self = .month(year: number / 100, month: number % 100)
    case 5 where (36_526...55_153).contains(number): self = .serial(number)
    default: return nil
    }
  }

  /// Without a time of day behind it: ` 0:00`, `T08:30:00`.
  private static func withoutTime(_ text: String) -> String {
    guard let cut = text.firstIndex(where: { $0 == " " || $0 == "T" }) else { return text }
    let parts = Tidy.trimmed(String(text[cut...].dropFirst())).split(
      separator: ":", omittingEmptySubsequences: false)
    let isTime =
      (2...3).contains(parts.count)
      && parts.allSatisfy { (1...2).contains($0.utf8.count) && $0.utf8.allSatisfy(Tidy.isDigit) }
    return isTime ? String(text[..<cut]) : text
  }

  /// The numbers between the separators `-`, `/`, `.` or 年 月 日; `nil` where anything else stands.
  private static func groups(of text: String) -> [String]? {
    var rest = Tidy.withoutBlanks(text)
    if rest.hasSuffix("底") || rest.hasSuffix("末") { rest = String(rest.dropLast()) }
    if rest.contains("月") {
      guard let month = rest.firstIndex(of: "月") else { return nil }
      let year = rest.firstIndex(of: "年")
      if let year, year > month { return nil }
      let tail = rest[month...].dropFirst()
      let dayText = tail.hasSuffix("日") || tail.hasSuffix("号") ? tail.dropLast() : tail
      var groups = [String(rest[(year.map(rest.index(after:)) ?? rest.startIndex)..<month])]
      if let year { groups.insert(String(rest[..<year]), at: 0) }
      if !tail.isEmpty { groups.append(String(dayText)) }
      return areNumbers(groups) ? groups : nil
    }
    for separator in ["-", "/", "."] where rest.contains(separator) {
      let groups = rest.split(separator: Character(separator), omittingEmptySubsequences: false)
        .map(String.init)
      return (2...3).contains(groups.count) && areNumbers(groups) ? groups : nil
    }
    return nil
  }

  private static func areNumbers(_ groups: [String]) -> Bool {
    groups.enumerated().allSatisfy { index, group in
      (1...(index == 0 ? 4 : 2)).contains(group.utf8.count) && group.utf8.allSatisfy(Tidy.isDigit)
    }
  }
}

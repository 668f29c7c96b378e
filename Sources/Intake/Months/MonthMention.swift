import Campaigns

/// Months and days that a title or a file's name speaks of.
enum MonthMention: Hashable {
  case month(ReportingPeriod)
  case day(Day)
  /// A month without its year: 10月.
  case bare(Int)

  /// Every mention in the text, from left to right. Of a span (1–12月) the last month counts.
  static func all(in text: String) -> [MonthMention] {
    let plain = ChineseNumerals.westernDate(Tidy.withoutBlanks(Tidy.halfWidth(text)))
    var scan = DigitScan(plain)
    var mentions: [MonthMention] = []
    var year: Int?
    while let run = scan.next() {
      if let mention = compact(run.digits) {
        mentions.append(mention)
        year = nil
      } else if run.digits.count == 4, let number = plausibleYear(run.digits) {
        year = number
        if let mention = separated(number, run, &scan) {
          mentions.append(mention)
          year = nil
        } else if run.next != "年" {
          year = nil
        }
      } else if run.next == "月", let month = Int(run.digits), (1...12).contains(month) {
        mentions.append(inMonth(month, of: year, &scan))
        year = nil
      }
    }
    return mentions
  }

  /// `202110` and `20211031`.
  private static func compact(_ digits: String) -> MonthMention? {
    guard digits.count == 6 || digits.count == 8, let number = Int(digits) else { return nil }
    let (year, month) =
      digits.count == 6
      ? (number / 100, number % 100) : (number / 10_000, number / 100 % 100)
    guard (2000...2099).contains(year) else { return nil }
    if digits.count == 8 {
      return Day(year: year, month: month, day: number % 100).map { .day($0) }
    }
    return ReportingPeriod(year: year, month: month).map { .month($0) }
  }

  private static func plausibleYear(_ digits: String) -> Int? {
    Int(digits).flatMap { (2000...2099).contains($0) ? $0 : nil }
  }

  /// `2021-10`, `2021.10.31`, 2021_10.
  private static func separated(
    _ year: Int, _ run: DigitScan.Run, _ scan: inout DigitScan
  ) -> MonthMention? {
    guard let mark = run.next, ["-", ".", "/", "_"].contains(mark), let second = scan.peek(),
      second.gap == 1, second.digits.count <= 2, let month = Int(second.digits),
      let period = ReportingPeriod(year: year, month: month)
    else { return nil }
    _ = scan.next()
    guard second.next == mark, let third = scan.peek(), third.gap == 1, third.digits.count <= 2,
      let number = Int(third.digits), let day = Day(year: year, month: month, day: number)
    else { return .month(period) }
    _ = scan.next()
    return .day(day)
  }

  /// What stands behind 月: a day, or nothing.
  private static func inMonth(_ month: Int, of year: Int?, _ scan: inout DigitScan) -> MonthMention
  {
    guard let year, let period = ReportingPeriod(year: year, month: month) else {
      return .bare(month)
    }
    if let behind = scan.peek(), behind.gap == 1, behind.next == "日" || behind.next == "号",
      let number = Int(behind.digits), let day = Day(year: year, month: month, day: number)
    {
      _ = scan.next()
      return .day(day)
    }
    return .month(period)
  }
}

/// Runs of digits in a text, one after the other.
private struct DigitScan {
  struct Run {
    let digits: String
    /// How many characters stand between the run before and this one.
    let gap: Int
    /// The character behind the run.
    let next: Character?
  }
  private let characters: [Character]
  private var index = 0

  init(_ text: String) { characters = Array(text) }

  mutating func next() -> Run? {
    guard let run = peek() else { return nil }
    index += run.gap + run.digits.count
    return run
  }

  func peek() -> Run? {
    guard let start = characters[index...].firstIndex(where: Self.isDigit) else { return nil }
    let end = characters[start...].firstIndex { !Self.isDigit($0) } ?? characters.count
    return Run(
      digits: String(characters[start..<end]), gap: start - index,
      next: end < characters.count ? characters[end] : nil)
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}

import Campaigns

@testable import Intake

/// A day that is read exists and is the one that the plain spellings say; months have the days that
/// a calendar gives them.
enum DateClaims {
  static let seeds = [
    "2022-10-31", "2022/10/31", "2022.1.5", "2022年10月31日", "20221031", "44865", "二〇二二年十月三十一日",
    "2022年10月底", "2022-10-31 0:00", "10月31日", "22.10.31", "2020-02-29", "２０２２－１０－３１",
  ]

  static func check(_ text: String) {
    for takesMonths in [true, false] {
      NumberClaims.agrees(DateReader(takesMonths: takesMonths), text)
      switch DateReader(takesMonths: takesMonths).reading(of: CellText(text)) {
      case .value(let day), .tidied(let day, _): checkDay(day, text, takesMonths)
      case .blank, .refused: break
      }
    }
    // Titles are searched for months: whatever is found is a month of this century.
    for mention in MonthMention.all(in: text) {
      if case .bare(let month) = mention { claim((1...12).contains(month), "month \(month)") }
    }
  }

  private static func checkDay(_ day: Day, _ text: String, _ takesMonths: Bool) {
    let parts = day.iso.split(separator: "-").compactMap { Int($0) }
    claim(parts.count == 3, "\(day.iso) of \(text)")
    claim((1...12).contains(parts[1]), "\(day.iso) of \(text)")
    claim((1...days(parts[0], parts[1])).contains(parts[2]), "\(day.iso) of \(text)")
    claim(Day(iso: day.iso) == day, "\(day.iso) reads as itself")
    guard let plain = text.wholeMatch(of: /([0-9]{4})([-\/.])([0-9]{1,2})\2([0-9]{1,2})/) else {
      return
    }
    claim(parts == [plain.1, plain.3, plain.4].map { Int($0) ?? 0 }, "\(day.iso) of \(text)")
  }

  private static func days(_ year: Int, _ month: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }
}

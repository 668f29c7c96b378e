import Campaigns
import Diagnostics

/// The day a report was filled in (填报日期): it dates nothing, but an odd one is a warning.
enum FilingDate {
  /// Offices file in the two months after at the latest.
  private static let grace = 60

  static func check(_ cursor: inout TableCursor, _ column: Int?, _ period: ReportingPeriod) {
    guard let column else { return }
    let text = cursor.text(column)
    guard case .day(let year, let month, let day)? = WrittenDate(Tidy.plain(text)),
      let filed = Day(year: year, month: month, day: day),
      let fault = fault(of: filed, period)
    else { return }
    cursor.add(fault, column, text)
  }

  static func fault(of filed: Day, _ period: ReportingPeriod) -> TableFault? {
    let month = period.name
    if filed < period.firstDay { return .filedBefore(month: month) }
    let days = filed.days(since: period.lastDay)
    return days > grace ? .filedLate(month: month, days: days) : nil
  }
}

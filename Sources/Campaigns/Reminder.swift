/// A hand-in date of a campaign, and how many days before it those who have not reported are
/// reminded.
package struct Reminder: Hashable, Sendable {
  /// When something is to be handed in.
  package enum Date: Hashable, Sendable {
    case everyYear(HandIn.YearlyDay)
    /// The last day of every month.
    case monthEnd
  }

  package var id: String
  /// What is to be handed in: 年度评估报告.
  package var title: String
  package var date: Date
  /// From so many days before the date on, the date itself included.
  package var before: Int

  package init(id: String, title: String, date: Date, before: Int) {
    self.id = id
    self.title = title
    self.date = date
    self.before = before
  }

  /// The hand-in date that is reminded of on `today`; `nil` where none is near enough.
  package func due(on today: Day) -> Day? {
    guard let next = next(from: today), next.days(since: today) <= before else { return nil }
    return next
  }

  /// The month whose reports are asked for: the date's own where it is the month's last day, for
  /// those reports say how things stand at the month's end; else the last full month before it.
  package func period(for date: Day) -> ReportingPeriod {
    let own = ReportingPeriod(containing: date)
    return own.lastDay == date ? own : own.previous
  }

  private func next(from today: Day) -> Day? {
    switch date {
    case .monthEnd: return ReportingPeriod(containing: today).lastDay
    case .everyYear(let day):
      let year = today.year
      return [year, year + 1].lazy
        .compactMap { Day(year: $0, month: day.month, day: day.day) }.first { $0 >= today }
    }
  }
}

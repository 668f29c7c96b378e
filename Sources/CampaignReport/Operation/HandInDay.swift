import Campaigns

/// The day of the following month on which a month's report is handed in (`hand_in_day:` of the
/// campaign). Before it late files may still come in: `run --send` makes the report and waits.
enum HandInDay {
  /// The day; nil where the campaign names none.
  static func of(_ campaign: Campaign, _ period: ReportingPeriod) -> Day? {
    guard let day = campaign.handInDay else { return nil }
    let following = period.lastDay.days(after: 1).civil
    return Day(year: following.year, month: following.month, day: day)
  }

  /// The day that must still come, in the campaign's time zone, before the month may be sent; nil
  /// when nothing is to be waited for.
  static func awaited(
    _ campaign: Campaign, _ period: ReportingPeriod, in world: World
  ) -> Day? {
    guard let day = of(campaign, period), let today = world.today(campaign.timeZone),
      today < day
    else { return nil }
    return day
  }
}

extension Day {
  /// The day that lies `count` days later.
  fileprivate func days(after count: Int32) -> Day { Day(number: number + count) }
}

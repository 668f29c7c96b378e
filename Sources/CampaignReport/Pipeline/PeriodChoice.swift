import Campaigns

/// Which period a request means, and on which day it is cut off.
struct PeriodChoice: Sendable {
  let period: ReportingPeriod
  let cutoff: Day

  init(period: ReportingPeriod, cutoff: Day) {
    self.period = period
    self.cutoff = cutoff
  }

  /// - Parameters:
  ///   - months: the months that have files.
  ///   - today: the day in a time zone, needed for `previous` only.
  init(
    _ request: Request, campaign: Campaign, months: [ReportingPeriod],
    today: (String) -> Day?
  ) throws(WorldFailure) {
    switch request.period {
    case "previous":
      guard let today = today(campaign.timeZone) else {
        throw WorldFailure(
          .template,
          zh: "\(campaign.id)：时区 \(campaign.timeZone) 不存在，请改正模板中的 time_zone",
          en: "\(campaign.id): unknown time zone \(campaign.timeZone); mend time_zone")
      }
      try Self.checkClock(today)
      period = ReportingPeriod(containing: today).previous
    case "latest":
      guard let latest = months.max() else {
        throw WorldFailure(
          .absent, zh: "\(campaign.id)：inputs/\(campaign.id)/ 下没有任何月份的文件",
          en: "\(campaign.id): no month in inputs/\(campaign.id)/ has files")
      }
      period = latest
    default:
      guard let named = ReportingPeriod(request.period) else {
        preconditionFailure("the options were validated")
      }
      period = named
    }
    cutoff = try Self.cutoff(request.asOf, in: period)
  }

  /// The year before which this tool did not exist: a clock without a battery starts in 1970.
  private static let firstYear = 2020

  private static func checkClock(_ today: Day) throws(WorldFailure) {
    guard today.year < firstYear else { return }
    throw WorldFailure(
      .refused,
      zh: "系统时钟显示今天是 \(today.iso)，不可信，无法确定“上个月”；请校准时钟，或用 --period YYYY-MM 指明报告期",
      en: "the clock says that today is \(today.iso), which cannot be: “the last month” is not "
        + "known; set it, or name the month with --period YYYY-MM")
  }

  private static func cutoff(
    _ asOf: Day?, in period: ReportingPeriod
  ) throws(WorldFailure) -> Day {
    guard let asOf else { return period.lastDay }
    guard asOf >= period.firstDay, asOf <= period.lastDay else {
      throw WorldFailure(
        .usage, zh: "--as-of \(asOf.iso) 不在报告期 \(period.name) 内",
        en: "--as-of \(asOf.iso) is not in the period \(period.name)")
    }
    return asOf
  }
}

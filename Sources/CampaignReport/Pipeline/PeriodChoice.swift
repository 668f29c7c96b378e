import Campaigns

/// Which period a request means, and on which day it is cut off.
struct PeriodChoice: Sendable {
  let period: ReportingPeriod
  let cutoff: Day

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

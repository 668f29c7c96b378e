import Campaigns
import Diagnostics
import Ledger

/// Which hand-in dates of a campaign are near, and who has not reported for them.
struct ReminderRun {
  /// A date that is reminded of.
  struct Due {
    var reminder: Reminder
    var date: Day
    var daysLeft: Int

    /// The month whose reports are asked for.
    var period: ReportingPeriod { reminder.period(for: date) }
    /// What the reminder is in a delivery's key.
    var occasion: String { "\(DeliveryKey.reminderMark)\(reminder.id)-\(date.iso)" }
  }

  let world: World
  let campaign: Campaign

  /// The campaign as the workspace has it.
  /// - Throws: 78 where its template is wrong.
  static func campaign(_ id: String, in world: World) throws(WorldFailure) -> Campaign {
    try Pipeline(world: world, request: Request(period: "previous")).templates(id).campaign
  }

  /// By today's date in the campaign's time zone, in the template's order.
  func due() throws(WorldFailure) -> [Due] {
    guard let today = world.today(campaign.timeZone) else {
      throw WorldFailure(
        .template,
        zh: "\(campaign.id)：时区 \(campaign.timeZone) 不存在，请改正模板中的 time_zone",
        en: "\(campaign.id): unknown time zone \(campaign.timeZone); mend time_zone")
    }
    return campaign.reminders.compactMap { reminder in
      reminder.due(on: today).map {
        Due(reminder: reminder, date: $0, daysLeft: $0.days(since: today))
      }
    }
  }

  /// The period that a request means.
  func period(_ request: Request) throws(WorldFailure) -> ReportingPeriod {
    try PeriodChoice(
      request, campaign: campaign, months: try Sources.periods(campaign: campaign.id, in: world),
      today: world.today
    ).period
  }

  /// How a month stands, although perhaps nothing has come in for it yet.
  func progress(for period: ReportingPeriod) throws(WorldFailure) -> Progress {
    let pipeline = Pipeline(world: world, request: Request(period: period.name))
    let plan = Pipeline.Plan(
      templates: try pipeline.templates(campaign.id),
      choice: PeriodChoice(period: period, cutoff: period.lastDay))
    return try pipeline.evaluate(plan, mayBeEmpty: true).progress
  }
}

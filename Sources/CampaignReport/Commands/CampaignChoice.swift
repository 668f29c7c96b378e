import Campaigns
import Diagnostics

/// The campaigns that a command works on: those named, or all that have not ended.
enum CampaignChoice {
  /// - Throws: status 64 for a name without a template, 66 where there is no template at all.
  static func ids(
    named: [String], request: Request, world: World
  ) throws(WorldFailure) -> [String] {
    let known = try Templates.campaigns(in: world)
    for name in named where !known.contains(name) {
      let list = known.joined(separator: "、")
      throw WorldFailure(
        .usage,
        zh: "没有名为“\(Visible.text(name))”的创建工作模板；现有：\(list)",
        en: "no campaign template is named “\(Visible.text(name))”; there are: \(list)")
    }
    guard named.isEmpty else { return named }
    guard !known.isEmpty else {
      throw WorldFailure(
        .absent, zh: "templates/campaigns/ 中没有模板；用 init 新建一个",
        en: "no template in templates/campaigns/; make one with init")
    }
    var open: [String] = []
    for id in known where try !hasEnded(id, request, world) { open.append(id) }
    return open
  }

  /// A campaign has ended when its last day is before the period asked for begins. A template that
  /// cannot be read has not: its faults must be seen.
  private static func hasEnded(
    _ id: String, _ request: Request, _ world: World
  ) throws(WorldFailure) -> Bool {
    guard let campaign = try Templates.read(id, from: world).value?.campaign,
      let ends = campaign.ends
    else { return false }
    if let period = ReportingPeriod(request.period) { return ends < period.firstDay }
    guard let today = world.today(campaign.timeZone) else { return false }
    return ends < ReportingPeriod(containing: today).previous.firstDay
  }
}

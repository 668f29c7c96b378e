import Campaigns
import Diagnostics

/// The campaigns that a command works on: those named, or all that have not ended.
enum CampaignChoice {
  /// - Throws: status 64 for a name without a template, 66 where there is no template at all.
  static func ids(
    named: [String], request: Request, world: World
  ) throws(WorldFailure) -> [String] {
    let known = try Templates.campaigns(in: world)
    guard !known.isEmpty else {
      let folder = Visible.text(world.root)
      throw WorldFailure(
        .absent,
        zh: "工作目录 \(folder) 里没有 templates/campaigns/*.yaml；请用 -C 指明工作目录，或用 init 新建",
        en: "the workspace \(folder) has no templates/campaigns/*.yaml; name another with -C, "
          + "or make a campaign with init")
    }
    for name in named where !known.contains(name) {
      let list = known.joined(separator: "、")
      throw WorldFailure(
        .usage,
        zh: "没有名为“\(Visible.text(name))”的创建工作模板；现有：\(list)",
        en: "no campaign template is named “\(Visible.text(name))”; there are: \(list)")
    }
    var chosen: [String] = []
    for name in named where !chosen.contains(name) { chosen.append(name) }
    guard chosen.isEmpty else { return chosen }
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

import ArgumentParser
import Campaigns
import Diagnostics
import Ledger

/// `remind`: who has not reported, before each hand-in date.
struct RemindCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remind",
    abstract: "报送日之前，列出还没有报的单位 / who has not reported, before each hand-in date")

  @Argument(
    help: ArgumentHelp("创建工作，缺省为全部 / campaigns; all by default", valueName: "CAMPAIGN"))
  var campaigns: [String] = []
  @Flag(help: "发给收件人，每个报送日一次 / sends it, once for each hand-in date")
  var send = false
  @Option(
    help: ArgumentHelp("报告期；不写就看哪个报送日快到了 / the period", valueName: "YYYY-MM|previous|latest"))
  var period: String?
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let period, !Request.isPeriod(period) {
      throw ValidationError("--period: YYYY-MM | previous | latest")
    }
    if send, period != nil {
      throw ValidationError("--send: 不能与 --period 同用 / not with --period")
    }
  }

  func run() throws {
    let world = common.world
    let request = Request(period: period ?? "previous")
    let run = CommandRun(world: world)
    guard send else {
      return try run.each(campaigns, request) { (id) throws(WorldFailure) in
        try list(id, request, world)
      }
    }
    try run.recording(campaigns, request, tellsKeeper: true) {
      (id, book) throws(WorldFailure) in
      let campaign = try ReminderRun.campaign(id, in: world)
      var statuses: [ExitStatus] = []
      for due in try ReminderRun(world: world, campaign: campaign).due() {
        let month = ReportedMonth(campaign: id, period: due.period)
        statuses.append(
          try book.recorded("remind", of: month) { (_) throws(WorldFailure) in
            try ReminderPost(book: book, campaign: campaign).send(due)
          })
      }
      statuses.append(try Unsettled(book: book).list(campaign: id, except: []))
      return ExitStatus.gravest(statuses)
    }
  }

  /// The list for the dates that are near, or for the period asked for.
  private func list(
    _ id: String, _ request: Request, _ world: World
  ) throws(WorldFailure) -> ExitStatus {
    let run = ReminderRun(world: world, campaign: try ReminderRun.campaign(id, in: world))
    let text = ReminderText(console: world.console)
    if period != nil {
      return text.say(try run.progress(for: try run.period(request)), due: nil)
    }
    let due = try run.due()
    if due.isEmpty { text.sayNothingDue(run.campaign) }
    var statuses: [ExitStatus] = []
    for it in due { statuses.append(text.say(try run.progress(for: it.period), due: it)) }
    return ExitStatus.gravest(statuses)
  }
}

import ArgumentParser
import Campaigns
import Diagnostics
import Publishing
import Records

/// `run`: check, evaluate, write and publish the period.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "生成报告期的全部文件 / makes and publishes the period's report")

  @Argument(
    help: ArgumentHelp("创建工作，缺省为全部 / campaigns; all by default", valueName: "CAMPAIGN"))
  var campaigns: [String] = []
  @OptionGroup var scope: ScopeOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let world = common.world
    let request = scope.request
    let lock: WorkspaceLock
    do throws(PublishingError) {
      lock = try WorkspaceLock.acquire(state: world.root + "/state", since: world.now())
      try PeriodFolder.recover(reports: world.root + "/reports", under: lock)
    } catch {
      world.console.complain(WorldFailure(error))
      throw ExitCode(WorldFailure(error).status.rawValue)
    }
    defer { lock.release() }
    try CommandRun(world: world).each(campaigns, request) { (id) throws(WorldFailure) in
      let pipeline = Pipeline(world: world, request: request)
      let plan = try pipeline.plan(id)
      try ReportFolder.checkRoom(for: plan, only: request.only, world: world)
      let result = try pipeline.evaluate(plan)
      let published = try pipeline.publish(result, under: lock)
      let status = result.status(isStrict: request.isStrict)
      RunText(result: result, published: published, console: world.console).say(status)
      return status
    }
  }
}

/// What `run` says in plain words: what was made, what is wrong with the inputs, where it lies.
struct RunText {
  let result: Pipeline.Result
  let published: Published
  let console: Console

  func say(_ status: ExitStatus) {
    if status == .attention {
      let place = published.folder + "/diagnostics.csv"
      console.attend(DiagnosticsText(console: console).summary(result, at: place))
    }
    if console.logFormat == .json { return sayJSON(status) }
    let text = ProgressText(progress: result.progress, console: console)
    let progress = text.heading() + text.targets() + text.pooled() + text.scopeEffect()
    for line in progress { console.say(line) }
    console.say(text.funnel())
    for line in text.notReported() { console.say(line) }
    let findings = DiagnosticsText(console: console)
    if !result.diagnostics.isEmpty {
      console.say(
        console.words("  来件核查：", "  findings: ") + findings.count(result.diagnostics))
      for line in findings.lines(result.diagnostics) { console.say(line) }
    }
    console.say(console.words("  已生成：", "  made:"))
    for path in published.workbooks { console.say("    " + path) }
    console.say(
      "    " + published.folder
        + console.words("/（summary.json 等数据文件）", "/ (summary.json and other data)"))
    if status == .attention {
      console.say(
        Tint.yellow.paint(
          console.words(
            "  报告已生成，但上面的未报、拒收或存疑需要处理（退出码 1）",
            "  made, but something above wants looking at (exit 1)"), console))
    }
    console.say("")
  }

  private func sayJSON(_ status: ExitStatus) {
    for line in DiagnosticsText(console: console).lines(result.diagnostics) {
      console.say(line)
    }
    console.say(
      JSONLine.text([
        ("level", .text(status == .done ? "info" : "warning")),
        ("campaign", .text(result.progress.campaign.id)),
        ("period", .text(result.progress.period.name)), ("folder", .text(published.folder)),
        ("exit", .whole(Int(status.rawValue))),
      ]))
  }
}

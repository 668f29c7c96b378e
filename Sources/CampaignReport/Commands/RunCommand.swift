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
  @Flag(help: "生成后发送 / delivers it too")
  var send = false
  @OptionGroup var scope: ScopeOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if send, scope.only != nil || scope.asOf != nil {
      throw ValidationError("--send: 不能与 --only、--as-of 同用 / not with these")
    }
  }

  func run() throws {
    StopSignal.note()
    let world = common.world
    try CommandRun(world: world).recording(campaigns, scope.request) {
      (id, book) throws(WorldFailure) in
      let run = MonthRun(book: book, request: scope.request)
      let plan = try Pipeline(world: world, request: scope.request).plan(id)
      let outcome = try run.run(plan)
      RunText(outcome: outcome, console: world.console).say()
      guard send else { return outcome.status }
      return try SentRun(book: book, request: scope.request).send(outcome, of: plan)
    }
  }
}

/// What `run` says in plain words: what was made, what is wrong with the inputs, where it lies.
struct RunText {
  let outcome: MonthRun.Outcome
  let console: Console

  private var result: Pipeline.Result { outcome.result }
  private var status: ExitStatus { outcome.status }

  func say() {
    if console.logFormat == .json { return sayJSON() }
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
    sayFiles()
    if status == .attention {
      console.say(
        Tint.yellow.paint(
          console.words(
            "  报告已生成，但上面的未报、拒收或存疑需要处理（退出码 1）",
            "  made, but something above wants looking at (exit 1)"), console))
    }
    console.say("")
  }

  private func sayFiles() {
    guard let published = outcome.published else {
      return console.say(
        console.words(
          "  第\(outcome.issue)期已经发出，来件没有变化：无需再做",
          "  issue \(outcome.issue) is issued and nothing has changed since: nothing left to do"))
    }
    console.say(console.words("  已生成：", "  made:"))
    for path in published.workbooks { console.say("    " + path) }
    console.say(
      "    " + published.folder
        + console.words("/（summary.json 等数据文件）", "/ (summary.json and other data)"))
  }

  private func sayJSON() {
    for line in DiagnosticsText(console: console).lines(result.diagnostics) {
      console.say(line)
    }
    console.say(
      JSONLine.text([
        ("level", .text(status == .done ? "info" : "warning")),
        ("campaign", .text(result.progress.campaign.id)),
        ("period", .text(result.progress.period.name)), ("issue", .whole(outcome.issue)),
        ("folder", outcome.published.map { .text($0.folder) } ?? .null),
        ("exit", .whole(Int(status.rawValue))),
      ]))
  }
}

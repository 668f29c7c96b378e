import ArgumentParser
import Campaigns
import Diagnostics
import Ledger
import Records

/// `status`: the progress table, computed from the inputs.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", _superCommandName: CommandTree.name,
    abstract: "在终端显示进展 / the progress table, from the inputs")

  @Argument(
    help: ArgumentHelp("创建工作，缺省为全部 / campaigns; all by default", valueName: "CAMPAIGN"))
  var campaigns: [String] = []
  @Option(help: ArgumentHelp("输出格式 / output", valueName: "text|json"))
  var format = PrintFormat.text
  @OptionGroup var scope: ScopeOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let world = common.world
    let request = scope.request
    let console = world.console
    try CommandRun(world: world).each(campaigns, request) { (id) throws(WorldFailure) in
      let result = try Pipeline(world: world, request: request).evaluate(id)
      let findings = DiagnosticsText(console: console, isRecorded: false)
      switch format {
      case .json:
        console.data(
          SummaryRecord.json(
            result.progress, issue: Self.issue(of: result.progress, in: world),
            diagnostics: result.diagnostics
          ).document())
      case .text:
        let text = ProgressText(progress: result.progress, console: console)
        for line in text.heading() { console.say(line) }
        for line in text.targets(childrenToo: console.verbosity == .verbose) {
          console.say(line)
        }
        for line in text.pooled() + text.scopeEffect() { console.say(line) }
        for line in PlanText(progress: result.progress, console: console).lines() {
          console.say(line)
        }
        console.say(text.funnel())
        for line in text.notReported() { console.say(line) }
        console.say(
          console.words("  来件核查：", "  findings: ") + findings.count(result.diagnostics))
        console.say("")
      }
      let status = result.status(isStrict: request.isStrict)
      if status == .attention {
        let place = "campaign-report check \(id) --period \(result.progress.period.name)"
        console.attend(findings.summary(result, at: place))
      }
      return status
    }
  }

  /// The number of the month's newest issue. The figures need no ledger: one that cannot be read is
  /// no reason not to show them.
  private static func issue(of progress: Progress, in world: World) -> Int {
    let month = ReportedMonth(campaign: progress.campaign.id, period: progress.period)
    guard let ledger = try? LedgerBook.reading(in: world) else { return 1 }
    defer { try? ledger.close() }
    return (try? ledger.currentIssue(of: month))?.number ?? 1
  }
}

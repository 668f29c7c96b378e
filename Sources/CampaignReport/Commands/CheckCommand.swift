import ArgumentParser
import Campaigns
import Diagnostics
import Records

/// `check`: everything `run` would diagnose; nothing is written.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", _superCommandName: CommandTree.name,
    abstract: "只核查来件，不生成文件 / diagnoses the inputs, writes nothing")

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
      let result = try evaluate(id, world, request)
      Remains.keep(result)
      let findings = DiagnosticsText(console: console, isRecorded: false)
      switch (format, console.logFormat) {
      case (.json, _): print(result.diagnostics, console)
      case (.text, .json):
        for line in findings.lines(result.diagnostics) { console.say(line) }
      case (.text, .text):
        let text = ProgressText(progress: result.progress, console: console)
        for line in text.heading() + text.notReported() { console.say(line) }
        console.say(
          console.words("  来件核查：", "  findings: ") + findings.count(result.diagnostics))
        for line in findings.lines(result.diagnostics) { console.say(line) }
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

  /// Where nothing is left to work on, the findings that say why are printed as data too.
  private func evaluate(
    _ id: String, _ world: World, _ request: Request
  ) throws(WorldFailure) -> Pipeline.Result {
    do throws(WorldFailure) {
      return try Pipeline(world: world, request: request).evaluate(id)
    } catch {
      guard format == .json else { throw error }
      print(error.findings, world.console)
      throw WorldFailure(error.status, zh: error.zh, en: error.en)
    }
  }

  private func print(_ findings: [Diagnostic], _ console: Console) {
    console.data(DiagnosticsRecord.json(findings, language: console.language).document())
  }
}

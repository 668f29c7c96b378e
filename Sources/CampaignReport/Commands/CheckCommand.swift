import ArgumentParser
import Diagnostics
import Records

/// `check`: everything `run` would diagnose; nothing is written.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "只核查来件，不生成文件 / diagnoses the inputs, writes nothing")

  @Argument(help: "创建工作，缺省为全部 / campaigns; all by default")
  var campaigns: [String] = []
  @Option(help: "输出格式 / output: text | json")
  var format = PrintFormat.text
  @OptionGroup var scope: ScopeOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let world = common.world
    let request = scope.request
    let console = world.console
    try CommandRun(world: world).each(campaigns, request) { (id) throws(WorldFailure) in
      let result = try Pipeline(world: world, request: request).evaluate(id)
      switch format {
      case .json:
        console.data(
          DiagnosticsRecord.json(result.diagnostics, language: console.language).document())
      case .text:
        let text = ProgressText(progress: result.progress, console: console)
        let findings = DiagnosticsText(console: console)
        for line in text.heading() + text.notReported() { console.say(line) }
        console.say(
          console.words("  来件核查：", "  findings: ") + findings.count(result.diagnostics))
        for line in findings.lines(result.diagnostics) { console.say(line) }
      }
      return result.status(isStrict: request.isStrict)
    }
  }
}

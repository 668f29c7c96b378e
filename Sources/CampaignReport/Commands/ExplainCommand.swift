import ArgumentParser
import Campaigns
import Diagnostics
import Records

/// `explain UNIT`: why a unit counts or does not, with the cell behind each step.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "说明一个单位为何计入或不计入 / why a unit counts or does not",
    usage: "campaign-report explain [CAMPAIGN …] UNIT [--period YYYY-MM|previous|latest]")

  @Argument(help: "创建工作（可省），最后是单位的代码或名称 / campaigns, then a unit's code or name")
  var words: [String]
  @Option(help: ArgumentHelp("输出格式 / output", valueName: "text|json"))
  var format = PrintFormat.text
  @OptionGroup var scope: ScopeOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let world = common.world
    let request = scope.request
    guard let unit = words.last else { throw ValidationError("UNIT") }
    var isFound = false
    let campaigns = Array(words.dropLast())
    try CommandRun(world: world).each(campaigns, request) { (id) throws(WorldFailure) in
      guard let result = try evaluate(id, world, request) else { return .done }
      for it in result.progress.units where matches(it, unit, in: result.progress) {
        isFound = true
        let steps = Explanation(it, in: result)
        print(steps, to: world.console)
      }
      return .done
    }
    guard !isFound else { return }
    world.console.complain(
      world.console.words(
        "名册中没有“\(Visible.text(unit))”；请用 12 位代码或名册中的名称",
        "“\(Visible.text(unit))” is not in the register; give its code or its name"))
    throw ExitCode(ExitStatus.usage.rawValue)
  }

  /// Where no campaign was named, those without inputs of the period are passed over.
  private func evaluate(
    _ id: String, _ world: World, _ request: Request
  ) throws(WorldFailure) -> Pipeline.Result? {
    do throws(WorldFailure) {
      return try Pipeline(world: world, request: request).evaluate(id)
    } catch {
      guard words.count == 1, error.status == .absent else { throw error }
      return nil
    }
  }

  private func matches(_ it: Assessment, _ unit: String, in progress: Progress) -> Bool {
    let entry = progress.entry(of: it)
    return entry.code.digits == unit || entry.name == unit || entry.aliases.contains(unit)
  }

  private func print(_ explanation: Explanation, to console: Console) {
    switch format {
    case .json: console.data(explanation.json(console.language).document())
    case .text:
      for line in explanation.lines(console.language) { console.say(line) }
      console.say("")
    }
  }
}

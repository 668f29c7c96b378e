import ArgumentParser
import Records

/// `history`: runs, issues and deliveries, and the upkeep of what they are kept in.
struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "运行、期次和投递的记录 / runs, issues of a period, corrections, deliveries",
    subcommands: [
      HistoryListCommand.self, HistorySettleCommand.self, HistoryRemakeCommand.self,
      HistoryBackupCommand.self, HistoryRestoreCommand.self, HistoryPruneCommand.self,
    ],
    defaultSubcommand: HistoryListCommand.self)

  /// The names of what it does besides listing.
  static let works: Set<String> = ["list", "settle", "remake", "backup", "restore", "prune"]
}

/// `history list`, or `history` alone.
struct HistoryListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "列出记录 / lists what was done")

  @Argument(
    help: ArgumentHelp("创建工作，缺省为全部 / campaigns; all by default", valueName: "CAMPAIGN"))
  var campaigns: [String] = []
  @Option(help: ArgumentHelp("只列这个报告期 / this period only", valueName: "YYYY-MM"))
  var period: String?
  @Option(help: ArgumentHelp("输出格式 / output", valueName: "text|json"))
  var format = PrintFormat.text
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let period, !Request.isPeriod(period) {
      throw ValidationError("--period: YYYY-MM | previous | latest")
    }
  }

  func run() throws {
    let world = common.world
    let console = world.console
    do throws(WorldFailure) {
      let record = try HistoryRecord(campaigns, period: period, in: world)
      switch format {
      case .json: console.data(record.json.document())
      case .text:
        for line in HistoryText(record: record, console: console).lines { console.say(line) }
      }
    } catch {
      console.complain(error)
      try CommandRun(world: world).finish(error.status)
    }
  }
}

import ArgumentParser
import Campaigns
import Diagnostics
import Ledger
import Publishing

/// `history remake CAMPAIGN --period P --issue N --into DIR`: makes a past issue again, from the
/// inputs that were kept, in a folder of its own, and compares it with what was issued.
struct HistoryRemakeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remake",
    abstract: "用保存的来件重做已生成的一期 / makes a past issue again from its kept inputs")

  @Argument(help: ArgumentHelp("创建工作 / the campaign", valueName: "CAMPAIGN"))
  var campaign: String
  @Option(help: ArgumentHelp("报告期 / the period", valueName: "YYYY-MM"))
  var period: String
  @Option(help: ArgumentHelp("期次 / the issue", valueName: "N"))
  var issue = 1
  @Option(help: ArgumentHelp("新文件夹 / a new folder", valueName: "DIR"))
  var into: String
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if ReportingPeriod(period) == nil { throw ValidationError("--period: YYYY-MM") }
  }

  func run() throws {
    guard let period = ReportingPeriod(period) else { preconditionFailure("it was validated") }
    let world = common.world
    let month = ReportedMonth(campaign: campaign, period: period)
    var isSame = true
    try LedgerUpkeep(world: world).doing { (book) throws(WorldFailure) in
      let past = try PastIssue(issue, of: month, in: book)
      let published = try past.make(into: world.place(into))
      isSame = published.manifestDigest == past.issue.manifestDigest
      say(past, published, isSame, world.console)
    }
    if !isSame { try CommandRun(world: world).finish(.attention) }
  }

  private func say(
    _ past: PastIssue, _ published: Published, _ isSame: Bool, _ console: Console
  ) {
    let folder = Visible.text(into + "/" + published.folder)
    if isSame {
      console.say(
        console.words(
          "\(folder)：与第\(issue)期逐字节相同", "\(folder): the same as issue \(issue), byte for byte"))
    } else {
      console.say(
        console.words(
          "\(folder)：与第\(issue)期不完全相同；该期由 \(past.issue.toolVersion) 生成，现为 \(ToolVersion.text)",
          "\(folder): not the same bytes as issue \(issue), which \(past.issue.toolVersion) made; "
            + "this is \(ToolVersion.text)"))
    }
  }
}

import ArgumentParser
import Campaigns
import Diagnostics
import Ledger

/// `seal`: declares a period issued without sending it.
struct SealCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seal",
    abstract: "封存：不经发送，确认报告已发出 / declares a period issued without sending it")

  @Argument(
    help: ArgumentHelp("创建工作，缺省为全部 / campaigns; all by default", valueName: "CAMPAIGN"))
  var campaigns: [String] = []
  @OptionGroup var scope: PeriodOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let world = common.world
    try CommandRun(world: world).recording(campaigns, scope.request) {
      (id, book) throws(WorldFailure) in
      let plan = try Pipeline(world: world, request: scope.request).plan(id)
      let month = ReportedMonth(campaign: id, period: plan.choice.period)
      return try book.recorded("seal", of: month) { (_) throws(WorldFailure) in
        let before = try book.issuable(month, isToBeSent: false).issue
        let issue = try LedgerBook.of { () throws(LedgerError) in
          try book.ledger.seal(month, at: world.instant())
        }
        say(issue, wasSealed: before.state != .open, world.console)
        return .done
      }
    }
  }

  private func say(_ issue: Ledger.Issue, wasSealed: Bool, _ console: Console) {
    let name = "\(issue.month.campaign) \(issue.month.period.name)"
    let time = issue.sealedAt.map(TimeText.local) ?? ""
    if wasSealed {
      console.say(
        console.words(
          "\(name) 第\(issue.number)期已于 \(time) 封存，无需再做",
          "\(name): issue \(issue.number) was sealed \(time), nothing left to do"))
    } else {
      console.say(
        console.words(
          "\(name) 第\(issue.number)期已封存；此后来件再有变化，须用 run --correct \"原因\" 更正",
          "\(name): issue \(issue.number) is sealed; what changes from now on needs "
            + "run --correct \"reason\""))
    }
  }
}

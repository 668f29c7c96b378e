import ArgumentParser
import Campaigns
import Diagnostics
import Ledger
import Mail

/// `send`: delivers a published report by its letters.
struct SendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "send", abstract: "按信函模板发送已生成的报告 / delivers a published report")

  @Argument(
    help: ArgumentHelp("创建工作，缺省为全部 / campaigns; all by default", valueName: "CAMPAIGN"))
  var campaigns: [String] = []
  @Flag(help: "只列出谁会收到什么 / says who would get what")
  var dryRun = false
  @Option(
    help: ArgumentHelp("写成文件，供U盘或办公系统转交 / files to be carried", valueName: "DIR"))
  var outbox: String?
  @Option(
    help: ArgumentHelp("门槛未过也发，理由写入信中 / overrules the gate", valueName: "REASON"))
  var sendAnyway: String?
  @Option(
    help: ArgumentHelp("只发到这个邮箱试看 / sends there alone, as a test", valueName: "ADDRESS"))
  var test: String?
  @Flag(help: "只重试到时间的信，不论月份 / only what is due again, of any month")
  var due = false
  @Flag(help: "提醒也挡住给领导的信 / warnings shut the gate too")
  var strict = false
  @OptionGroup var scope: PeriodOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if [dryRun, outbox != nil, test != nil, due].count(where: \.self) > 1 {
      throw ValidationError(
        "--dry-run、--outbox、--test、--due 只能用一个 / only one of them")
    }
    if let test, (try? Mailbox(test)) == nil { throw ValidationError("--test: name@example.org") }
    if let sendAnyway, !RunCommand.isReason(sendAnyway) {
      throw ValidationError(
        "--send-anyway: 一行文字，不超过 200 字 / one line of at most 200 characters")
    }
  }

  func run() throws {
    let world = common.world
    let request = scope.request
    let wishes = PostWishes(way: way, override: sendAnyway, isRetry: due, isStrict: strict)
    try CommandRun(world: world).recording(campaigns, request, tellsKeeper: true) {
      (id, book) throws(WorldFailure) in
      let plan = try book.planned(id, request, command: "send")
      let months =
        due
        ? try Self.dueMonths(id, in: book)
        : [ReportedMonth(campaign: id, period: plan.choice.period)]
      var all = Posted(status: .done)
      for month in months {
        let posted = try post(month, plan.campaign, wishes, book)
        all.add([posted.status])
        all.named.formUnion(posted.named)
      }
      all.add([try Unsettled(book: book).list(campaign: id, except: all.named)])
      return all.status
    }
  }

  private func post(
    _ month: ReportedMonth, _ campaign: Campaign, _ wishes: PostWishes, _ book: LedgerBook
  ) throws(WorldFailure) -> Posted {
    let post = MonthPost(book: book, wishes: wishes)
    if case .dryRun = wishes.way { return try post.post(month, of: campaign) }
    var posted = Posted(status: .done)
    _ = try book.recorded(command, of: month, note: sendAnyway) { (_) throws(WorldFailure) in
      posted = try post.post(month, of: campaign)
      return posted.status
    }
    return posted
  }

  private var command: String {
    outbox != nil ? "send --outbox" : test != nil ? "send --test" : due ? "send --due" : "send"
  }

  private var way: PostWishes.Way {
    if dryRun { return .dryRun }
    if let outbox { return .outbox(folder: outbox) }
    if let test, let mailbox = try? Mailbox(test) { return .test(mailbox) }
    return .mail
  }

  /// Months with letters about reports that are due again, oldest first.
  private static func dueMonths(
    _ campaign: String, in book: LedgerBook
  ) throws(WorldFailure) -> [ReportedMonth] {
    let due = try LedgerBook.of { () throws(LedgerError) in
      try book.ledger.due(at: book.world.instant(), campaign: campaign)
    }
    let months = Set(due.filter { !$0.key.isReminder }.map(\.key.month))
    return months.sorted { $0.period < $1.period }
  }
}

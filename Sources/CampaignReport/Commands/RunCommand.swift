import ArgumentParser
import Campaigns
import Diagnostics
import Layout
import Ledger
import Records

/// `run`: check, evaluate, write and publish the period.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", _superCommandName: CommandTree.name,
    abstract: "生成报告期的全部文件 / makes and publishes the period's report")

  @Argument(
    help: ArgumentHelp("创建工作，缺省为全部 / campaigns; all by default", valueName: "CAMPAIGN"))
  var campaigns: [String] = []
  @Option(
    help: ArgumentHelp("更正已发出的报告 / corrects what was issued", valueName: "REASON"))
  var correct: String?
  @Flag(help: "补做以前漏掉的月份 / makes every missed month")
  var catchUp = false
  @Flag(help: "生成后发送 / delivers it too")
  var send = false
  @Flag(help: "另生成 PDF，放在 pdf/ / PDF of the workbooks too, in pdf/")
  var pdf = false
  @OptionGroup var scope: ScopeOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let correct, !Self.isReason(correct) {
      throw ValidationError("--correct: 一行文字，不超过 200 字 / one line of at most 200 characters")
    }
    let isPart = scope.only != nil || scope.asOf != nil
    if send && isPart {
      throw ValidationError("--send: 不能与 --only、--as-of 同用 / not with these")
    }
    if correct != nil && (isPart || catchUp) {
      throw ValidationError("--correct: 不能与 --only、--as-of、--catch-up 同用 / not with these")
    }
    if catchUp && (isPart || !scope.forcePeriod.isEmpty) {
      throw ValidationError(
        "--catch-up: 不能与 --only、--as-of、--force-period 同用 / not with these")
    }
  }

  func run() throws {
    let world = common.world
    var scoped = scope.request
    scoped.makesPDF = pdf
    let request = scoped
    try CommandRun(world: world).recording(campaigns, request, tellsKeeper: true) {
      (id, book) throws(WorldFailure) in
      let plan = try book.planned(id, request, command: "run")
      guard catchUp else { return try makeMonth(plan, request, book, sends: send) }
      let last = plan.choice.period
      return try CatchUp(
        book: book, request: request, last: last, includesLast: send
      ).run(id) {
        (plan, request) throws(WorldFailure) in
        let month = ReportedMonth(campaign: id, period: plan.choice.period)
        let sends = send ? try SentRun.mayCatchUp(month, last: last, in: book) : false
        return try makeMonth(plan, request, book, sends: sends)
      }
    }
  }

  private func makeMonth(
    _ plan: Pipeline.Plan, _ request: Request, _ book: LedgerBook, sends: Bool
  ) throws(WorldFailure) -> ExitStatus {
    let outcome = try MonthRun(book: book, request: request, reason: correct).run(plan)
    RunText(outcome: outcome, console: book.world.console).say()
    guard sends else { return outcome.status }
    return try SentRun(book: book, request: request).send(outcome, of: plan)
  }

  /// A sentence that stands in a workbook, in a mail's subject and in the ledger.
  static func isReason(_ text: String) -> Bool {
    text.count <= 200 && text.contains { !$0.isWhitespace }
      && text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
  }
}

/// What `run` says in plain words: what was made, what is wrong with the inputs, where it lies.
struct RunText {
  let outcome: MonthRun.Outcome
  let console: Console

  private var result: Pipeline.Result { outcome.result }
  private var status: ExitStatus { outcome.status }

  func say() {
    if status == .attention, outcome.hasFindings {
      let progress = result.progress
      let folder =
        outcome.published?.folder ?? "reports/\(progress.campaign.id)/\(progress.period.name)"
      let findings = DiagnosticsText(console: console)
      console.attend(findings.summary(result, at: folder + "/diagnostics.csv"))
    }
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
    if status == .attention { console.say(Tint.yellow.paint("  " + attention, console)) }
    console.say("")
  }

  /// What wants looking at: the inputs, the PDF that was not made, or both.
  private var attention: String {
    let lacksPDF = !(outcome.published?.pdf?.missing.isEmpty ?? true)
    return switch (lacksPDF, outcome.hasFindings) {
    case (true, false):
      console.words(
        "报告已生成，但没有生成上面所说的 PDF（退出码 1）", "made, but for the PDF named above (exit 1)")
    case (true, true):
      console.words(
        "报告已生成，但没有生成上面所说的 PDF，上面的未报、拒收或存疑也需要处理（退出码 1）",
        "made, but for the PDF named above, and something else above wants looking at (exit 1)")
    case (false, _):
      console.words(
        "报告已生成，但上面的未报、拒收或存疑需要处理（退出码 1）",
        "made, but something above wants looking at (exit 1)")
    }
  }

  private func sayFiles() {
    if outcome.wasReasonIdle {
      console.say(
        console.words(
          "  没有需要更正的内容（报告尚未发出，或来件没有变化），未作为更正处理",
          "  nothing to correct (not issued yet, or nothing changed): not made as a correction"))
    }
    guard let published = outcome.published else {
      return console.say(
        console.words(
          "  第\(outcome.issue)期已经发出，来件没有变化：无需再做",
          "  issue \(outcome.issue) is issued and nothing has changed since: nothing left to do"))
    }
    if outcome.foundReport {
      console.say(
        console.words(
          "  原来的报告不在台账中，可能已经发送过；核实以前 send 不会发送（见 README）",
          "  the report that stood there is not in the ledger and may have been sent: send will "
            + "not send it before somebody has looked (see the README)"))
    }
    console.say(console.words("  已生成：", "  made:"))
    for path in published.workbooks { console.say("    " + path) }
    if published.returned > 0 {
      let folder = ReturnedFolder.name(result.progress.campaign.languageID)
      console.say(
        "    \(published.folder)/\(folder)/"
          + console.words(
            "（退回更正的来件\(published.returned)份，含个人信息，只发还原报送人）",
            " (\(published.returned) to go back to their senders, and to nobody else)"))
    }
    if let pdf = published.pdf, !pdf.made.isEmpty {
      console.say(
        "    \(published.folder)/\(PDFFiles.folder)/"
          + console.words("（PDF \(pdf.made.count)份）", " (\(pdf.made.count) PDF)"))
    }
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

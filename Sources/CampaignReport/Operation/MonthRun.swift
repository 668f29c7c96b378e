import Campaigns
import Diagnostics
import Ledger
import Publishing

/// What `run` does for one campaign and month: it finds out which issue may be made, makes it, and
/// records it in the ledger before and after.
struct MonthRun {
  /// What has just been done; tests stop a run here.
  enum Stage: String, CaseIterable {
    case begun, evaluated, recorded, kept, opened, published, finished
  }

  /// What came of it.
  struct Outcome {
    var result: Pipeline.Result
    var status: ExitStatus
    /// Something of the inputs wants looking at, whatever else does; with `--strict` warnings too.
    var hasFindings: Bool
    /// What was made; nil where the issued report stands as it is.
    var published: Published?
    /// The issue's number.
    var issue: Int
    /// A correction was asked for where there was nothing to correct, or nothing issued yet.
    var wasReasonIdle: Bool
    /// A report that the ledger knows nothing of stood in the place.
    var foundReport = false
  }

  let book: LedgerBook
  let request: Request
  /// Of `--correct`.
  var reason: String?
  var checkpoint: @Sendable (Stage) -> Void = { _ in }
  var publishingStep: (Step) -> Void = { _ in }

  private var world: World { book.world }
  private var pipeline: Pipeline { Pipeline(world: world, request: request) }

  /// - Throws: 65 where the month is issued and its inputs have changed since, and every status of
  ///   making a report.
  func run(_ plan: Pipeline.Plan) throws(WorldFailure) -> Outcome {
    let month = ReportedMonth(campaign: plan.campaign.id, period: plan.choice.period)
    let command = request.only.map { "run --only \($0.digits)" } ?? "run"
    var outcome: Outcome?
    _ = try book.recorded(command, of: month, note: reason) { (run) throws(WorldFailure) in
      checkpoint(.begun)
      let made = try make(plan, month, run)
      outcome = made
      return made.status
    }
    checkpoint(.finished)
    guard let outcome else { preconditionFailure("a run that did not fail has an outcome") }
    return outcome
  }

  private func make(
    _ plan: Pipeline.Plan, _ month: ReportedMonth, _ run: Int64
  ) throws(WorldFailure) -> Outcome {
    let standing = try StandingReport(month, in: world)
    try ReportFolder.checkRoom(
      for: plan, only: request.only, besides: standing?.size ?? 0, world: world)
    let result = try pipeline.evaluateAndDigest(plan)
    let status = result.status(isStrict: request.isStrict)
    checkpoint(.evaluated)
    let digests = try InputDigests(result, forced: request.forced)
    try LedgerBook.of { () throws(LedgerError) in
      try book.ledger.record(inputs: digests.inputs, context: digests.context, of: run)
    }
    checkpoint(.recorded)
    let decision = try IssueDecision(
      month, inputs: digests.inputs, request: request, reason: reason, book: book)
    var press = try Press(
      world: world, result: result.withHistory(only: request.only), lock: book.lock,
      issue: decision.number,
      correcting: try book.earlierIssue(than: decision.number, of: month, reason: decision.reason),
      workers: request.workers, digests: digests.known)
    press.makesPDF = request.makesPDF
    guard decision.isToBeMade || request.only != nil else {
      let restored = try restore(decision, with: press, of: digests)
      return Outcome(
        result: result, status: Self.status(status, restored),
        hasFindings: status == .attention, published: restored, issue: decision.number,
        wasReasonIdle: reason != nil)
    }
    let store = InputStore(state: world.root + "/state")
    let keeping: Bindery.SideJob = {
      [summary = press.summary, lock = book.lock, checkpoint] () throws(WorldFailure) in
      try digests.keep(summary, in: store, under: lock)
      checkpoint(.kept)
      return nil
    }
    let published = try publish(
      press, of: digests, decision, month, run, keeping: keeping)
    try LedgerBook.of { () throws(LedgerError) in
      try book.ledger.published(
        run: run, outputs: published.outputs, manifestDigest: published.manifestDigest)
    }
    checkpoint(.published)
    return Outcome(
      result: result, status: Self.status(status, published),
      hasFindings: status == .attention, published: published, issue: decision.number,
      wasReasonIdle: reason != nil && decision.number == 1,
      foundReport: decision.foundReport ?? false)
  }

  /// A report without the PDF that was asked for wants looking at.
  private static func status(_ status: ExitStatus, _ published: Published?) -> ExitStatus {
    published?.pdf?.missing.isEmpty ?? true ? status : ExitStatus.gravest([status, .attention])
  }

  /// - Parameter keeping: keeps what the report is made of; done beside the workbooks, and done
  ///   before the report takes its place.
  private func publish(
    _ press: Press, of digests: InputDigests, _ decision: IssueDecision, _ month: ReportedMonth,
    _ run: Int64, keeping: @escaping Bindery.SideJob
  ) throws(WorldFailure) -> Published {
    guard request.only == nil else {
      return try press.publish(
        only: request.only, besides: [keeping], checkpoint: publishingStep
      ) { (_) throws(WorldFailure) in try digests.checkUnchanged() }
    }
    let kept = try book.keptIssues(before: decision.number, of: month)
    return try press.publish(
      only: nil, keeping: kept, besides: [keeping], checkpoint: publishingStep
    ) { (published) throws(WorldFailure) in
      try digests.checkUnchanged()
      try LedgerBook.of { () throws(LedgerError) in
        try book.ledger.open(
          decision.plan, of: month, manifestDigest: published.manifestDigest,
          foundReport: decision.foundReport, run: run, at: world.instant())
      }
      checkpoint(.opened)
    }
  }

  /// Puts the issued report back where its folder was moved away or changed: the same inputs give
  /// the same bytes. Nil where it stands as it was issued, unless it is to get its PDF.
  private func restore(
    _ decision: IssueDecision, with press: Press, of digests: InputDigests
  ) throws(WorldFailure) -> Published? {
    guard let issue = decision.plan.issued, try !book.stands(issue) || press.makesPDF
    else { return nil }
    let kept = try book.keptIssues(before: issue.number, of: issue.month)
    return try press.publish(only: nil, keeping: kept, checkpoint: publishingStep) {
      (published) throws(WorldFailure) in
      try digests.checkUnchanged()
      guard published.manifestDigest != issue.manifestDigest else { return }
      let folder = StandingReport.folder(of: issue.month)
      throw WorldFailure(
        .cannotCreate,
        zh: "\(folder) 不再是已发出的第\(issue.number)期，本版本（\(ToolVersion.text)）也不能原样重做它（由 "
          + "\(issue.toolVersion) 生成）；请从备份恢复该文件夹",
        en: "\(folder) is no longer issue \(issue.number) as it was issued, and this version "
          + "(\(ToolVersion.text)) makes other bytes than \(issue.toolVersion) did; restore "
          + "the folder from a backup")
    }
  }
}

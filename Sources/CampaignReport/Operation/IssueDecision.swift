import Campaigns
import Diagnostics
import Ledger

/// Which issue of a month a run makes, found before anything is written.
struct IssueDecision {
  let plan: IssuePlan
  /// The number of the issue that is made, or that stands.
  let number: Int
  /// Why it corrects the one before; nil for the first.
  let reason: String?
  /// Whether a report that the ledger knows nothing of stands in the place; nil where the ledger's
  /// own stands there.
  let foundReport: Bool?

  /// True unless the issued report stands and nothing has changed since.
  let isToBeMade: Bool

  /// - Parameter reason: of `--correct`.
  /// - Throws: 65 where the month is issued, its inputs have changed since and no reason is given,
  ///   or where an earlier cut-off would take the place of what was issued.
  init(
    _ month: ReportedMonth, inputs: [FileDigest], request: Request, reason: String?,
    book: LedgerBook
  ) throws(WorldFailure) {
    let current = try book.issue(of: month)
    let issued = try LedgerBook.of { () throws(LedgerError) in
      try current.map { issue throws(LedgerError) in try book.ledger.inputs(of: issue.run) } ?? []
    }
    if let current, current.state != .open, request.asOf.map({ $0 < month.period.lastDay }) == true
    {
      throw Self.cutShort(month, current)
    }
    plan = IssuePlan(current: current, issued: issued, inputs: inputs, reason: reason)
    let standing = try StandingReport(month, in: book.world)
    switch plan {
    case .make(let number, let reason):
      self.number = number
      self.reason = reason
      isToBeMade = true
      foundReport = try Self.isForeign(standing, month, book)
    case .unchanged(let issue), .nothingToCorrect(let issue):
      number = issue.number
      self.reason = issue.reason
      isToBeMade = false
      foundReport = nil
    case .needsReason(let issue, let changes):
      throw Self.changed(month, issue, changes)
    }
  }

  /// True for a report that no run of this ledger made; nil for one of its own, false for none.
  private static func isForeign(
    _ standing: StandingReport?, _ month: ReportedMonth, _ book: LedgerBook
  ) throws(WorldFailure) -> Bool? {
    guard let standing else { return false }
    return try LedgerBook.of { () throws(LedgerError) in
      try book.ledger.knows(manifest: standing.digest, of: month) ? nil : true
    }
  }

  private static func changed(
    _ month: ReportedMonth, _ issue: Ledger.Issue, _ changes: InputChanges
  ) -> WorldFailure {
    let name = "\(month.campaign) \(month.period.name)"
    func list(_ paths: [String], _ word: String) -> [String] {
      paths.map { "\(word) \(Visible.text($0))" }
    }
    let zh = list(changes.changed, "改动") + list(changes.added, "新增") + list(changes.removed, "缺少")
    let en =
      list(changes.changed, "changed:") + list(changes.added, "new:")
      + list(changes.removed, "gone:")
    return WorldFailure(
      .refused,
      zh: "\(name) 第\(issue.number)期已经发出（封存），之后来件有变化，没有重新生成：\(zh.joined(separator: "，"))；"
        + "确需更正，请运行 campaign-report run \(month.campaign) --period \(month.period.name) "
        + "--correct \"更正原因\"",
      en: "\(name): issue \(issue.number) is issued (sealed) and its inputs have changed since, so "
        + "nothing was made: \(en.joined(separator: ", ")). To correct it: campaign-report run "
        + "\(month.campaign) --period \(month.period.name) --correct \"reason\"")
  }

  private static func cutShort(_ month: ReportedMonth, _ issue: Ledger.Issue) -> WorldFailure {
    let name = "\(month.campaign) \(month.period.name)"
    return WorldFailure(
      .refused,
      zh: "\(name) 第\(issue.number)期已经发出（封存），提前截止（--as-of）的报告不能替换它；只看数字请用 status --as-of",
      en:
        "\(name): issue \(issue.number) is issued (sealed); a report cut off earlier (--as-of) "
        + "does not replace it. For the figures alone: status --as-of")
  }
}

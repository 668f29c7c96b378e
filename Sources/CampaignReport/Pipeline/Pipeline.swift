import Campaigns
import Diagnostics
import Disk
import Intake
import Layout
import Publishing

/// The order of work, on one screen: read → normalise → assess → roll up. What `run` does with it,
/// lay out → write → record, is `Press`, and when it may `MonthRun`. No stage calls a stage; they
/// meet in plain values.
struct Pipeline: Sendable {
  let world: World
  let request: Request

  /// What the inputs of a campaign and period come to.
  struct Result: Sendable {
    var templates: Templates
    var sources: Sources
    var progress: Progress
    /// Of the month's own files and the register, and what this month's figures rest on; sorted.
    var diagnostics: [Diagnostic]
    /// SHA-256 of files, by path, as far as they were computed beside the figures.
    var digests: [String: String] = [:]
  }

  /// What is to be reported, before any input is read.
  struct Plan: Sendable {
    var templates: Templates
    var choice: PeriodChoice
    var campaign: Campaign { templates.campaign }
  }

  /// Reads the templates and finds the period.
  func plan(_ id: String) throws(WorldFailure) -> Plan {
    world.console.progress(.read, id)
    let templates = try templates(id)
    let choice = try PeriodChoice(
      request, campaign: templates.campaign,
      months: try Sources.periods(campaign: id, in: world), today: world.today)
    return Plan(templates: templates, choice: choice)
  }

  /// Read → normalise → assess → roll up.
  /// - Parameter mayBeEmpty: whether a month without accepted input is worked on all the same.
  /// - Throws: a status of the contract after its reasons were said.
  func evaluate(_ plan: Plan, mayBeEmpty: Bool = false) throws(WorldFailure) -> Result {
    try evaluate(try read(plan), plan, mayBeEmpty: mayBeEmpty)
  }

  /// The same with the files' digests, which take half as long as the figures and need not wait for
  /// them.
  func evaluateAndDigest(_ plan: Plan) throws(WorldFailure) -> Result {
    let read = try read(plan)
    let halves = try request.workers.map(2) { (half) throws(WorldFailure) -> Half in
      if half == 0 { return .judged(try evaluate(read, plan, mayBeEmpty: false)) }
      return .digested(
        Dictionary(
          read.all.map { ($0.path, Digest.sha256(of: $0.bytes.span)) },
          uniquingKeysWith: { first, _ in first }))
    }
    guard case (.judged(var result), .digested(let digests)) = (halves[0], halves[1]) else {
      preconditionFailure("halves come in their order")
    }
    result.digests = digests
    return result
  }

  private enum Half: Sendable {
    case judged(Result)
    case digested([String: String])
  }

  private func read(_ plan: Plan) throws(WorldFailure) -> Sources {
    let read = try Sources.read(
      campaign: plan.campaign.id, upTo: plan.choice.period, from: world)
    try world.checkStop()
    return read
  }

  private func evaluate(
    _ read: Sources, _ plan: Plan, mayBeEmpty: Bool
  ) throws(WorldFailure) -> Result {
    let (campaign, choice) = (plan.campaign, plan.choice)
    world.console.progress(.normalise, campaign.id)
    let (sources, normalised) = try normalised(read, plan, mayBeEmpty: mayBeEmpty)
    try world.checkStop()
    world.console.progress(.assess, campaign.id)
    let evaluator = Evaluator(
      campaign: campaign, register: normalised.register, months: normalised.months,
      only: request.only)
    let assessed = evaluator.progress(period: choice.period, cutoff: choice.cutoff)
    if let only = request.only, assessed.value.units.isEmpty, assessed.value.counts.tallied == 0 {
      throw WorldFailure(
        .usage, zh: "\(campaign.id)：--only \(only.digits) 之下没有任何单位，没有生成报告；请核对代码",
        en: "\(campaign.id): nothing lies in --only \(only.digits), no report was made; check it")
    }
    return Result(
      templates: plan.templates, sources: sources, progress: assessed.value,
      diagnostics: normalised.diagnostics(with: assessed))
  }

  /// The same for commands that write nothing.
  func evaluate(_ id: String) throws(WorldFailure) -> Result {
    try evaluate(try plan(id))
  }

  /// The accepted values, and the files that they were made of: without those that were written to
  /// meanwhile.
  private func normalised(
    _ read: Sources, _ plan: Plan, mayBeEmpty: Bool
  ) throws(WorldFailure) -> (Sources, Normalised) {
    var sources = read
    while true {
      var found: Normalised?
      var failure: WorldFailure?
      do throws(WorldFailure) {
        found = try Normalised(
          sources, campaign: plan.campaign, choice: plan.choice, request: request,
          mayBeEmpty: mayBeEmpty)
      } catch {
        failure = error
      }
      if let kept = try sources.withoutChanged(campaign: plan.campaign.id) {
        sources = kept
      } else if let failure {
        throw failure
      } else if let found {
        return (sources, found)
      }
    }
  }

  /// The campaign's templates, or 78 after every place that is wrong.
  func templates(_ id: String) throws(WorldFailure) -> Templates {
    let read = try Templates.read(id, from: world)
    guard let templates = read.value else {
      throw WorldFailure(
        .template, zh: "\(id)：模板有误，没有生成任何文件，请按上面的位置改正",
        en: "\(id): a template is wrong, nothing was made; mend it at the places above",
        findings: read.diagnostics)
    }
    world.console.remark(read.diagnostics)
    return templates
  }
}

extension Pipeline.Result {
  /// The same with the months before, for the pages that show how the figures moved.
  func withHistory(only: RegionCode?) -> Self {
    var result = self
    result.progress.history = Evaluator(
      campaign: templates.campaign, register: progress.register, months: progress.months,
      only: only
    ).history(of: progress)
    return result
  }

  /// Done, or done with something to look at.
  func status(isStrict: Bool) -> ExitStatus {
    let mildest: Severity = isStrict ? .warning : .held
    let found = diagnostics.contains { $0.severity <= mildest }
    return found || progress.counts.notReported > 0 || progress.counts.rejectedRows > 0
      ? .attention : .done
  }
}

import Campaigns
import Diagnostics
import Records

/// The way from a unit's cells to its verdict, step by step.
struct Explanation {
  /// One step: what is known or found, and the cell that it comes from.
  struct Step {
    var subject: (zh: String, en: String)
    var finding: (zh: String, en: String)
    var source: SourceLocation?
  }
  private let it: Assessment
  private let progress: Progress
  private let diagnostics: [Diagnostic]
  private(set) var steps: [Step] = []

  init(_ assessment: Assessment, in result: Pipeline.Result) {
    it = assessment
    progress = result.progress
    let code = progress.register.code(of: assessment.unit).digits
    diagnostics = result.diagnostics.filter { $0.unit == code && $0.severity != .note }
    steps = [registerStep(), reportingStep(), participationStep(), stageStep()]
    steps += recognitionSteps() + [scoreStep(), vetoStep()].compactMap { $0 } + decisionStep()
  }

  // MARK: text

  func lines(_ language: Language) -> [String] {
    let isChinese = language == .zh
    let entry = progress.entry(of: it)
    var lines = ["\(Visible.text(entry.name)) \(entry.code.digits) · \(progress.period.name)"]
    for (index, step) in steps.enumerated() {
      let subject = isChinese ? step.subject.zh : step.subject.en
      let finding = isChinese ? step.finding.zh : step.finding.en
      let source = step.source.map { " ← " + Wording.place($0, language) } ?? ""
      lines.append("  \(index + 1). \(subject)\(isChinese ? "：" : ": ")\(finding)\(source)")
    }
    lines += diagnostics.map { "  " + Wording.line($0, language) }
    let verdict = self.verdict
    lines.append("  ⇒ " + (isChinese ? verdict.zh : verdict.en))
    return lines
  }

  func json(_ language: Language) -> JSONText {
    let isChinese = language == .zh
    let entry = progress.entry(of: it)
    return .object([
      ("campaign", .text(progress.campaign.id)), ("period", .text(progress.period.name)),
      ("code", .text(entry.code.digits)), ("name", .text(entry.name)),
      ("attained", .flag(it.isAttained)), ("held", .flag(it.isHeld)),
      ("verdict", .text(isChinese ? verdict.zh : verdict.en)),
      (
        "steps",
        .list(
          steps.map { step in
            .object([
              ("subject", .text(isChinese ? step.subject.zh : step.subject.en)),
              ("finding", .text(isChinese ? step.finding.zh : step.finding.en)),
              ("file", step.source.map { .text($0.file) } ?? .null),
              ("row", step.source?.row.map { .whole($0) } ?? .null),
              (
                "column",
                step.source?.column.map { _ in
                  .text(step.source?.columnLetters ?? "")
                } ?? .null
              ),
            ])
          })
      ),
      ("diagnostics", DiagnosticsRecord.json(diagnostics, language: language)),
    ])
  }

  private var verdict: (zh: String, en: String) {
    let scope = progress.entry(of: it).inScope
    if it.isHeld {
      return it.isAttained
        ? ("存疑，仅基期等级计入", "held; only the base grade counts")
        : ("存疑，不计入达标；请更正上面的数据或裁定", "held: not counted; mend the data or decide")
    }
    guard it.isAttained else { return ("不计入达标", "not counted as attained") }
    return scope
      ? ("计入达标", "counted as attained")
      : ("达到要求，但不在统计范围内，不计入", "attained, but out of scope: not counted")
  }

  // MARK: steps

  private func registerStep() -> Step {
    let entry = progress.entry(of: it)
    let scope = entry.inScope
    return Step(
      subject: ("名册", "register"),
      finding: (scope ? "在名册，纳入范围" : "在名册，不纳入范围", scope ? "in scope" : "out of scope"),
      source: SourceLocation(file: "units.csv", row: Int(entry.place.row)))
  }

  private func reportingStep() -> Step {
    let finding: (String, String)
    switch it.state.reporting {
    case .reported: finding = ("本期已报", "reported")
    case .confirmed: finding = ("本期确认无变化", "confirmed unchanged")
    case .notReported:
      finding =
        it.state.lastReported.map {
          ("本期未报，沿用 \($0.name)", "not reported; \($0.name) is carried")
        } ?? ("从未报送", "never reported")
    }
    return Step(
      subject: ("报送", "reporting"), finding: finding,
      source: it.state.status.map { progress.location($0.value.place, of: $0.period) })
  }

  private func participationStep() -> Step {
    let finding: (String, String) =
      switch it.participating {
      case true: ("是", "yes")
      case false: ("否", "no")
      case nil: ("未知", "unknown")
      }
    return Step(
      subject: ("是否参与创建", "participating"), finding: finding, source: cell("participating"))
  }

  private func stageStep() -> Step {
    let stage = it.stage.flatMap { id in progress.campaign.stages.first { $0.step == id } }
    return Step(
      subject: ("当前阶段", "stage"),
      finding: (stage?.name ?? "无", stage?.step.id ?? "none"),
      source: stage.map { cell($0.step.id + "_on") ?? cell("stage") } ?? nil)
  }

  private func recognitionSteps() -> [Step] {
    let grades = progress.campaign.grades
    guard !grades.isEmpty else {
      let on = it.recognisedOn
      return [
        Step(
          subject: ("认定", "recognised"),
          finding: (
            on.map { $0.iso } ?? "截至 \(progress.cutoff.iso) 未认定",
            on.map { $0.iso } ?? "not by \(progress.cutoff.iso)"
          ),
          source: on == nil ? nil : cell("recognised_on"))
      ]
    }
    return grades.enumerated().map { index, grade in
      let (base, own) = (it.baseGradesOn[index], it.gradesOn[index])
      let finding =
        base.map { ("基期 \($0.iso)", "base \($0.iso)") }
        ?? own.map { ($0.iso, $0.iso) } ?? ("未认定", "not yet")
      return Step(
        subject: (grade.id, grade.id), finding: finding,
        source: base == nil && own != nil ? cell(grade.id + "_on") : nil)
    }
  }

  private func scoreStep() -> Step? {
    switch progress.campaign.scoring {
    case .points(let passMark, let cap):
      guard let counted = it.counted(.acceptance) else {
        return Step(subject: ("验收得分", "acceptance score"), finding: ("无", "none"))
      }
      let sign = counted >= passMark ? "≥" : "<"
      let text = sum(cap: cap, counted) + "\(counted.text) \(sign) \(passMark.text)"
      return Step(
        subject: ("验收得分", "acceptance score"), finding: (text, text), source: scoreSource())
    case .verdicts:
      guard let count = it.verdicts else {
        return Step(subject: ("各项标准", "criteria"), finding: ("无", "none"))
      }
      return Step(
        subject: ("各项标准", "criteria"),
        finding: (
          "达标\(count.met.count)项，未达标\(count.unmet.count)项，未填\(count.missing.count)项",
          "\(count.met.count) met, \(count.unmet.count) unmet, \(count.missing.count) blank"
        ), source: scoreSource())
    case .none: return nil
    }
  }

  /// `86 + min(5, 3) = ` where the items and the bonus make the total; where a stated total stands,
  /// since items are missing, nothing.
  private func sum(cap: HalfPoints, _ counted: HalfPoints) -> String {
    let bonus = it.state.claims.bonus ?? .zero
    guard let items = it.sumOfItems(.acceptance), items + min(bonus, cap) == counted else {
      return ""
    }
    return "\(items.text) + min(\(bonus.text), \(cap.text)) = "
  }

  private func scoreSource() -> SourceLocation? {
    guard let period = it.state.scoresFrom(.acceptance),
      let block = progress.month(period)?.scores[.acceptance],
      let place = block.place(unit: it.unit, item: 1)
    else { return cell("accept_score") }
    return progress.location(place, of: period, key: ScoreKind.acceptance.rawValue)
  }

  private func vetoStep() -> Step? {
    let vetoes = progress.campaign.vetoes
    guard !vetoes.isEmpty else { return nil }
    let firing = it.firingVetoes.map { "\(vetoes[$0].id) \(vetoes[$0].name)" }
    return Step(
      subject: ("否决项", "vetoes"),
      finding: (
        firing.isEmpty ? "无" : firing.joined(separator: "、"),
        firing.isEmpty ? "none" : firing.joined(separator: ", ")
      ), source: cell("vetoes"))
  }

  private func decisionStep() -> [Step] {
    guard let decision = it.state.decision else { return [] }
    let (counts, reason, post) = (
      decision.value.counts, Visible.text(decision.value.reason),
      Visible.text(decision.value.post)
    )
    let isNeeded = !it.contradictions.isEmpty
    return [
      Step(
        subject: ("裁定", "decision"),
        finding: (
          "\(counts ? "计入" : "不计入")：\(reason)（\(post)）" + (isNeeded ? "" : "；本期不存疑，不起作用"),
          "\(counts ? "counts" : "does not count"): \(reason) (\(post))"
            + (isNeeded ? "" : "; not held, so it changes nothing")
        ), source: progress.location(decision.value.place, of: decision.period, key: "decision"))
    ]
  }

  /// A cell of the unit's standing status row.
  private func cell(_ key: String) -> SourceLocation? {
    it.state.status.map { progress.location($0.value.place, of: $0.period, key: key) }
  }
}

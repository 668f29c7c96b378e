import Diagnostics

/// Judges one unit after the other by the campaign's rules. What each rule finds is kept, so that
/// it can be explained. A class, for a campaign is not copied for each unit of a country.
package final class Assessor: Sendable {
  let campaign: Campaign
  let cutoff: Day
  /// The last day of the reporting period; equal to `cutoff` unless an earlier one was asked for.
  let lastDay: Day
  let kinds = ScoreKind.allCases
  /// The most bonus that counts; `nil` where it is not limited.
  let cap: HalfPoints?
  /// What adding up needs of each criterion, in their order.
  let items: [(maximum: HalfPoints, mayNotApply: Bool)]
  /// The steps of the campaign's stages, in their order.
  let steps: [Stage.Step]
  /// The months' scores, the newest first: most units' come from there.
  let scores: [MonthScores]

  package init(
    campaign: Campaign, period: ReportingPeriod, cutoff: Day, months: [MonthInput]
  ) {
    self.campaign = campaign
    self.cutoff = cutoff
    lastDay = period.lastDay
    steps = campaign.stages.map(\.step)
    items = campaign.criteria.map { ($0.maximum ?? .zero, $0.mayNotApply) }
    scores = months.sorted { $0.period > $1.period }.flatMap { month in
      ScoreKind.allCases.compactMap { kind in
        month.scores[kind].map { MonthScores(month.period, kind, $0) }
      }
    }
    if case .points(_, let cap) = campaign.scoring { self.cap = cap } else { cap = nil }
  }

  /// Judges a unit whose state the assessment holds.
  /// - Parameter entry: the unit's entry of the register, for its base grade; may be left out in
  ///   campaigns without grades.
  func assess(_ it: inout Assessment, _ entry: RegisterEntry?, _ findings: inout [Finding]) {
    let claims = it.state.claims
    it.participating = it.state.participating

    judgeDates(&it, entry, &findings)
    if !claims.saysNothingOfVetoes {
      let vetoes = VetoFindings(claims: claims, vetoes: campaign.vetoes)
      it.firingVetoes = vetoes.firing
      findings += vetoes.findings
    }

    judgeScores(&it, claims: claims, &findings)
    if it.state.sheet != nil { findings += sheetDifferences(it.state) }
    if it.recognisedOn != nil { checkEvidence(it, &findings) }
    settle(&it, &findings)
  }

  /// Recognition, grades and the stage.
  private func judgeDates(
    _ it: inout Assessment, _ entry: RegisterEntry?, _ findings: inout [Finding]
  ) {
    if campaign.grades.isEmpty {
      guard let dates = it.state.stageDates else { return }
      if let furthest = furthestStep(dates, stated: it.state.statedStage) {
        it.recognisedOn = dates[.recognised]
        it.stage = furthest
        return
      }
    }
    let dates = DatedSteps(record: it.state.status?.value, entry: entry, rules: self)
    it.recognisedOn = dates.recognisedOn
    it.gradesOn = dates.gradesOn
    it.baseGradesOn = dates.baseGradesOn
    it.stage = dates.stage
    findings += dates.findings
  }

  /// The last step that has a date, where nothing is to be found in the dates: they do not
  /// decrease, none is after the cut-off, and the stage that is stated is that step; `nil` where
  /// they are to be looked at one by one.
  private func furthestStep(_ dates: StageDates, stated: Stage.Step?) -> Stage.Step? {
    var furthest: (step: Stage.Step, day: Day)?
    for step in steps {
      guard let day = dates[step] else { continue }
      guard day <= cutoff, furthest.map({ $0.day <= day }) ?? true else { return nil }
      furthest = (step, day)
    }
    guard let step = furthest?.step, stated == nil || stated == step else { return nil }
    return step
  }

  /// Recognition against the evidence, or without any, or of a unit that does not take part.
  private func checkEvidence(_ it: Assessment, _ findings: inout [Finding]) {
    var recognised: Finding.Cell { .status(column: recognitionColumn(it)) }
    if it.participating != true {
      findings.append(
        Finding(
          .recognisedNotParticipating(known: it.participating != nil),
          .status(column: "participating")))
    }
    if !it.firingVetoes.isEmpty {
      let names = it.firingVetoes.map { "\(campaign.vetoes[$0].id) \(campaign.vetoes[$0].name)" }
      findings.append(Finding(.recognisedWithVeto(names: names), recognised))
    }
    switch campaign.scoring {
    case .points(let passMark, _):
      if let score = it.score {
        if score < passMark {
          findings.append(
            Finding(
              .recognisedBelowPassMark(score: score.text, passMark: passMark.text), recognised))
        }
      } else {
        findings.append(Finding(.recognisedWithoutEvidence(criteria: false), recognised))
      }
    case .verdicts:
      if let verdicts = it.verdicts {
        if !verdicts.unmet.isEmpty {
          findings.append(
            Finding(.recognisedWithUnmetCriteria(items: verdicts.unmet), recognised))
        }
      } else {
        findings.append(Finding(.recognisedWithoutEvidence(criteria: true), recognised))
      }
    case .none: break
    }
  }

  private func recognitionColumn(_ it: Assessment) -> String {
    guard let grade = it.gradesOn.lastIndex(where: { $0 != nil }) else { return "recognised_on" }
    return campaign.grades[grade].id + "_on"
  }

  /// Decides whether the unit is held and whether it is attained, a person's decision included.
  private func settle(_ it: inout Assessment, _ findings: inout [Finding]) {
    if !findings.isEmpty { it.contradictions = findings.map(\.fault).filter(\.holds) }
    let contradicts = !it.contradictions.isEmpty
    let takesPart = it.participating == true
    if let decision = it.state.decision {
      if contradicts {
        findings.removeAll { $0.fault.holds }
        findings.append(
          Finding(
            .decided(
              counts: decision.value.counts, reason: decision.value.reason,
              post: decision.value.post, contradictions: it.contradictions.count),
            .decision))
        it.counts = decision.value.counts && takesPart
        if decision.value.counts, !(takesPart && it.recognisedOn != nil) {
          findings.append(Finding(.decisionCannotCount, .decision))
        }
      } else {
        it.counts = takesPart
        if decision.period.lastDay == lastDay {
          findings.append(Finding(.decisionWithoutNeed, .decision))
        }
      }
    } else {
      it.isHeld = contradicts
      it.counts = takesPart && !contradicts
    }
    let baseGrade = it.baseGradesOn.lastIndex { $0 != nil }
    let ownGrade = it.counts ? it.gradesOn.lastIndex { $0 != nil } : nil
    it.grade = max(baseGrade ?? -1, ownGrade ?? -1)
    if it.grade == -1 { it.grade = nil }
    it.isAttained = (it.counts && it.recognisedOn != nil) || baseGrade != nil
  }

  /// The foot of a score sheet against the status row of the same month.
  private func sheetDifferences(_ state: UnitState) -> [Finding] {
    guard let sheet = state.sheet, let status = state.status, sheet.period == status.period else {
      return []
    }
    let (own, other) = (status.value.claims, sheet.value.claims)
    var findings: [Finding] = []
    func compare(_ heading: String, _ a: String?, _ b: String?) {
      guard let a, let b, a != b else { return }
      findings.append(
        Finding(.scoreSheetDiffers(heading: heading, sheet: b, status: a), .sheet))
    }
    for kind in ScoreKind.allCases {
      compare(kind.totalHeading, own[kind]?.text, other[kind]?.text)
    }
    compare("加分", own.bonus?.text, other.bonus?.text)
    compare("否决项", vetoText(own.vetoes), vetoText(other.vetoes))
    for (index, veto) in campaign.vetoes.enumerated()
    where index < own.measures.count && index < other.measures.count {
      compare(veto.measureHeading, own.measures[index]?.text, other.measures[index]?.text)
    }
    return findings
  }

  private func vetoText(_ vetoes: Claims.NamedVetoes) -> String? {
    switch vetoes {
    case .unknown: nil
    case .named(let positions):
      positions.isEmpty ? "无" : positions.map { campaign.vetoes[$0].id }.joined(separator: "、")
    }
  }
}

extension ScoreKind {
  /// The heading of the total in a status table.
  package var totalHeading: String {
    switch self {
    case .selfAssessment: "自评得分"
    case .review: "初核得分"
    case .acceptance: "验收得分"
    }
  }

  /// The key of that column.
  package var totalKey: String { rawValue + "_score" }
}

extension Veto {
  /// The heading of the column that measures the veto: V1处数, V2占比.
  package var measureHeading: String {
    switch rule {
    case .percent: id + "占比"
    case .places, .named: id + "处数"
    }
  }
}

import Campaigns

/// Sentences for whoever reads the first page only: what moved, and who has something to do.
struct LineTexts {
  let progress: Progress
  let words: FixedWords
  /// A sheet that lists the units a sentence is about, by what it is about.
  let link: (Subject) -> Cell.Link?

  /// What a sentence is about.
  enum Subject: Hashable { case changes, notReported, lagging }

  /// More names than this are not read in one sentence.
  private static let limit = 5

  private var text: FixedWords.AnalysisWords { words.analysis }

  func block(_ choice: TableTemplate.LineChoice) -> LineBlock {
    switch choice {
    case .changes: LineBlock(lines: changes)
    case .actions: LineBlock(lines: actions)
    }
  }

  // MARK: changes

  private var changes: [LineBlock.Line] {
    let facts = ChangeFacts(progress: progress, words: words)
    guard progress.history.earlier != nil else { return [.init(text: text.noEarlier)] }
    let all = progress.changes
    guard !all.isEmpty else { return [.init(text: facts.since + text.noChange)] }
    var lines: [LineBlock.Line] = []
    for kind in Change.Kind.allCases {
      let own = all.filter { $0.kind == kind }
      guard !own.isEmpty else { continue }
      let sentence = text.changed(
        text.kinds(kind), own.count, names(own.map { named($0, facts) }))
      lines.append(
        .init(text: (lines.isEmpty ? facts.since : "") + sentence, link: link(.changes)))
    }
    return lines
  }

  /// A stage or grade says what was reached.
  private func named(_ change: Change, _ facts: ChangeFacts) -> String {
    let name = facts.name(change)
    switch change.after {
    case .stage, .grade, .tally, .name:
      return name + "（" + facts.state(change.after, of: change.kind) + "）"
    case .flag: return name
    }
  }

  private func names(_ all: [String]) -> String {
    all.prefix(Self.limit).joined(separator: words.nameSeparator)
      + (all.count > Self.limit ? text.andMore : "")
  }

  // MARK: actions

  private struct Action {
    var who: String
    var what: String
    var units: [Assessment]
    var link: Cell.Link?
  }

  private var actions: [LineBlock.Line] {
    let found = (silent + held + vetoed + waiting).filter { !$0.units.isEmpty }
    guard !found.isEmpty else { return [.init(text: text.noAction)] }
    return found.map { action in
      let names = names(action.units.map { progress.entry(of: $0).name })
      let who = action.who.isEmpty ? text.someOffice : action.who
      return .init(
        text: text.action(who, action.what, action.units.count, names), link: action.link)
    }
  }

  private var inScope: [Assessment] { progress.units.filter { progress.entry(of: $0).inScope } }

  /// The posts that answer for the units, else their streets; one line for all.
  private var silent: [Action] {
    let units = inScope.filter { $0.state.reporting == .notReported }
    let posts = units.map { UnitFacts($0, of: progress, words: words).reminded }
    var named: [String] = []
    for post in posts where !post.isEmpty && !named.contains(post) { named.append(post) }
    return [
      Action(who: names(named), what: text.report, units: units, link: link(.notReported))
    ]
  }

  private var held: [Action] {
    let units = inScope.filter(\.isHeld)
    return [
      Action(who: doneBy(.reviewed), what: text.settle, units: units, link: link(.lagging))
    ]
  }

  private var vetoed: [Action] {
    progress.campaign.vetoes.indices.map { veto in
      let rule = progress.campaign.vetoes[veto]
      return Action(
        who: rule.leadUnits.joined(separator: words.nameSeparator),
        what: text.clearVeto(rule.name),
        units: inScope.filter { !$0.isAttained && $0.firingVetoes.contains(veto) },
        link: link(.lagging))
    }
  }

  /// Those that take part and wait for the next stage, by the stage.
  private var waiting: [Action] {
    progress.campaign.stages.map { stage in
      let units = inScope.filter { unit in
        unit.participating == true && !unit.isAttained && !unit.isHeld
          && unit.firingVetoes.isEmpty && next(unit)?.step == stage.step
      }
      return Action(
        who: stage.doneBy, what: text.awaiting(stage.name), units: units, link: link(.lagging))
    }
  }

  private func next(_ unit: Assessment) -> Stage? {
    progress.campaign.stages.first { stage in unit.stage.map { stage.step > $0 } ?? true }
  }

  private func doneBy(_ step: Stage.Step) -> String {
    let stages = progress.campaign.stages
    return (stages.first { $0.step == step } ?? stages.last)?.doneBy ?? ""
  }
}

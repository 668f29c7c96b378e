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
    /// Positions in the progress's units.
    var units: [Int] = []
    var link: Cell.Link?
  }

  private var actions: [LineBlock.Line] {
    let found = sorted.filter { !$0.units.isEmpty }
    guard !found.isEmpty else { return [.init(text: text.noAction)] }
    return found.map { action in
      let first = action.units.prefix(Self.limit + 1)
      let names = names(first.map { progress.entry(of: progress.units[$0]).name })
      let who = action.who.isEmpty ? text.someOffice : action.who
      return .init(
        text: text.action(who, action.what, action.units.count, names), link: action.link)
    }
  }

  /// Whoever has something to do, with the units in scope that it is about, in one pass over all of
  /// them: those that did not report, those held, those with a veto, those that wait for a stage.
  private var sorted: [Action] {
    var silent = Action(who: "", what: text.report, link: link(.notReported))
    var held = Action(who: doneBy(.reviewed), what: text.settle, link: link(.lagging))
    var vetoed = progress.campaign.vetoes.map { veto in
      Action(
        who: veto.leadUnits.joined(separator: words.nameSeparator),
        what: text.clearVeto(veto.name), link: link(.lagging))
    }
    var waiting = progress.campaign.stages.map { stage in
      Action(who: stage.doneBy, what: text.awaiting(stage.name), link: link(.lagging))
    }
    for position in progress.units.indices
    where progress.register.isInScope(progress.units[position].unit, on: progress.cutoff) {
      // Of most units nothing is said: they are looked at in place.
      if progress.units[position].state.reporting == .notReported { silent.units.append(position) }
      if progress.units[position].isHeld { held.units.append(position) }
      if progress.units[position].isAttained { continue }
      let firing = progress.units[position].firingVetoes
      for veto in firing { vetoed[veto].units.append(position) }
      guard progress.units[position].participating == true, !progress.units[position].isHeld,
        firing.isEmpty, let stage = next(after: progress.units[position].stage)
      else { continue }
      waiting[stage].units.append(position)
    }
    silent.who = posts(of: silent.units)
    return [silent, held] + vetoed + waiting
  }

  /// The posts that answer for the units, else their streets: no more of them are looked for than
  /// are named.
  private func posts(of units: [Int]) -> String {
    let context = UnitContext(progress, words: words)
    var named: [String] = []
    var met: Set<String> = []
    for unit in units where named.count <= Self.limit {
      let post = UnitFacts(progress.units[unit], in: context).reminded
      if !post.isEmpty, met.insert(post).inserted { named.append(post) }
    }
    return names(named)
  }

  /// The position of the first stage that a unit at `step` has not reached.
  private func next(after step: Stage.Step?) -> Int? {
    progress.campaign.stages.firstIndex { stage in step.map { stage.step > $0 } ?? true }
  }

  private func doneBy(_ step: Stage.Step) -> String {
    let stages = progress.campaign.stages
    return (stages.first { $0.step == step } ?? stages.last)?.doneBy ?? ""
  }
}

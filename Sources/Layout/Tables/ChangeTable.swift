import Campaigns

/// What moved since the earlier month (变化表), a line each, with what stood before and stands now.
struct ChangeTable {
  let progress: Progress
  let columns: [TableColumn<ChangeSource>]
  let words: FixedWords

  func table() -> SmallTable {
    let changes = progress.changes
    let facts = ChangeFacts(progress: progress, words: words)
    return SmallTable(
      headings: columns.map(\.heading), givenWidths: columns.map(\.width), notes: [facts.against],
      emptyText: words.forms.emptyTable, isList: true,
      lines: { _ in
        changes.enumerated().map { index, change in
          TableLine(columns.map { cell($0.source, change, serial: index + 1, facts) })
        }
      })
  }

  private func cell(
    _ source: ChangeSource, _ change: Change, serial: Int, _ facts: ChangeFacts
  ) -> TableCell {
    switch source {
    case .serial: TableCell(.number(Double(serial)), .center)
    case .kind: TableCell(.text(words.analysis.kinds(change.kind)), .center)
    case .township: TableCell(text: facts.township(change))
    case .name: TableCell(text: facts.name(change))
    case .code: TableCell(.plain(facts.code(change).digits), .center, number: "@")
    case .before: TableCell(.plain(facts.state(change.before, of: change.kind)), .center)
    case .after: TableCell(.plain(facts.state(change.after, of: change.kind)), .center)
    }
  }
}

/// The words of a change.
struct ChangeFacts {
  let progress: Progress
  let words: FixedWords

  private var text: FixedWords.AnalysisWords { words.analysis }

  /// Which month is compared with; it need not be the one just before.
  var since: String {
    guard let earlier = progress.history.earlier?.period else { return text.noEarlier }
    return text.since(words.remarks.month(earlier.year, earlier.month))
  }

  /// The same as a note.
  var against: String {
    guard let earlier = progress.history.earlier?.period else { return text.noEarlier }
    return text.against(words.remarks.month(earlier.year, earlier.month))
  }

  func code(_ change: Change) -> RegionCode {
    switch change.subject {
    case .unit(let unit): progress.register.code(of: unit)
    case .place(let code): code
    }
  }

  func name(_ change: Change) -> String {
    switch change.subject {
    case .unit(let unit): entry(unit).name
    case .place(let code): progress.places.first { $0.place.code == code }?.place.name ?? ""
    }
  }

  func township(_ change: Change) -> String {
    guard case .unit(let unit) = change.subject else { return "" }
    let entry = entry(unit)
    return PlaceNames.name(
      of: entry.code.place(at: .township), at: .township, entry: entry, progress)
  }

  func state(_ state: Change.State, of kind: Change.Kind) -> String {
    switch state {
    case .name(let name): name
    case .tally(let tally): text.tally(tally.attained, tally.inScope)
    case .grade(let grade): grade.map { progress.campaign.grades[$0].name } ?? text.noGrade
    case .stage(let step):
      step.map { step in
        progress.campaign.stages.first { $0.step == step }?.name ?? step.id
      } ?? text.noStage
    case .flag(let flag): word(flag, kind)
    }
  }

  private func word(_ flag: Bool?, _ kind: Change.Kind) -> String {
    guard let flag else { return text.unknown }
    return switch kind {
    case .attained, .lost: flag ? text.attained : text.notAttained
    case .held, .settled: flag ? text.held : text.notHeld
    case .participating: flag ? text.participating : text.notParticipating
    case .scope: flag ? text.inScope : text.outOfScope
    default: flag ? text.listed : text.notListed
    }
  }

  private func entry(_ unit: Int) -> RegisterEntry { progress.entry(of: unit) }
}

package import Campaigns

/// Lays out a report as a page: what a leader reads on a phone, the most important first.
package struct PageLayout {
  package let page: Page

  /// - Parameters:
  ///   - files: names of the workbooks that lie beside the page, in the order that they are read in.
  ///   - issue: the number of the report's issue.
  ///   - correction: what a second or later issue corrects; the page then says so.
  package init(
    _ progress: Progress, files: [String], issue: Int, correction: Correction? = nil
  ) {
    let words = FixedWords.of(progress.campaign.languageID)
    let own = PageWords.of(progress.campaign.languageID)
    let letter = LetterWords.of(progress.campaign.languageID)
    let period = words.remarks.month(progress.period.year, progress.period.month)
    let members = PlaceMembers(progress)
    var opening: [Page.Block] = [
      .note(own.asOf(words.day(progress.cutoff), words.basis.issueNumber(issue)))
    ]
    if let correction { opening.append(.paragraph(letter.correction(correction.reason))) }
    opening.append(.lead(Headline.text(progress, words: words)))
    let goals = PageGoals(progress: progress, words: words, own: own, members: members)
    let places = PagePlaces(progress: progress, words: words, own: own, members: members)
    let movement = PageMovement(progress: progress, words: words, own: own, members: members)
    let units = PageUnits(progress: progress, words: words, own: own, letter: letter)
    let basis = Self.basis(progress, issue: issue, words, own)
    let sections: [(String, [Page.Block])] = [
      (own.targets, goals.blocks), (own.rates, goals.rates), (own.places, places.blocks),
      (own.stages, movement.funnel), (own.trend, movement.trend),
      (own.changes, movement.changes), (own.next, movement.next), (own.open, units.blocks),
      (own.files, [.files(files)]), (own.basis, [.list(basis)]),
    ]
    page = Page(
      title: progress.campaign.title + " " + period, languageTag: letter.languageTag,
      opening: opening,
      sections: sections.filter { !$0.1.isEmpty }.map { Page.Section(heading: $0, blocks: $1) })
  }

  /// The period, the cut-off, the issue and the documents, as the sheet 依据与口径 has them.
  private static func basis(
    _ progress: Progress, issue: Int, _ words: FixedWords, _ own: PageWords
  ) -> [String] {
    let entries = BasisEntries(progress: progress, words: words, issue: issue)
    return (entries.report + entries.documents).map { entry in
      entry.content.isEmpty ? entry.subject : entry.subject + own.colon + entry.content
    }
  }
}

/// How the year's targets stand, and participation and attainment apart from each other.
struct PageGoals {
  let progress: Progress
  let words: FixedWords
  let own: PageWords
  let members: PlaceMembers

  var blocks: [Page.Block] {
    let targets = TargetText.ofYear(progress)
    guard !targets.isEmpty else { return [.paragraph(own.noTargets)] }
    var blocks: [Page.Block] = [.goals(targets.map(goal))]
    blocks += targets.compactMap(lateNote).map(Page.Block.note)
    let bars = targets.compactMap(bar)
    if !bars.isEmpty {
      blocks += [.bars(Page.Bars(title: own.targets, bars: bars)), .note(own.goalLine)]
    }
    return blocks
  }

  /// Two figures over the same units, never one out of both.
  var rates: [Page.Block] {
    guard let place = PlaceFigures.top(of: progress), place.isKnown else { return [] }
    let tally = place.tally
    return [
      .figures([
        Page.Figure(
          label: own.participation, value: tally.participation.shown(),
          remark: "\(tally.participating)/\(tally.inScope)"),
        Page.Figure(
          label: own.attainment, value: tally.attainment.shown(goals: progress.shareGoals),
          remark: (["\(tally.attained)/\(tally.inScope)"]
            + [place.changePoints.map(own.change)].compactMap { $0 })
            .joined(separator: words.partSeparator)),
      ])
    ]
  }

  private func name(_ target: TargetProgress) -> String {
    words.targets.year(target.target.year)
      + TargetText.short(target, of: progress, words: words)
  }

  private func goal(_ target: TargetProgress) -> Page.Goal {
    let gap = target.shortfallNow ?? 0
    return Page.Goal(
      name: name(target), status: TargetText.status(target.status, words: words.statuses),
      tone: Page.Tone(target.status), gap: gap > 0 ? own.gap(gap) : "", counts: counts(target),
      due: own.due(words.day(target.target.due)))
  }

  /// `2/5（40.0%）` of a share, otherwise what is there of what is needed.
  private func counts(_ target: TargetProgress) -> String {
    guard let part = target.numeratorNow else { return "—" }
    guard target.measure == .share, let whole = target.denominatorNow else {
      return target.neededNow.map { "\(part)/\($0)" } ?? String(part)
    }
    let share = Ratio(part, of: whole).shown(goals: progress.shareGoals)
    return "\(part)/\(whole)（\(share)）"
  }

  private func lateNote(_ target: TargetProgress) -> String? {
    TargetTable(
      progress: progress, columns: [], words: words, members: members, ledger: nil
    ).lateNote(target)
  }

  private func bar(_ target: TargetProgress) -> Page.Bar? {
    guard let part = target.numeratorNow else { return nil }
    if target.measure == .share {
      guard let whole = target.denominatorNow, whole > 0 else { return nil }
      return PageBar.bar(
        name(target), counts(target), Ratio(part, of: whole), goal: Ratio(target.goal, of: 100),
        goalText: "\(target.goal)%", own)
    }
    guard let needed = target.neededNow, needed > 0 else { return nil }
    let whole = max(part, needed)
    return PageBar.bar(
      name(target), String(part), Ratio(part, of: whole), goal: Ratio(needed, of: whole),
      goalText: String(needed), own)
  }
}

/// A bar whose label leaves room for its figures.
enum PageBar {
  /// How many Latin letters fit above a bar.
  static let width = 56

  static func bar(
    _ label: String, _ counts: String, _ ratio: Ratio, goal: Ratio?, goalText: String,
    _ own: PageWords
  ) -> Page.Bar {
    let value = own.barValue(counts, goalText)
    return Page.Bar(
      label: fitted(label, to: max(8, width - 2 - TextWidth.of(value))), value: value,
      length: Page.Share.of(ratio), goal: goal.map(Page.Share.of))
  }

  /// The text, or as much of it as fits, and `…`.
  static func fitted(_ text: String, to width: Int) -> String {
    guard TextWidth.of(text) > width else { return text }
    var kept = ""
    for character in text {
      if TextWidth.of(kept) + TextWidth.of(String(character)) > width - 2 { break }
      kept.append(character)
    }
    return kept + "…"
  }
}

extension Page.Tone {
  init(_ status: TargetProgress.Status) {
    switch status {
    case .met, .metLate, .ahead, .onTrack: self = .good
    case .behind: self = .watch
    case .missed, .missedAspiration: self = .bad
    case .upcoming, .noUnits, .unknown: self = .neutral
    }
  }
}

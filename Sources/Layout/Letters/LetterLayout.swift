package import Campaigns

/// What besides the report decides what a letter says.
package struct LetterCircumstances: Hashable, Sendable {
  /// A hand-in date that draws near.
  package struct HandInDate: Hashable, Sendable {
    /// What is to be handed in.
    package var title: String
    package var due: Day
    package var daysLeft: Int

    package init(title: String, due: Day, daysLeft: Int) {
      self.title = title
      self.due = due
      self.daysLeft = daysLeft
    }
  }
  /// The number of the report's issue.
  package var issue: Int
  /// Why this issue corrects the one before; the letter is then marked.
  package var correction: String?
  /// Why it is sent although the gate is shut.
  package var override: String?
  /// What keeps the letters for leaders waiting, for the office to mend.
  package var waiting: [SendGate.Obstacle]
  /// What is reminded of.
  package var handIn: HandInDate?
  /// How many workbooks that go back to senders go with the letter, and how many more there are
  /// than a letter can bring.
  package var returned = 0
  package var returnedLeft = 0

  package init(
    issue: Int = 1, correction: String? = nil, override: String? = nil,
    waiting: [SendGate.Obstacle] = [], handIn: HandInDate? = nil
  ) {
    self.issue = issue
    self.correction = correction
    self.override = override
    self.waiting = waiting
    self.handIn = handIn
  }
}

/// Lays out a letter about a report, or about one place of it and nothing else.
package struct LetterLayout {
  package let letter: Letter

  /// - Parameter place: the only place that the letter may speak of, one of the report's; `nil` is
  ///   the whole.
  package init(
    _ whole: Progress, template: LetterTemplate, place: RegionCode? = nil,
    _ circumstances: LetterCircumstances
  ) {
    let progress = Self.narrowed(whole, to: place)
    let words = FixedWords.of(progress.campaign.languageID)
    let own = LetterWords.of(progress.campaign.languageID)
    let values = Self.values(progress, circumstances, words)
    var blocks: [Letter.Block] = []
    if let reason = circumstances.correction { blocks.append(.paragraph(own.correction(reason))) }
    if let reason = circumstances.override { blocks.append(.paragraph(own.override(reason))) }
    if !circumstances.waiting.isEmpty {
      let why = GateWords.text(circumstances.waiting, languageID: progress.campaign.languageID)
      blocks.append(.paragraph(own.waiting(why)))
    }
    for part in template.parts {
      switch part {
      case .text(let text): blocks.append(.paragraph(values.fill(text)))
      case .headline: blocks.append(.paragraph(Headline.text(progress, words: words)))
      case .targets: blocks += Self.targets(progress, words, own)
      case .notReported(let limit): blocks += Self.notReported(progress, own, limit: limit)
      }
    }
    if circumstances.returned > 0 {
      blocks.append(
        .paragraph(own.returned(circumstances.returned, circumstances.returnedLeft)))
    }
    let mark = circumstances.correction == nil ? "" : own.correctionMark
    letter = Letter(
      subject: mark + values.fill(template.subject), blocks: blocks,
      languageTag: own.languageTag)
  }

  /// How many units of a place, or of the whole, are in scope and have not reported.
  package static func notReported(_ progress: Progress, in place: RegionCode?) -> Int {
    narrowed(progress, to: place).counts.notReported
  }

  private static func narrowed(_ progress: Progress, to place: RegionCode?) -> Progress {
    guard let place else { return progress }
    guard let own = progress.places.first(where: { $0.place.code == place }) else {
      preconditionFailure("a letter is about a place of the report")
    }
    return PlaceParts.narrowed(progress, to: own)
  }

  private static func values(
    _ progress: Progress, _ circumstances: LetterCircumstances, _ words: FixedWords
  ) -> PlaceholderValues {
    var values = PlaceholderValues(
      progress, issue: circumstances.issue, attachment: 1, words: words)
    let tally = PlaceFigures.top(of: progress)?.tally ?? .zero
    values[.total] = String(tally.inScope)
    values[.participating] = String(tally.participating)
    values[.attained] = String(tally.attained)
    values[.attainment] = tally.attainment.shown(goals: progress.shareGoals)
    values[.notReported] = String(progress.counts.notReported)
    values[.held] = String(progress.counts.held)
    if let handIn = circumstances.handIn {
      values[.material] = handIn.title
      values[.due] = words.day(handIn.due)
      values[.daysLeft] = String(handIn.daysLeft)
    }
    return values
  }

  private static func targets(
    _ progress: Progress, _ words: FixedWords, _ own: LetterWords
  ) -> [Letter.Block] {
    let targets = TargetText.ofYear(progress)
    if targets.isEmpty { return [] }
    let rows = targets.map { it in
      let part = it.numeratorNow.map(String.init) ?? "—"
      let whole = it.measure == .count ? it.neededNow : it.denominatorNow
      let status = TargetText.status(it.status, words: words.statuses)
      return [
        words.targets.year(it.target.year) + TargetText.short(it, of: progress, words: words),
        whole.map { part + "/\($0)" } ?? part, it.shortfallNow.map(String.init) ?? "—",
        words.day(it.target.due), status,
      ]
    }
    return [.table(Letter.Table(headings: own.targetHeadings, rows: rows))]
  }

  private static func notReported(
    _ progress: Progress, _ own: LetterWords, limit: Int
  ) -> [Letter.Block] {
    let names = progress.units.compactMap { it -> String? in
      let entry = progress.entry(of: it)
      guard it.state.reporting == .notReported, entry.inScope else { return nil }
      let code = entry.code.place(at: .township)
      let town = PlaceNames.name(of: code, at: .township, entry: entry, progress)
      return town + " " + entry.name
    }
    if names.isEmpty { return [] }
    var shown = Array(names.prefix(limit))
    if names.count > limit { shown.append(own.more(names.count - limit)) }
    return [.heading(own.notReported(names.count)), .list(shown)]
  }
}

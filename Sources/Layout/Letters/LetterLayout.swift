package import Campaigns

/// Lays out a letter about a report.
package struct LetterLayout {
  package let letter: Letter

  /// - Parameters:
  ///   - issue: the number of the report's issue.
  ///   - correction: why this issue corrects the one before; the letter is then marked.
  ///   - override: why it is sent although the gate is shut.
  package init(
    _ progress: Progress, template: LetterTemplate, issue: Int, correction: String? = nil,
    override: String? = nil
  ) {
    let words = FixedWords.of(progress.campaign.languageID)
    let own = LetterWords.of(progress.campaign.languageID)
    let values = PlaceholderValues(progress, issue: issue, attachment: 1, words: words)
    var blocks: [Letter.Block] = []
    if let correction { blocks.append(.paragraph(own.correction(correction))) }
    if let override { blocks.append(.paragraph(own.override(override))) }
    for part in template.parts {
      switch part {
      case .text(let text): blocks.append(.paragraph(values.fill(text)))
      case .headline: blocks.append(.paragraph(Headline.text(progress, words: words)))
      case .targets: blocks += Self.targets(progress, words, own)
      case .notReported(let limit): blocks += Self.notReported(progress, own, limit: limit)
      }
    }
    let mark = correction == nil ? "" : own.correctionMark
    letter = Letter(
      subject: mark + values.fill(template.subject), blocks: blocks,
      languageTag: own.languageTag)
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

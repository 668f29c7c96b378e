import Campaigns

/// One sentence made from the figures: who takes part, who has attained, how the targets stand.
enum Headline {
  static func text(_ progress: Progress, words: FixedWords) -> String {
    guard let top = PlaceFigures.top(of: progress)?.place else { return "" }
    let text = words.forms.headline
    guard let whole = progress.places.first(where: { $0.place.code == top.code }) else { return "" }
    let tally = whole.tally
    var sentence = text.figures(
      words.day(progress.cutoff), top.name, progress.campaign.unitNoun, tally.inScope,
      text.counted(tally.participating, tally.participation.shown()),
      text.counted(tally.attained, tally.attainment.shown(goals: progress.shareGoals)))
    if let points = whole.changePoints { sentence += text.change(points) }
    for target in TargetText.ofYear(progress) {
      sentence += clause(target, of: progress, words: words)
    }
    sentence += text.attention(
      progress.counts.notReported, tally.held, progress.campaign.unitNoun)
    return sentence + text.stop
  }

  private static func clause(
    _ target: TargetProgress, of progress: Progress, words: FixedWords
  ) -> String {
    let text = words.forms.headline
    let goal =
      words.targets.year(target.target.year)
      + TargetText.short(target, of: progress, words: words)
    let status = TargetText.status(target.status, words: words.statuses)
    let gap = target.shortfallNow ?? 0
    if target.measure == .children, case .eachChild(let level) = target.target.binding,
      let met = target.numeratorNow, let all = target.denominatorNow
    {
      return text.places(words.forms.metPlaces(level), met, all, goal, gap)
    }
    return text.target(goal, status, gap)
  }
}

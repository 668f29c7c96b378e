import Campaigns

/// A target in words.
enum TargetText {
  /// `达标率≥60%`, `达标≥3个`, `育才街社区达标`; an aspiration says so.
  static func short(_ target: TargetProgress, of progress: Progress, words: FixedWords) -> String {
    let lead = target.target.isAspiration ? words.targets.aspiration : ""
    return lead + goal(target, of: progress, words: words.targets)
  }

  /// A target as the campaign's template states it, for each place that it binds.
  static func rule(_ target: Target, of progress: Progress, words: FixedWords) -> String {
    let own: Int =
      switch target.measure {
      case .share(let goal), .count(let goal): goal
      case .unit: 1
      }
    let isEach = if case .eachChild = target.binding { true } else { false }
    return words.targets.year(target.year)
      + goal(target, own: own, isEach: isEach, of: progress, words: words.targets)
  }

  private static func goal(
    _ target: TargetProgress, of progress: Progress, words: FixedWords.TargetWords
  ) -> String {
    goal(
      target.target, own: target.goal, isEach: target.measure == .children, of: progress,
      words: words)
  }

  private static func goal(
    _ target: Target, own: Int, isEach: Bool, of progress: Progress,
    words: FixedWords.TargetWords
  ) -> String {
    let text: String
    switch target.measure {
    case .unit(let code): return words.named(name(of: code, in: progress))
    case .share: text = words.share(own)
    case .count:
      let grade = progress.campaign.grades.first { $0.id == target.grade }?.name ?? ""
      text = words.count(own, grade, target.window == .year)
    }
    return isEach ? words.children(text) : text
  }

  static func name(of code: RegionCode, in progress: Progress) -> String {
    guard let index = progress.register.index(of: code) else {
      return progress.campaign.placeNames[code] ?? code.digits
    }
    return progress.name(of: index)
  }

  /// Targets of the period's year; without any, of the latest year before it, else of the first
  /// after it. Of “each” targets only the parent's line.
  static func ofYear(_ progress: Progress) -> [TargetProgress] {
    let top = progress.campaign.top.code
    let own = progress.targets.filter { target in
      if case .unit = target.target.measure { return true }
      return target.place.code == top
    }
    let years = Set(own.map(\.target.year))
    let wanted = progress.period.year
    guard let year = years.filter({ $0 <= wanted }).max() ?? years.min() else { return [] }
    return own.filter { $0.target.year == year }
  }

  /// Targets of the period's year, and those of later years that have begun: what is worked for
  /// now.
  static func current(_ progress: Progress) -> [TargetProgress] {
    let year = ofYear(progress)
    let top = progress.campaign.top.code
    let later = progress.targets.filter { entry in
      entry.place.code == top && entry.target.year > progress.period.year
        && entry.target.start <= progress.cutoff
    }
    return year + later.filter { !year.contains($0) }
  }

  /// A target in words, with its year where that is not the report's.
  static func dated(_ target: TargetProgress, of progress: Progress, words: FixedWords) -> String {
    let year =
      target.target.year == progress.period.year ? "" : words.targets.year(target.target.year)
    return year + short(target, of: progress, words: words)
  }

  static func status(
    _ status: TargetProgress.Status, words: FixedWords.StatusWords
  ) -> String {
    switch status {
    case .noUnits: words.noUnits
    case .unknown: words.unknown
    case .met: words.met
    case .metLate: words.metLate
    case .missed: words.missed
    case .missedAspiration: words.missedAspiration
    case .upcoming: words.upcoming
    case .ahead: words.ahead
    case .onTrack: words.onTrack
    case .behind: words.behind
    }
  }
}

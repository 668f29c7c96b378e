package import Campaigns
package import Diagnostics

/// `summary.json`, format 1: the figures of a report for other programs.
package enum SummaryRecord {
  /// The figures as one JSON value, keys in the contract's order.
  package static func json(
    _ progress: Progress, issue: Int, diagnostics: [Diagnostic]
  ) -> JSONText {
    let campaign = progress.campaign
    return .object([
      ("format", .whole(1)), ("campaign", .text(campaign.id)), ("title", .text(campaign.title)),
      ("period", .text(progress.period.name)), ("cutoff", .text(progress.cutoff.iso)),
      ("issue", .whole(issue)), ("units", units(progress.counts)),
      (
        "funnel",
        .list(
          progress.funnel.map {
            .object([
              ("stage", .text($0.step?.id ?? "participating")), ("units", .whole($0.units)),
            ])
          })
      ),
      ("targets", .list(progress.targets.map { target($0, goals: progress.shareGoals) })),
      (
        "places",
        .list(
          progress.places.map {
            place($0, grades: campaign.grades, goals: progress.shareGoals)
          })
      ),
      (
        "units_detail",
        .long(count: progress.units.count) { unit(progress.units[$0], in: progress) }
      ),
      ("plans", .list(Planner(progress).plans.map { plan($0, in: progress) })),
      (
        "diagnostics",
        .object(
          Severity.allCases.map { severity in
            (severity.rawValue, .whole(diagnostics.count { $0.severity == severity }))
          })
      ),
    ])
  }

  private static func units(_ counts: UnitCounts) -> JSONText {
    .object([
      ("registered", .whole(counts.registered)), ("in_scope", .whole(counts.inScope)),
      ("reported", .whole(counts.reported)), ("confirmed", .whole(counts.confirmed)),
      ("not_reported", .whole(counts.notReported)), ("held", .whole(counts.held)),
      ("rejected_rows", .whole(counts.rejectedRows)), ("tallied", .whole(counts.tallied)),
    ])
  }

  private static func target(_ it: TargetProgress, goals: [Int]) -> JSONText {
    .object([
      ("id", .text(it.target.id)), ("year", .whole(it.target.year)),
      ("due", .text(it.target.due.iso)), ("place", .text(it.place.code.digits)),
      ("place_name", .text(it.place.name)), ("measure", .text(it.measure.rawValue)),
      ("goal", .whole(it.goal)), ("grade", text(it.target.grade)),
      ("window", .text(it.target.window.rawValue)), ("start", .text(it.target.start.iso)),
      ("numerator", whole(it.numerator)), ("denominator", whole(it.denominator)),
      ("numerator_now", whole(it.numeratorNow)), ("denominator_now", whole(it.denominatorNow)),
      ("needed", whole(it.needed)), ("shortfall", whole(it.shortfall)),
      ("needed_now", whole(it.neededNow)), ("shortfall_now", whole(it.shortfallNow)),
      ("held", .whole(it.held)), ("share", text(it.share?.shown(goals: goals))),
      ("status", .text(it.status.rawValue)), ("aspiration", .flag(it.target.isAspiration)),
    ])
  }

  private static func place(_ it: PlaceProgress, grades: [Grade], goals: [Int]) -> JSONText {
    func count(_ number: Int) -> JSONText { it.isKnown ? .whole(number) : .null }
    return .object([
      ("code", .text(it.place.code.digits)), ("name", .text(it.place.name)),
      ("level", .text(it.place.level.id)), ("in_scope", count(it.tally.inScope)),
      ("participating", count(it.tally.participating)), ("attained", count(it.tally.attained)),
      (
        "grades",
        .object(
          grades.enumerated().map { index, grade in (grade.id, count(it.tally.grade(index))) })
      ),
      ("share", it.isKnown ? .text(it.tally.attainment.shown(goals: goals)) : .null),
      ("participation", it.isKnown ? .text(it.tally.participation.shown()) : .null),
      ("change_points", text(it.changePoints)),
    ])
  }

  private static func unit(_ it: Assessment, in progress: Progress) -> JSONText {
    let entry = progress.entry(of: it)
    let campaign = progress.campaign
    return .object([
      ("code", .text(entry.code.digits)), ("name", .text(entry.name)),
      ("participating", it.participating.map { .flag($0) } ?? .null),
      ("stage", text(it.stage?.id)), ("score", it.score.map { .decimal($0.text) } ?? .null),
      ("attained", .flag(it.isAttained)), ("held", .flag(it.isHeld)),
      ("vetoes", .list(it.firingVetoes.map { .text(campaign.vetoes[$0].id) })),
      ("reported", .text(it.state.reporting.rawValue)),
      ("grade", text(it.grade.map { campaign.grades[$0].id })),
    ])
  }

  /// A target that can still be reached: how many more by when, and who is nearest.
  private static func plan(_ it: Plan, in progress: Progress) -> JSONText {
    .object([
      ("id", .text(it.target.target.id)), ("place", .text(it.target.place.code.digits)),
      ("due", .text(it.target.target.due.iso)), ("more", .whole(it.more)),
      ("days_left", .whole(it.daysLeft)), ("slack", .whole(it.slack)),
      (
        "nearest",
        .list(
          it.nearest.map { candidate in
            .object([
              ("code", .text(progress.register.units[candidate.unit].code.digits)),
              ("stage", text(candidate.stage?.id)),
              ("score", candidate.score.map { .decimal($0.text) } ?? .null),
              ("gap", candidate.gap.map { .decimal($0.text) } ?? .null),
              ("obstacles", .list(candidate.obstacles.map { .text($0.rawValue) })),
            ])
          })
      ),
    ])
  }

  private static func text(_ value: String?) -> JSONText { value.map { .text($0) } ?? .null }
  private static func whole(_ value: Int?) -> JSONText { value.map { .whole($0) } ?? .null }
}

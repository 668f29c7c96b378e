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
        .long(count: progress.places.count, SummaryPlaces(progress).write)
      ),
      (
        "units_detail",
        .long(count: progress.units.count, SummaryUnits(progress).write)
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
              ("code", .text(progress.register.code(of: candidate.unit).digits)),
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

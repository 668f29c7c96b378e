import Campaigns

/// How far the units have come, how the figures moved, and what is to be done.
struct PageMovement {
  let progress: Progress
  let words: FixedWords
  let own: PageWords
  let members: PlaceMembers

  /// More open targets than this are not read on a phone; the workbooks list all.
  private static let limit = 8

  /// Participation and the stages over one printed denominator.
  var funnel: [Page.Block] {
    let all = progress.counts.inScope
    guard all > 0 else { return [] }
    let names = FunnelTable(progress: progress, columns: [], words: words, ledger: nil)
    let bars = progress.funnel.map { step in
      let share = Ratio(step.units, of: all)
      return PageBar.bar(
        names.name(step.step), "\(step.units)/\(all) \(share.shown())", share, goal: nil,
        goalText: "", own)
    }
    let tallied = progress.counts.tallied
    return [
      .bars(Page.Bars(title: own.stages, bars: bars)),
      .note(
        own.funnelNote(all, progress.campaign.unitNoun)
          + (tallied > 0 ? own.talliedNote(tallied) : "")),
    ]
  }

  var trend: [Page.Block] {
    let months = progress.history.months
    guard months.count > 1 else { return [.paragraph(words.analysis.oneMonthNote)] }
    let table = MonthTable(
      progress: progress, columns: [], words: words, members: members, ledger: nil)
    let goals = months.map { table.goal(of: $0.period.year) }
    let points = zip(months, goals).map { month, goal in
      Page.Trend.Point(
        month: month.period.name, attained: month.tally.map { Page.Share.of($0.attainment) },
        participating: month.tally.map { Page.Share.of($0.participation) },
        goal: goal.map { Page.Share.of(Ratio($0, of: 100)) })
    }
    let rows = zip(months, goals).map { month, goal in
      [
        month.period.name, month.tally?.participation.shown() ?? "",
        month.tally?.attainment.shown(goals: progress.shareGoals) ?? "",
        goal.map { "\($0)%" } ?? "—",
      ]
    }
    return [
      .trend(
        Page.Trend(
          title: own.trend, attained: own.attainment, participating: own.participation,
          goal: own.goal, points: points)),
      .table(
        Page.Table(
          caption: own.trend,
          columns: [
            .init(own.month, isNumber: false), .init(own.participation), .init(own.attainment),
            .init(own.goal),
          ], rows: rows)),
      .note(words.analysis.monthsNote),
    ]
  }

  var changes: [Page.Block] { lines(.changes) }

  var next: [Page.Block] {
    lines(.actions)
      + (plans.isEmpty ? [] : [.list(plans)])
  }

  private func lines(_ choice: TableTemplate.LineChoice) -> [Page.Block] {
    let texts = LineTexts(progress: progress, words: words, link: { _ in nil })
    return [.list(texts.block(choice).lines.map(\.text))]
  }

  private var plans: [String] {
    let table = PlanTable(progress: progress, columns: [], words: words)
    let top = progress.campaign.top.code
    return Planner(progress).plans.prefix(Self.limit).map { plan in
      let target =
        (plan.target.place.code == top ? "" : plan.target.place.name + " ")
        + TargetText.short(plan.target, of: progress, words: words)
      let nearest = plan.nearest.prefix(3).map(table.text)
      return own.plan(
        target, plan.more, plan.daysLeft, nearest.joined(separator: words.nameSeparator))
    }
  }
}

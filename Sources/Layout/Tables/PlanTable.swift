import Campaigns

/// What must still be done for each open target, and which units are nearest.
struct PlanTable {
  let progress: Progress
  let columns: [TableColumn<PlanSource>]
  let words: FixedWords

  /// More names than this are not read in one cell.
  private static let named = 6

  func table() -> SmallTable {
    let plans = Planner(progress).plans
    let lines = plans.map { plan in TableLine(columns.map { cell($0.source, plan) }) }
    return SmallTable(
      headings: columns.map(\.heading), givenWidths: columns.map(\.width),
      emptyText: words.forms.emptyTable, lines: { _ in lines })
  }

  private func cell(_ source: PlanSource, _ plan: Plan) -> TableCell {
    switch source {
    case .place: TableCell(text: plan.target.place.name)
    case .target: TableCell(text: TargetText.dated(plan.target, of: progress, words: words))
    case .more: TableCell(count: plan.more)
    case .due: TableCell(day: plan.target.target.due.number)
    case .daysLeft:
      TableCell(.number(Double(plan.daysLeft)), .right, number: words.forms.daysFormat)
    case .slack: TableCell(count: plan.slack)
    case .nearest:
      TableCell(
        text: plan.nearest.prefix(Self.named).map(text).joined(separator: words.partSeparator)
          + (plan.nearest.count > Self.named ? words.analysis.andMore : ""))
    }
  }

  /// `公园社区（已到县初核，差1.5分）`.
  func text(_ candidate: Plan.Candidate) -> String {
    let name = progress.name(of: candidate.unit)
    var parts: [String] = []
    if let step = candidate.stage {
      let stage = progress.campaign.stages.first { $0.step == step }?.name ?? step.id
      parts.append(words.forms.stage(stage))
    }
    if let gap = candidate.gap, gap > .zero { parts.append(words.forms.short(gap.text)) }
    parts += candidate.obstacles.map(words.forms.obstacle)
    return parts.isEmpty ? name : name + "（" + parts.joined(separator: words.nameSeparator) + "）"
  }
}

import Campaigns
import Diagnostics

/// A report's figures as a person reads them on a terminal.
struct ProgressText {
  let progress: Progress
  let console: Console

  /// Campaign, period and how the units reported.
  func heading() -> [String] {
    let period = progress.period
    let counts = progress.counts
    let noun = progress.campaign.unitNoun
    let title = progress.campaign.title
    let name = console.words(
      "\(title) · \(period.year)年\(period.month)月（截至\(progress.cutoff.chinese)）",
      "\(title) · \(period.name) (as of \(progress.cutoff.iso))")
    var units = console.words(
      "\(noun)\(counts.inScope)个：已报\(counts.reported)，确认无变化\(counts.confirmed)，"
        + "未报\(counts.notReported)，存疑\(counts.held)",
      "\(counts.inScope) units: \(counts.reported) reported, \(counts.confirmed) unchanged, "
        + "\(counts.notReported) not reported, \(counts.held) held")
    if counts.tallied > 0 {
      units += console.words("；按汇总数\(counts.tallied)个", "; \(counts.tallied) by tallies")
    }
    if counts.registered > counts.inScope {
      let outside = counts.registered - counts.inScope
      units += console.words("；不在范围\(outside)个", "; \(outside) out of scope")
    }
    return [Tint.bold.paint(name, console), "  " + units]
  }

  /// One line for each target; of a target that binds each child place, the parent's line.
  func targets(childrenToo: Bool = false) -> [String] {
    let shown = progress.targets.filter { entry in
      guard case .eachChild = entry.target.binding, entry.measure != .children else { return true }
      return childrenToo
    }
    guard !shown.isEmpty else {
      return ["  " + console.words("此范围没有目标", "no targets for this place")]
    }
    var table = TextTable([
      .init(console.words("目标", "target")), .init(console.words("地区", "place")),
      .init(console.words("要求", "aim")), .init(console.words("完成", "done"), .right),
      .init(console.words("比例", "share"), .right),
      .init(console.words("还差", "short"), .right), .init(console.words("截止", "due")),
      .init(console.words("状态", "status")),
    ])
    for entry in shown { table.append(row(entry)) }
    return table.lines { index, line in
      shown[index].status.tint.map { $0.paint(line, console) } ?? line
    }.map { "  " + $0 }
  }

  private func row(_ it: TargetProgress) -> [String] {
    let goals = progress.shareGoals
    let language = console.language
    let now =
      it.measure == .share
      ? it.numeratorNow.flatMap { part in it.denominatorNow.map { Ratio(part, of: $0) } } : nil
    let wish = it.target.isAspiration ? console.words("（力争）", " (aspiration)") : ""
    return [
      it.target.id, it.place.name, it.aim(language, register: progress.register) + wish,
      done(it), now?.shown(goals: goals) ?? "—", it.shortfallNow.map(String.init) ?? "",
      it.target.due.iso, it.status.sign + " " + it.status.word(language) + heldRemark(it),
    ]
  }

  private func done(_ it: TargetProgress) -> String {
    guard let part = it.numeratorNow, let whole = it.denominatorNow else { return "" }
    switch it.measure {
    case .share, .children, .unit: return "\(part)/\(whole)"
    case .count: return "\(part)/\(it.goal)"
    }
  }

  private func heldRemark(_ it: TargetProgress) -> String {
    it.held > 0 ? console.words("（另存疑\(it.held)）", " (\(it.held) held)") : ""
  }

  /// Where a target binds each child place: how many of them reach it, beside the share of the
  /// whole place, which may say something else.
  func pooled() -> [String] {
    progress.targets.filter { $0.measure == .children }.compactMap { entry in
      guard case .eachChild(let level) = entry.target.binding,
        case .share = entry.target.measure, let met = entry.numeratorNow,
        let all = entry.denominatorNow,
        let whole = progress.places.first(where: { $0.place.code == entry.place.code })
      else { return nil }
      let share = whole.tally.attainment.shown(goals: progress.shareGoals)
      let counts = "\(whole.tally.attained)/\(whole.tally.inScope)"
      return "  "
        + console.words(
          "\(entry.target.id)：达标\(level.word(.zh)) \(met)/\(all)，"
            + "\(entry.place.name)整体达标率 \(share)（\(counts)）",
          "\(entry.target.id): \(met)/\(all) \(level.word(.en)) reach it; "
            + "\(entry.place.name) as a whole \(share) (\(counts))")
    }
  }

  /// 口径变化 of the whole: what of its share the register's changes since the month before make.
  func scopeEffect() -> [String] {
    guard let top = progress.places.first, let points = top.scopeEffectPoints else { return [] }
    return [
      console.words(
        "  口径变化：名册变动使\(top.place.name)达标率 \(points) 个百分点",
        "  the register's changes make \(points) points of the share of \(top.place.name)")
    ]
  }

  /// The stages over one denominator.
  func funnel() -> String {
    let stages = progress.campaign.stages
    let parts = progress.funnel.map { step in
      let name =
        step.step.flatMap { id in stages.first { $0.step == id }?.name }
        ?? console.words("参与", "participating")
      return "\(name) \(step.units)"
    }
    return "  " + parts.joined(separator: " → ")
      + console.words("（共\(progress.counts.inScope)个）", " (of \(progress.counts.inScope))")
  }

  /// Who has not reported, with the month of their last report; all of them when verbose.
  func notReported() -> [String] {
    let limit = console.verbosity == .verbose ? Int.max : 20
    // By index: a country's assessments are not copied to be looked at.
    let units = progress.units.indices.filter { index in
      progress.units[index].state.reporting == .notReported
        && progress.entry(of: progress.units[index]).inScope
    }.map { progress.units[$0] }
    guard !units.isEmpty else { return [] }
    let names = units.prefix(limit).map { it in
      let name = Visible.text(progress.entry(of: it).name)
      guard let last = it.state.lastReported else {
        return name + console.words("（从未报送）", " (never reported)")
      }
      return name + console.words("（上次报送\(last.name)）", " (last in \(last.name))")
    }
    let more =
      units.count > limit ? console.words(" 等（--verbose 列出全部）", " … (--verbose names all)") : ""
    return [
      console.words(
        "  未报\(units.count)个：\(names.joined(separator: "、"))\(more)",
        "  not reported (\(units.count)): \(names.joined(separator: ", "))\(more)")
    ]
  }
}

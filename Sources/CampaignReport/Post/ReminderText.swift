import Campaigns
import Diagnostics
import Records

/// Who has not reported, on the terminal.
struct ReminderText {
  let console: Console
  /// Units that are named unless all are asked for (`--verbose`).
  private static let shown = 20

  func sayNothingDue(_ campaign: Campaign) {
    guard console.logFormat == .text else { return }
    console.say(
      console.words(
        "\(campaign.title)：近日没有报送日；要看某个月，请加 --period",
        "\(campaign.title): no hand-in date is near; for a month's list add --period"))
  }

  /// - Parameter due: the date that the list is for; `nil` for a list that was asked for.
  /// - Returns: 1 while somebody is missing.
  func say(_ progress: Progress, due: ReminderRun.Due?) -> ExitStatus {
    let missing = progress.units.filter {
      $0.state.reporting == .notReported && progress.entry(of: $0).inScope
    }
    if console.logFormat == .json {
      sayJSON(progress, missing, due)
    } else {
      sayHeading(progress, missing.count, due)
      let shown = console.verbosity == .verbose ? missing.count : Self.shown
      for unit in missing.prefix(shown) { console.say("  " + line(unit, progress)) }
      if missing.count > shown { sayRest(missing.count - shown) }
    }
    return missing.isEmpty ? .done : .attention
  }

  private func sayHeading(_ progress: Progress, _ missing: Int, _ due: ReminderRun.Due?) {
    let campaign = progress.campaign
    let (period, all) = (progress.period.name, progress.counts.inScope)
    let what = due.map { it in
      console.words(
        "；\(it.reminder.title) \(it.date.iso) 报送，还有\(it.daysLeft)天",
        "; \(it.reminder.title) is due \(it.date.iso), \(it.daysLeft) days left")
    }
    let line = console.words(
      "\(campaign.title) \(period)：未报 \(missing)/\(all)\(campaign.unitNoun)\(what ?? "")",
      "\(campaign.title) \(period): \(missing) of \(all) not reported\(what ?? "")")
    console.say(Tint.bold.paint(line, console))
  }

  private func sayRest(_ count: Int) {
    console.say(
      console.words("  另有\(count)个（--verbose 列出全部）", "  \(count) more (--verbose names all)"))
  }

  /// Code, name and when it was last heard of.
  private func line(_ unit: Assessment, _ progress: Progress) -> String {
    let entry = progress.entry(of: unit)
    let last = unit.state.status?.period.name
    let heard =
      last.map { console.words("上次 \($0)", "last \($0)") }
      ?? console.words("从未报过", "never reported")
    return "\(entry.code.digits) \(Visible.text(entry.name))（\(heard)）"
  }

  private func sayJSON(
    _ progress: Progress, _ missing: [Assessment], _ due: ReminderRun.Due?
  ) {
    for unit in missing {
      let entry = progress.entry(of: unit)
      console.say(
        JSONLine.text([
          ("level", .text("warning")), ("event", .text("not-reported")),
          ("campaign", .text(progress.campaign.id)), ("period", .text(progress.period.name)),
          ("due", due.map { .text($0.date.iso) } ?? .null), ("code", .text(entry.code.digits)),
          ("name", .text(entry.name)),
          ("last", unit.state.status.map { .text($0.period.name) } ?? .null),
        ]))
    }
  }
}

import Campaigns

/// The years of the campaign's yearly targets: each grade's goal, what was newly reached, and the
/// total so far.
struct YearTable {
  let progress: Progress
  let columns: [TableColumn<YearSource>]
  let values: PlaceholderValues
  let words: FixedWords
  let ledger: Ledger?

  private var campaign: Campaign { progress.campaign }

  func table() -> SmallTable {
    let bases = campaign.organisation.baseCounts.map(\.year)
    let years = Set(campaign.targets.filter { $0.window == .year }.map(\.year) + bases).sorted()
    let lines = years.map { year in TableLine(columns.map { cell($0, year) }) }
    return SmallTable(
      headings: columns.map(heading), givenWidths: columns.map(\.width), notes: notes,
      emptyText: words.forms.emptyTable, lines: { _ in lines })
  }

  /// `{goal}` is the goal of the grade's total.
  private func heading(_ column: TableColumn<YearSource>) -> String {
    var values = values
    values[.goal] = total(column.grade).map { String($0.goal) } ?? ""
    return values.fillHeading(column.heading)
  }

  private func cell(_ column: TableColumn<YearSource>, _ year: Int) -> TableCell {
    if column.source == .year { return TableCell(.number(Double(year)), .center) }
    guard let grade = column.grade else { return .none }
    if column.source == .cumulative { return cumulative(grade, year) }
    guard
      let entry = progress.targets.first(where: {
        $0.target.window == .year && $0.target.year == year && $0.target.grade == grade
          && $0.place.code == campaign.top.code
      })
    else { return .none }
    switch column.source {
    case .goal: return TableCell(.number(Double(entry.goal)), .right, number: #""≥"0"#)
    case .done: return done(entry, grade)
    case .status:
      return TableCell(
        .plain(TargetText.status(entry.status, words: words.statuses)), .center)
    case .cumulative, .year: preconditionFailure("both were made above")
    }
  }

  /// New in the year up to the cut-off: blank before it has begun.
  private func done(_ entry: TargetProgress, _ grade: String) -> TableCell {
    guard progress.cutoff >= entry.target.start, let now = entry.numeratorNow else { return .blank }
    let last = min(progress.cutoff, Day.last(ofYear: entry.target.due.year))
    let counted = conditions.flatMap {
      ledger?.count(
        $0 + [
          .from(.gradeOn(grade), Day.first(ofYear: entry.target.due.year)),
          .to(.gradeOn(grade), last),
        ])
    }
    return TableCell(
      SheetFigure(now, counted).content)
  }

  /// Held by the end of the year, the base included.
  private func cumulative(_ grade: String, _ year: Int) -> TableCell {
    guard let position = campaign.grades.firstIndex(where: { $0.id == grade }),
      progress.cutoff >= Day.first(ofYear: year)
    else { return .blank }
    let last = min(progress.cutoff, Day.last(ofYear: year))
    let value = progress.units.count { unit in
      progress.entry(of: unit).inScope && unit.holds(grade: position, on: last)
    }
    let counted = conditions.flatMap { ledger?.count($0 + [.to(.gradeOn(grade), last)]) }
    let goal = total(grade)?.goal
    return TableCell(
      SheetFigure(value, counted).content, .right,
      number: goal.map { "0\"/\($0)\"" })
  }

  private var conditions: [Ledger.Condition]? {
    ledger?.conditions(of: campaign.top.code, named: campaign.top.name)
  }

  /// The target for all years of a grade.
  private func total(_ grade: String?) -> TargetProgress? {
    progress.targets.first { entry in
      entry.target.window == .cumulative && entry.measure == .count
        && entry.target.grade == grade && entry.place.code == campaign.top.code
    }
  }

  /// What the yearly minimums leave to do, how the totals stand, and the readings taken.
  private var notes: [String] {
    var notes: [String] = []
    for shortfall in campaign.yearlyShortfalls {
      let steps = campaign.targets.filter { shortfall.steps.contains($0.id) }
      let grade = steps.first?.grade
      let goals = steps.map { $0.goal(at: $0.place) }
      let base = shortfall.reached - goals.reduce(0, +)
      let sum = (base > 0 ? [base] : []) + goals
      notes.append(
        words.forms.stepsFallShort(
          name(grade), sum.map(String.init).joined(separator: "＋"), shortfall.reached,
          shortfall.goal))
    }
    for grade in campaign.grades {
      guard let entry = total(grade.id), let now = entry.numeratorNow,
        let gap = entry.shortfallNow
      else { continue }
      notes.append(words.forms.nowReached(grade.name, now, entry.goal, gap))
    }
    return notes + campaign.readings.map { words.forms.reading($0.states, $0.takes) }
  }

  private func name(_ grade: String?) -> String {
    campaign.grades.first { $0.id == grade }?.name ?? ""
  }
}

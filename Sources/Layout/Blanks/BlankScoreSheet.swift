import Campaigns

/// One unit's assessment sheet to be filled in: the unit is named, the cells for scores are open
/// and take only what intake takes; everything else is locked.
struct BlankScoreSheet {
  let progress: Progress
  let template: ScoreSheetTemplate
  let unit: Assessment
  let township: String
  let words: BlankWords

  private var campaign: Campaign { progress.campaign }

  func sheet(formats: inout FormatTable, lists: inout OptionLists) -> Sheet {
    let fixed = FixedWords.of(campaign.languageID)
    var template = template
    // A blank has no number yet, and a month in its title would bind it to that month.
    template.frame.attachmentLine = ""
    template.frame.asOf = ""
    template.frame.reportedOn = ""
    let plan = ScoreSheetPlan(
      template, campaign: campaign, words: fixed,
      titleRows: TitleBlock.rowCount(template.frame), formats: &formats)
    let looks = ScoreSheetLooks(&formats, words: fixed)
    let entry = progress.entry(of: unit)
    var values = PlaceholderValues(progress, issue: 1, attachment: 1, words: fixed)
    values[.name] = entry.name
    values[.code] = entry.code.digits
    values[.township] = township
    values[.serial] = ""
    var sheet = ScoreSheet(
      plan: plan, progress: progress, looks: looks, unit: unit, township: township,
      values: values, back: nil
    ).sheet(named: words.sheetFile, formats: &formats)
    sheet.isProtected = true
    sheet.validations = validations(plan, &lists)
    open(&sheet, plan, &formats)
    return sheet
  }

  /// Unlocks what is to be filled in, and writes sums out: a form that another program has filled
  /// in would bring formulas without their results.
  private func open(_ sheet: inout Sheet, _ plan: ScoreSheetPlan, _ formats: inout FormatTable) {
    let cells = OpenCells(plan)
    var unlocked: [Int: Int] = [:]
    for format in formats.formats.indices { unlocked[format] = formats.unlocked(format) }
    let row = sheet.row
    let opened = unlocked
    sheet.row = { index in
      var made = row(index)
      for column in made.cells.indices {
        if case .formula(_, cached: .number(let sum)) = made.cells[column].content {
          made.cells[column].content = .number(sum)
        }
        if cells.contains(index, column) {
          let format = made.cells[column].format
          made.cells[column].format = opened[format] ?? format
        }
      }
      return made
    }
  }

  private func validations(
    _ plan: ScoreSheetPlan, _ lists: inout OptionLists
  ) -> [Validation] {
    var rules: [Validation] = []
    let kinds = ScoreKind.allCases.compactMap { plan.column(of: $0) }
    for (position, criterion) in campaign.criteria.enumerated() {
      for column in kinds {
        let row = plan.firstItemRow + position
        let cell = CellRange.row(row, column...column)
        rules.append(rule(for: criterion, at: cell, &lists))
      }
    }
    for column in kinds {
      if let row = plan.bonusRow {
        rules.append(points(upTo: nil, at: .row(row, column...column)))
      }
      if plan.bonusRow != nil {
        rules.append(points(upTo: nil, at: .row(plan.totalRow, column...column)))
      }
    }
    for (position, veto) in campaign.vetoes.enumerated() {
      guard let header = plan.vetoHeaderRow else { break }
      let row = header + 1 + position
      rules.append(
        Validation(
          range: .row(row, plan.answerColumn...plan.answerColumn),
          rule: lists.rule([.text(words.exists), .text(words.absent)]),
          errorTitle: words.wrongTitle, errorMessage: words.chooseFromList))
      if let column = plan.measureColumn {
        rules.append(contentsOf: BlankRules(words).measure(veto, at: .row(row, column...column)))
      }
    }
    return rules
  }

  private func rule(
    for criterion: Criterion, at cell: CellRange, _ lists: inout OptionLists
  ) -> Validation {
    guard let maximum = criterion.maximum else {
      let verdicts =
        [words.met, words.unmet] + (criterion.mayNotApply ? [words.notApplicable] : [])
      return Validation(
        range: cell, rule: lists.rule(verdicts.map { .text($0) }),
        errorTitle: words.wrongTitle, errorMessage: words.chooseFromList)
    }
    guard criterion.mayNotApply else { return points(upTo: maximum, at: cell) }
    let steps = (0...Int(maximum.halves)).map { Cell.Content.number(Double($0) / 2) }
    return Validation(
      range: cell, rule: lists.rule(steps + [.text(words.notApplicable)]),
      errorTitle: words.wrongTitle, errorMessage: words.pointsOrNone(maximum.text))
  }

  private func points(upTo maximum: HalfPoints?, at range: CellRange) -> Validation {
    BlankRules(words).points(upTo: maximum, at: range)
  }
}

/// The cells of a blank assessment sheet that are to be filled in.
private struct OpenCells: Sendable {
  private let answers: ClosedRange<Int>
  private let vetoes: Range<Int>
  private let conclusion, opinions: Int
  private let answerColumns, vetoColumns: Set<Int>
  private let conclusionColumn: Int?
  private let date: (row: Int, column: Int)

  init(_ plan: ScoreSheetPlan) {
    answers = plan.firstItemRow...plan.totalRow
    vetoes = plan.vetoHeaderRow.map { ($0 + 1)..<plan.conclusionRow } ?? 0..<0
    conclusion = plan.conclusionRow
    opinions = plan.opinionsRow
    let kinds = ScoreKind.allCases.compactMap { plan.column(of: $0) }
    let remarks = [plan.column(.note), plan.column(.reviewNote)].compactMap { $0 }
    answerColumns = Set(kinds + remarks)
    vetoColumns = Set([plan.answerColumn] + [plan.measureColumn].compactMap { $0 } + remarks)
    conclusionColumn = plan.ruleColumn
    date = (plan.headRow + 1, plan.labelColumns[1] + 1)
  }

  func contains(_ row: Int, _ column: Int) -> Bool {
    if answers.contains(row) { return answerColumns.contains(column) }
    if vetoes.contains(row) { return vetoColumns.contains(column) }
    if row == conclusion { return column == conclusionColumn }
    return row == opinions || (row == date.row && column == date.column)
  }
}

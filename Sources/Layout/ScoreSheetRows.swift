import Campaigns

/// Makes the rows of one unit's assessment sheet, from the head to the conclusion.
struct ScoreSheetRows: Sendable {
  let plan: ScoreSheetPlan
  let progress: Progress
  let unit: Assessment
  let township: String
  let looks: ScoreSheetLooks

  private var words: FixedWords { plan.words }
  private var entry: RegisterEntry { progress.entry(of: unit) }

  /// The rows between the title and the opinions.
  var rowCount: Int { plan.opinionsRow - plan.headRow }

  /// - Parameter index: counted from the first row of the head.
  func row(_ index: Int) -> Row {
    let row = plan.headRow + index
    if row < plan.headerRow { return headRow(index) }
    if row < plan.firstItemRow { return plan.header.rows[row - plan.headerRow] }
    if plan.itemRows.contains(row) { return itemRow(row - plan.firstItemRow) }
    if row == plan.bonusRow { return bonusRow }
    if row == plan.totalRow { return totalRow }
    if let vetoes = plan.vetoHeaderRow, row < plan.conclusionRow {
      return row == vetoes ? vetoHeader : vetoRow(row - vetoes - 1)
    }
    return conclusionRow
  }

  /// Label and value in neighbouring cells, as intake reads them.
  private func headRow(_ index: Int) -> Row {
    let date = progress.entryDate(of: unit, .selfAssessed)
    let pairs =
      index == 0
      ? [(plan.template.nameLabel, entry.name), (plan.template.townshipLabel, township)]
      : [
        (plan.template.codeLabel, entry.code.digits),
        (plan.template.dateLabel, date.map(words.day) ?? ""),
      ]
    var cells = blanks(looks.head)
    for (column, pair) in zip(plan.labelColumns, pairs) {
      cells[column] = Cell(.text(pair.0), format: looks.label)
      cells[column + 1] = Cell(.plain(pair.1), format: looks.head)
    }
    return Row(cells, height: 22)
  }

  private func itemRow(_ position: Int) -> Row {
    let criterion = plan.campaign.criteria[position]
    let isFirst =
      position == 0 || plan.campaign.criteria[position - 1].category != criterion.category
    var texts: [(text: String, width: Double)] = []
    let cells = plan.template.columns.enumerated().map { index, column in
      let content = content(column.source, criterion, isFirst: isFirst)
      texts.append((content.shownText, plan.widths[index]))
      return Cell(content, format: looks.format(of: column.source))
    }
    return Row(cells, height: ColumnWidths.height(texts))
  }

  private func content(
    _ source: ScoreColumnSource, _ criterion: Criterion, isFirst: Bool
  ) -> Cell.Content {
    switch source {
    case .category where !isFirst: .blank
    case .number: .number(Double(criterion.number))
    case .points: criterion.maximum.map { .number($0.number) } ?? .text("—")
    case .selfScore: score(.selfAssessment, criterion)
    case .review: score(.review, criterion)
    case .accept: score(.acceptance, criterion)
    case .note: .plain(progress.note(of: unit, item: criterion.number) ?? "")
    case .reviewNote: .blank
    case .category, .name, .standard, .check, .leadUnit, .otherUnits:
      .plain(ScoreSheetPlan.text(source, of: criterion, in: plan.campaign))
    }
  }

  private func score(_ kind: ScoreKind, _ criterion: Criterion) -> Cell.Content {
    let cell = progress.cell(of: unit, kind, item: criterion.number)
    if cell == .missing { return .blank }
    if cell == .notApplicable { return .text(words.notApplicable) }
    if criterion.maximum == nil { return .text(cell == .met ? words.met : words.unmet) }
    return cell.points.map { .number($0.number) } ?? .blank
  }

  /// The bonus is one figure for the unit; it stands beside each kind that has a total.
  private var bonusRow: Row {
    guard case .points(_, let cap) = plan.campaign.scoring else { return Row([]) }
    var cells = blanks(looks.text)
    cells[0] = Cell(.text(words.sheet.bonus), format: looks.centred)
    set(&cells, plan.ruleColumn, .text(words.sheet.bonusRule(cap.text)))
    set(&cells, plan.column(.points), .number(cap.number), looks.points)
    if let bonus = unit.state.claims.bonus {
      for kind in ScoreKind.allCases where kind == .selfAssessment || unit.counted(kind) != nil {
        set(&cells, plan.column(of: kind), .number(bonus.number), looks.score)
      }
    }
    return fitted(cells)
  }

  private var totalRow: Row {
    var cells = blanks(looks.totalText)
    let hasPoints = plan.bonusRow != nil
    let label = hasPoints ? words.sheet.total : words.sheet.metCount
    cells[0] = Cell(.text(label), format: looks.totalLabel)
    let rule = hasPoints ? words.sheet.totalRule : words.sheet.metRule
    set(&cells, plan.ruleColumn, .text(rule), looks.totalText)
    let total = ScoreTotalCell(plan: plan, progress: progress, unit: unit)
    set(&cells, plan.column(.points), total.maximum, looks.total)
    for kind in ScoreKind.allCases {
      set(&cells, plan.column(of: kind), total.content(kind), looks.total)
    }
    if ScoreKind.allCases.contains(where: total.isStated) {
      set(&cells, plan.column(.note), .text(words.sheet.statedTotal), looks.totalText)
    }
    return fitted(cells)
  }

  private var vetoHeader: Row {
    var cells = blanks(looks.header)
    let titles = words.sheet.vetoHeader
    cells[0].content = .text(words.sheet.vetoes)
    set(&cells, plan.column(.number), .text(titles.number))
    set(&cells, plan.column(.name), .text(titles.name))
    set(&cells, plan.column(.standard), .text(titles.rule))
    set(&cells, plan.answerColumn, .text(titles.exists))
    set(&cells, plan.measureColumn, .text(titles.measure))
    set(&cells, plan.column(.leadUnit), .text(leadUnitHeading))
    return Row(cells, height: 38)
  }

  private var leadUnitHeading: String {
    plan.template.columns.first { $0.source == .leadUnit }?.heading ?? ""
  }

  private func vetoRow(_ position: Int) -> Row {
    let veto = plan.campaign.vetoes[position]
    let claims = unit.state.claims
    let measure = position < claims.measures.count ? claims.measures[position] : nil
    var cells = blanks(looks.text)
    set(&cells, plan.column(.number), .text(veto.id), looks.centred)
    set(&cells, plan.column(.name), .text(veto.name))
    set(&cells, plan.column(.standard), .text(VetoText.rule(veto, words: words.sheet)))
    set(&cells, plan.answerColumn, .plain(existence(position, measure)), looks.centred)
    if let measure {
      let isPercent = if case .percent = veto.rule { true } else { false }
      set(
        &cells, plan.measureColumn, .number(measure.number),
        isPercent ? looks.percent : looks.places)
    }
    set(
      &cells, plan.column(.leadUnit), .plain(veto.leadUnits.joined(separator: words.nameSeparator)))
    return fitted(cells)
  }

  /// 存在 where the veto fires, 不存在 where it is known not to, else blank.
  private func existence(_ position: Int, _ measure: Claims.Measure?) -> String {
    if unit.firingVetoes.contains(position) { return words.exists }
    if case .named = unit.state.claims.vetoes { return words.absent }
    return measure == nil ? "" : words.absent
  }

  private var conclusionRow: Row {
    var cells = blanks(looks.totalText)
    cells[0] = Cell(.text(words.sheet.conclusion), format: looks.totalLabel)
    let conclusion = ScoreConclusion(progress: progress, unit: unit, words: words).text
    set(&cells, plan.ruleColumn, .plain(conclusion), looks.totalText)
    return Row(cells, height: 24)
  }

  private func fitted(_ cells: [Cell]) -> Row {
    let texts = cells.enumerated().map { ($1.content.shownText, plan.widths[$0]) }
    return Row(cells, height: ColumnWidths.height(texts, least: 24))
  }

  private func blanks(_ format: Int) -> [Cell] {
    Array(repeating: Cell(.blank, format: format), count: plan.widths.count)
  }

  private func set(
    _ cells: inout [Cell], _ column: Int?, _ content: Cell.Content, _ format: Int? = nil
  ) {
    guard let column else { return }
    cells[column] = Cell(content, format: format ?? cells[column].format)
  }
}

extension Progress {
  /// The day of a stage by the cut-off.
  func entryDate(of unit: Assessment, _ step: Stage.Step) -> Day? {
    guard let day = unit.state.status?.value.stageDates[step], day <= cutoff else { return nil }
    return day
  }
}

extension Claims.Measure {
  /// Nearest to the exact value; whole numbers and what people write are shown as written.
  var number: Double { Double(millionths) / 1_000_000 }
}

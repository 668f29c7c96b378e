import Campaigns

/// One line of the summary strip: the figures of a place against one target. Each figure has the
/// formula that finds it from the grid below, and from its neighbours in the line.
struct StripLine {
  let target: TargetProgress
  let progress: Progress
  let words: FixedWords
  /// The whole place's figures, with their formulas over the grid.
  let whole: GridCounts.Figures
  /// Whether the named unit attains, as a formula over its row; of targets that name one.
  let namedFormula: String?
  /// Cells of this line by figure, as formulas name them.
  let cells: [StripFigure: String]

  /// A named unit's line says nothing of shares.
  private var isNamed: Bool { target.measure == .unit }

  /// Counted units are those of the whole place: no grade, no window, no children.
  private var countsWhole: Bool {
    (target.measure == .share || target.measure == .count) && target.target.grade == nil
      && target.target.window == .cumulative && target.numeratorNow == whole.attained.value
  }

  /// The content of a figure, and its number format.
  func content(_ figure: StripFigure) -> (Cell.Content, numberFormat: String?) {
    switch figure {
    case .total: (isNamed ? .text("—") : whole.total.content, nil)
    case .participating: (isNamed ? .text("—") : whole.participating.content, nil)
    case .attained: (attained, nil)
    case .participation: rate(whole.participating, part: .participating, goals: [])
    case .attainment: rate(whole.attained, part: .attained, goals: progress.shareGoals)
    case .goal: (.plain(TargetText.short(target, of: progress, words: words)), nil)
    case .needed: (needed, nil)
    case .gap: (gap, nil)
    case .status: (status, nil)
    case .due: (.date(target.target.due.number), "yyyy-mm-dd")
    case .held: (.number(Double(whole.held)), nil)
    }
  }

  /// True where a figure of this line stands as a value.
  var hasValues: Bool {
    let isValue = { (content: Cell.Content) in if case .number = content { true } else { false } }
    return isValue(content(.attained).0) || isValue(content(.gap).0)
      || (target.measure == .share && isValue(content(.needed).0))
  }

  private var attained: Cell.Content {
    if isNamed {
      guard let now = target.numeratorNow else { return .blank }
      return SheetFigure(now, rows: now, formula: namedFormula).content
    }
    if countsWhole { return whole.attained.content }
    return target.numeratorNow.map { .number(Double($0)) } ?? .blank
  }

  /// `=IF(n=0,"—",k/n)`; the number format has as many decimals as the share is shown with.
  private func rate(
    _ part: SheetFigure, part figure: StripFigure, goals: [Int]
  ) -> (Cell.Content, numberFormat: String?) {
    if isNamed { return (.text("—"), nil) }
    // Under a target that counts something else the share beside the count would not be its own.
    if figure == .attained, !countsWhole { return (.text("—"), nil) }
    let ratio = Ratio(part.value, of: whole.total.value)
    let format = PercentFormat.format(ratio, goals: goals)
    let value = ratio.whole == 0 ? nil : Double(ratio.part) / Double(ratio.whole)
    guard let k = expression(figure, part), let n = expression(.total, whole.total) else {
      return (value.map { .number($0) } ?? .text("—"), format)
    }
    let cached = value.map { Cell.Cached.number($0) } ?? .text("—")
    return (.formula(#"=IF(\#(n)=0,"—",\#(k)/\#(n))"#, cached: cached), format)
  }

  /// The cell of a figure in this line, else the figure's own formula.
  private func expression(_ figure: StripFigure, _ own: SheetFigure) -> String? {
    cells[figure] ?? own.formula.map { "(" + $0 + ")" }
  }

  private var attainedExpression: String? {
    if isNamed { return cells[.attained] ?? namedFormula }
    return countsWhole ? expression(.attained, whole.attained) : cells[.attained]
  }

  private var needed: Cell.Content {
    guard let value = target.neededNow else { return .blank }
    guard let formula = neededFormula else { return .number(Double(value)) }
    return .formula("=" + formula, cached: .number(Double(value)))
  }

  /// Of a share only: the others are given numbers. Whole numbers, so that no rounding is needed.
  private var neededFormula: String? {
    guard target.measure == .share, countsWhole, let value = target.neededNow,
      Ratio.needed(percent: target.goal, of: whole.total.value) == value,
      let n = expression(.total, whole.total)
    else { return nil }
    return "INT((\(target.goal)*\(n)+99)/100)"
  }

  private var neededExpression: String? {
    cells[.needed] ?? neededFormula ?? target.neededNow.map(String.init)
  }

  private var gap: Cell.Content {
    guard let value = target.shortfallNow else { return .blank }
    guard let k = attainedExpression, let m = neededExpression, let now = target.numeratorNow,
      let needed = target.neededNow, max(0, needed - now) == value
    else { return .number(Double(value)) }
    return .formula("=MAX(0,\(m)-\(k))", cached: .number(Double(value)))
  }

  private var status: Cell.Content {
    let text = TargetText.status(target.status, words: words.statuses)
    guard let formula = statusFormula, formula.value == text else { return .plain(text) }
    return .formula("=" + formula.text, cached: .text(text))
  }

  private var statusFormula: (text: String, value: String)? {
    guard let k = attainedExpression, let m = neededExpression else { return nil }
    return StatusFormula(
      target: target, cutoff: progress.cutoff, words: words.statuses, attained: k, needed: m,
      total: isNamed || !countsWhole ? nil : expression(.total, whole.total)
    ).formula
  }
}

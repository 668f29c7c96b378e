import Campaigns

/// A count and, where the rows of the sheet make it, the formula that counts them.
struct SheetFigure: Hashable, Sendable {
  var value: Int
  /// Without its leading `=`; `nil` where Excel cannot find the value in this sheet.
  var formula: String?
  /// The first of the rows that are counted.
  var link: Cell.Link?

  /// - Parameter rows: what the formula gives over the rows of the sheet. A formula is only kept
  ///   where it gives the value, so that recalculating changes nothing.
  init(_ value: Int, rows: Int, formula: String?) {
    self.value = value
    self.formula = rows == value ? formula : nil
  }

  /// - Parameter counted: what a ledger's rows give, if its columns say it.
  init(_ value: Int, _ counted: Ledger.Counted?) {
    self.init(value, rows: counted?.value ?? -1, formula: counted?.formula)
    link = formula == nil ? nil : counted?.link
  }

  var content: Cell.Content {
    formula.map { .formula("=" + $0, cached: .number(Double(value))) } ?? .number(Double(value))
  }
}

/// The counts that stand in the total rows and the strip of a grid.
struct GridCounts: Sendable {
  let grid: UnitGrid
  let words: FixedWords

  /// Counts over some of the grid's units.
  struct Counted {
    var total = 0
    var participating = 0
    var attained = 0
    var held = 0

    init(_ units: some Sequence<Assessment>) {
      for unit in units {
        total += 1
        participating += unit.participating == true ? 1 : 0
        attained += unit.isAttained ? 1 : 0
        held += unit.isHeld ? 1 : 0
      }
    }
  }

  /// Units: the filled cells of a column that holds text in every unit's row and a number in 小计.
  func total(_ rows: ClosedRange<Int>) -> String? {
    grid.identityColumn.map { "SUMPRODUCT(--ISTEXT(\(CellName.column($0, rows))))" }
  }

  func participating(_ rows: ClosedRange<Int>) -> String? {
    grid.column(.participating).map { #"COUNTIF(\#(CellName.column($0, rows)),"\#(words.yes)")"# }
  }

  /// Participating and recognised: both columns are asked where both agree with the figures for
  /// every unit; a base grade counts without participation.
  func attained(_ rows: ClosedRange<Int>) -> String? {
    guard let attained = grid.column(.recognised, .attained) else { return nil }
    let range = CellName.column(attained, rows)
    guard let participating = grid.column(.participating), needsBoth else {
      return #"COUNTIF(\#(range),"\#(words.yes)")"#
    }
    let other = CellName.column(participating, rows)
    return #"SUMPRODUCT((\#(other)="\#(words.yes)")*(\#(range)="\#(words.yes)"))"#
  }

  var needsBoth: Bool {
    grid.units.allSatisfy { !$0.isAttained || $0.participating == true }
  }

  /// The counts of some units, each with its formula over their rows.
  func figures(
    _ units: some Sequence<Assessment>, rows: ClosedRange<Int>?, tally: Tally?
  ) -> Figures {
    let counted = Counted(units)
    return Figures(
      total: SheetFigure(
        tally?.inScope ?? counted.total, rows: counted.total, formula: rows.flatMap(total)),
      participating: SheetFigure(
        tally?.participating ?? counted.participating, rows: counted.participating,
        formula: rows.flatMap(participating)),
      attained: SheetFigure(
        tally?.attained ?? counted.attained, rows: counted.attained,
        formula: rows.flatMap(attained)),
      held: tally?.held ?? counted.held)
  }

  struct Figures: Sendable {
    var total, participating, attained: SheetFigure
    var held: Int

    /// True where a figure stands as a value because the rows do not make it.
    var hasValues: Bool {
      total.formula == nil || participating.formula == nil || attained.formula == nil
    }
  }
}

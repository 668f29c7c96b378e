import Campaigns

/// The rows of a list of units that people read: heights by their texts, and formulas over
/// neighbouring cells.
extension UnitTable {
  /// The row of a unit that stands in the sheet's row `sheetRow`.
  /// - Parameters:
  ///   - looks: the format of each column.
  ///   - rooms: how many characters of a text stand in a line of each column.
  func row(_ position: Int, sheetRow: Int, looks: [Int], rooms: [Int]) -> Row {
    let facts = UnitFacts(units[position], in: context)
    let scores = scoresOfItems(position)
    var lines = 1
    let cells = columns.indices.map { index in
      var content = content(index, facts, scores, position)
      switch content {
      case .text(let text): lines = max(lines, TextWidth.lines(text, in: rooms[index]))
      case .number(let value):
        if let formula = formula(index, position, sheetRow) {
          content = .formula(formula, cached: .number(value))
        }
      case .blank, .date, .formula: break
      }
      return Cell(content, format: looks[index])
    }
    return Row(cells, height: ColumnWidths.height(lines: lines))
  }

  /// The height of the same row: its texts decide it, and nothing else of it is made.
  func height(_ position: Int, rooms: [Int]) -> Double {
    let facts = UnitFacts(units[position], in: context)
    let scores = scoresOfItems(position)
    var lines = 1
    for index in columns.indices {
      guard case .text(let text) = content(index, facts, scores, position) else { continue }
      lines = max(lines, TextWidth.lines(text, in: rooms[index]))
    }
    return ColumnWidths.height(lines: lines)
  }

  /// What a number of the row is computed from, where other cells of the row give it.
  private func formula(_ column: Int, _ position: Int, _ row: Int) -> String? {
    guard case .source(.known(let known)) = columns[column].kind else { return nil }
    switch known {
    case .metCount: return metFormula(row)
    case .selfReviewGap: return difference(.selfScore, .reviewScore, row)
    case .reviewAcceptGap: return difference(.reviewScore, .acceptScore, row)
    case .selfAcceptGap: return difference(.selfScore, .acceptScore, row)
    case .daysLate: return daysFormula(position, row)
    default: return nil
    }
  }

  private func cell(_ source: ColumnSource.Known, _ row: Int) -> String? {
    columns.firstIndex {
      if case .source(.known(source)) = $0.kind { true } else { false }
    }.map { CellName.cell(row, $0) }
  }

  private func difference(
    _ one: ColumnSource.Known, _ other: ColumnSource.Known, _ row: Int
  ) -> String? {
    guard let a = cell(one, row), let b = cell(other, row) else { return nil }
    return "=\(a)-\(b)"
  }

  /// Nothing is late that has attained: its days do not hang on the due day.
  private func daysFormula(_ position: Int, _ row: Int) -> String? {
    guard let due = cell(.dueOn, row), !units[position].isAttained else { return nil }
    let day = progress.cutoff.civil
    return "=MAX(0,DATE(\(day.year),\(day.month),\(day.day))-\(due))"
  }

  /// Counts the √ of the row, where the columns of criteria stand side by side.
  private func metFormula(_ row: Int) -> String? {
    let positions = columns.indices.filter {
      if case .verdict = columns[$0].kind { true } else { false }
    }
    guard let first = positions.first, let last = positions.last else { return nil }
    let range = CellName.cell(row, first) + ":" + CellName.cell(row, last)
    return "=COUNTIF(\(range),\"\(words.forms.met)\")"
  }
}

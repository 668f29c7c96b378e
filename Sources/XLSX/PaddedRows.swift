import Layout

/// The rows of a sheet as they go into the file: where a merge reaches beyond the cells that a row
/// gives, blank cells in the format of the merge's first cell follow, so that its border closes.
struct PaddedRows {
  private let sheet: Sheet
  private let made: (Int) -> Row
  private let merges: [CellRange]
  private var nextMerge = 0
  private var active: [(range: CellRange, format: Int)] = []

  init(_ sheet: Sheet) {
    self.sheet = sheet
    made = sheet.beginPass()
    merges = sheet.merges.map(\.range).sorted {
      ($0.firstRow, $0.firstColumn) < ($1.firstRow, $1.firstColumn)
    }
  }

  /// The row of `index`; to be asked for from 0 on, one after the other.
  mutating func row(_ index: Int) throws(XLSXError) -> Row {
    var row = made(index)
    guard row.cells.count <= CellName.columnLimit else {
      throw XLSXError(.tooManyColumns(row.cells.count), sheet: sheet.name)
    }
    active.removeAll { $0.range.lastRow < index }
    while nextMerge < merges.count, merges[nextMerge].firstRow == index {
      let range = merges[nextMerge]
      let cells = row.cells
      let format = range.firstColumn < cells.count ? cells[range.firstColumn].format : 0
      active.append((range, format))
      nextMerge += 1
      active.sort { $0.range.firstColumn < $1.range.firstColumn }
    }
    for (range, format) in active {
      try checkHidden(row, range, at: index)
      pad(&row, range, format)
    }
    return row
  }

  private func checkHidden(_ row: Row, _ range: CellRange, at index: Int) throws(XLSXError) {
    for column in range.firstColumn...range.lastColumn where column < row.cells.count {
      if index == range.firstRow && column == range.firstColumn { continue }
      if !row.cells[column].content.isEmpty {
        let cell = CellName.cell(row: index, column: column)
        throw XLSXError(.mergeHidesContent, sheet: sheet.name, cell: cell)
      }
    }
  }

  private func pad(_ row: inout Row, _ range: CellRange, _ format: Int) {
    while row.cells.count <= range.lastColumn {
      row.cells.append(Cell(.blank, format: row.cells.count >= range.firstColumn ? format : 0))
    }
  }
}

extension Cell.Content {
  /// Nothing to show: the format has no empty texts.
  var isEmpty: Bool { self == .blank || self == .text("") }
}

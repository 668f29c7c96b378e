/// Where a cell and its parts lie in the bytes of a sheet, and how far before it its neighbours.
struct CellPlace {
  let start: Int
  /// Where the row's number begins in the cell's name, and where it ends.
  let number: Int
  let content: Int
  let end: Int
  /// The cell above, from its beginning and from its end on; 0 where there is none.
  private(set) var above = 0
  private(set) var aboveEnd = 0
  /// The cell before, from the row's number and from its end on; 0 where there is none.
  private(set) var beside = 0
  private(set) var besideEnd = 0

  /// - Parameters:
  ///   - region: the first cell is 1, and what stands in the row before it 0.
  ///   - digits: how many the row's number has.
  init(_ start: Int, _ region: Int, _ digits: Int, end: Int) {
    self.start = start
    // `<c r="` stands before the letters.
    number = start &+ 6 &+ Self.letters(region &- 1)
    content = number &+ digits
    self.end = end
  }

  mutating func findNeighbours(_ region: Int, of row: Int, _ marks: borrowing RowMarks) {
    let first = marks.rows[row]
    if row > 0 {
      let cell = marks.rows[row - 1] + region
      if cell < first { above = start - marks.places[cell] }
      // After the last cell of the row above, this row begins.
      if cell + 1 <= first { aboveEnd = end - marks.places[cell + 1] }
    }
    if region > 1 {
      let more = Self.letters(region - 1) - Self.letters(region - 2)
      beside = start - marks.places[first + region - 1] + more
      besideEnd = end - start
    } else if region == 1 {
      // `<row r="` and `<c r="A` stand before the row's number.
      beside = start - marks.places[first] - 1
    }
  }

  /// Letters in the name of a column.
  private static func letters(_ column: Int) -> Int { column < 26 ? 1 : column < 702 ? 2 : 3 }
}

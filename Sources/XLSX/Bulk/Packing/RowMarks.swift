/// Where rows and their cells begin in the bytes of a sheet's part, as far as these are in hand.
struct RowMarks: ~Copyable {
  /// Where each row begins, followed by where each of its cells does.
  private(set) var places: [Int] = []
  /// Of each row, which of `places` is its beginning.
  private(set) var rows: [Int] = []
  /// Where the last row ends.
  private(set) var end = 0

  mutating func removeAll() {
    places.removeAll(keepingCapacity: true)
    rows.removeAll(keepingCapacity: true)
    end = 0
  }

  mutating func beginRow(at place: Int) {
    rows.append(places.count)
    places.append(place)
  }

  @inline(__always) mutating func beginCell(at place: Int) { places.append(place) }

  mutating func endRow(at place: Int) { end = place }
}

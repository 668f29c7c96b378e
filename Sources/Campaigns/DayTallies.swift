/// The lower offices' counts as they stand on one day: which of them count, and which places have
/// figures at all. By index of the hierarchy's places.
struct DayTallies: Sendable {
  /// The place's own tally on the day; `nil` too where the register lists units of the place, for
  /// a place is counted from its units or from its tallies, never both.
  private let rows: [Int: TallyRow]
  /// A place below this one has a tally that stands.
  private let hasRowBelow: [Bool]
  private let hierarchy: Hierarchy
  /// The register lists units in the place on the day.
  private let isListed: [Bool]
  /// False where the place is known by tallies alone and neither it nor a place in it has one.
  let isKnown: [Bool]

  init(_ book: TallyBook, on day: Day, hierarchy: Hierarchy, isListed: [Bool]) {
    var rows: [Int: TallyRow] = [:]
    var below = Array(repeating: false, count: hierarchy.places.count)
    var isTallied = below
    for code in book.codes {
      guard let place = hierarchy.index(of: code) else { continue }
      hierarchy.walkUp(from: place) { isTallied[$0] = true }
      guard !isListed[place], let row = book.standing(code, on: day) else { continue }
      rows[place] = row
      if let parent = hierarchy.parents[place] {
        hierarchy.walkUp(from: parent) { below[$0] = true }
      }
    }
    self.rows = rows
    self.hierarchy = hierarchy
    self.isListed = isListed
    hasRowBelow = below
    isKnown = hierarchy.places.indices.map {
      !isTallied[$0] || isListed[$0] || rows[$0] != nil || below[$0]
    }
  }

  /// The tallies that are counted: where places below one have their own, theirs are.
  var counted: [(place: Int, row: TallyRow)] {
    rows.sorted { $0.key < $1.key }.compactMap { place, row in
      hasRowBelow[place] ? nil : (place, row)
    }
  }

  /// True where the day's figures hold the place already: in its units, in its own tally, in one of
  /// a place below it or above it.
  func covers(_ place: Int) -> Bool {
    var isCovered = isListed[place] || hasRowBelow[place]
    hierarchy.walkUp(from: place) { isCovered = isCovered || rows[$0] != nil }
    return isCovered
  }

  /// True where places below this one have their own tallies: those are counted.
  func isSum(_ place: Int) -> Bool { hasRowBelow[place] }
}

extension Hierarchy {
  /// Visits a place and every place that it lies in.
  func walkUp(from place: Int, _ visit: (Int) -> Void) {
    var current: Int? = place
    while let place = current {
      visit(place)
      current = parents[place]
    }
  }
}

/// Numbers of items from 1 to 32, in four bytes: a third of a country's units have an item that is
/// 不涉及, and none of them needs a list of its own for it.
struct ItemSet: Hashable, Sendable {
  /// The greatest number that is held.
  static let greatest = 32
  private var bits: UInt32 = 0

  var isEmpty: Bool { bits == 0 }

  /// - Precondition: `number` is from 1 to 32.
  mutating func insert(_ number: Int) { bits |= 1 << UInt32(number - 1) }

  /// Ascending.
  var numbers: [Int] {
    var numbers: [Int] = []
    var rest = bits
    while rest != 0 {
      numbers.append(rest.trailingZeroBitCount + 1)
      rest &= rest - 1
    }
    return numbers
  }
}

/// Items with numbers that no `ItemSet` holds, ascending.
struct FurtherGaps: Blankable {
  var missing: [Int] = []
  var notApplicable: [Int] = []
}

/// Which items of one total have no points, gathered by ascending number.
struct ScoreGaps: Hashable, Sendable {
  private(set) var missing = ItemSet()
  private(set) var notApplicable = ItemSet()
  private(set) var further = Rarely<FurtherGaps>()

  init() {}

  init(missing: ItemSet, notApplicable: ItemSet, further: Rarely<FurtherGaps>) {
    self.missing = missing
    self.notApplicable = notApplicable
    self.further = further
  }

  var isEmpty: Bool { missing.isEmpty && notApplicable.isEmpty && further.isBlank }

  /// Adds an applicable item without a score.
  mutating func addMissing(_ item: Int) {
    if item <= ItemSet.greatest {
      missing.insert(item)
    } else {
      further.change { $0.missing.append(item) }
    }
  }

  /// Adds an item that is 不涉及.
  mutating func addNotApplicable(_ item: Int) {
    if item <= ItemSet.greatest {
      notApplicable.insert(item)
    } else {
      further.change { $0.notApplicable.append(item) }
    }
  }
}

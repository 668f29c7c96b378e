/// Numbers from 1 to 32, in four bytes and without a list of their own.
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

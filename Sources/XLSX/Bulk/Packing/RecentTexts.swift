/// Where four bytes stood last in the bytes that are being packed.
struct RecentTexts: ~Copyable {
  private static let bits = 12
  /// Places, counted over all bytes that were ever packed, so that none need be forgotten.
  private var places = Table<UInt32>(bits: bits)
  private var base: UInt32 = 1
  /// Of the bytes in hand.
  private var count: UInt32 = 0

  /// Forgets all bytes so far and begins `count` others.
  mutating func begin(_ count: Int) {
    let next = base.addingReportingOverflow(self.count)
    base = next.partialValue
    self.count = UInt32(truncatingIfNeeded: count)
    guard next.overflow || base > .max / 2 else { return }
    places.clear()
    base = 1
  }

  /// The place where `word`, which now stands at `place`, may have stood before; `nil` where it is
  /// new.
  mutating func exchange(_ word: UInt32, at place: Int) -> Int? {
    let slot = Int((word &* 0x9E37_79B1) >> UInt32(32 - Self.bits))
    let last = places[slot]
    places[slot] = base &+ UInt32(truncatingIfNeeded: place)
    return last < base ? nil : Int(last - base)
  }
}

/// Adds up short lists of bytes, eight at a time.
package enum ByteSums {
  /// - Returns: the sum; `nil` where a byte is greater than `greatest`.
  package static func sum(of bytes: Span<UInt8>, upTo greatest: UInt8) -> Int? {
    let sum = sum(of: bytes)
    // A greater byte makes a greater sum, and most sums are small.
    if sum > greatest {
      for index in bytes.indices where bytes[index] > greatest { return nil }
    }
    return sum
  }

  private static func sum(of bytes: Span<UInt8>) -> Int {
    let count = bytes.count
    // The sums of pairs below hold as many bytes.
    guard (8...1_024).contains(count) else {
      var sum = 0
      for index in bytes.indices { sum += Int(bytes[index]) }
      return sum
    }
    // Four sums side by side, each of every eighth byte and its neighbour.
    var pairs: UInt64 = 0
    func add(_ word: UInt64) {
      let mask: UInt64 = 0x00FF_00FF_00FF_00FF
      pairs &+= (word & mask) &+ (word >> 8 & mask)
    }
    var place = 0
    while place + 8 <= count {
      add(unsafe word(bytes, place))
      place += 8
    }
    // The last eight bytes without those that were added.
    if place < count { add(unsafe word(bytes, count - 8) >> UInt64(8 * (8 - count + place))) }
    let fours = (pairs & 0x0000_FFFF_0000_FFFF) &+ (pairs >> 16 & 0x0000_FFFF_0000_FFFF)
    return Int(truncatingIfNeeded: (fours &+ fours >> 32) & 0xFFFF_FFFF)
  }

  /// - Precondition: eight bytes stand at `place`.
  @unsafe private static func word(_ bytes: Span<UInt8>, _ place: Int) -> UInt64 {
    unsafe UInt64(
      littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
  }
}

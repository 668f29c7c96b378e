/// Adds up short lists of bytes, eight at a time.
package enum ByteSums {
  /// - Returns: the sum; `nil` where a byte is greater than `greatest`.
  package static func sum(of bytes: Span<UInt8>, upTo greatest: UInt8) -> Int? {
    // The sums of pairs below hold as many bytes.
    let sum = (8...1_024).contains(bytes.count) ? sumOfWords(bytes) : sumOfEach(bytes)
    // A greater byte makes a greater sum, and most sums are small.
    if sum > greatest {
      for index in bytes.indices where bytes[index] > greatest { return nil }
    }
    return sum
  }

  @inline(__always)
  private static func sumOfWords(_ bytes: Span<UInt8>) -> Int {
    let mask: UInt64 = 0x00FF_00FF_00FF_00FF
    // Four sums side by side, each of every eighth byte and its neighbour.
    var pairs: UInt64 = 0
    var place = 0
    while place <= bytes.count &- 8 {
      let word = unsafe word(bytes, place)
      pairs &+= (word & mask) &+ (word &>> 8 & mask)
      place &+= 8
    }
    if place < bytes.count {
      // The last eight bytes without those that were added.
      let added = UInt64(8 &- bytes.count &+ place)
      let word = unsafe word(bytes, bytes.count &- 8) &>> (8 &* added)
      pairs &+= (word & mask) &+ (word &>> 8 & mask)
    }
    let fours = (pairs & 0x0000_FFFF_0000_FFFF) &+ (pairs &>> 16 & 0x0000_FFFF_0000_FFFF)
    return Int(truncatingIfNeeded: (fours &+ fours &>> 32) & 0xFFFF_FFFF)
  }

  private static func sumOfEach(_ bytes: Span<UInt8>) -> Int {
    var sum = 0
    for index in bytes.indices { sum += Int(bytes[index]) }
    return sum
  }

  /// - Precondition: eight bytes stand at `place`.
  @unsafe private static func word(_ bytes: Span<UInt8>, _ place: Int) -> UInt64 {
    unsafe UInt64(
      littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
  }
}

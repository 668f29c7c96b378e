/// What a block says, before it is packed: bytes as they are, and repeats of what stands up to
/// 32,768 bytes before (RFC 1951, 3.2.5). Counts how often each symbol is needed.
struct BlockTokens: ~Copyable {
  /// A block that is longer would be no better packed: its code would fit less.
  static let limit = 1 << 14
  /// The lengths that a repeat can have, and how far it can reach.
  static let shortest = 3
  static let longest = 258
  static let farthest = 1 << 15
  /// The symbol that ends a block; those of lengths begin after it.
  static let end = 256

  /// A byte, or with the highest bit set the symbol of the distance, the length and the distance
  /// less one, in 5, 9 and 15 bits.
  private(set) var tokens = Table<UInt32>(bits: 14)
  private(set) var count = 0
  /// How often each symbol of bytes and lengths, and each of distances, is used.
  private(set) var counts = Table<UInt32>(bits: 9)
  private(set) var distanceCounts = Table<UInt32>(bits: 5)
  /// The symbol of each length, less 257.
  private var lengthSymbols = Table<UInt8>(bits: 9)

  init() {
    for length in Self.shortest...Self.longest {
      let symbol = Self.lengthBases.lastIndex { $0 <= length }
      lengthSymbols[length] = UInt8(symbol ?? 0)
    }
  }

  var isFull: Bool { count >= Self.limit }

  mutating func removeAll() {
    count = 0
    counts.clear()
    distanceCounts.clear()
  }

  /// - Precondition: the block is not full, here and below.
  @inline(__always) mutating func add(byte: UInt8) {
    tokens[count] = UInt32(byte)
    count &+= 1
    counts[Int(byte)] &+= 1
  }

  /// - Precondition: the length is 3 to 258, the distance 1 to 32,768.
  @inline(__always) mutating func addRepeat(length: Int, distance: Int) {
    let symbol = Self.symbol(ofDistance: distance)
    tokens[count] =
      1 << 31 | UInt32(truncatingIfNeeded: symbol << 24 | length << 15 | (distance &- 1))
    count &+= 1
    counts[257 &+ Int(lengthSymbols[length])] &+= 1
    distanceCounts[symbol] &+= 1
  }

  mutating func addEnd() { counts[Self.end] &+= 1 }

  /// Distances of up to 4 have a symbol each, then two for each power of two.
  @inline(__always) static func symbol(ofDistance distance: Int) -> Int {
    let rest = distance &- 1
    if rest < 4 { return rest }
    let bits = 63 &- rest.leadingZeroBitCount
    return 2 &* bits &+ (rest >> (bits &- 1) & 1)
  }

  /// The bits that a length's symbol is followed by, and those of a distance's.
  @inline(__always) static func extraBits(ofLengthSymbol symbol: Int) -> Int {
    symbol < 8 || symbol == 28 ? 0 : symbol / 4 - 1
  }
  @inline(__always) static func extraBits(ofDistanceSymbol symbol: Int) -> Int {
    symbol < 4 ? 0 : symbol / 2 - 1
  }

  /// The shortest length of each symbol.
  static let lengthBases: [Int] = {
    var bases: [Int] = []
    var length = shortest
    for symbol in 0..<28 {
      bases.append(length)
      length += 1 << extraBits(ofLengthSymbol: symbol)
    }
    return bases + [longest]
  }()
}

/// A prefix code for the symbols of a block (RFC 1951, 3.2.2): how long each symbol's code is, and
/// the code with its first bit lowest, as it is written.
struct SymbolCode {
  /// By symbol; 0 where it has no code.
  private(set) var lengths: [UInt8]
  /// By symbol, as far as it has one.
  private(set) var codes: [UInt16]
  /// No code is longer.
  private let longest: Int
  /// Symbols that occur, the rarest first, each below the number of its uses.
  private var used: [UInt64] = []
  /// Of the tree's nodes, which are first the used symbols and then those that join two of them:
  /// how often they are used, and later how deep they lie; and which node joins them.
  private var weights: [Int] = []
  private var parents: [Int] = []

  /// A code for `count` symbols whose codes have up to `longest` bits.
  init(symbols count: Int, longest: Int) {
    lengths = Array(repeating: 0, count: count)
    codes = Array(repeating: 0, count: count)
    self.longest = longest
  }

  /// Makes the code that packs symbols that are used `count` times best. Two symbols have one in
  /// any case: a code of one alone is not known to every reader.
  mutating func make(_ count: (Int) -> UInt32) {
    used.removeAll(keepingCapacity: true)
    for symbol in lengths.indices {
      lengths[symbol] = 0
      let uses = UInt64(count(symbol))
      if uses > 0 { used.append(uses << 16 | UInt64(symbol)) }
    }
    while used.count < 2 {
      let isFirstUsed = used.first.map { $0 & 0xFFFF == 0 } ?? false
      used.append(1 << 16 | (isFirstUsed ? 1 : 0))
    }
    used.sort()
    findDepths()
    setLengths()
    setCodes()
  }

  /// Joins the two rarest nodes until one is left (Huffman), and leaves in `weights` how deep each
  /// lies. Joined nodes come in the order of their weights, so that the rarest is at one of two
  /// places.
  private mutating func findDepths() {
    let count = used.count
    weights.removeAll(keepingCapacity: true)
    parents.removeAll(keepingCapacity: true)
    for entry in used { weights.append(Int(entry >> 16)) }
    parents.append(contentsOf: repeatElement(0, count: 2 * count - 1))
    var (symbol, joined) = (0, count)
    for node in count..<(2 * count - 1) {
      var weight = 0
      for _ in 0..<2 {
        if joined < node && (symbol == count || weights[joined] < weights[symbol]) {
          weight += weights[joined]
          parents[joined] = node
          joined += 1
        } else {
          weight += weights[symbol]
          parents[symbol] = node
          symbol += 1
        }
      }
      weights.append(weight)
    }
    weights[2 * count - 2] = 0
    for node in stride(from: 2 * count - 3, through: 0, by: -1) {
      weights[node] = weights[parents[node]] + 1
    }
  }

  /// The deepest symbols are the rarest. Where some lie too deep, they are lifted, and what is used
  /// more gives room for them.
  private mutating func setLengths() {
    var numbers = [Int](repeating: 0, count: longest + 1)
    for symbol in used.indices { numbers[min(weights[symbol], longest)] += 1 }
    var taken = 0
    for length in 1...longest { taken += numbers[length] << (longest - length) }
    while taken > 1 << longest {
      var length = longest - 1
      while numbers[length] == 0 { length -= 1 }
      // One of these goes down by a bit, and beside it one of the longest finds a place.
      numbers[length] -= 1
      numbers[length + 1] += 2
      numbers[longest] -= 1
      taken -= 1
    }
    var length = longest
    for entry in used {
      while numbers[length] == 0 { length -= 1 }
      numbers[length] -= 1
      lengths[Int(entry & 0xFFFF)] = UInt8(length)
    }
  }

  /// Codes of one length are counted up in the order of symbols, after all shorter ones.
  private mutating func setCodes() {
    var numbers = [Int](repeating: 0, count: longest + 1)
    for entry in used { numbers[Int(lengths[Int(entry & 0xFFFF)])] += 1 }
    var next = [Int](repeating: 0, count: longest + 1)
    var first = 0
    for length in 1...longest {
      next[length] = first
      first = (first + numbers[length]) << 1
    }
    for symbol in lengths.indices where lengths[symbol] > 0 {
      let length = Int(lengths[symbol])
      codes[symbol] = Self.reversed(next[length], length)
      next[length] += 1
    }
  }

  private static func reversed(_ code: Int, _ length: Int) -> UInt16 {
    var (rest, result) = (code, 0)
    for _ in 0..<length {
      result = result << 1 | rest & 1
      rest >>= 1
    }
    return UInt16(result)
  }
}

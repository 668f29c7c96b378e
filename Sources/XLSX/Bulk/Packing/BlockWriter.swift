/// Writes blocks of a DEFLATE stream, each with a code of its own (RFC 1951, 3.2.3 and 3.2.7).
struct BlockWriter: ~Copyable {
  /// Bits that fill no byte yet, the first one lowest.
  private var bits: UInt64 = 0
  private var bitCount = 0
  private var symbols = SymbolCode(symbols: 286, longest: 15)
  private var distances = SymbolCode(symbols: 30, longest: 15)
  private var lengths = SymbolCode(symbols: 19, longest: 7)
  /// For every byte, and for every length of a repeat from 256 on, its code with the bits that
  /// follow, and in the highest byte how many bits that is.
  private var said = Table<UInt32>(bits: 10)

  /// Writes `tokens` as a block; the last one ends the stream, and any other ends where it may.
  mutating func write(_ tokens: borrowing BlockTokens, isLast: Bool, to output: inout ByteBuffer) {
    symbols.make { tokens.counts[$0] }
    distances.make { tokens.distanceCounts[$0] }
    put(isLast ? 1 : 0, 1, to: &output)
    put(2, 2, to: &output)
    writeCodes(to: &output)
    for symbol in 0..<256 { say(symbol, symbol, 0, 0) }
    for symbol in 0..<29 where symbols.lengths[257 + symbol] > 0 { setRepeats(symbol) }
    writeTokens(tokens, to: &output)
    let end = BlockTokens.end
    put(UInt64(symbols.codes[end]), Int(symbols.lengths[end]), to: &output)
    if isLast { fill(to: &output) }
  }

  /// Ends blocks between two bytes, by an empty one that is not packed.
  mutating func align(to output: inout ByteBuffer) {
    put(0, 3, to: &output)
    fill(to: &output)
    output.append([0, 0, 0xFF, 0xFF])
  }

  private mutating func fill(to output: inout ByteBuffer) {
    put(0, (8 - bitCount) & 7, to: &output)
  }

  /// Adds `count` bits, at most 56.
  @inline(__always) private mutating func put(
    _ value: UInt64, _ count: Int, to output: inout ByteBuffer
  ) {
    bits |= value &<< UInt64(truncatingIfNeeded: bitCount)
    bitCount &+= count
    output.append(word: bits, bytes: bitCount >> 3)
    bits &>>= UInt64(truncatingIfNeeded: bitCount & ~7)
    bitCount &= 7
  }

  private mutating func setRepeats(_ symbol: Int) {
    let extra = BlockTokens.extraBits(ofLengthSymbol: symbol)
    let base = BlockTokens.lengthBases[symbol]
    // The longest length has a symbol to itself, which the one before it must leave alone.
    for more in 0..<(1 << extra) where base + more < 258 || extra == 0 {
      say(256 + base + more, 257 + symbol, more, extra)
    }
  }

  private mutating func say(_ place: Int, _ symbol: Int, _ more: Int, _ extra: Int) {
    let own = Int(symbols.lengths[symbol])
    said[place] =
      UInt32(symbols.codes[symbol]) | UInt32(more) << UInt32(own) | UInt32(own + extra) << 24
  }

  private mutating func writeTokens(_ tokens: borrowing BlockTokens, to output: inout ByteBuffer) {
    var (bits, bitCount) = (bits, bitCount)
    // A token takes up to 48 bits; eight bytes are stored at a time.
    unsafe output.append(upTo: tokens.count * 6 + 16) { place in
      var written = 0
      for index in 0..<tokens.count {
        let (value, count) = said(tokens.tokens[index])
        bits |= value &<< UInt64(truncatingIfNeeded: bitCount)
        bitCount &+= count
        let next = unsafe UnsafeMutableRawPointer(place + written)
        unsafe next.storeBytes(of: bits.littleEndian, as: UInt64.self)
        written &+= bitCount >> 3
        bits &>>= UInt64(truncatingIfNeeded: bitCount & ~7)
        bitCount &= 7
      }
      return written
    }
    (self.bits, self.bitCount) = (bits, bitCount)
  }

  /// The bits of a token, and how many they are.
  @inline(__always) private func said(_ token: UInt32) -> (UInt64, Int) {
    if token < 256 {
      let byte = said[Int(token)]
      return (UInt64(byte & 0xFF_FFFF), Int(byte >> 24))
    }
    let length = said[256 &+ Int(token >> 15 & 0x1FF)]
    let lengthBits = Int(length >> 24)
    let symbol = Int(token >> 24 & 0x1F)
    let codeBits = Int(distances.lengths[symbol])
    let extra = BlockTokens.extraBits(ofDistanceSymbol: symbol)
    let rest = UInt64(token & 0x7FFF) & (1 &<< UInt64(extra) &- 1)
    let distance = UInt64(distances.codes[symbol]) | rest &<< UInt64(codeBits)
    return (
      UInt64(length & 0xFF_FFFF) | distance &<< UInt64(lengthBits),
      lengthBits &+ codeBits &+ extra
    )
  }

  /// The lengths of both codes, themselves packed: runs are said by their length.
  private mutating func writeCodes(to output: inout ByteBuffer) {
    let count = 1 + (symbols.lengths.lastIndex { $0 > 0 } ?? 256)
    let distanceCount = 1 + (distances.lengths.lastIndex { $0 > 0 } ?? 0)
    let runs = LengthRuns(symbols.lengths[..<count] + distances.lengths[..<distanceCount])
    lengths.make { runs.counts[$0] }
    let order = LengthRuns.order
    let known = 1 + (order.lastIndex { lengths.lengths[$0] > 0 } ?? 3)
    put(UInt64(count - 257), 5, to: &output)
    put(UInt64(distanceCount - 1), 5, to: &output)
    put(UInt64(max(known, 4) - 4), 4, to: &output)
    for symbol in order.prefix(max(known, 4)) {
      put(UInt64(lengths.lengths[symbol]), 3, to: &output)
    }
    for run in runs.runs {
      put(UInt64(lengths.codes[run.symbol]), Int(lengths.lengths[run.symbol]), to: &output)
      if run.bits > 0 { put(UInt64(run.more), run.bits, to: &output) }
    }
  }
}

/// Lengths of codes as a block says them: each by itself, or that one repeats.
private struct LengthRuns {
  /// The order in which a block gives the lengths of the code for these symbols.
  static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

  /// A symbol, and the bits that follow it.
  private(set) var runs: [(symbol: Int, more: Int, bits: Int)] = []
  private(set) var counts = [UInt32](repeating: 0, count: 19)

  init(_ lengths: ArraySlice<UInt8>) {
    var rest = lengths
    while let length = rest.first {
      let run = rest.prefix { $0 == length }.count
      var left = run
      if length > 0 {
        add(Int(length), 0, 0)
        left -= 1
      }
      while left > 0 {
        let taken: Int
        if length == 0 && left >= 11 {
          taken = min(left, 138)
          add(18, taken - 11, 7)
        } else if length == 0 && left >= 3 {
          taken = left
          add(17, taken - 3, 3)
        } else if length > 0 && left >= 3 {
          taken = min(left, 6)
          add(16, taken - 3, 2)
        } else {
          taken = 1
          add(Int(length), 0, 0)
        }
        left -= taken
      }
      rest = rest.dropFirst(run)
    }
  }

  private mutating func add(_ symbol: Int, _ more: Int, _ bits: Int) {
    runs.append((symbol, more, bits))
    counts[symbol] += 1
  }
}

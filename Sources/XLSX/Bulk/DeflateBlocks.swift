/// Finds where the last block of a DEFLATE stream begins and ends (RFC 1951), without unpacking it.
@safe struct DeflateBlocks {
  /// Places in a stream, in bits.
  struct End: Equatable {
    /// Of the last block's first bit, which says that it is the last.
    var lastBlock: Int
    /// After the last block.
    var bits: Int
  }

  /// `nil` where the bytes are no whole stream.
  static func end(of stream: UnsafeBufferPointer<UInt8>) -> End? {
    var blocks = unsafe DeflateBlocks(stream: stream)
    while true {
      let header = blocks.position
      let isLast = blocks.take(1) == 1
      guard blocks.skipBlock(), blocks.position <= stream.count * 8 else { return nil }
      if isLast { return End(lastBlock: header, bits: blocks.position) }
    }
  }

  private let stream: UnsafeBufferPointer<UInt8>
  private var position = 0

  private init(stream: UnsafeBufferPointer<UInt8>) { unsafe self.stream = unsafe stream }

  /// The next bits, those beyond the end 0; up to 48 of them.
  @inline(__always) private var ahead: UInt64 {
    let byte = position >> 3
    if unsafe byte + 8 <= stream.count {
      let raw = unsafe UnsafeRawBufferPointer(stream)
      let word = unsafe raw.loadUnaligned(fromByteOffset: byte, as: UInt64.self)
      return UInt64(littleEndian: word) >> UInt64(position & 7)
    }
    var word: UInt64 = 0
    for index in unsafe stride(from: stream.count - 1, through: byte, by: -1) {
      word = word << 8 | UInt64(unsafe stream[index])
    }
    return word >> UInt64(position & 7)
  }

  @inline(__always) private mutating func take(_ bits: Int) -> Int {
    let value = Int(ahead & (1 << UInt64(bits) - 1))
    position += bits
    return value
  }

  /// From after the first bit of a block to its end; `false` where it is none.
  private mutating func skipBlock() -> Bool {
    switch take(2) {
    case 0:
      position = (position + 7) / 8 * 8
      let length = take(16)
      guard take(16) == length ^ 0xFFFF else { return false }
      position += length * 8
      return true
    case 1:
      let lengths =
        Array(repeating: UInt8(8), count: 144) + Array(repeating: UInt8(9), count: 112)
        + Array(repeating: UInt8(7), count: 24) + Array(repeating: UInt8(8), count: 8)
      return skipSymbols(
        PrefixCode(lengths[...]), PrefixCode(Array(repeating: UInt8(5), count: 30)[...]))
    case 2:
      guard let (literals, distances) = readCodes() else { return false }
      return skipSymbols(literals, distances)
    default:
      return false
    }
  }

  private static let codeOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

  private mutating func readCodes() -> (PrefixCode, PrefixCode)? {
    let literals = take(5) + 257
    let distances = take(5) + 1
    var codeLengths = [UInt8](repeating: 0, count: 19)
    let count = take(4) + 4
    for symbol in Self.codeOrder.prefix(count) { codeLengths[symbol] = UInt8(take(3)) }
    let code = PrefixCode(codeLengths[...])
    var lengths: [UInt8] = []
    while lengths.count < literals + distances {
      guard let symbol = decode(code) else { return nil }
      switch symbol {
      case 0...15: lengths.append(UInt8(symbol))
      case 16:
        guard let last = lengths.last else { return nil }
        lengths.append(contentsOf: repeatElement(last, count: 3 + take(2)))
      case 17: lengths.append(contentsOf: repeatElement(0, count: 3 + take(3)))
      default: lengths.append(contentsOf: repeatElement(0, count: 11 + take(7)))
      }
    }
    guard lengths.count == literals + distances else { return nil }
    return (PrefixCode(lengths[..<literals]), PrefixCode(lengths[literals...]))
  }

  private mutating func skipSymbols(_ literals: PrefixCode, _ distances: PrefixCode) -> Bool {
    while unsafe position <= stream.count * 8 {
      guard let symbol = decode(literals) else { return false }
      if symbol < 256 { continue }
      if symbol == 256 { return true }
      // Lengths 257 to 264 and 285 have no further bits, the others one more for every four.
      if symbol > 264 && symbol < 285 { position += (symbol - 261) / 4 }
      guard let distance = decode(distances) else { return false }
      if distance > 3 { position += distance / 2 - 1 }
    }
    return false
  }

  @inline(__always) private mutating func decode(_ code: PrefixCode) -> Int? {
    let entry = code.entries[Int(ahead & code.mask)]
    position += Int(entry & 15)
    return entry == 0 ? nil : Int(entry >> 4)
  }
}

/// The codes of a block, as a table by their bits.
private struct PrefixCode {
  /// The symbol, and in the lowest four bits the length of its code; 0 where no code is.
  private(set) var entries: [UInt16]
  let mask: UInt64

  /// Symbols of length 0 have no code.
  init(_ lengths: ArraySlice<UInt8>) {
    let longest = Int(lengths.max() ?? 0)
    mask = (1 << UInt64(longest)) - 1
    entries = Array(repeating: 0, count: 1 << longest)
    var next = 0
    for length in stride(from: 1, through: longest, by: 1) {
      for (symbol, own) in lengths.enumerated() where Int(own) == length && next < 1 << length {
        var place = Self.reversed(next, length)
        while place < entries.count {
          entries[place] = UInt16(symbol << 4 | length)
          place += 1 << length
        }
        next += 1
      }
      next <<= 1
    }
  }

  /// Codes are packed from their highest bit on.
  private static func reversed(_ code: Int, _ length: Int) -> Int {
    var result = 0
    for bit in 0..<length where code >> bit & 1 == 1 { result |= 1 << (length - 1 - bit) }
    return result
  }
}

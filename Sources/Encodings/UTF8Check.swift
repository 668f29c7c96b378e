/// The strict check of UTF-8: no overlong forms, no surrogates, nothing cut off.
package enum UTF8Check {
  /// What keeps bytes from being text.
  package struct Flaws: Hashable, Sendable {
    /// The first zero byte; behind it nothing was looked at.
    package var zero: Int?
    /// The number of bytes before the first malformed one.
    package var malformed: Int?
  }

  /// Little enough to stay near the processor between two looks.
  private static let piece = 1 << 14

  /// Zero bytes and malformed ones, in one walk through the memory.
  package static func flaws(in bytes: Span<UInt8>) -> Flaws {
    var flaws = Flaws()
    var start = 0
    while start < bytes.count {
      let end = characterStart(bytes, from: min(start + piece, bytes.count))
      let part = bytes.extracting(start..<end)
      if let zero = ByteRuns.firstIndex(of: 0, in: part) {
        flaws.zero = start + zero
        break
      }
      if flaws.malformed == nil, let found = firstMalformed(in: part) {
        flaws.malformed = start + found
      }
      start = end
    }
    return flaws
  }

  /// True where every byte is one of text, and none is zero.
  package static func isText(_ bytes: Span<UInt8>) -> Bool { flaws(in: bytes) == Flaws() }

  /// The number of bytes before the first malformed one; `nil` where all are well-formed.
  package static func firstMalformed(in bytes: Span<UInt8>) -> Int? {
    var start = 0
    while true {
      start = plainPrefix(of: bytes, from: start)
      guard start < bytes.count else { return nil }
      // What the quick walk stopped at, and a little more.
      let end = characterStart(bytes, from: min(start + 64, bytes.count))
      do {
        _ = try UTF8Span(validating: bytes.extracting(start..<end))
      } catch {
        return start + error.byteOffsets.lowerBound
      }
      start = end
    }
  }

  /// The next place from `start` on where a character begins: behind at most four bytes that
  /// continue one, for more of them are malformed wherever they are cut.
  private static func characterStart(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count, index - start < 4, bytes[index] & 0xC0 == 0x80 { index += 1 }
    return index
  }

  /// Sixteen bytes as signed numbers, which every processor compares at once: ASCII is not
  /// negative, bytes that continue a character are below -64, the leads E1…EF are -31…-17.
  private typealias Block = SIMD16<Int8>

  /// Walks from the start of a character on as far as the text is made of ASCII and of plain
  /// three-byte characters, which Chinese tables hardly leave.
  /// - Returns: where that ends, between two characters.
  private static func plainPrefix(of bytes: Span<UInt8>, from start: Int) -> Int {
    let count = bytes.count
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress, start + 16 <= count else { return start }
      let raw = unsafe UnsafeRawPointer(base)
      func load(_ offset: Int) -> Block {
        unsafe raw.loadUnaligned(fromByteOffset: offset, as: Block.self)
      }
      let first = load(start)
      guard isPlain(first, behind: shifted(first, by: 1), shifted(first, by: 2)) else {
        return start
      }
      func isPlainBlock(_ offset: Int) -> Bool {
        isPlain(load(offset), behind: load(offset &- 1), load(offset &- 2))
      }
      var index = start + 16
      while index <= count &- 16, isPlainBlock(index) { index &+= 16 }
      // A character that has only begun is left to whoever goes on from here.
      if isLead(bytes[index - 1]) { return index - 1 }
      return isLead(bytes[index - 2]) ? index - 2 : index
    }
  }

  /// True where each byte is ASCII, a plain lead (E1…EF), or continues a character, which it must
  /// exactly where one of the two bytes before it is a lead. ED, whose followers have rules of
  /// their own, is no plain lead.
  @inline(__always)
  private static func isPlain(_ block: Block, behind last: Block, _ before: Block) -> Bool {
    let continues = block .< Block(repeating: -64)
    let isKnown = (block .>= Block(repeating: 0)) .^ (leads(block) .^ continues)
    let mustContinue = leads(last) .| leads(before)
    let isWrong =
      (.!isKnown) .| (continues .^ mustContinue) .| (block .== Block(repeating: -19))
    let words = unsafe unsafeBitCast(isWrong, to: SIMD2<UInt64>.self)
    return words.x | words.y == 0
  }

  @inline(__always)
  private static func leads(_ block: Block) -> SIMDMask<Block> {
    (block .> Block(repeating: -32)) .& (block .< Block(repeating: -16))
  }

  private static func isLead(_ byte: UInt8) -> Bool { byte >= 0xE1 && byte <= 0xEF }

  /// The bytes `count` places before, nothing before the first.
  private static func shifted(_ block: Block, by count: Int) -> Block {
    var moved = Block()
    for index in count..<16 { moved[index] = block[index - count] }
    return moved
  }
}

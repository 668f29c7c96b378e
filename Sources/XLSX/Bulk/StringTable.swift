/// The texts that cells of a workbook refer to by number. It takes no more than a number of texts:
/// beyond it, new ones stand in their cells, so that a large sheet is written in little memory.
@safe struct StringTable: ~Copyable {
  /// Words that repeat come early in a sheet; what comes later and is new is mostly names.
  static let limit = 8_192

  /// How many cells refer to the texts.
  private(set) var uses = 0
  /// The texts one after the other, and where each ends.
  private var texts = ByteBuffer()
  private var ends: [Int] = []
  /// Numbers of texts plus one by their hash, 0 where nothing is; twice the room that is needed.
  private var slots = [UInt16](repeating: 0, count: limit * 2)

  var count: Int { ends.count }

  mutating func removeAll() {
    uses = 0
    texts.truncate()
    ends.removeAll(keepingCapacity: true)
    unsafe slots.withUnsafeMutableBufferPointer { unsafe $0.update(repeating: 0) }
  }

  /// The number of the text; `nil` where it is new and there is no room for it.
  mutating func index(of text: UnsafeBufferPointer<UInt8>) -> Int? {
    let mask = Self.limit * 2 - 1
    var slot = unsafe Self.hash(text) & mask
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if unsafe isText(index, text) {
        uses += 1
        return index
      }
      slot = (slot + 1) & mask
    }
    guard ends.count < Self.limit else { return nil }
    unsafe texts.append(text)
    ends.append(texts.count)
    slots[slot] = UInt16(ends.count)
    uses += 1
    return ends.count - 1
  }

  /// The bytes of a number's text; good until one is added.
  func text(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    let start = index == 0 ? 0 : ends[index - 1]
    return unsafe UnsafeBufferPointer(rebasing: texts.bytes[start..<ends[index]])
  }

  /// The text of a number is `text`; `false` where there is no such number.
  @inline(__always) func holds(_ index: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    unsafe index < ends.count && isText(index, text)
  }

  @inline(__always) private func isText(
    _ index: Int, _ text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let start = index == 0 ? 0 : ends[index - 1]
    guard ends[index] - start == text.count else { return false }
    guard let first = text.baseAddress, let stored = unsafe texts.bytes.baseAddress else {
      return true
    }
    return unsafe UnsafeRawPointer(first).hasSame(text.count, as: stored + start)
  }

  /// Eight bytes at a time, the last of them again where they are no eight, each mixed by a
  /// multiplication whose halves are folded together.
  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    let count = text.count
    var result = UInt64(truncatingIfNeeded: count) ^ 0x9E37_79B9_7F4A_7C15
    guard let first = text.baseAddress else { return Int(truncatingIfNeeded: result) }
    let bytes = unsafe UnsafeRawPointer(first)
    if count >= 8 {
      var place = 0
      while place &+ 8 < count {
        result = unsafe mixed(result, bytes.word(place))
        place &+= 8
      }
      return unsafe Int(truncatingIfNeeded: mixed(result, bytes.word(count &- 8)))
    }
    if count >= 4 {
      let word = unsafe UInt64(bytes.half(0)) << 32 | UInt64(bytes.half(count &- 4))
      return Int(truncatingIfNeeded: mixed(result, word))
    }
    var last: UInt64 = 0
    for index in 0..<count { last = unsafe last << 8 | UInt64(text[index]) }
    return Int(truncatingIfNeeded: mixed(result, last))
  }

  @inline(__always) private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low
  }
}

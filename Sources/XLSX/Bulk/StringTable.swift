import Glibc

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
    let mask = slots.count - 1
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

  /// The text of a number.
  func text(_ index: Int) -> String {
    let start = index == 0 ? 0 : ends[index - 1]
    return unsafe String(decoding: texts.bytes[start..<ends[index]], as: UTF8.self)
  }

  /// The text of a number is `text`.
  func holds(_ index: Int, _ text: String) -> Bool {
    guard ends.indices.contains(index) else { return false }
    return unsafe text.withBytes { unsafe isText(index, $0) }
  }

  private func isText(_ index: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = index == 0 ? 0 : ends[index - 1]
    guard ends[index] - start == text.count else { return false }
    guard let first = text.baseAddress, let stored = unsafe texts.bytes.baseAddress else {
      return true
    }
    return unsafe memcmp(first, stored + start, text.count) == 0
  }

  /// Eight bytes at a time, each mixed by a multiplication whose halves are folded together.
  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    var result = UInt64(text.count) ^ 0x9E37_79B9_7F4A_7C15
    let bytes = UnsafeRawBufferPointer(text)
    var offset = 0
    while offset + 8 <= bytes.count {
      result = mixed(result, unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    var last: UInt64 = 0
    while offset < bytes.count {
      last = last << 8 | UInt64(unsafe bytes[offset])
      offset += 1
    }
    return Int(truncatingIfNeeded: mixed(result, last))
  }

  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low
  }
}

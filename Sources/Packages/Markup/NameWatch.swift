/// Watches over how many different names a part uses: expat keeps each of them until the part ends.
struct NameWatch {
  /// No part of a workbook has so many.
  static let most = 2_000
  private var seen = [UInt64](repeating: 0, count: 1 << 10)
  private var count = 0

  /// Takes a name; false when there were too many. Short names are so few that none need be kept.
  mutating func take(_ name: UnsafePointer<CChar>) -> Bool {
    var hash: UInt32 = 2_166_136_261
    var length = 0
    while unsafe name[length] != 0 {
      hash = unsafe (hash ^ UInt32(UInt8(bitPattern: name[length]))) &* 16_777_619
      length += 1
    }
    guard length > 3 else { return true }
    let place = Int(hash >> 22)
    let bit: UInt64 = 1 << UInt64(hash >> 16 & 63)
    if seen[place] & bit == 0 {
      seen[place] |= bit
      count += 1
    }
    return count <= Self.most
  }
}

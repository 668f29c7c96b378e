/// Base64 of RFC 4648, in lines as mail wants them.
enum Base64 {
  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// On one line.
  static func encode(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity((bytes.count + 2) / 3 * 4)
    var group: UInt32 = 0
    var held = 0
    for byte in bytes {
      group = group << 8 | UInt32(byte)
      held += 1
      if held == 3 {
        for shift: UInt32 in [18, 12, 6, 0] { out.append(digits[Int(group >> shift & 63)]) }
        (group, held) = (0, 0)
      }
    }
    if held > 0 {
      group <<= UInt32(8 * (3 - held))
      for (index, shift) in [UInt32(18), 12, 6, 0].enumerated() {
        out.append(index <= held ? digits[Int(group >> shift & 63)] : UInt8(ascii: "="))
      }
    }
    return out
  }

  /// In lines of 76 characters, each ended by CR LF.
  static func lines(_ bytes: [UInt8]) -> [UInt8] {
    // 57 bytes make 76 characters.
    let perLine = 57
    var out: [UInt8] = []
    out.reserveCapacity((bytes.count / perLine + 1) * 78)
    var start = 0
    while start < bytes.count {
      let end = min(start + perLine, bytes.count)
      out += encode(bytes[start..<end])
      out += [13, 10]
      start = end
    }
    return out
  }
}

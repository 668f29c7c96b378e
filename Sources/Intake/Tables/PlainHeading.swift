/// `Heading.key` for headings of nothing but Chinese characters, ASCII and the punctuation that
/// goes with them, full-width or half-width: nearly all there are. Each of these signs is a
/// character by itself, so that bytes can be looked at instead. Every cell of a file's first rows
/// comes by here.
enum PlainHeading {
  /// `nil` where another sign stands in the heading.
  static func key(_ text: String) -> String? {
    guard let bare = bare(text) else { return nil }
    var kept: [UInt8] = []
    kept.reserveCapacity(bare.count)
    var rest = bare[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "(")),
      let close = rest[open...].firstIndex(of: UInt8(ascii: ")"))
    {
      keep(rest[..<open], in: &kept)
      let inside = rest[(open + 1)..<close]
      if !Heading.isUnit(Substring(decoding: inside, as: UTF8.self)) { keep(inside, in: &kept) }
      rest = rest[(close + 1)...]
    }
    keep(rest, in: &kept)
    return String(decoding: kept, as: UTF8.self)
  }

  /// Half-width, in small letters and without blanks.
  private static func bare(_ text: String) -> [UInt8]? {
    var bare: [UInt8] = []
    bare.reserveCapacity(text.utf8.count)
    var bytes = text.utf8.makeIterator()
    while let byte = bytes.next() {
      switch byte {
      case 0...0x20, 0x7F: continue
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): bare.append(byte | 0x20)
      case ..<0x80: bare.append(byte)
      case 0xC2:
        guard bytes.next() == 0xB7 else { return nil }
        bare += [0xC2, 0xB7]
      case 0xE2...0xE9, 0xEF:
        guard let second = bytes.next(), let third = bytes.next() else { return nil }
        switch (byte, second, third) {
        case (0xE4...0xE9, _, _), (0xE2, 0x80, 0x9C...0x9D), (0xE3, 0x80, 0x81),
          (0xE3, 0x80, 0x88...0x91):
          bare.append(byte)
          bare.append(second)
          bare.append(third)
        case (0xE3, 0x80, 0x80): continue
        // U+FF01…FF3F, U+FF40…FF5E.
        case (0xEF, 0xBC, 0x81...0xBF): bare.append(small(third - 0x60))
        case (0xEF, 0xBD, 0x80...0x9E): bare.append(third - 0x20)
        default: return nil
        }
      default: return nil
      }
    }
    return bare
  }

  private static func small(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  /// Adds what is no punctuation, as `Heading` knows it.
  private static func keep(_ bytes: ArraySlice<UInt8>, in kept: inout [UInt8]) {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      let width = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : 3
      defer { index += width }
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "/"), UInt8(ascii: ","),
        UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "*"), UInt8(ascii: "\""),
        UInt8(ascii: "'"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "."):
        continue
      // ·, “ and ”.
      case 0xC2, 0xE2: continue
      // 、, 【 and 】.
      case 0xE3 where bytes[index + 2] == 0x81 || bytes[index + 2] >= 0x90: continue
      default: kept += bytes[index..<index + width]
      }
    }
  }
}

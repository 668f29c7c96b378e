/// Text as the format stores it. XML cannot hold control characters, U+FFFE and U+FFFF; the format
/// writes them as `_x` and four hex digits and `_` (ECMA-376 part 1, 22.9.2.19), so that a text
/// that looks like it by itself must have its first `_` written the same way.
enum CellText {
  /// The most UTF-16 units that a cell can hold.
  static let limit = 32_767
  /// A text of so many UTF-8 bytes fits whatever it is: an escape makes seven characters of one.
  static let surelyShort = limit / 7

  /// `text` as it stands in the file, before XML's own escapes.
  static func stored(_ text: String) -> String {
    needsEscape(text) ? escaped(text) : text
  }

  /// The length of a text that a cell cannot hold, in UTF-16 units or, where its escapes make it
  /// longer than that, in characters as stored; `nil` for one that it can.
  static func excess(_ text: String) -> Int? {
    guard text.utf8.count > surelyShort else { return nil }
    let units = max(text.utf16.count, stored(text).unicodeScalars.count)
    return units > limit ? units : nil
  }

  /// No character that XML cannot hold; line feeds only where `lineFeeds` allows them. For texts
  /// that the format stores without escapes: names, formulas, headers, messages.
  static func isPlain(_ text: String, lineFeeds: Bool = false) -> Bool {
    for scalar in text.unicodeScalars {
      if scalar == "\n" && lineFeeds { continue }
      if isForbidden(scalar) || scalar == "\n" || scalar == "\t" { return false }
    }
    return true
  }

  private static func needsEscape(_ text: String) -> Bool {
    var last: UInt8 = 0
    for byte in text.utf8 {
      if byte < 0x20 && byte != 0x09 && byte != 0x0A { return true }
      // U+FFFE and U+FFFF are EF BF BE and EF BF BF; other ends of EF BF cost a second look only.
      if last == 0xBF && (byte == 0xBE || byte == 0xBF) { return true }
      if last == 0x5F && byte == 0x78 { return true }
      last = byte
    }
    return false
  }

  private static func isForbidden(_ scalar: UnicodeScalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0...0x1F, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  private static func escaped(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = ""
    result.reserveCapacity(text.utf8.count + 16)
    for (index, scalar) in scalars.enumerated() {
      if isForbidden(scalar) || (scalar == "_" && looksEscaped(scalars, at: index)) {
        result += "_x" + hex(scalar.value) + "_"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// `_xHHHH_` begins at `index`.
  private static func looksEscaped(_ scalars: [UnicodeScalar], at index: Int) -> Bool {
    guard index + 6 < scalars.count, scalars[index + 1] == "x", scalars[index + 6] == "_" else {
      return false
    }
    return scalars[(index + 2)...(index + 5)].allSatisfy { $0.properties.isASCIIHexDigit }
  }

  private static func hex(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}

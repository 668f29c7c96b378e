package import Campaigns

/// The bytes of a JSON document in the making. Texts go into them in runs, numbers digit by digit,
/// so that a country's figures need no string of their own each.
package struct JSONBytes: Sendable {
  private(set) var bytes: [UInt8] = []

  package init() {}

  /// A text by itself, quoted and escaped.
  static func quoted(_ text: String) -> [UInt8] {
    var out = JSONBytes()
    out.quote(text)
    return out.bytes
  }

  /// Room for so many more bytes, made at once.
  mutating func reserve(_ more: Int) { bytes.reserveCapacity(bytes.count + more) }

  /// A piece of the document as it stands.
  package mutating func append(_ piece: [UInt8]) { bytes.append(contentsOf: piece) }

  /// A piece of the document as it stands.
  package mutating func append(_ piece: String) { bytes.append(contentsOf: piece.utf8) }

  /// A whole number in decimal digits.
  package mutating func append(_ number: Int) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    append(digitsOf: number.magnitude)
  }

  private mutating func append(digitsOf number: UInt) {
    if number >= 10 { append(digitsOf: number / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  /// The twelve digits of a code, quoted.
  package mutating func quote(_ code: RegionCode) {
    bytes.append(UInt8(ascii: "\""))
    var rest = code.value
    var place: UInt64 = 100_000_000_000
    while place > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(rest / place))
      rest %= place
      place /= 10
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// A text, quoted and escaped; `null` where there is none.
  package mutating func quote(_ text: String?) {
    guard let text else { return append("null") }
    bytes.append(UInt8(ascii: "\""))
    if Self.isPlain(text) { append(text) } else { escape(text) }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": append("\\\"")
      case "\\": append("\\\\")
      case "\n": append("\\n")
      case "\r": append("\\r")
      case "\t": append("\\t")
      case _
      where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        || (0x2028...0x2029).contains(scalar.value):
        let digits = String(scalar.value, radix: 16)
        append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }

  /// No byte of the text begins what JSON escapes; in doubt one may.
  private static func isPlain(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    for index in bytes.indices {
      switch bytes[index] {
      case 0..<0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "\\"): return false
      // Leads of C1 controls and of the separators of lines and paragraphs.
      case 0xC2, 0xE2: return false
      default: break
      }
    }
    return true
  }
}

/// Tidying of cells that offices' programs leave spaces, full-width and invisible characters in.
enum Tidy {
  /// Without blanks and invisible characters at both ends.
  static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isBlank($0) }),
      let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(scalars[first...last])
  }

  /// Without any blank or invisible character.
  static func withoutBlanks(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isBlank) else { return text }
    var kept = String.UnicodeScalarView()
    kept.append(contentsOf: text.unicodeScalars.filter { !isBlank($0) })
    return String(kept)
  }

  /// Full-width letters, digits and punctuation as their ASCII twins.
  static func halfWidth(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: kept.append(UnicodeScalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x3000: kept.append(" ")
      default: kept.append(scalar)
      }
    }
    return String(kept)
  }

  /// A value for machines: half-width, without inner invisible characters, and without what makes
  /// Excel keep a text: `="…"`, a leading apostrophe.
  static func plain(_ text: String) -> String {
    var plain = trimmed(halfWidth(text))
    if plain.hasPrefix("=\""), plain.hasSuffix("\""), plain.utf8.count >= 3 {
      plain = trimmed(String(plain.dropFirst(2).dropLast()))
    }
    if let first = plain.unicodeScalars.first, ["'", "‘", "’"].contains(first) {
      plain = trimmed(String(plain.unicodeScalars.dropFirst()))
    }
    var kept = String.UnicodeScalarView()
    kept.append(contentsOf: plain.unicodeScalars.filter { !isInvisible($0) })
    return String(kept)
  }

  static func isBlank(_ scalar: UnicodeScalar) -> Bool {
    switch scalar.value {
    case 0...0x20, 0x7F...0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
      true
    default: isInvisible(scalar)
    }
  }

  /// Zero-width characters, direction marks, soft hyphens and variation selectors.
  static func isInvisible(_ scalar: UnicodeScalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F, 0xFEFF:
      true
    default: false
    }
  }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }
}

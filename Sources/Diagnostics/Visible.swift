/// Foreign text made safe to print: nothing in it can move the cursor, hide or reorder what stands
/// around it.
package enum Visible {
  /// At most this many characters of a foreign text stand in a message.
  package static let limit = 60

  /// `text` with control and direction marks shown as `\u{…}` and long text cut with `…`.
  package static func text(_ text: String, limit: Int = limit) -> String {
    var shown = ""
    var count = 0
    for scalar in text.unicodeScalars {
      if count == limit {
        if isDigit(scalar) { dropTail(of: &shown) }
        shown += "…"
        break
      }
      count += 1
      if isHidden(scalar) {
        shown += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }

  /// A long row of digits that is cut could end as somebody's identity-card or mobile number, which
  /// it is not: of such a row ten digits stay, fewer than any of these have.
  private static func dropTail(of shown: inout String) {
    let digits = shown.unicodeScalars.reversed().prefix(while: isDigit).count
    if digits > 10 { shown.unicodeScalars.removeLast(digits - 10) }
  }

  private static func isDigit(_ scalar: UnicodeScalar) -> Bool {
    ("0"..."9").contains(scalar)
  }

  /// Control characters, line separators, direction marks and other invisible characters.
  package static func isHidden(_ scalar: UnicodeScalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF,
      0xFFF9...0xFFFB, 0xFFFE, 0xFFFF:
      true
    default: false
    }
  }
}

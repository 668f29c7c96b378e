/// How wide a text is printed: a Chinese character counts 2, a Latin letter or digit 1.
package enum TextWidth {
  /// The width of a text in one line.
  package static func of(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }

  /// How many lines `text` takes in a column of `width` characters.
  package static func lines(_ text: String, in width: Int) -> Int {
    lineWidths(text, in: width).count
  }

  /// The widths of the lines that `text` breaks into, its own line breaks included. Chinese may
  /// break anywhere; a run of Latin letters or digits moves to the next line as long as it is
  /// shorter than one.
  package static func lineWidths(_ text: String, in width: Int) -> [Int] {
    let limit = max(width, 2)
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { lineWidths(ofParagraph: $0.unicodeScalars, limit: limit) }
  }

  private static func lineWidths(
    ofParagraph scalars: Substring.UnicodeScalarView, limit: Int
  ) -> [Int] {
    var lines = [0]
    var word = 0
    for scalar in scalars {
      let width = width(of: scalar)
      let joins = width == 1 && scalar != " "
      let last = lines.count - 1
      if lines[last] + width > limit {
        let moved = joins && word < limit ? word : 0
        lines[last] -= moved
        lines.append(moved + width)
      } else {
        lines[last] += width
      }
      word = joins ? word + 1 : 0
    }
    return lines
  }

  private static func width(of scalar: UnicodeScalar) -> Int {
    switch scalar.value {
    case 0x0300...0x036F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
    // Punctuation and signs that Chinese fonts draw as wide as a character: · × ÷ — “ ” … ≥ √.
    case 0xB7, 0xD7, 0xF7, 0x2010...0x2027, 0x2030...0x203B, 0x2150...0x27BF: 2
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}

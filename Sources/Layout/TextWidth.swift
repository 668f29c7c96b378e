/// How wide a text is printed: a Chinese character counts 2, a Latin letter or digit 1.
package enum TextWidth {
  /// The width of a text in one line.
  package static func of(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }

  /// How many lines `text` takes in a column of `width` characters, whichever way a program breaks
  /// them.
  package static func lines(_ text: String, in width: Int) -> Int {
    if isOneLine(text, in: width) { return 1 }
    return max(
      lineWidths(text, in: width).count, lineWidths(text, in: width, keepsMarks: false).count)
  }

  /// True for a text that need not be broken anywhere, as most are. No character is wider than the
  /// bytes that it is written with are many.
  private static func isOneLine(_ text: String, in width: Int) -> Bool {
    let limit = max(width, 2)
    return !text.utf8.contains(UInt8(ascii: "\n"))
      && (text.utf8.count <= limit || of(text) <= limit)
  }

  /// The widths of the lines that `text` breaks into, its own line breaks included. Chinese may
  /// break anywhere; a run of Latin letters or digits moves to the next line as long as it is
  /// shorter than one.
  /// - Parameter keepsMarks: closing marks stay with what is before them and opening ones with what
  ///   follows, as Excel does it and LibreOffice by the language of the cell.
  package static func lineWidths(
    _ text: String, in width: Int, keepsMarks: Bool = true
  ) -> [Int] {
    let limit = max(width, 2)
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { lineWidths(of: pieces($0.unicodeScalars, keepsMarks: keepsMarks), limit: limit) }
  }

  private static func lineWidths(of pieces: [[Int]], limit: Int) -> [Int] {
    var lines = [0]
    for piece in pieces {
      let whole = piece.reduce(0, +)
      if lines[lines.count - 1] + whole <= limit {
        lines[lines.count - 1] += whole
        continue
      }
      if lines[lines.count - 1] > 0 { lines.append(0) }
      for width in piece {
        if lines[lines.count - 1] + width > limit { lines.append(0) }
        lines[lines.count - 1] += width
      }
    }
    return lines
  }

  /// Widths of characters that stay together.
  private static func pieces(
    _ scalars: Substring.UnicodeScalarView, keepsMarks: Bool
  ) -> [[Int]] {
    var pieces: [[Int]] = []
    var last: UnicodeScalar?
    for scalar in scalars {
      let width = width(of: scalar)
      let isGlued =
        last.map { last in
          width == 0 || (isLetter(scalar) && isLetter(last))
            || (keepsMarks && (closing.contains(scalar) || opening.contains(last)))
        } ?? false
      if isGlued {
        pieces[pieces.count - 1].append(width)
      } else {
        pieces.append([width])
      }
      last = scalar
    }
    return pieces
  }

  private static func isLetter(_ scalar: UnicodeScalar) -> Bool {
    scalar != " " && width(of: scalar) == 1
  }

  /// Marks that no line begins with, and those that none ends with.
  private static let closing = Set("、，。；：？！）〕》〉”’】」』·…—％%".unicodeScalars)
  private static let opening = Set("（〔《〈“‘【「『".unicodeScalars)

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

/// How wide a text is printed: a Chinese character counts 2, a Latin letter or digit 1.
package enum TextWidth {
  /// The width of a text in one line.
  package static func of(_ text: String) -> Int {
    var sum = 0
    for scalar in text.unicodeScalars { sum += width(of: scalar) }
    return sum
  }

  /// How many lines `text` takes in a column of `width` characters, whichever way a program breaks
  /// them.
  package static func lines(_ text: String, in width: Int) -> Int {
    if isOneLine(text, in: width) { return 1 }
    let limit = max(width, 2)
    let kept = LineCount.of(text, limit: limit, keepsMarks: true)
    // Without a mark there is one way only.
    guard kept.hasMarks else { return kept.lines }
    return max(kept.lines, LineCount.of(text, limit: limit, keepsMarks: false).lines)
  }

  /// True for a text that need not be broken anywhere, as most are. No character is wider than the
  /// bytes that it is written with are many.
  private static func isOneLine(_ text: String, in width: Int) -> Bool {
    let limit = max(width, 2)
    let bytes = text.utf8Span.span
    for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") { return false }
    return bytes.count <= limit || of(text) <= limit
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
      let staysWithLast =
        last.map { isGlued(scalar, width, to: $0, keepsMarks: keepsMarks) } ?? false
      if staysWithLast {
        pieces[pieces.count - 1].append(width)
      } else {
        pieces.append([width])
      }
      last = scalar
    }
    return pieces
  }

  /// No line ends between two characters.
  /// - Parameter width: of the second one.
  static func isGlued(
    _ scalar: UnicodeScalar, _ width: Int, to last: UnicodeScalar, keepsMarks: Bool
  ) -> Bool {
    width == 0 || (isLetter(scalar, width) && isLetter(last, self.width(of: last)))
      || (keepsMarks && (isClosing(scalar) || isOpening(last)))
  }

  private static func isLetter(_ scalar: UnicodeScalar, _ width: Int) -> Bool {
    scalar != " " && width == 1
  }

  /// Marks that no line begins with.
  static func isClosing(_ scalar: UnicodeScalar) -> Bool {
    switch scalar {
    case "、", "，", "。", "；", "：", "？", "！", "）", "〕", "》", "〉", "”", "’", "】", "」", "』", "·",
      "…", "—", "％", "%":
      true
    default: false
    }
  }

  /// Marks that no line ends with.
  static func isOpening(_ scalar: UnicodeScalar) -> Bool {
    switch scalar {
    case "（", "〔", "《", "〈", "“", "‘", "【", "「", "『": true
    default: false
    }
  }

  static func width(of scalar: UnicodeScalar) -> Int {
    let value = scalar.value
    // Nearly all characters are of one of these two kinds.
    if value < 0xB7 { return 1 }
    if value >= 0x2E80 && value <= 0xA4CF { return 2 }
    return rareWidth(of: value)
  }

  private static func rareWidth(of value: UInt32) -> Int {
    switch value {
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

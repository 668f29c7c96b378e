/// Text for one header line: a subject or a name. It has been looked at: no line breaks, controls
/// or marks that hide or reorder what a reader sees, so that no line of another kind can be made
/// of it.
package struct HeaderText: Hashable, Sendable {
  package let text: String

  /// At most this many characters; a subject that is longer is a mistake.
  package static let limit = 250

  /// `nil` for text that is blank, too long, or holds a character that no header may show.
  package init?(_ text: String) {
    let scalars = text.unicodeScalars
    guard !scalars.allSatisfy({ $0 == " " || $0 == "\u{3000}" }), scalars.count <= Self.limit,
      !scalars.contains(where: Self.isBarred)
    else { return nil }
    self.text = text
  }

  private static func isBarred(_ scalar: UnicodeScalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF,
      0xFFF9...0xFFFF:
      true
    default: false
    }
  }

  /// As it stands in a header, in ASCII: plain where every mail program reads it so, else in
  /// encoded words (RFC 2047) with a fold between them.
  /// - Parameter column: how many characters stand before it on its line.
  func encoded(after column: Int) -> String {
    let isPlain =
      text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !text.contains("=?")
      && !text.hasPrefix(" ") && !text.hasSuffix(" ") && column + text.utf8.count <= 76
    return isPlain ? text : EncodedWord.words(text, after: column).joined(separator: "\r\n ")
  }

  /// As the name before an address: encoded, or in quotes, which hide what is special there. A
  /// name that fits into one encoded word stands in one, on a line of its own if need be: some
  /// readers put a space between two.
  func phrase(after column: Int) -> String {
    let coded = encoded(after: column + 2)
    guard coded == text else {
      let here = EncodedWord.words(text, after: column)
      let below = EncodedWord.words(text, after: 1)
      return below.count < here.count
        ? "\r\n " + below.joined(separator: "\r\n ") : here.joined(separator: "\r\n ")
    }
    let escaped = text.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
    return "\"" + String(escaped) + "\""
  }
}

/// Encoded words of RFC 2047: UTF-8 in base64.
enum EncodedWord {
  private static let before = "=?UTF-8?B?"
  private static let after = "?="

  /// The words that hold `text`, each on a line of at most 76 characters of its own, none splitting
  /// a character as readers see it.
  /// - Parameter column: how many characters stand before the first; few, so that any piece fits.
  static func words(_ text: String, after column: Int) -> [String] {
    var words: [String] = []
    var room = capacity(column: column)
    var held: [UInt8] = []
    for piece in pieces(text) {
      if held.count + piece.count > room {
        words.append(word(held))
        held = []
        room = capacity(column: 1)
      }
      held += piece
    }
    return words + [word(held)]
  }

  /// The bytes of each character; of a very long one, of each of its scalars.
  private static func pieces(_ text: String) -> [[UInt8]] {
    text.flatMap { character -> [[UInt8]] in
      let bytes = Array(character.utf8)
      guard bytes.count > 30 else { return [bytes] }
      return character.unicodeScalars.map { Array(String($0).utf8) }
    }
  }

  /// How many bytes fit into a word that begins at `column`.
  private static func capacity(column: Int) -> Int {
    precondition(column < 20, "an encoded word begins near its line's beginning")
    return (75 - column - before.utf8.count - after.utf8.count) / 4 * 3
  }

  private static func word(_ bytes: [UInt8]) -> String {
    before + String(decoding: Base64.encode(bytes), as: UTF8.self) + after
  }
}

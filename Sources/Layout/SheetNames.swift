/// Gives sheets names that every spreadsheet takes: at most 31 UTF-16 units, without brackets,
/// `: * ? / \` and apostrophes, not blank, unique whatever the case.
struct SheetNames: Sendable {
  static let limit = 31
  private var taken: Set<String> = ["history"]

  /// The wished name as far as it is legal, with ` (2)`, ` (3)`… where it is already taken.
  mutating func name(_ wish: String) -> String {
    // Most names are a few Chinese characters, which have no case.
    if Self.isChinese(wish), taken.insert(wish).inserted { return wish }
    let legal = Self.trimmed(
      Self.unescaped(String(String.UnicodeScalarView(wish.unicodeScalars.filter(Self.isLegal)))))
    let stem = legal.isEmpty ? "Sheet" : legal
    var name = Self.cut(stem, to: Self.limit)
    var count = 1
    while !taken.insert(name.lowercased()).inserted {
      count += 1
      let suffix = " (\(count))"
      name = Self.cut(stem, to: Self.limit - suffix.utf16.count) + suffix
    }
    return name
  }

  /// Nothing but common Chinese characters, and no more of them than a name may have.
  private static func isChinese(_ wish: String) -> Bool {
    let scalars = wish.unicodeScalars
    return !wish.isEmpty && scalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
      && scalars.count <= limit
  }

  /// Programs read `_x0041_` in a name as an A, each in its own places: a wide `_` is read by none.
  private static func unescaped(_ name: String) -> String {
    guard name.utf8.contains(UInt8(ascii: "_")) else { return name }
    return name.replacing(/_(?=x[0-9A-Fa-f]{4}_)/, with: "＿")
  }

  private static func isLegal(_ scalar: UnicodeScalar) -> Bool {
    switch scalar {
    case "[", "]", ":", "*", "?", "/", "\\", "'": false
    default:
      scalar.properties.generalCategory != .control && scalar.properties.generalCategory != .format
        && scalar.value != 0xFFFE && scalar.value != 0xFFFF
    }
  }

  private static func trimmed(_ text: String) -> String {
    let start = text.drop { $0.isWhitespace }
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }

  /// Whole characters only: an emoji or a rare character is two units and is never halved.
  private static func cut(_ text: String, to limit: Int) -> String {
    var kept = ""
    var units = 0
    for character in text {
      units += character.utf16.count
      if units > limit { break }
      kept.append(character)
    }
    return trimmed(kept)
  }
}

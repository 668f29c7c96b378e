/// Gives files names that every file system takes: no spaces, none of `/ \ : * ? " < > |` and
/// control characters, at most 200 bytes of UTF-8, unique in a run whatever the case.
struct FileNames: Sendable {
  static let limit = 200
  private var taken: Set<String> = []

  /// The wished name, whose `.xlsx` is added if it has none. `else` tells equal wishes apart, for
  /// instance by a code.
  mutating func name(_ wish: String, else distinction: String = "") -> String {
    let suffix = ".xlsx"
    let stem = Self.legal(wish.hasSuffix(suffix) ? String(wish.dropLast(suffix.count)) : wish)
    var name = Self.cut(stem, to: Self.limit - suffix.utf8.count) + suffix
    var count = 1
    while !taken.insert(name.lowercased()).inserted {
      let mark = count == 1 && !distinction.isEmpty ? "-" + distinction : "-\(count + 1)"
      name = Self.cut(stem, to: Self.limit - suffix.utf8.count - mark.utf8.count) + mark + suffix
      count += 1
    }
    return name
  }

  /// The name of a folder: legal and short enough.
  static func stem(_ wish: String) -> String { cut(legal(wish), to: limit) }

  private static func legal(_ wish: String) -> String {
    var stem = String(String.UnicodeScalarView(wish.unicodeScalars.filter(isLegal)))
    while stem.hasPrefix(".") || stem.hasPrefix("~") { stem.removeFirst() }
    return stem.isEmpty ? "report" : stem
  }

  private static func isLegal(_ scalar: UnicodeScalar) -> Bool {
    switch scalar {
    case "/", "\\", ":", "*", "?", "\"", "<", ">", "|": false
    default:
      !scalar.properties.isWhitespace && scalar.properties.generalCategory != .control
        && scalar.properties.generalCategory != .format
    }
  }

  private static func cut(_ text: String, to limit: Int) -> String {
    var kept = ""
    var bytes = 0
    for character in text {
      bytes += character.utf8.count
      if bytes > limit { break }
      kept.append(character)
    }
    return kept
  }
}

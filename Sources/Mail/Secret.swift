/// A password. Nothing that prints, describes or mirrors it shows it; only the transport can read
/// it.
package struct Secret: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  let revealed: String

  package init(_ text: String) { revealed = text }

  package var description: String { "•••" }
  package var debugDescription: String { "•••" }
  package var customMirror: Mirror { Mirror(self, children: []) }
}

/// Takes secrets out of what servers say: some answer with the line that they did not like.
struct Redactor: Sendable {
  private let needles: [String]

  init(_ credentials: SMTPSettings.Credentials?) {
    guard let credentials else {
      needles = []
      return
    }
    let password = credentials.password.revealed
    let forms = [password, "\0\(credentials.user)\0\(password)"].map {
      String(decoding: Base64.encode(Array($0.utf8)), as: UTF8.self)
    }
    needles = [password] + forms
  }

  /// `text` with every secret, and every longer piece of one, shown as `•••`.
  func clean(_ text: String) -> String {
    var cleaned = text
    for needle in needles where !needle.isEmpty {
      cleaned = cleaned.replacing(needle, with: "•••")
    }
    let words = cleaned.split(separator: " ", omittingEmptySubsequences: false)
    return words.map { isPiece($0) ? "•••" : String($0) }.joined(separator: " ")
  }

  private func isPiece(_ word: Substring) -> Bool {
    let core = word.drop { "\"'<[(".contains($0) }.prefix { !"\"'>])=".contains($0) }
    return core.count >= 8 && needles.contains { $0.contains(core) }
  }
}

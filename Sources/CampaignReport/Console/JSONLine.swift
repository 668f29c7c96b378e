import Records

/// One line of JSON for logs that machines read.
enum JSONLine {
  static func text(_ members: [(String, String)]) -> String {
    let document = JSONText.object(members.map { ($0.0, .text($0.1)) })
      .document(expandedLevels: 0)
    return String(document.dropLast())
  }
}

import Diagnostics
import Records

/// One line of JSON for logs that machines read.
enum JSONLine {
  static func text(_ members: [(String, JSONText)]) -> String {
    String(JSONText.object(members).document(expandedLevels: 0).dropLast())
  }

  static func remark(_ message: String, level: String) -> String {
    text([("level", .text(level)), ("message", .text(message))])
  }

  /// A finding with its place.
  static func finding(_ it: Diagnostic, _ language: Language) -> String {
    text(
      [("level", .text(it.severity.rawValue)), ("code", .text(it.code))]
        + DiagnosticsRecord.members(of: it.location)
        + [("message", .text(Wording.message(it, language)))])
  }
}

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

  /// The last line of a run.
  static func conclusion(_ status: ExitStatus, _ language: Language) -> String {
    let level = status == .done ? "info" : status == .attention ? "warning" : "error"
    return text([
      ("level", .text(level)), ("event", .text("end")),
      ("exit", .whole(Int(status.rawValue))), ("message", .text(status.remedy(language))),
    ])
  }

  /// A finding with its place.
  static func finding(_ it: Diagnostic, _ language: Language) -> String {
    text(
      [("level", .text(it.severity.rawValue)), ("code", .text(it.code))]
        + DiagnosticsRecord.members(of: it.location)
        + [("message", .text(Wording.message(it, language)))])
  }
}

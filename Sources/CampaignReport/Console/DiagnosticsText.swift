import Campaigns
import Diagnostics

/// Findings as a clerk reads them, each with its place; at most so many of a kind, the rest
/// counted. For programs that read logs: every one as a line of JSON.
struct DiagnosticsText {
  static let mostOfAKind = 20
  let console: Console
  /// A report was made, whose `diagnostics.csv` has them all.
  var isRecorded = true

  /// - Parameter diagnostics: sorted by file, row and column.
  func lines(_ diagnostics: [Diagnostic]) -> [String] {
    let shown = diagnostics.filter { $0.severity != .note || console.verbosity == .verbose }
    guard console.logFormat == .text else {
      return shown.map { JSONLine.finding($0, console.language) }
    }
    var lines: [String] = []
    var printed: [String: Int] = [:]
    for diagnostic in shown {
      printed[diagnostic.code, default: 0] += 1
      guard printed[diagnostic.code, default: 0] <= Self.mostOfAKind else { continue }
      let line = "  " + Wording.line(diagnostic, console.language)
      lines.append(tint(diagnostic.severity).paint(line, console))
    }
    for (code, count) in printed.sorted(by: { $0.key < $1.key }) where count > Self.mostOfAKind {
      let rest = count - Self.mostOfAKind
      let (zh, en) =
        isRecorded
        ? ("全部列于 diagnostics.csv", "all in diagnostics.csv")
        : ("用 check --format json 列出全部", "check --format json prints all")
      lines.append(
        "  "
          + console.words("……同类问题另有\(rest)处（\(code)），" + zh, "… \(rest) more of \(code), " + en))
    }
    return lines
  }

  /// `拒收 1，存疑 1，提醒 2，说明 5`.
  func count(_ diagnostics: [Diagnostic]) -> String {
    Severity.allCases.map { severity in
      let count = diagnostics.count { $0.severity == severity }
      return "\(severity.label(console.language)) \(count)"
    }.joined(separator: console.words("，", ", "))
  }

  /// One line for a log where nothing else is said: what wants looking at, and where it stands.
  func summary(_ result: Pipeline.Result, at place: String) -> String {
    let progress = result.progress
    let silent = progress.counts.notReported
    let month = "\(progress.campaign.id) \(progress.period.name)"
    return console.words(
      "\(month)：未报 \(silent)，\(count(result.diagnostics))；详见 \(place)",
      "\(month): not reported \(silent), \(count(result.diagnostics)); see \(place)")
  }

  private func tint(_ severity: Severity) -> Tint {
    switch severity {
    case .error: .red
    case .held, .warning: .yellow
    case .note: .faint
    }
  }
}

import Diagnostics

/// What a person sees: results on the standard output, remarks and progress on the standard error.
struct Console: Sendable {
  enum LogFormat: String, CaseIterable, Sendable { case text, json }
  enum Verbosity: Sendable { case quiet, normal, verbose }

  var language: Language
  var logFormat: LogFormat
  var verbosity: Verbosity
  /// Colours only on a terminal, and never as the only sign.
  var isColored: Bool
  /// Progress is shown on a terminal only; `nil` elsewhere.
  var progress: ProgressLine?
  /// Writes text as it is to the standard output or the standard error.
  var output: @Sendable (String) -> Void
  var errors: @Sendable (String) -> Void
  /// What was said on the standard error so far; `nil` where nobody asks.
  var complaints: Complaints?

  /// A line of the result; not printed when quiet.
  func say(_ line: String) {
    if verbosity != .quiet { data(line + "\n") }
  }

  /// Data that was asked for: printed even when quiet.
  func data(_ text: String) {
    progress?.clear()
    output(text)
  }

  /// Names what is being done, for whoever waits at a terminal.
  func progress(_ step: WorkStep, _ campaign: String) {
    progress?.show(
      "\(campaign)\(words("：", ": "))\(step.words(language)) …", part: step.part
    ) { seconds in
      words(" 约剩 \(seconds) 秒", " about \(seconds) s left")
    }
  }

  /// A line that must reach the keeper of the server even when quiet.
  func complain(_ line: String) { complain(line, level: "error") }

  /// What was done, but wants looking at: nothing else is printed when quiet.
  func attend(_ line: String) {
    if verbosity == .quiet { complain(line, level: "warning") }
  }

  private func complain(_ line: String, level: String) {
    progress?.clear()
    switch logFormat {
    case .text: errors("campaign-report: " + line + "\n")
    case .json: errors(JSONLine.remark(line, level: level) + "\n")
    }
  }

  /// The last line: how it ended, and what a person must do.
  func conclude(_ status: ExitStatus) {
    progress?.clear()
    switch logFormat {
    case .text:
      guard status != .done else { return }
      say(
        words(
          "退出码 \(status.rawValue)：\(status.remedy(.zh))",
          "exit \(status.rawValue): \(status.remedy(.en))"))
    case .json: say(JSONLine.conclusion(status, language))
    }
  }

  /// A failure after the findings that it comes from.
  func complain(_ failure: WorldFailure) {
    remark(failure.findings)
    complain(failure.message(language))
  }

  /// Findings on the standard error, where no result is printed that could hold them.
  func remark(_ findings: [Diagnostic]) {
    progress?.clear()
    let text = DiagnosticsText(console: self, isRecorded: false)
    for line in text.lines(findings) { errors(line + "\n") }
  }

  /// Picks the sentence of the terminal's language.
  func words(_ zh: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String {
    language == .zh ? zh() : en()
  }
}

/// Colours of the terminal.
enum Tint: String, Sendable {
  case red = "31"
  case green = "32"
  case yellow = "33"
  case bold = "1"
  case faint = "2"

  func paint(_ text: String, _ console: Console) -> String {
    console.isColored ? "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" : text
  }
}

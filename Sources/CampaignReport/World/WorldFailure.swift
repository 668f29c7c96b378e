import Diagnostics

/// The world failed, or was asked for something that is not there: one line and an exit status.
/// Faults in what we were given are values (`Diagnostic`), never this.
struct WorldFailure: Error, Equatable {
  var status: ExitStatus
  /// What happened and what to do.
  var zh: String
  var en: String

  init(_ status: ExitStatus, zh: String, en: String) {
    self.status = status
    self.zh = zh
    self.en = en
  }

  func message(_ language: Language) -> String { language == .zh ? zh : en }
}

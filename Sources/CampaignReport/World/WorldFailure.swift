import Diagnostics

/// The world failed, or was asked for something that is not there: one line and an exit status.
/// Faults in what we were given are values (`Diagnostic`), never this.
struct WorldFailure: Error, Equatable {
  var status: ExitStatus
  /// What happened and what to do.
  var zh: String
  var en: String
  /// The faults that it comes from, where faults in what we were given leave nothing to work on.
  var findings: [Diagnostic]

  init(_ status: ExitStatus, zh: String, en: String, findings: [Diagnostic] = []) {
    self.status = status
    self.zh = zh
    self.en = en
    self.findings = findings
  }

  /// The process was asked to end.
  init(stoppedBy signal: Int32) {
    let isInterrupt = signal == 2
    self.init(
      isInterrupt ? .interrupted : .terminated,
      zh: "被要求停止（信号 \(signal)），已撤销未完成的部分；原有的报告没有改动，请再运行一次",
      en: "asked to stop (signal \(signal)): what was begun is undone, the old report stays; run "
        + "again")
  }

  /// True where the process was asked to end: nothing more is begun.
  var isStop: Bool { status == .terminated || status == .interrupted }

  func message(_ language: Language) -> String { language == .zh ? zh : en }
}

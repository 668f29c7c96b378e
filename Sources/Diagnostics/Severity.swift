/// How far a finding reaches, from worst to mildest. The raw values are those of
/// `diagnostics.csv` and `summary.json`.
package enum Severity: String, CaseIterable, Comparable, Sendable {
  /// Refused (拒收): the cell, row, file or template is not used.
  case error
  /// Held (存疑): kept and shown, but not counted as attained until a person settles it.
  case held
  /// Taken, and somebody should look (提醒).
  case warning
  /// Taken after tidying, or left aside on purpose (说明).
  case note

  /// True when `a` is worse than `b`, so that sorting puts the worst first.
  package static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

  /// The word in 〔 〕 before a message.
  package func label(_ language: Language) -> String {
    switch (self, language) {
    case (.error, .zh): "拒收"
    case (.held, .zh): "存疑"
    case (.warning, .zh): "提醒"
    case (.note, .zh): "说明"
    case (.error, .en): "refused"
    case (.held, .en): "held"
    case (.warning, .en): "warning"
    case (.note, .en): "note"
    }
  }

  private var rank: Int {
    switch self {
    case .error: 0
    case .held: 1
    case .warning: 2
    case .note: 3
    }
  }
}

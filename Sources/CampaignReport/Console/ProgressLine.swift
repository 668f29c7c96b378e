import Diagnostics
import Synchronization

/// The line at the foot of a terminal that names what is being done. It appears when the work has
/// taken longer than a second, and is gone before anything else is printed.
final class ProgressLine: Sendable {
  private struct State {
    var text = ""
    var isDue = false
    var isDrawn = false
    /// When the work began of which a part is done now.
    var start: ContinuousClock.Instant?
  }
  /// Back to the start of the line, and rid of what stands there.
  private static let erase = "\r\u{1B}[K"
  private let state = Mutex(State())
  private let write: @Sendable (String) -> Void

  /// - Parameters:
  ///   - delay: how long the work may take before the line appears.
  ///   - write: prints text as it is.
  init(after delay: Duration = .seconds(1), write: @escaping @Sendable (String) -> Void) {
    self.write = write
    Task { [weak self] in
      try await Task.sleep(for: delay)
      self?.becomeDue()
    }
  }

  /// Says what is being done from now on.
  /// - Parameters:
  ///   - part: how much of it is done, from 0 to 1; `nil` where nobody knows.
  ///   - left: the words for so many seconds that are left.
  func show(
    _ text: String, part: Double? = nil, left: @Sendable (Int) -> String = { _ in "" }
  ) {
    state.withLock { state in
      guard let part else {
        state.start = nil
        state.text = text
        return draw(&state)
      }
      let start = state.start ?? .now
      state.start = start
      let seconds = Self.secondsLeft(after: start.duration(to: .now), part: part)
      state.text = Self.bar(part) + " " + text + (seconds.map(left) ?? "")
      draw(&state)
    }
  }

  /// `[######              ]  30%`: told by signs alone, without colours.
  static func bar(_ part: Double) -> String {
    let percent = Int((min(max(part, 0), 1) * 100).rounded(.down))
    let full = percent / 5
    let digits = String(percent)
    return "[" + String(repeating: "#", count: full) + String(repeating: " ", count: 20 - full)
      + "] " + String(repeating: " ", count: 3 - digits.count) + digits + "%"
  }

  /// What is left takes as long as what was done; `nil` while too little is done to tell.
  static func secondsLeft(after spent: Duration, part: Double) -> Int? {
    guard part >= 0.05, part <= 1, spent >= .seconds(1) else { return nil }
    return Int((spent / .seconds(1) * (1 - part) / part).rounded(.up))
  }

  /// Makes room for other text; the line comes back with the next `show`.
  func clear() {
    state.withLock { state in
      state.text = ""
      state.start = nil
      guard state.isDrawn else { return }
      write(Self.erase)
      state.isDrawn = false
    }
  }

  private func becomeDue() {
    state.withLock { state in
      state.isDue = true
      draw(&state)
    }
  }

  private func draw(_ state: inout State) {
    guard state.isDue, !state.text.isEmpty else { return }
    write(Self.erase + state.text)
    state.isDrawn = true
  }
}

/// What takes time, as the progress line names it.
enum WorkStep: Sendable {
  case read, normalise, assess
  /// Writing and proving one workbook of several.
  case write(workbook: Int, of: Int, part: Double)

  /// How much of the step is done; `nil` where it is one piece.
  var part: Double? { if case .write(_, _, let part) = self { part } else { nil } }

  func words(_ language: Language) -> String {
    switch (self, language) {
    case (.read, .zh): "读取文件"
    case (.read, .en): "reading the files"
    case (.normalise, .zh): "核查来件"
    case (.normalise, .en): "checking the inputs"
    case (.assess, .zh): "统计"
    case (.assess, .en): "counting"
    case (.write(let number, let count, _), .zh): "生成工作簿 \(number)/\(count)"
    case (.write(let number, let count, _), .en): "making workbook \(number) of \(count)"
    }
  }
}

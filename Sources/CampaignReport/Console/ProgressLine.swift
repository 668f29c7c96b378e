import Diagnostics
import Synchronization

/// The line at the foot of a terminal that names what is being done. It appears when the work has
/// taken longer than a second, and is gone before anything else is printed.
final class ProgressLine: Sendable {
  private struct State {
    var text = ""
    var isDue = false
    var isDrawn = false
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
  func show(_ text: String) {
    state.withLock { state in
      state.text = text
      draw(&state)
    }
  }

  /// Makes room for other text; the line comes back with the next `show`.
  func clear() {
    state.withLock { state in
      state.text = ""
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
  case write(workbook: Int, of: Int)

  func words(_ language: Language) -> String {
    switch (self, language) {
    case (.read, .zh): "读取文件"
    case (.read, .en): "reading the files"
    case (.normalise, .zh): "核查来件"
    case (.normalise, .en): "checking the inputs"
    case (.assess, .zh): "统计"
    case (.assess, .en): "counting"
    case (.write(let number, let count), .zh): "生成工作簿 \(number)/\(count)"
    case (.write(let number, let count), .en): "making workbook \(number) of \(count)"
    }
  }
}

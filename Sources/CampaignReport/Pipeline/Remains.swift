import Synchronization

/// What a process still holds when it ends. The system takes all its memory back at once: the units
/// of a country need not be let go of one by one before.
enum Remains {
  private static let kept = Mutex<Pipeline.Result?>(nil)

  /// Holds a result until the process ends, or another one takes its place.
  static func keep(_ result: Pipeline.Result) { kept.withLock { $0 = result } }
}

import Foundation
import Synchronization

/// The process's output streams. What one cannot take (a full disk, a closed pipe) is lost, but
/// never unnoticed: the work goes on to its end, and the process then ends with the status of a
/// disk error, whatever else it would have said.
enum StandardStreams {
  private static let isBroken = Mutex(false)

  /// True once something could not be printed.
  static var hasLostOutput: Bool { isBroken.withLock { $0 } }

  static func write(_ text: String, to stream: FileHandle) {
    do {
      try stream.write(contentsOf: Data(text.utf8))
    } catch {
      isBroken.withLock { $0 = true }
    }
  }
}

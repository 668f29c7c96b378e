import Synchronization

/// What was said on the standard error, for whoever was not there.
final class Complaints: Sendable {
  /// More than anybody reads in a mail.
  private static let most = 200

  private let kept = Mutex<[String]>([])

  func note(_ text: String) {
    kept.withLock { lines in
      if lines.count < Self.most { lines.append(text) }
    }
  }

  /// In the order in which it was said.
  var text: String { kept.withLock { $0.joined() } }
}

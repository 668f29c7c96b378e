/// When a deferred delivery is tried again: soon at first, later and later, and never given up by
/// itself, since only a person knows whether a month's report still matters.
package enum BackOff {
  /// Minutes to wait after the first, second, … attempt. Greylisting ends within the first two.
  private static let minutes: [Int64] = [10, 30, 60, 120, 240]
  private static let longest: Int64 = 360

  /// - Parameter attempts: how many were made, the one that was deferred at `now` included.
  package static func nextTry(afterAttempts attempts: Int, at now: Instant) -> Instant {
    let index = max(attempts, 1) - 1
    return now.adding(seconds: 60 * (index < minutes.count ? minutes[index] : longest))
  }
}

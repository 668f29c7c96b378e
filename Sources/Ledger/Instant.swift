/// A moment, in whole seconds since 1970-01-01 00:00 UTC. The ledger has no clock: whoever calls
/// says when it is.
package struct Instant: Hashable, Comparable, Sendable {
  package let seconds: Int64

  package init(seconds: Int64) { self.seconds = seconds }

  /// The moment that lies `seconds` later.
  package func adding(seconds more: Int64) -> Instant { Instant(seconds: seconds + more) }

  package static func < (a: Instant, b: Instant) -> Bool { a.seconds < b.seconds }
}

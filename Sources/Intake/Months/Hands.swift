/// Those who do pieces of work that know nothing of one another, perhaps several at a time.
package protocol Hands: Sendable {
  /// Gives what `work` makes of 0 ..< `count`, in this order.
  func each<Value: Sendable>(
    _ count: Int, _ work: @Sendable (Int) -> Value
  ) -> [Value]
}

/// One piece after the other.
package struct OneHand: Hands {
  /// Needs nothing.
  package init() {}

  /// See `Hands`.
  package func each<Value: Sendable>(
    _ count: Int, _ work: @Sendable (Int) -> Value
  ) -> [Value] {
    (0..<count).map(work)
  }
}

import Dispatch
import Foundation
import Intake
import Synchronization

/// Work that is done piece by piece, by several at once. What comes of it, and which failure is
/// told, does not hang on how many they are.
struct Workers: Sendable {
  /// How many pieces are in hand at the same time; at least 1.
  let count: Int

  /// - Parameter count: `nil` is one for each core of this machine.
  init(_ count: Int?) { self.count = max(1, count ?? ProcessInfo.processInfo.activeProcessorCount) }

  /// What is done while pieces are in work.
  private struct State<Value: Sendable, Failure: Error & Sendable>: Sendable {
    var next = 0
    var values: [Value?]
    var failure: (index: Int, error: Failure)?
  }

  /// Gives what `work` makes of 0 ..< `total`, in this order. Pieces are begun in this order too;
  /// after a failure none is begun any more.
  /// - Throws: the failure of the first piece that failed, by its number.
  func map<Value: Sendable, Failure: Error & Sendable>(
    _ total: Int, _ work: @Sendable (Int) throws(Failure) -> Value
  ) throws(Failure) -> [Value] {
    let state = Mutex(
      State<Value, Failure>(values: Array(repeating: nil, count: total), failure: nil))
    let hands = min(count, total)
    if hands > 1 {
      DispatchQueue.concurrentPerform(iterations: hands) { _ in Self.work(state, work) }
    } else {
      Self.work(state, work)
    }
    return try state.withLock { state throws(Failure) in
      if let failure = state.failure { throw failure.error }
      return state.values.map { value in
        guard let value else { preconditionFailure("without a failure every piece was made") }
        return value
      }
    }
  }

  /// One worker: takes the next piece until none is left or one has failed.
  private static func work<Value: Sendable, Failure: Error & Sendable>(
    _ state: borrowing Mutex<State<Value, Failure>>, _ work: (Int) throws(Failure) -> Value
  ) {
    while let index = state.withLock({ state -> Int? in
      guard state.failure == nil, state.next < state.values.count else { return nil }
      defer { state.next += 1 }
      return state.next
    }) {
      do throws(Failure) {
        let value = try work(index)
        state.withLock { $0.values[index] = value }
      } catch {
        state.withLock { state in
          if state.failure.map({ index < $0.index }) ?? true { state.failure = (index, error) }
        }
      }
    }
  }
}

extension Workers: Hands {
  func each<Value: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Value) -> [Value] {
    map(count) { work($0) }
  }
}

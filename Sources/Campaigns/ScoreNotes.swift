/// Remarks on scores, kept as one pool of UTF-8 since few cells have one. Those that come in the
/// order of units and items, as they mostly do, lie in that order and are found by halving.
package struct ScoreNotes: Sendable {
  private struct Span {
    var key: UInt64
    var start: Int
    var end: Int
  }

  private var pool: [UInt8] = []
  /// By ascending key.
  private var ordered: [Span] = []
  /// What came out of order, or took another's place.
  private var others: [UInt64: Span] = [:]

  package init() {}

  package var isEmpty: Bool { ordered.isEmpty && others.isEmpty }

  /// The remark on a 1-based item, or `nil`.
  package func note(unit: Int, item: Int) -> String? {
    let key = Self.key(unit, item)
    guard let span = (others.isEmpty ? nil : others[key]) ?? inOrder(key) else { return nil }
    return String(decoding: pool[span.start..<span.end], as: UTF8.self)
  }

  /// Keeps the remark on a 1-based item; a later one takes its place.
  package mutating func set(unit: Int, item: Int, to note: String) {
    let start = pool.count
    pool.append(contentsOf: note.utf8)
    keep(Span(key: Self.key(unit, item), start: start, end: pool.count))
  }

  /// Keeps remarks whose bytes lie in one text, by unit and 1-based item.
  package mutating func take(
    _ texts: [UInt8], _ remarks: some Collection<(unit: Int, item: Int, bytes: Range<Int>)>
  ) {
    guard !remarks.isEmpty else { return }
    let start = pool.count
    if pool.isEmpty { pool = texts } else { pool += texts }
    // Further ones grow by themselves: room for each of thousands of files would be made anew.
    if ordered.isEmpty { ordered.reserveCapacity(remarks.count) }
    for remark in remarks {
      keep(
        Span(
          key: Self.key(remark.unit, remark.item), start: start + remark.bytes.lowerBound,
          end: start + remark.bytes.upperBound))
    }
  }

  private mutating func keep(_ span: Span) {
    if let last = ordered.last, last.key >= span.key {
      others[span.key] = span
    } else {
      ordered.append(span)
    }
  }

  private func inOrder(_ key: UInt64) -> Span? {
    var low = 0
    var high = ordered.count
    while low < high {
      let middle = (low + high) / 2
      if ordered[middle].key < key { low = middle + 1 } else { high = middle }
    }
    return low < ordered.count && ordered[low].key == key ? ordered[low] : nil
  }

  private static func key(_ unit: Int, _ item: Int) -> UInt64 {
    UInt64(unit) << 16 | UInt64(item)
  }
}

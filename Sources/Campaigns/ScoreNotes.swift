/// Remarks on scores, kept as one pool of UTF-8 since few cells have one. Those that come in the
/// order of units and items, as they mostly do, lie in that order and are found by halving.
package struct ScoreNotes: Sendable {
  /// One remark, in sixteen bytes: those of a country are kept as they were read.
  package struct Note: Sendable {
    fileprivate var unit: UInt32
    fileprivate var item: UInt32
    fileprivate var start: UInt32
    fileprivate var end: UInt32

    /// - Parameters:
    ///   - item: 1-based.
    ///   - bytes: where its UTF-8 lies in a text.
    package init(unit: Int, item: Int, bytes: Range<Int>) {
      self.unit = UInt32(unit)
      self.item = UInt32(item)
      start = UInt32(bytes.lowerBound)
      end = UInt32(bytes.upperBound)
    }

    fileprivate var key: UInt64 { UInt64(unit) << 32 | UInt64(item) }

    /// Where its UTF-8 lies in the text that it was made with.
    package var bytes: Range<Int> { Int(start)..<Int(end) }

    /// 1-based.
    package var itemNumber: Int { Int(item) }

    /// The same in a text with as many bytes before it.
    fileprivate func behind(_ count: Int) -> Note {
      Note(
        unit: Int(unit), item: Int(item), bytes: bytes.lowerBound + count..<bytes.upperBound + count
      )
    }
  }

  private var pool: [UInt8] = []
  /// By ascending key.
  private var ordered: [Note] = []
  /// What came out of order, or took another's place.
  private var others: [UInt64: Note] = [:]

  package init() {}

  package var isEmpty: Bool { ordered.isEmpty && others.isEmpty }

  /// The remark on a 1-based item, or `nil`.
  package func note(unit: Int, item: Int) -> String? {
    let key = Note(unit: unit, item: item, bytes: 0..<0).key
    guard let note = (others.isEmpty ? nil : others[key]) ?? inOrder(key) else { return nil }
    return String(decoding: pool[note.bytes], as: UTF8.self)
  }

  /// Keeps the remark on a 1-based item; a later one takes its place.
  package mutating func set(unit: Int, item: Int, to note: String) {
    let start = pool.count
    pool.append(contentsOf: note.utf8)
    keep(Note(unit: unit, item: item, bytes: start..<pool.count))
  }

  /// Keeps remarks whose bytes lie in one text. The first that come in order are not copied.
  package mutating func take(_ texts: [UInt8], _ notes: [Note]) {
    guard !notes.isEmpty else { return }
    if pool.isEmpty, Self.ascend(notes) {
      pool = texts
      ordered = notes
      return
    }
    let start = pool.count
    pool += texts
    for note in notes { keep(note.behind(start)) }
  }

  private static func ascend(_ notes: [Note]) -> Bool {
    for index in notes.indices.dropFirst() where notes[index - 1].key >= notes[index].key {
      return false
    }
    return true
  }

  private mutating func keep(_ note: Note) {
    if let last = ordered.last, last.key >= note.key {
      others[note.key] = note
    } else {
      ordered.append(note)
    }
  }

  private func inOrder(_ key: UInt64) -> Note? {
    var low = 0
    var high = ordered.count
    while low < high {
      let middle = (low + high) / 2
      if ordered[middle].key < key { low = middle + 1 } else { high = middle }
    }
    return low < ordered.count && ordered[low].key == key ? ordered[low] : nil
  }
}

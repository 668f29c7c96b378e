import Encodings

/// Remarks of a file that were read before. The same words are written again and again: what was
/// taken as it stands once is neither looked at nor kept a second time.
struct KnownRemarks {
  private struct Entry {
    /// The cell's bytes in the file, with its quotes.
    var cell = 0..<0
    /// Where its text is kept.
    var text = 0..<0
  }

  /// By a few of the first bytes; a later remark takes an earlier one's place.
  private var entries: [Entry] = []

  /// The remark whose cell begins at `place` and ends its row, if the same was kept.
  func remark(at place: Int, of bytes: Span<UInt8>) -> (text: Range<Int>, end: Int)? {
    guard !entries.isEmpty, let slot = Self.slot(of: place, bytes) else { return nil }
    let entry = entries[slot]
    let end = place + entry.cell.count
    // A cell that goes on begins alike.
    guard !entry.cell.isEmpty, end < bytes.count,
      bytes[end] == UInt8(ascii: "\n") || bytes[end] == UInt8(ascii: "\r"),
      ByteRuns.areEqual(bytes, entry.cell.lowerBound, place, count: entry.cell.count)
    else { return nil }
    return (entry.text, end)
  }

  /// Keeps a remark.
  /// - Parameters:
  ///   - cell: where its cell stands in `bytes`, the quotes included.
  ///   - text: where its text is kept.
  mutating func keep(_ cell: Range<Int>, _ text: Range<Int>, of bytes: Span<UInt8>) {
    guard let slot = Self.slot(of: cell.lowerBound, bytes) else { return }
    if entries.isEmpty { entries = Array(repeating: Entry(), count: Self.count) }
    entries[slot] = Entry(cell: cell, text: text)
  }

  private static let count = 64

  /// Chinese characters have three bytes, of which the last differs the most.
  private static func slot(of place: Int, _ bytes: Span<UInt8>) -> Int? {
    guard place + 9 <= bytes.count else { return nil }
    return (Int(bytes[place + 2]) &+ 5 &* Int(bytes[place + 5]) &+ 25 &* Int(bytes[place + 8]))
      % count
  }
}

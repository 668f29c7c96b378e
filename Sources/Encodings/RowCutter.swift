/// Cuts rows of a text that are written in the plainest way: as many cells as there are headings,
/// none of them quoted, and a line end behind the last.
package struct RowCutter: Sendable {
  private let separator: UInt8
  private let quote: UInt8
  private let width: Int
  /// Finds the few bytes that may matter among those that are inside cells.
  private let marks: ByteMarks

  /// - Parameter width: how many cells a row has, one at least.
  /// - Precondition: `separator` and `quote` are ASCII.
  package init(separator: UInt8, quote: UInt8, width: Int) {
    precondition(width > 0, "a row has a cell")
    self.separator = separator
    self.quote = quote
    self.width = width
    marks = ByteMarks(upTo: max(separator, quote, UInt8(ascii: "\r")))
  }

  /// - Parameters:
  ///   - start: where the row begins.
  ///   - starts: takes down where each cell begins, and the one that would stand behind the last;
  ///     it has room for them.
  /// - Returns: behind the row's line end; `nil` where the row is not plain.
  package func cut(
    _ bytes: Span<UInt8>, at start: Int, into starts: inout MutableSpan<Int32>
  ) -> Int? {
    starts[0] = Int32(truncatingIfNeeded: start)
    var cellStart = start
    var column = 0
    var place = start
    while place < bytes.count {
      var found = marks.found(in: bytes, at: place)
      while found != 0 {
        let index = place &+ found.trailingZeroBitCount >> 3
        found &= found &- 1
        let byte = bytes[index]
        if byte == separator {
          column &+= 1
          guard column < width else { return nil }
          cellStart = index &+ 1
          starts[column] = Int32(truncatingIfNeeded: cellStart)
        } else if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
          guard column &+ 1 == width else { return nil }
          starts[width] = Int32(truncatingIfNeeded: index &+ 1)
          return Self.lineEnd(bytes, index)
        } else if byte == quote, index == cellStart {
          return nil
        }
      }
      place &+= 8
    }
    return nil
  }

  /// Where a cell that is not quoted ends: at the separator or line end behind it; `nil` where
  /// there is none.
  /// - Parameter start: where the cell begins.
  package func end(ofCellIn bytes: Span<UInt8>, at start: Int) -> Int? {
    var place = start
    while place < bytes.count {
      var found = marks.found(in: bytes, at: place)
      while found != 0 {
        let index = place &+ found.trailingZeroBitCount >> 3
        found &= found &- 1
        let byte = bytes[index]
        if byte == separator || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
          return index
        }
      }
      place &+= 8
    }
    return nil
  }

  /// Behind the line end at `index`; `nil` where a carriage return stands alone.
  private static func lineEnd(_ bytes: Span<UInt8>, _ index: Int) -> Int? {
    if bytes[index] == UInt8(ascii: "\n") { return index + 1 }
    let isLineEnd = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n")
    return isLineEnd ? index + 2 : nil
  }
}

/// Finds bytes up to a greatest one, of which there are few in tables, eight bytes at a time.
private struct ByteMarks {
  /// What makes a byte that is greater carry into its eighth bit.
  private let excess: UInt64

  private static let eighthBits: UInt64 = 0x8080_8080_8080_8080

  /// - Precondition: `greatest` is ASCII.
  init(upTo greatest: UInt8) {
    precondition(greatest < 0x80, "what ends a cell is ASCII")
    excess = UInt64(0x7F - greatest) * 0x0101_0101_0101_0101
  }

  /// Marks those of the eight bytes from `place` on, as far as there are so many, by the eighth bit
  /// of each: its number, divided by eight, is the byte's place.
  @inline(__always)
  func found(in bytes: Span<UInt8>, at place: Int) -> UInt64 {
    let word =
      place &+ 8 <= bytes.count
      ? unsafe UInt64(
        littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
      : Self.last(of: bytes, from: place)
    return ~(word | ((word & ~Self.eighthBits) &+ excess)) & Self.eighthBits
  }

  /// Fewer than eight bytes, with greater ones behind.
  private static func last(of bytes: Span<UInt8>, from place: Int) -> UInt64 {
    var word = UInt64.max
    for index in place..<bytes.count {
      let shift = UInt64(index - place) * 8
      word = word & ~(0xFF << shift) | UInt64(bytes[index]) << shift
    }
    return word
  }
}

/// Reads rows of one key, an ascending number and a few points each, as long as they are written in
/// the plainest way: millions of them come from a whole country, and nothing is decided in them but
/// whether they are plain. Whoever calls reads any other row by its own means and goes on behind.
///
/// A row is the key with a separator behind it, the number, one to three cells of points, a cell
/// that is blank, 否 or 是, perhaps a blank cell, and LF or CR LF.
///
/// A class, for it is handed on for each unit of a country.
package final class SheetRows: Sendable {
  private let separator: UInt8
  /// For each cell of points, where its first number's byte lies. Not in an array, which would be
  /// looked up for each row.
  private let starts: (Int, Int, Int)
  private let cellCount: Int
  /// Whether all three cells are filled, one behind the other.
  package let startsInOrder: Bool
  private let hasLastCell: Bool
  private let numbers: [Number]
  private let marks: Marks
  /// By number: what its row has behind the key.
  private let heads: [RowHead]
  /// Rows with 否 that end with LF, and with CR LF.
  private let usual: (UsualRows, UsualRows)

  /// What one number may have.
  package struct Number: Sendable {
    /// The greatest points, in halves, at most 253.
    var limit: UInt8
    /// Whether its row may have 是.
    var mayBeOut: Bool

    package init(limit: UInt8, mayBeOut: Bool) {
      self.limit = limit
      self.mayBeOut = mayBeOut
    }
  }

  /// What stands for cells that are no points.
  package struct Marks: Sendable {
    var blank: UInt8
    /// For each cell of a row with 是.
    var out: UInt8

    package init(blank: UInt8, out: UInt8) {
      self.blank = blank
      self.out = out
    }
  }

  /// - Parameters:
  ///   - starts: for each cell of points, one to three, the place of its first number's byte in
  ///     what `read` fills.
  ///   - hasLastCell: whether a cell follows that is mostly blank.
  ///   - numbers: from 1 on, 99 at most.
  package init?(
    separator: UInt8, starts: [Int], hasLastCell: Bool, numbers: [Number], marks: Marks
  ) {
    guard (1...3).contains(starts.count), numbers.count <= 99,
      numbers.allSatisfy({ $0.limit < 254 }), starts.allSatisfy({ $0 >= 0 })
    else { return nil }
    self.separator = separator
    self.starts = (starts[0], starts.count > 1 ? starts[1] : 0, starts.count > 2 ? starts[2] : 0)
    cellCount = starts.count
    startsInOrder = starts == [0, numbers.count, 2 * numbers.count]
    self.hasLastCell = hasLastCell
    self.numbers = numbers
    self.marks = marks
    heads = numbers.indices.map {
      RowHead(number: $0 + 1, separator: separator, limit: numbers[$0].limit)
    }
    func usual(_ lineEnd: [UInt8]) -> UsualRows {
      UsualRows(separator, blank: marks.blank, hasLastCell: hasLastCell, lineEnd: lineEnd)
    }
    self.usual = (usual([UInt8(ascii: "\n")]), usual([UInt8(ascii: "\r"), UInt8(ascii: "\n")]))
  }

  /// The most bytes that a plain row has behind its key, and what is looked at beyond.
  private static let longestRow = 48

  /// Reads rows from `start` on; the first has the number behind `count`.
  /// - Parameters:
  ///   - key: where the bytes stand that every row begins with; sixteen at least, or nothing is
  ///     read.
  ///   - cells: for each cell of points a byte of halves for each number.
  package func read(
    _ bytes: Span<UInt8>, key: Range<Int>, from start: Int, after count: Int,
    into cells: inout [UInt8]
  ) -> Stop {
    let last = bytes.count - Self.longestRow - key.count
    guard key.count >= 16, key.lowerBound >= 0, key.upperBound <= bytes.count, start >= 0,
      count >= 0, max(starts.0, starts.1, starts.2) + numbers.count <= cells.count
    else { return Stop(rows: 0, end: start) }
    // Lines of a file mostly end as the one before does.
    let isReturned = start > 1 && start <= last && bytes[start - 2] == UInt8(ascii: "\r")
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return Stop(rows: 0, end: start) }
      let raw = unsafe UnsafeRawPointer(base)
      let known = unsafe KeyBytes(raw, key)
      return unsafe cells.withUnsafeMutableBufferPointer { cells in
        var stop = Stop(rows: count, end: start)
        while stop.end <= last, stop.rows < numbers.count {
          if cellCount == 3 {
            unsafe readUsual(raw, known, isReturned ? usual.1 : usual.0, last, &stop, cells)
            guard stop.end <= last, stop.rows < numbers.count else { break }
          }
          let before = stop.end
          guard unsafe known.stand(in: raw, at: before) else { break }
          unsafe readOther(raw, known.count, &stop, cells)
          guard stop.end > before else { break }
        }
        stop.rows &-= count
        return stop
      }
    }
  }

  /// Reads rows that are written as most of a country are. This loop calls nothing, so that all it
  /// needs stays at hand.
  @inline(never)
  private func readUsual(
    _ raw: UnsafeRawPointer, _ known: KeyBytes, _ usual: UsualRows, _ last: Int,
    _ stop: inout Stop, _ cells: UnsafeMutableBufferPointer<UInt8>
  ) {
    guard let base = cells.baseAddress else { return }
    let (a, b, c) = unsafe (base + starts.0, base + starts.1, base + starts.2)
    var row = stop.end
    var number = stop.rows
    var sums = stop.sums
    unsafe heads.withUnsafeBufferPointer { heads in
      while row <= last, number < heads.count {
        let head = unsafe heads[number]
        var place = row &+ known.count
        let word = unsafe raw.loadUnaligned(fromByteOffset: place, as: UInt32.self)
        place &+= head.length
        guard (word ^ head.bytes) & head.mask == 0, unsafe known.stand(in: raw, at: row)
        else { break }
        let points: UInt64
        if let whole = unsafe usual.wholePoints(raw, place, head) {
          points = whole
          sums.add(points: whole, others: 0)
          place &+= usual.wholeLength
        } else {
          var cells = UsualCells()
          unsafe cells.take(raw, &place, shift: 0, usual)
          unsafe cells.take(raw, &place, shift: 16, usual)
          unsafe cells.take(raw, &place, shift: 32, usual)
          guard unsafe cells.areUsual(raw, place, usual, head) else { break }
          points = cells.points | cells.blanks & usual.blank
          sums.add(points: cells.points, others: cells.blanks)
          place &+= usual.tailLength
        }
        unsafe a[number] = UInt8(truncatingIfNeeded: points)
        unsafe b[number] = UInt8(truncatingIfNeeded: points >> 16)
        unsafe c[number] = UInt8(truncatingIfNeeded: points >> 32)
        row = place
        number &+= 1
      }
    }
    stop = Stop(rows: number, end: row, sums: sums)
  }

  /// Reads a row of another kind, whose key was told already; stays before it where it is not
  /// plain.
  @inline(never)
  private func readOther(
    _ raw: UnsafeRawPointer, _ keyCount: Int, _ stop: inout Stop,
    _ cells: UnsafeMutableBufferPointer<UInt8>
  ) {
    let index = stop.rows
    let (head, number) = (heads[index], numbers[index])
    var place = stop.end &+ keyCount
    let word = unsafe raw.loadUnaligned(fromByteOffset: place, as: UInt32.self)
    guard (word ^ head.bytes) & head.mask == 0 else { return }
    place &+= head.length
    let limit = UInt32(number.limit)
    // Points or blank; and whether they may stand beside 是.
    var (isPlain, isFull) = (true, number.mayBeOut)
    var (sum, others): (UInt64, UInt64) = (0, 0)
    func take(_ start: Int, shift: UInt64) {
      let word = unsafe raw.loadUnaligned(fromByteOffset: place, as: UInt32.self)
      let points = Self.points(word, separator, limit, marks.blank)
      unsafe cells[start &+ index] = UInt8(truncatingIfNeeded: points.halves)
      place &+= points.length
      isPlain = isPlain && points.length > 0
      let isBlank = points.length == 1
      isFull = isFull && (points.halves == limit || isBlank)
      sum |= isBlank ? 0 : UInt64(points.halves) << shift
      others |= isBlank ? 0xFF << shift : 0
    }
    func put(_ start: Int) { unsafe cells[start &+ index] = marks.out }
    take(starts.0, shift: 0)
    if cellCount > 1 { take(starts.1, shift: 16) }
    if cellCount > 2 { take(starts.2, shift: 32) }
    guard isPlain else { return }
    let next = unsafe raw.loadUnaligned(fromByteOffset: place, as: UInt32.self)
    switch next & 0xFF_FFFF {
    // 否 is E5 90 A6, 是 E6 98 AF.
    case 0xA6_90E5: place &+= 3
    case 0xAF_98E6:
      // It says something of cells without a column, too.
      guard isFull, cellCount == 3 else { return }
      put(starts.0)
      put(starts.1)
      put(starts.2)
      others = UsualCells.eachByte
      place &+= 3
    default: break
    }
    if hasLastCell {
      guard unsafe raw.load(fromByteOffset: place, as: UInt8.self) == separator else { return }
      place &+= 1
    }
    let end = unsafe Self.lineEnd(raw, place)
    if end > 0 {
      stop.rows &+= 1
      stop.end = end
    } else if hasLastCell {
      stop.lastCell = place
    } else {
      return
    }
    stop.sums.add(points: sum, others: others)
  }

  /// - Returns: behind the line end at `place`; 0 where there is none.
  @inline(__always)
  private static func lineEnd(_ raw: UnsafeRawPointer, _ place: Int) -> Int {
    let byte = unsafe raw.load(fromByteOffset: place, as: UInt8.self)
    if byte == UInt8(ascii: "\n") { return place &+ 1 }
    guard byte == UInt8(ascii: "\r") else { return 0 }
    let next = unsafe raw.load(fromByteOffset: place &+ 1, as: UInt8.self)
    return next == UInt8(ascii: "\n") ? place &+ 2 : 0
  }

  /// A cell of points, as `3`, `2.5`, `10` or blank, and the separator behind it, without a branch
  /// between the first two.
  /// - Parameter word: its first four bytes, the first one lowest.
  /// - Returns: no length where it is none of these, or more than `limit`.
  @inline(__always)
  private static func points(
    _ word: UInt32, _ separator: UInt8, _ limit: UInt32, _ blank: UInt8
  ) -> (halves: UInt32, length: Int) {
    let first = (word & 0xFF) &- 0x30
    guard first <= 9 else {
      return (UInt32(blank), word & 0xFF == UInt32(separator) ? 1 : 0)
    }
    let hasPoint: UInt32 = (word >> 8) & 0xFF == UInt32(UInt8(ascii: ".")) ? 1 : 0
    let end = (word >> (8 &+ 16 &* hasPoint)) & 0xFF
    let fraction = hasPoint &* (((word >> 16) & 0xFF) &- 0x30)
    if end == UInt32(separator), fraction &* (5 &- fraction) == 0 {
      let halves = first &* 2 &+ (fraction >> 2)
      return (halves, halves <= limit ? Int(truncatingIfNeeded: 2 &+ 2 &* hasPoint) : 0)
    }
    // A fraction behind two digits is left to others.
    let second = ((word >> 8) & 0xFF) &- 0x30
    let halves = (first &* 10 &+ second) &* 2
    let isPlain = second <= 9 && (word >> 16) & 0xFF == UInt32(separator) && halves <= limit
    return (halves, isPlain ? 3 : 0)
  }
}

/// Reads rows of one key, an ascending number and a few points each, as long as they are written in
/// the plainest way: millions of them come from a whole country, and nothing is decided in them but
/// whether they are plain. Whoever calls reads any other row by its own means and goes on behind.
///
/// A row is the key with a separator behind it, the number, one to three cells of points, a cell
/// that is blank or 否, perhaps a blank cell, and LF or CR LF.
package struct SheetRows: Sendable {
  private let separator: UInt8
  /// For each cell of points, where its first number's byte lies. Not in an array, which would be
  /// looked up for each row.
  private let starts: (Int, Int, Int)
  private let cellCount: Int
  private let hasLastCell: Bool
  /// By number: the greatest points, in halves.
  private let limits: [UInt8]
  private let blank: UInt8
  /// By number: its digits with the separator behind, as they stand in a row.
  private let heads: [Head]
  private let wholePoints: WholePoints

  private struct Head {
    var bytes: UInt32
    var mask: UInt32
    var length: Int
    /// See `WholePoints.excess`.
    var excess: UInt64
  }

  /// - Parameters:
  ///   - starts: for each cell of points, one to three, the place of its first number's byte in
  ///     what `read` fills.
  ///   - hasLastCell: whether a cell follows that must be blank.
  ///   - limits: the greatest points of each number, in halves, at most 253; 99 numbers at most.
  ///   - blank: the byte of blank points.
  package init?(
    separator: UInt8, starts: [Int], hasLastCell: Bool, limits: [UInt8], blank: UInt8
  ) {
    guard (1...3).contains(starts.count), limits.count <= 99, limits.allSatisfy({ $0 < 254 }),
      starts.allSatisfy({ $0 >= 0 })
    else { return nil }
    self.separator = separator
    self.starts = (starts[0], starts.count > 1 ? starts[1] : 0, starts.count > 2 ? starts[2] : 0)
    cellCount = starts.count
    self.hasLastCell = hasLastCell
    self.limits = limits
    self.blank = blank
    heads = limits.indices.map { index in
      let bytes = Array(String(index + 1).utf8) + [separator]
      let word = bytes.reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      return Head(
        bytes: word, mask: UInt32.max >> UInt32(32 - 8 * bytes.count), length: bytes.count,
        excess: WholePoints.excess(over: limits[index]))
    }
    wholePoints = WholePoints(separator: separator, hasLastCell: hasLastCell)
  }

  /// The most bytes that a plain row has behind its key, and what is looked at beyond.
  private static let longestRow = 48

  /// Reads rows from `start` on; the first has the number behind `count`.
  /// - Parameters:
  ///   - key: where the bytes stand that every row begins with; sixteen at least, or nothing is
  ///     read.
  ///   - cells: for each cell of points a byte of halves for each number.
  /// - Returns: how many rows were read, and where the next begins.
  package func read(
    _ bytes: Span<UInt8>, key: Range<Int>, from start: Int, after count: Int,
    into cells: inout [UInt8]
  ) -> (rows: Int, end: Int) {
    let room = Self.longestRow + key.count
    guard key.count >= 16, key.lowerBound >= 0, key.upperBound <= bytes.count, start >= 0,
      count >= 0, max(starts.0, starts.1, starts.2) + limits.count <= cells.count
    else { return (0, start) }
    let last = bytes.count - room
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return (0, start) }
      let raw = unsafe UnsafeRawPointer(base)
      let known = unsafe KeyBytes(raw, key)
      let (wholePoints, starts, isUsual) = (wholePoints, starts, cellCount == 3)
      return unsafe cells.withUnsafeMutableBufferPointer { cells in
        unsafe limits.withUnsafeBufferPointer { limits in
          unsafe heads.withUnsafeBufferPointer { heads in
            var row = start
            var number = count
            while row <= last, number < limits.count {
              guard unsafe known.stand(in: raw, at: row) else { break }
              let head = unsafe heads[number]
              var place = row &+ key.count
              let word = unsafe raw.loadUnaligned(fromByteOffset: place, as: UInt32.self)
              guard (word ^ head.bytes) & head.mask == 0 else { break }
              place &+= head.length
              // Most rows of a country: three whole points below ten, and 否.
              let first = unsafe raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
              let behind = unsafe raw.loadUnaligned(fromByteOffset: place &+ 8, as: UInt16.self)
              if isUsual, let points = wholePoints.read(first, behind, head.excess) {
                unsafe cells[starts.0 &+ number] = points.0
                unsafe cells[starts.1 &+ number] = points.1
                unsafe cells[starts.2 &+ number] = points.2
                place = unsafe Self.lineEnd(raw, place &+ wholePoints.length)
              } else {
                place = unsafe readCells(
                  raw, place, number, UInt32(limits[number]), cells)
              }
              guard place > row else { break }
              row = place
              number &+= 1
            }
            return (number &- count, row)
          }
        }
      }
    }
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

  /// - Returns: behind the row's line end; 0 where the row is not plain.
  @inline(never)
  private func readCells(
    _ raw: UnsafeRawPointer, _ start: Int, _ number: Int, _ limit: UInt32,
    _ cells: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var place = start
    func byte(_ offset: Int) -> UInt8 {
      unsafe raw.load(fromByteOffset: place &+ offset, as: UInt8.self)
    }
    func take(_ start: Int) -> Bool {
      let word = unsafe raw.loadUnaligned(fromByteOffset: place, as: UInt32.self)
      let points = Self.points(word, separator, limit, blank)
      unsafe cells[start &+ number] = UInt8(truncatingIfNeeded: points.halves)
      place &+= points.length
      return points.length > 0
    }
    guard take(starts.0), cellCount < 2 || take(starts.1), cellCount < 3 || take(starts.2) else {
      return 0
    }
    // 否 is E5 90 A6.
    if byte(0) != separator {
      guard byte(0) == 0xE5, byte(1) == 0x90, byte(2) == 0xA6 else { return 0 }
      place &+= 3
    }
    if hasLastCell {
      guard byte(0) == separator else { return 0 }
      place &+= 1
    }
    return unsafe Self.lineEnd(raw, place)
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

/// Three cells of one digit each and 否 behind them, told in two looks.
private struct WholePoints {
  /// The bytes of such cells with zeros as digits, and the separators between.
  private let cells: UInt64
  /// 否's last byte, and perhaps the separator before a blank cell.
  private let tail: UInt16
  private let tailMask: UInt16
  /// Of cells and tail.
  let length: Int

  init(separator: UInt8, hasLastCell: Bool) {
    let zero = UInt64(UInt8(ascii: "0"))
    let cell = zero | UInt64(separator) << 8
    // 否 is E5 90 A6; the first byte stands lowest.
    cells = cell | cell << 16 | cell << 32 | 0x90E5 << 48
    tail = 0xA6 | (hasLastCell ? UInt16(separator) << 8 : 0)
    tailMask = hasLastCell ? 0xFFFF : 0xFF
    length = hasLastCell ? 10 : 9
  }

  /// What makes a digit that is greater than a limit carry into the eighth bit of its byte.
  /// - Parameter limit: in halves.
  static func excess(over limit: UInt8) -> UInt64 {
    (0x7F - UInt64(min(9, limit / 2))) * 0x0000_0001_0001_0001
  }

  /// The points in halves; `nil` for any other cells, and where one is over the limit of `excess`.
  @inline(__always)
  func read(_ word: UInt64, _ behind: UInt16, _ excess: UInt64) -> (UInt8, UInt8, UInt8)? {
    let digits: UInt64 = 0x0000_000F_000F_000F
    let found = word ^ cells
    let over = (found & digits) &+ excess
    let isOther =
      (found & ~digits) | (over & 0x0000_0080_0080_0080) | UInt64((behind ^ tail) & tailMask)
    guard isOther == 0 else { return nil }
    func halves(_ shift: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: found >> shift) &* 2 }
    return (halves(0), halves(16), halves(32))
  }
}

/// The bytes that every row of a sheet begins with, held where they are compared at once.
private struct KeyBytes {
  private typealias Block = SIMD2<UInt64>
  private let first: Block
  private let second: Block
  private let last: Block
  /// Where the three blocks stand; they may overlap.
  private let places: (second: Int, last: Int)
  /// Where the key stands, for those that are longer than three blocks.
  private let key: Range<Int>

  /// - Precondition: `key` has sixteen bytes at least.
  init(_ raw: UnsafeRawPointer, _ key: Range<Int>) {
    self.key = key
    let last = key.count &- 16
    places = (min(16, last), last)
    first = unsafe Self.block(raw, key.lowerBound)
    second = unsafe Self.block(raw, key.lowerBound &+ places.second)
    self.last = unsafe Self.block(raw, key.lowerBound &+ last)
  }

  @inline(__always)
  private static func block(_ raw: UnsafeRawPointer, _ place: Int) -> Block {
    unsafe raw.loadUnaligned(fromByteOffset: place, as: Block.self)
  }

  /// True where they stand at `place`, too.
  @inline(__always)
  func stand(in raw: UnsafeRawPointer, at place: Int) -> Bool {
    let found =
      unsafe (Self.block(raw, place) ^ first)
      | (Self.block(raw, place &+ places.second) ^ second)
      | (Self.block(raw, place &+ places.last) ^ last)
    guard found.x | found.y == 0 else { return false }
    return unsafe places.last <= 32 || standBetween(raw, place)
  }

  /// The same of what no block holds.
  @inline(never)
  private func standBetween(_ raw: UnsafeRawPointer, _ place: Int) -> Bool {
    var offset = 32
    while offset < places.last {
      let found =
        unsafe Self.block(raw, place &+ offset) ^ Self.block(raw, key.lowerBound &+ offset)
      guard found.x | found.y == 0 else { return false }
      offset &+= 16
    }
    return true
  }
}

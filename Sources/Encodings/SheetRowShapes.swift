/// What a row has behind its key, by number.
struct RowHead {
  /// The number's digits with the separator behind, the first lowest.
  var bytes: UInt32
  var mask: UInt32
  var length: Int
  /// What makes a digit carry into the eighth bit of its byte, where it is greater than whole
  /// points may be.
  var excess: UInt64
  /// The greatest points, in halves.
  var limit: UInt64

  /// - Parameter limit: the greatest points, in halves.
  init(number: Int, separator: UInt8, limit: UInt8) {
    let text = Array(String(number).utf8) + [separator]
    bytes = text.reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    mask = UInt32.max >> UInt32(32 - 8 * text.count)
    length = text.count
    excess = (0x7F - UInt64(min(9, limit / 2))) * 0x0000_0001_0001_0001
    self.limit = UInt64(limit)
  }
}

/// How most rows are written: three cells of points, 否 behind them, and a certain line end. Most of
/// these are whole points of one digit, which are told at once.
struct UsualRows {
  /// The bytes of whole points with zeros as digits, the separators between, and the first two of
  /// 否; what follows, up to the line end's last byte.
  private let whole: UInt64
  private let wholeTail: UInt32
  private let wholeTailMask: UInt32
  /// Of all that is looked at.
  let wholeLength: Int
  /// 否 and all behind it.
  let tail: UInt64
  let tailMask: UInt64
  let tailLength: Int
  let separator: UInt64
  let blank: UInt64

  init(_ separator: UInt8, blank: UInt8, hasLastCell: Bool, lineEnd: [UInt8]) {
    func word(_ bytes: some Collection<UInt8>) -> UInt64 {
      bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
    let no: [UInt8] = [0xE5, 0x90, 0xA6] + (hasLastCell ? [separator] : []) + lineEnd
    let all = Array(repeatElement([UInt8(ascii: "0"), separator], count: 3).joined()) + no
    whole = word(all[..<8])
    wholeTail = UInt32(word(all[8...]))
    wholeTailMask = UInt32.max >> UInt32(32 - 8 * (all.count - 8))
    wholeLength = all.count
    tail = word(no)
    tailMask = UInt64.max >> UInt64(64 - 8 * no.count)
    tailLength = no.count
    self.separator = UInt64(separator)
    self.blank = UInt64(blank)
  }

  /// Three cells of whole points, in halves, each in the lowest byte of two; `nil` for any other
  /// cells, and where one is over what `head` allows.
  @inline(__always)
  func wholePoints(_ raw: UnsafeRawPointer, _ place: Int, _ head: RowHead) -> UInt64? {
    let digits: UInt64 = 0x0000_000F_000F_000F
    let first = unsafe raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
    let rest = unsafe raw.loadUnaligned(fromByteOffset: place &+ 8, as: UInt32.self)
    let found = first ^ whole
    let over = ((found & digits) &+ head.excess) & 0x0000_0080_0080_0080
    let isOther = (found & ~digits) | over | UInt64((rest ^ wholeTail) & wholeTailMask)
    return isOther == 0 ? found &* 2 : nil
  }
}

/// Reads cells as `3`, `2.5` or blank without a branch: they follow each other in any order, and
/// what comes next could not be foretold.
struct UsualCells {
  private let usual: UsualRows
  private let limit: UInt64
  private var others: UInt64 = 0
  /// In halves, each in the lowest byte of two.
  private(set) var points: UInt64 = 0

  @inline(__always)
  init(_ usual: UsualRows, _ head: RowHead) {
    self.usual = usual
    limit = head.limit
  }

  /// Takes the next cell and moves behind the separator.
  /// - Parameter shift: by how many bits its points are moved.
  @inline(__always)
  mutating func take(_ raw: UnsafeRawPointer, _ place: inout Int, shift: UInt64) {
    let word = UInt64(unsafe raw.loadUnaligned(fromByteOffset: place, as: UInt32.self))
    let hasPoint: UInt64 = (word >> 8) & 0xFF == UInt64(UInt8(ascii: ".")) ? 1 : 0
    let isBlank = word & 0xFF == usual.separator
    let digit = (word & 0xFF) &- 0x30
    let halves = digit &* 2 &+ hasPoint
    let end = (word >> (8 &+ 16 &* hasPoint)) & 0xFF
    let fraction = ((word >> 16) & 0xFF ^ UInt64(UInt8(ascii: "5"))) &* hasPoint
    // A byte that is no digit, or points over the limit, are below zero here: the highest bit is
    // set.
    let isOther =
      (end ^ usual.separator) | fraction | (((9 &- digit) | (limit &- halves) | digit) >> 63)
    others |= isBlank ? 0 : isOther
    points |= (isBlank ? usual.blank : halves & 0xFF) << shift
    place &+= isBlank ? 1 : Int(truncatingIfNeeded: 2 &+ 2 &* hasPoint)
  }

  /// True where all that was taken is as it should be, and what follows at `place`.
  @inline(__always)
  func areUsual(_ raw: UnsafeRawPointer, _ place: Int) -> Bool {
    let tail = unsafe raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
    return others | ((tail ^ usual.tail) & usual.tailMask) == 0
  }
}

/// The bytes that every row of a sheet begins with, held where they are compared at once.
struct KeyBytes {
  private typealias Block = SIMD2<UInt64>
  private let first: Block
  private let second: Block
  private let last: Block
  /// Where the second and the last block stand; they may overlap.
  private let places: (second: Int, last: Int)
  /// Where the key stands, for those that are longer than three blocks.
  private let start: Int
  let count: Int

  /// - Precondition: `key` has sixteen bytes at least.
  init(_ raw: UnsafeRawPointer, _ key: Range<Int>) {
    start = key.lowerBound
    count = key.count
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
    // What no block holds: few names are so long.
    var offset = 32
    while offset < places.last {
      let found = unsafe Self.block(raw, place &+ offset) ^ Self.block(raw, start &+ offset)
      guard found.x | found.y == 0 else { return false }
      offset &+= 16
    }
    return true
  }
}

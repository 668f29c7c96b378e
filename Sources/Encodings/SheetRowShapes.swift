/// What a row has behind its key, by number.
struct RowHead {
  /// The number's digits with the separator behind, the first lowest.
  var bytes: UInt32
  var mask: UInt32
  var length: Int
  /// What makes a digit carry into the eighth bit of its byte, where it is greater than whole
  /// points may be.
  var excess: UInt64
  /// The same for points in halves, in the sixteenth bit of two bytes.
  var halvesExcess: UInt64

  /// - Parameter limit: the greatest points, in halves.
  init(number: Int, separator: UInt8, limit: UInt8) {
    let text = Array(String(number).utf8) + [separator]
    bytes = text.reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    mask = UInt32.max >> UInt32(32 - 8 * text.count)
    length = text.count
    excess = (0x7F - UInt64(min(9, limit / 2))) * 0x0000_0001_0001_0001
    // What is no digit is more than 19 halves.
    halvesExcess = (0x7FFF - UInt64(min(19, limit))) * 0x0000_0001_0001_0001
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
  let separator: UInt32
  /// The byte of blank points, for each of three cells.
  let blank: UInt64
  /// What stands behind the digit of a cell of whole points, and of one with a half.
  let afterDigit: UInt32
  let afterHalf: UInt32

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
    self.separator = UInt32(separator)
    self.blank = UInt64(blank) * 0x0000_0001_0001_0001
    afterDigit = UInt32(separator) << 8
    let half = [0, UInt8(ascii: "."), UInt8(ascii: "5"), separator]
    afterHalf = UInt32(word(half))
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

/// Reads cells as `3`, `2.5` or blank. Which of the first two comes next could not be foretold:
/// there is no branch between them. Blank cells mostly come one below the other.
struct UsualCells {
  static let eachByte: UInt64 = 0x0000_00FF_00FF_00FF
  /// In halves, each in two bytes; nothing for blank cells.
  private(set) var points: UInt64 = 0
  /// 255 for each that is blank.
  private(set) var blanks: UInt64 = 0
  private var others: UInt32 = 0

  /// Takes the next cell and moves behind its separator.
  /// - Parameter shift: by how many bits its points are moved.
  @inline(__always)
  mutating func take(
    _ raw: UnsafeRawPointer, _ place: inout Int, shift: UInt64, _ usual: UsualRows
  ) {
    let word = unsafe raw.loadUnaligned(fromByteOffset: place, as: UInt32.self)
    if word & 0xFF == usual.separator {
      blanks |= 0xFF << shift
      place &+= 1
      return
    }
    let hasHalf: UInt32 = word & 0xFF00 == UInt32(UInt8(ascii: ".")) << 8 ? 1 : 0
    let halfMask = 0 &- hasHalf
    let after = usual.afterDigit ^ (usual.afterDigit ^ usual.afterHalf) & halfMask
    others |= (word ^ after) & (0xFF00 | 0xFFFF_0000 & halfMask)
    let digit = UInt64((word ^ 0x30) & 0xFF)
    points |= (digit &* 2 &+ UInt64(hasHalf)) << shift
    place &+= Int(2 &+ 2 &* hasHalf)
  }

  /// True where all that was taken is as it should be, and what follows at `place`.
  @inline(__always)
  func areUsual(
    _ raw: UnsafeRawPointer, _ place: Int, _ usual: UsualRows, _ head: RowHead
  ) -> Bool {
    let tail = unsafe raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
    let over = (points &+ head.halvesExcess) & 0x0000_8000_8000_8000
    return UInt64(others) | over | ((tail ^ usual.tail) & usual.tailMask) == 0
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

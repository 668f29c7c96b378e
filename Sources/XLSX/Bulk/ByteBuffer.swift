import Glibc

/// Bytes to be written: one piece of memory that grows at its end and is used again and again.
@safe struct ByteBuffer: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int = 1 << 12) {
    self.capacity = capacity
    unsafe start = .allocate(capacity: capacity)
  }

  deinit { unsafe start.deallocate() }

  /// All that was added; good until something is added.
  var bytes: UnsafeBufferPointer<UInt8> { unsafe UnsafeBufferPointer(start: start, count: count) }

  /// Where `text` stands first.
  func place(of text: StaticString) -> Int? {
    let length = text.utf8CodeUnitCount
    let first = unsafe text.utf8Start[0]
    for place in stride(from: 0, through: count - length, by: 1) {
      if unsafe start[place] == first, unsafe memcmp(start + place, text.utf8Start, length) == 0 {
        return place
      }
    }
    return nil
  }

  /// `text` stands at `place`.
  func has(_ text: StaticString, at place: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard place + length <= count else { return false }
    return unsafe memcmp(start + place, text.utf8Start, length) == 0
  }

  /// Forgets the bytes from `count` on and keeps the memory.
  mutating func truncate(to count: Int = 0) {
    precondition(count <= self.count)
    self.count = count
  }

  /// Forgets the first `removed` bytes and keeps the memory.
  mutating func removeFirst(_ removed: Int) {
    precondition(removed <= count)
    if removed == 0 { return }
    unsafe start.update(from: start + removed, count: count - removed)
    count -= removed
  }

  /// Sees to it that `more` bytes fit.
  @inline(__always) mutating func reserve(_ more: Int) {
    if count + more > capacity { grow(more) }
  }

  private mutating func grow(_ more: Int) {
    capacity = (count + more) * 2
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    unsafe larger.update(from: start, count: count)
    unsafe start.deallocate()
    unsafe start = unsafe larger
  }

  @inline(__always) mutating func append(_ byte: UInt8) {
    reserve(1)
    unsafe start[count] = byte
    count += 1
  }

  /// A piece of at most 16 bytes: two words are stored whatever its length.
  @inline(__always) mutating func append(_ piece: ShortBytes) {
    reserve(16)
    let place = unsafe UnsafeMutableRawPointer(start + count)
    unsafe place.storeBytes(of: piece.low.littleEndian, as: UInt64.self)
    unsafe place.storeBytes(of: piece.high.littleEndian, toByteOffset: 8, as: UInt64.self)
    count += piece.count
  }

  /// The lowest `bytes` bytes of `word`, at most 8, the lowest first; all 8 are stored.
  @inline(__always) mutating func append(word: UInt64, bytes: Int) {
    reserve(8)
    let place = unsafe UnsafeMutableRawPointer(start + count)
    unsafe place.storeBytes(of: word.littleEndian, as: UInt64.self)
    count += bytes
  }

  @inline(__always) mutating func append(_ text: StaticString) {
    unsafe append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  @inline(__always) mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let first = bytes.baseAddress else { return }
    reserve(bytes.count)
    unsafe (start + count).update(from: first, count: bytes.count)
    count += bytes.count
  }

  mutating func append(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append($0) }
  }

  /// The text as it is, without XML's escapes.
  mutating func append(plain text: String) {
    unsafe text.withBytes { unsafe append($0) }
  }

  /// In decimal digits.
  @inline(__always) mutating func append(_ number: Int) {
    if number >= 0 && number < 10 {
      append(UInt8(truncatingIfNeeded: 48 &+ number))
    } else {
      appendDigits(number)
    }
  }

  private mutating func appendDigits(_ number: Int) {
    reserve(21)
    if number < 0 { append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    var length = 1
    var power: UInt = 10
    while rest >= power && length < 19 {
      length += 1
      power *= 10
    }
    var place = count + length
    count = place
    repeat {
      place -= 1
      let tenth = rest / 10
      unsafe start[place] = 48 + UInt8(truncatingIfNeeded: rest &- tenth &* 10)
      rest = tenth
    } while rest > 0
  }

  /// The lowest `bytes` bytes of `number`, the lowest first, as zip files have them.
  mutating func append(_ number: Int, bytes: Int) {
    for index in 0..<bytes { append(UInt8(truncatingIfNeeded: number >> (8 * index))) }
  }

  /// Puts the lowest `bytes` bytes of `number`, the lowest first, in the place of those from
  /// `offset` on.
  mutating func replace(at offset: Int, _ number: Int, bytes: Int) {
    precondition(offset + bytes <= count)
    for index in 0..<bytes {
      unsafe start[offset + index] = UInt8(truncatingIfNeeded: number >> (8 * index))
    }
  }

  /// Puts `bytes` in the place of those from `offset` on.
  mutating func replace(at offset: Int, _ bytes: [UInt8]) {
    precondition(offset + bytes.count <= count)
    for (index, byte) in bytes.enumerated() { unsafe start[offset + index] = byte }
  }

  /// Lets `fill` write up to `limit` bytes at the end; it returns how many it wrote.
  mutating func append(upTo limit: Int, _ fill: (UnsafeMutablePointer<UInt8>) -> Int) {
    reserve(limit)
    let added = unsafe fill(start + count)
    precondition(added >= 0 && added <= limit)
    count += added
  }
}

extension String {
  /// The text's bytes, in place wherever they stand in one piece.
  @inline(__always) func withBytes<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    if let result = unsafe utf8.withContiguousStorageIfAvailable({ unsafe body($0) }) {
      return result
    }
    return unsafe Array(utf8).withUnsafeBufferPointer { unsafe body($0) }
  }
}

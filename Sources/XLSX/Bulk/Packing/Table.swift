/// Numbers in one piece of memory, as many as a power of two: what is asked for beyond them begins
/// again at the first, so that no place is outside, and nothing needs to be asked before it is
/// written.
@safe struct Table<Number: FixedWidthInteger>: ~Copyable {
  private let start: UnsafeMutablePointer<Number>
  private let mask: Int

  /// `1 << bits` times 0.
  init(bits: Int) {
    mask = 1 << bits - 1
    unsafe start = .allocate(capacity: mask + 1)
    unsafe start.initialize(repeating: 0, count: mask + 1)
  }

  deinit { unsafe start.deallocate() }

  subscript(index: Int) -> Number {
    @inline(__always) get { unsafe start[index & mask] }
    @inline(__always) set { unsafe start[index & mask] = newValue }
  }

  /// Makes all of them 0.
  mutating func clear() { unsafe start.update(repeating: 0, count: mask + 1) }
}

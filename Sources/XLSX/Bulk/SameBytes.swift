extension UnsafeRawPointer {
  /// The `count` bytes here are those at `other`: for the short texts of cells a call costs more
  /// than the comparison.
  @inline(__always) func hasSame(_ count: Int, as other: UnsafeRawPointer) -> Bool {
    if count >= 8 {
      var place = 0
      while place &+ 8 < count {
        if unsafe word(place) != other.word(place) { return false }
        place &+= 8
      }
      // The last word overlaps the one before it.
      return unsafe word(count &- 8) == other.word(count &- 8)
    }
    if count >= 4 {
      return unsafe half(0) == other.half(0) && half(count &- 4) == other.half(count &- 4)
    }
    for place in 0..<count where unsafe self[place] != other[place] { return false }
    return true
  }

  @inline(__always) private subscript(place: Int) -> UInt8 {
    unsafe load(fromByteOffset: place, as: UInt8.self)
  }

  /// Eight bytes from `place` on.
  @inline(__always) func word(_ place: Int) -> UInt64 {
    unsafe loadUnaligned(fromByteOffset: place, as: UInt64.self)
  }

  /// Four bytes from `place` on.
  @inline(__always) func half(_ place: Int) -> UInt32 {
    unsafe loadUnaligned(fromByteOffset: place, as: UInt32.self)
  }
}

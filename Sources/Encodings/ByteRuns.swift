import Glibc

/// Searching and comparing runs of bytes as fast as the machine can.
package enum ByteRuns {
  /// Where a byte first stands; `nil` where it does not.
  package static func firstIndex(of byte: UInt8, in bytes: Span<UInt8>) -> Int? {
    unsafe bytes.withUnsafeBufferPointer { (buffer) -> Int? in
      guard let base = buffer.baseAddress else { return nil }
      guard let found = unsafe memchr(base, Int32(byte), buffer.count) else { return nil }
      return unsafe UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
    }
  }

  /// True when two runs of `count` bytes are the same.
  /// - Precondition: both lie in `bytes`.
  package static func areEqual(
    _ bytes: Span<UInt8>, _ a: Int, _ b: Int, count: Int
  ) -> Bool {
    precondition(
      a >= 0 && b >= 0 && count >= 0 && a <= bytes.count - count && b <= bytes.count - count,
      "both runs lie in the bytes")
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return true }
      return unsafe memcmp(base + a, base + b, count) == 0
    }
  }

  /// True when two runs are the same.
  package static func areEqual(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Bool {
    guard a.count == b.count else { return false }
    return unsafe a.withUnsafeBufferPointer { first in
      unsafe b.withUnsafeBufferPointer { second in
        guard let x = first.baseAddress, let y = second.baseAddress else { return true }
        return unsafe memcmp(x, y, first.count) == 0
      }
    }
  }

  /// Adds a run to a list at once.
  package static func append(_ run: Span<UInt8>, to list: inout [UInt8]) {
    unsafe run.withUnsafeBufferPointer { unsafe list.append(contentsOf: $0) }
  }
}

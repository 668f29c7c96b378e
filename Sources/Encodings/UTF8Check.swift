/// The strict check of UTF-8: no overlong forms, no surrogates, nothing cut off.
package enum UTF8Check {
  /// The number of bytes before the first malformed one; `nil` where all are well-formed.
  package static func firstMalformed(in bytes: Span<UInt8>) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }
}

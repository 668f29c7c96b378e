import Glibc

/// The system's iconv behind a safe door: foreign bytes in, UTF-8 out, or the place that stopped
/// it.
package enum Transcoder {
  /// `bytes` as UTF-8.
  ///
  /// The lone byte 0x80 of GB18030 text, which the standard leaves open, is the euro sign of code
  /// page 936, as Windows writes it.
  /// - Throws: `Undecodable` with the offset of the first byte that has no reading, also where the
  ///   text ends within a character.
  package static func utf8(
    from bytes: [UInt8], in encoding: ForeignEncoding
  ) throws(Undecodable) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 2 + 16)
    var start = 0
    while start < bytes.count {
      let read = convert(bytes, from: start, in: encoding, appendingTo: &output)
      start += read
      guard start < bytes.count else { break }
      guard encoding == .gb18030, bytes[start] == 0x80 else { throw Undecodable(offset: start) }
      output.append(contentsOf: "€".utf8)
      start += 1
    }
    return output
  }

  /// Converts from `start` as far as the bytes can be read.
  /// - Returns: the number of bytes read.
  private static func convert(
    _ bytes: [UInt8], from start: Int, in encoding: ForeignEncoding,
    appendingTo output: inout [UInt8]
  ) -> Int {
    let descriptor = unsafe iconv_open("UTF-8", encoding.iconvName)
    precondition(
      unsafe descriptor != iconv_t(bitPattern: -1), "Debian's C library has every encoding named")
    defer { _ = unsafe iconv_close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    return unsafe bytes.withUnsafeBytes { input in
      // iconv takes a pointer to mutable bytes by its C signature and does not write to them.
      let first = unsafe UnsafeMutableRawPointer(mutating: input.baseAddress!)
        .assumingMemoryBound(to: CChar.self)
      var next: UnsafeMutablePointer<CChar>? = unsafe first + start
      var left = input.count - start
      while left > 0 {
        let written = unsafe buffer.withUnsafeMutableBytes { room in
          var out: UnsafeMutablePointer<CChar>? = unsafe room.baseAddress!
            .assumingMemoryBound(to: CChar.self)
          var space = room.count
          let result = unsafe iconv(descriptor, &next, &left, &out, &space)
          let stopped = result == -1
          return (count: room.count - space, isFull: !stopped || errno == E2BIG)
        }
        output.append(contentsOf: buffer[..<written.count])
        guard written.isFull else { break }
      }
      return input.count - start - left
    }
  }
}

import CCrypto
import Glibc

/// SHA-256, as 64 small hexadecimal digits.
package enum Digest {
  /// Of bytes.
  package static func sha256(of bytes: [UInt8]) -> String {
    let sum = Sum()
    unsafe bytes.withUnsafeBytes { unsafe sum.add($0) }
    return sum.finish()
  }

  /// Of bytes that are not copied for it.
  package static func sha256(of bytes: Span<UInt8>) -> String {
    let sum = Sum()
    unsafe bytes.withUnsafeBytes { unsafe sum.add($0) }
    return sum.finish()
  }

  /// Of a text's UTF-8 bytes.
  package static func sha256(of text: String) -> String { sha256(of: Array(text.utf8)) }

  /// Of an open file's bytes, read to its end; `path` is what messages call it.
  static func sha256(of file: Int32, path: String) throws(PublishingError) -> String {
    let sum = Sum()
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 8)
    defer { unsafe buffer.deallocate() }
    while true {
      let count = unsafe read(file, buffer.baseAddress, buffer.count)
      if count < 0 && errno == EINTR { continue }
      if count < 0 { throw PublishingError(errno, path: path) }
      if count == 0 { return sum.finish() }
      unsafe sum.add(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
  }

  /// A sum being made of bytes that come piece by piece.
  package final class Sum {
    private var context = SHA256_CTX()

    package init() {
      let code = unsafe SHA256_Init(&context)
      precondition(code == 1, "libcrypto has no SHA-256")
    }

    /// The next bytes.
    package func add(_ bytes: Span<UInt8>) {
      unsafe bytes.withUnsafeBytes { unsafe add($0) }
    }

    func add(_ bytes: UnsafeRawBufferPointer) {
      let code = unsafe SHA256_Update(&context, bytes.baseAddress, bytes.count)
      precondition(code == 1, "libcrypto does not take bytes")
    }

    /// The sum of all bytes so far, as 64 small hexadecimal digits; nothing can be added any more.
    package func finish() -> String {
      var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
      let code = unsafe SHA256_Final(&digest, &context)
      precondition(code == 1, "libcrypto does not finish a sum")
      let digits: StaticString = "0123456789abcdef"
      return unsafe String(unsafeUninitializedCapacity: 64) { text in
        for (index, byte) in digest.enumerated() {
          unsafe text[index * 2] = unsafe digits.utf8Start[Int(byte >> 4)]
          unsafe text[index * 2 + 1] = unsafe digits.utf8Start[Int(byte & 15)]
        }
        return 64
      }
    }
  }
}

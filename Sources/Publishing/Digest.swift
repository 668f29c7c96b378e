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

  /// Of the file's bytes, read to its end.
  package static func sha256(ofFile path: String) throws(PublishingError) -> String {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw PublishingError(errno, path: path) }
    defer { close(file) }
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

  /// A sum being made. Without memory for it nothing sensible can follow.
  @safe private final class Sum {
    private let context: OpaquePointer

    init() {
      guard let made = unsafe EVP_MD_CTX_new(),
        unsafe EVP_DigestInit_ex(made, EVP_sha256(), nil) == 1
      else { preconditionFailure("libcrypto has no SHA-256") }
      unsafe context = unsafe made
    }

    deinit { unsafe EVP_MD_CTX_free(context) }

    func add(_ bytes: UnsafeRawBufferPointer) {
      let code = unsafe EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
      precondition(code == 1, "libcrypto does not take bytes")
    }

    func finish() -> String {
      var digest = [UInt8](repeating: 0, count: 32)
      let code = unsafe EVP_DigestFinal_ex(context, &digest, nil)
      precondition(code == 1, "libcrypto does not finish a sum")
      let digits = Array("0123456789abcdef".utf8)
      return String(
        decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
  }
}

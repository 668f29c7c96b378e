import Glibc

@testable import Encodings
@testable import Intake

/// What is read as text is what the bytes say: encoded again, it is the same bytes. Where nothing
/// can be read, the offset is the first byte that has no reading.
enum DecoderClaims {
  static func check(_ bytes: [UInt8]) {
    let first = UTF8Check.firstMalformed(in: bytes.span)
    let isText = String(validating: bytes, as: UTF8.self) != nil
    claim((first == nil) == isText, "UTF-8 malformed at \(String(describing: first))")
    for encoding in [ForeignEncoding.gb18030, .utf16LittleEndian, .utf16BigEndian, .big5] {
      checkForeign(bytes, encoding)
    }
    let file = InputFile(name: "a.csv", bytes: bytes)
    do throws(FileRefusal) {
      let text = try TextAlternatives.of(file).likeliest
      claim(String(validating: text.bytes, as: UTF8.self) != nil, "what was decoded is UTF-8")
      if text.encoding == .utf8 {
        claim(bytes.count - text.bytes.count <= bytes.count, "only marks and Ctrl-Z are left out")
      }
    } catch {
      claim(!error.findings.isEmpty, "a refusal says why")
    }
  }

  private static func checkForeign(_ bytes: [UInt8], _ encoding: ForeignEncoding) {
    do throws(Undecodable) {
      let text = try Transcoder.utf8(from: bytes, in: encoding)
      claim(String(validating: text, as: UTF8.self) != nil, "\(encoding) gives UTF-8")
      // 0x80 is a second spelling of the euro sign; Big5 has second spellings of its own.
      guard encoding != .big5, encoding != .gb18030 || !bytes.contains(0x80) else { return }
      let again = encoded(text, in: encoding)
      claim(again == bytes, "\(encoding): \(String(describing: again)) for \(bytes)")
    } catch {
      claim(error.offset < bytes.count, "\(encoding) stops within the bytes")
      let before = Array(bytes[..<error.offset])
      claim((try? Transcoder.utf8(from: before, in: encoding)) != nil, "what is before it is text")
    }
  }

  /// UTF-8 as bytes of another encoding, by the system's own way back.
  static func encoded(_ text: [UInt8], in encoding: ForeignEncoding) -> [UInt8]? {
    let descriptor = unsafe iconv_open(encoding.iconvName, "UTF-8")
    defer { _ = unsafe iconv_close(descriptor) }
    var input = text.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: text.count * 4 + 16)
    let room = output.count
    let rest = unsafe input.withUnsafeMutableBufferPointer { input in
      unsafe output.withUnsafeMutableBufferPointer { output in
        var from = input.baseAddress
        var to = output.baseAddress
        var left = input.count
        var space = output.count
        let result = unsafe iconv(descriptor, &from, &left, &to, &space)
        return result == -1 ? nil : Optional(space)
      }
    }
    return rest.map { output[..<(room - $0)].map { UInt8(bitPattern: $0) } }
  }
}

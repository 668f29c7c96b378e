/// Texts as XML has them.
extension ByteBuffer {
  /// The text between tags, with the format's escapes and XML's.
  mutating func append(text: String) {
    unsafe text.withBytes { unsafe append(text: $0) }
  }

  /// As above, for a text's UTF-8 bytes.
  mutating func append(text bytes: UnsafeBufferPointer<UInt8>) {
    if unsafe PlainBytes.surelyArePlain(bytes) || ByteBuffer.isPlain(bytes) {
      unsafe append(bytes)
    } else {
      append(escaping: CellText.stored(unsafe String(decoding: bytes, as: UTF8.self)))
    }
  }

  /// The text between tags, with XML's escapes only.
  mutating func append(escaping text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      default: append(byte)
      }
    }
  }

  /// The text in an attribute, with its quotes.
  mutating func append(attribute text: String) {
    append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      case UInt8(ascii: "\""): append("&quot;")
      case UInt8(ascii: "\n"): append("&#xA;")
      default: append(byte)
      }
    }
    append(UInt8(ascii: "\""))
  }

  /// A `t` element of a text's UTF-8 bytes: where blanks begin or end the text, XML is told to keep
  /// them.
  mutating func append(textElement bytes: UnsafeBufferPointer<UInt8>) {
    let keeps = unsafe isBlank(bytes.first) || isBlank(bytes.last)
    append(keeps ? "<t xml:space=\"preserve\">" : "<t>")
    unsafe append(text: bytes)
    append("</t>")
  }

  private func isBlank(_ byte: UInt8?) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte ?? 0)
  }

  /// Nothing in the bytes needs an escape of the format's or of XML's; in doubt they may.
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var last: UInt8 = 0
    for index in 0..<bytes.count {
      let byte = unsafe bytes[index]
      switch byte {
      case 0..<0x20, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"): return false
      case UInt8(ascii: "x") where last == UInt8(ascii: "_"): return false
      // U+FFC0 to U+FFFF, of which two need an escape.
      case 0xBF where last == 0xEF: return false
      default: last = byte
      }
    }
    return true
  }
}

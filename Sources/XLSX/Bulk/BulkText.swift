/// Texts as XML has them.
extension ByteBuffer {
  /// The text between tags, with the format's escapes and XML's.
  mutating func append(text: String) {
    unsafe text.withBytes { bytes in
      if unsafe ByteBuffer.isPlain(bytes) {
        unsafe append(bytes)
      } else {
        append(escaping: CellText.stored(text))
      }
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

  /// A `t` element: where blanks begin or end the text, XML is told to keep them.
  mutating func append(textElement text: String) {
    let edges = [text.utf8.first, text.utf8.last]
    let keeps = edges.contains { $0 == 0x20 || (0x09...0x0D).contains($0 ?? 0) }
    append(keeps ? "<t xml:space=\"preserve\">" : "<t>")
    append(text: text)
    append("</t>")
  }

  /// Nothing in the bytes needs an escape of the format's or of XML's; in doubt they may.
  @inline(__always) private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
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

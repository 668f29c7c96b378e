import Encodings

/// Names of files as the disk spells them, which on Linux are bytes of any encoding: archives that
/// were packed on Windows leave GBK.
package enum FileName {
  /// A path as people read it: UTF-8, else GBK, else escaped.
  package static func shown(_ path: [[UInt8]]) -> String {
    path.map(shown).joined(separator: "/")
  }

  /// The same with every byte escaped that is no UTF-8, so that it can be confused with no other.
  package static func escaped(_ path: [[UInt8]]) -> String {
    path.map(escaped).joined(separator: "/")
  }

  private static func shown(_ name: [UInt8]) -> String {
    if UTF8Check.firstMalformed(in: name.span) == nil {
      return String(decoding: name, as: UTF8.self)
    }
    if let decoded = try? Transcoder.utf8(from: name, in: .gb18030) {
      return String(decoding: decoded, as: UTF8.self)
    }
    return escaped(name)
  }

  /// `\xB8` for each byte that no character of UTF-8 begins with or goes on with.
  private static func escaped(_ name: [UInt8]) -> String {
    var text = ""
    var start = 0
    while start < name.count {
      let rest = name.span.extracting(start...)
      let good = UTF8Check.firstMalformed(in: rest) ?? rest.count
      text += String(decoding: name[start..<start + good], as: UTF8.self)
      start += good
      guard start < name.count else { break }
      let digits = String(name[start], radix: 16, uppercase: true)
      text += "\\x" + String(repeating: "0", count: 2 - digits.count) + digits
      start += 1
    }
    return text
  }
}

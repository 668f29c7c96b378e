/// Whether a file is a PDF that shows something. LibreOffice ends with 0 for files that it could
/// not read, and a full disk cuts what it writes.
enum PDFCheck {
  /// Begins as a PDF, ends as one, and has at least one page.
  static func isWhole(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: Array("%PDF-".utf8))
      && contains(bytes.suffix(64), Array("%%EOF".utf8)) && hasPage(bytes)
  }

  /// An object of the type Page; not of the type Pages, which may be empty. Packed objects cannot
  /// be looked into: there a catalogue of any kind must do.
  private static func hasPage(_ bytes: [UInt8]) -> Bool {
    let type = Array("/Type".utf8)
    let page = Array("/Page".utf8)
    var index = 0
    var hasPacked = false
    while index + type.count < bytes.count {
      guard bytes[index] == type[0], bytes[index...].starts(with: type) else {
        index += 1
        continue
      }
      index += type.count
      while index < bytes.count, bytes[index] == UInt8(ascii: " ") { index += 1 }
      let rest = bytes[index...]
      if rest.starts(with: page), rest.count > page.count,
        !isLetter(rest[index + page.count])
      {
        return true
      }
      hasPacked = hasPacked || rest.starts(with: Array("/ObjStm".utf8))
    }
    return hasPacked
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte & 0xDF)
  }

  private static func contains(_ bytes: ArraySlice<UInt8>, _ wanted: [UInt8]) -> Bool {
    bytes.indices.contains { bytes[$0...].starts(with: wanted) }
  }
}

import Encodings

/// Text that was destroyed by a wrong encoding on its way.
enum Garbled {
  /// A quick look for the bytes of `?`, U+FFFD and 锟.
  static func mayBe(_ bytes: Span<UInt8>, _ place: Range<Int>) -> Bool {
    let cell = bytes.extracting(place)
    if ChineseText.isPlain(cell) { return false }
    for index in cell.indices {
      let byte = cell[index]
      guard byte == 0x3F || byte == 0xEF || byte == 0xE9 else { continue }
      if byte == 0x3F { return true }
      guard index + 2 < cell.count else { continue }
      let rest = (cell[index + 1], cell[index + 2])
      if byte == 0xEF ? rest == (0xBF, 0xBD) : rest == (0x94, 0x9F) { return true }
    }
    return false
  }

  /// A name or code with characters that stand for lost ones.
  static func isKey(_ text: String) -> Bool {
    isText(text) || (!text.isEmpty && text.allSatisfy { $0 == "?" })
  }

  /// Text with U+FFFD, 锟斤拷, which is what U+FFFD becomes on its way through GBK, or `??`.
  static func isText(_ text: String) -> Bool {
    marks.contains { mark in Self.contains(text, mark) }
  }

  private static func contains(_ text: String, _ mark: [UInt8]) -> Bool {
    let bytes = text.utf8.span
    guard bytes.count >= mark.count else { return false }
    for start in 0...bytes.count - mark.count where bytes[start] == mark[0] {
      if PlainBytes.equal(bytes, start, start + mark.count, mark) { return true }
    }
    return false
  }

  private static let marks = ["\u{FFFD}", "锟斤拷", "??"].map { Array($0.utf8) }
}

import Encodings

/// Looks at a cell's bytes for spellings that need no tidying, so that the millions of cells that
/// are written plainly never become anything slower.
enum PlainBytes {
  /// Longer than any word for a blank.
  private static let shortest = 7

  static func equal(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ word: [UInt8]) -> Bool {
    guard end - start == word.count else { return false }
    for index in word.indices where bytes[start + index] != word[index] { return false }
    return true
  }

  /// The text, if nothing in it could be meant otherwise than it stands: no blank or invisible
  /// character at its ends, no mark for a blank, no spreadsheet's error.
  static func text(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> String? {
    isText(bytes, start, end) ? String(copying: bytes, start, end) : nil
  }

  private static func isText(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    end - start >= shortest && beginsPlainly(bytes[start]) && endsPlainly(bytes, end)
  }

  /// The same for names, in which digits may be somebody's number.
  static func name(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> String? {
    let text = bytes.extracting(start..<end)
    if isName(text) { return String(copying: text, 0, text.count) }
    return isText(bytes, start, end) && holdsNoNumber(bytes.extracting(start..<end))
      ? String(copying: bytes, start, end) : nil
  }

  /// True for most of what `name` takes, which is then well-formed.
  static func isName(_ text: Span<UInt8>) -> Bool {
    text.count >= shortest && ChineseText.isPlain(text)
  }

  /// True where no byte is a digit or the lead of a full-width one.
  @inline(__always)
  private static func holdsNoNumber(_ bytes: Span<UInt8>) -> Bool {
    var found = false
    for index in bytes.indices {
      let byte = bytes[index]
      found = found || (byte &- UInt8(ascii: "0")) <= 9 || byte == 0xEF
    }
    return !found
  }

  /// The same for remarks, which may hold personal numbers and lost characters.
  static func remark(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> String? {
    isRemark(bytes, start, end) ? String(copying: bytes, start, end) : nil
  }

  /// True for what `remark` takes as it stands.
  static func isRemark(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var digits = 0
    for index in start..<end {
      let byte = bytes[index]
      if Tidy.isDigit(byte) {
        digits += 1
      } else if byte == 0x3F {
        return false
      } else if byte == 0xEF, index + 2 < end {
        // U+FFFD, and full-width digits.
        if bytes[index + 1] == 0xBF { return false }
        if bytes[index + 1] == 0xBC, (0x90...0x99).contains(bytes[index + 2]) { digits += 1 }
      } else if byte == 0xE9, index + 2 < end, bytes[index + 1] == 0x94, bytes[index + 2] == 0x9F {
        return false
      }
    }
    // No personal number has fewer.
    return digits < 11 && isText(bytes, start, end)
  }

  /// True for most of what `isRemark` is true for and is well-formed UTF-8 without a zero, found in
  /// one walk: ASCII, characters of three bytes from E3…E9, and full-width forms.
  static func isProvenRemark(_ text: Span<UInt8>) -> Bool {
    var digits = 0
    var place = 0
    while place < text.count {
      let byte = text[place]
      if byte < 0x80 {
        guard byte >= 0x20, byte != UInt8(ascii: "?") else { return false }
        if Tidy.isDigit(byte) { digits += 1 }
        place &+= 1
        continue
      }
      guard place &+ 2 < text.count else { return false }
      let (second, third) = (text[place &+ 1], text[place &+ 2])
      guard second & 0xC0 == 0x80, third & 0xC0 == 0x80 else { return false }
      if byte == 0xEF {
        guard second == 0xBC else { return false }
        if (0x90...0x99).contains(third) { digits += 1 }
      } else {
        guard (0xE3...0xE9).contains(byte), !(byte == 0xE9 && second == 0x94 && third == 0x9F)
        else { return false }
      }
      place &+= 3
    }
    return digits < 11 && isText(text, 0, text.count)
  }

  /// ASCII letters and the greater part of Chinese characters; not the leads of dashes, wide blanks
  /// and invisible characters.
  private static func beginsPlainly(_ byte: UInt8) -> Bool {
    (0x41...0x7A).contains(byte) || (0xE4...0xE9).contains(byte)
  }

  /// An ASCII letter or digit, or a character of three bytes that is no blank.
  private static func endsPlainly(_ bytes: Span<UInt8>, _ end: Int) -> Bool {
    let last = bytes[end - 1]
    if last < 0x80 { return (0x30...0x7A).contains(last) }
    return (0xE4...0xE9).contains(bytes[end - 3]) && bytes[end - 2] >= 0x80
  }
}

extension String {
  /// The bytes as text; what is malformed shows as U+FFFD.
  init(copying bytes: Span<UInt8>, _ start: Int, _ end: Int) {
    if let text = try? UTF8Span(validating: bytes.extracting(start..<end)) {
      self.init(copying: text)
      return
    }
    var content: [UInt8] = []
    content.reserveCapacity(end - start)
    for index in start..<end { content.append(bytes[index]) }
    self.init(decoding: content, as: UTF8.self)
  }
}

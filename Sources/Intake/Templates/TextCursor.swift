/// A position in UTF-8 text that knows its line and its column in characters, as YAML counts them.
struct TextCursor {
  private let bytes: [UInt8]
  private(set) var offset = 0
  /// 1-based.
  private(set) var line = 1
  /// 1-based, in Unicode scalars.
  private(set) var column = 1

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The byte here; `nil` at the end.
  var byte: UInt8? { offset < bytes.count ? bytes[offset] : nil }
  /// The byte after this one.
  var next: UInt8? { offset + 1 < bytes.count ? bytes[offset + 1] : nil }
  var isAtLineEnd: Bool { byte == nil || byte == .lineFeed || byte == .carriageReturn }
  /// A blank, a line's end or the text's end follows this byte.
  var isFollowedByGap: Bool { Self.isGap(next) }

  static func isGap(_ byte: UInt8?) -> Bool {
    switch byte {
    case nil, .space, .tab, .lineFeed, .carriageReturn: true
    default: false
    }
  }

  mutating func advance() {
    guard let byte else { return }
    let endsLine = byte == .lineFeed || (byte == .carriageReturn && next != .lineFeed)
    offset += 1
    if endsLine {
      line += 1
      column = 1
    } else if self.byte.map({ $0 & 0xC0 != 0x80 }) ?? true {
      column += 1
    }
  }

  mutating func skipBlanks() {
    while byte == .space || byte == .tab { advance() }
  }

  mutating func skipToLineEnd() { skip { _ in true } }

  /// Steps on, within the line, as long as `isWanted` says so of the byte here.
  @inline(__always)
  mutating func skip(while isWanted: (UInt8) -> Bool) {
    while offset < bytes.count {
      let byte = bytes[offset]
      guard byte != .lineFeed, byte != .carriageReturn, isWanted(byte) else { return }
      offset += 1
      if offset == bytes.count || bytes[offset] & 0xC0 != 0x80 { column += 1 }
    }
  }

  /// Steps over one line break, however it is spelt.
  mutating func skipLineBreak() {
    let isPair = byte == .carriageReturn && next == .lineFeed
    if isAtLineEnd { advance() }
    if isPair { advance() }
  }

  /// What stands from `start` to here, without blanks at its end.
  func text(from start: Int) -> String {
    var end = offset
    while end > start, bytes[end - 1] == .space || bytes[end - 1] == .tab { end -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  func starts(with word: [UInt8]) -> Bool {
    offset + word.count <= bytes.count && bytes[offset..<offset + word.count].elementsEqual(word)
  }
}

extension UInt8 {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
}

import Diagnostics

/// Looks through YAML text once, before the parser sees it, for what templates do without: anchors,
/// aliases, tags, directives, complex keys, deep nesting. A few hundred bytes of those can cost a
/// parser hours; here they cost one step a byte.
///
/// It also finds keys that stand twice. The parser gives up at the first of them and names the
/// wrong place, so a key's second appearance is reported here and made harmless by `duplicates`.
struct TemplateGate {
  /// Nesting that no template comes near.
  static let deepest = 32
  /// Findings after which looking further helps nobody: one more than is shown.
  static let mostFindings = TemplateFindings.most + 1

  struct Finding {
    var fault: TemplateFault
    var line: Int
    var column: Int
    var value: String?
  }
  /// The bytes of a key's later appearance.
  struct Duplicate {
    var bytes: Range<Int>
    var characters: Int
  }

  private(set) var findings: [Finding] = []
  private(set) var duplicates: [Duplicate] = []
  /// False when the parser must not see the text.
  private(set) var isOpen = true
  private var cursor: TextCursor
  private var nesting = YAMLNesting()
  /// Where an unquoted text in block style may go on in the next line.
  private var textMayGoOn = false

  init(_ bytes: [UInt8]) {
    cursor = TextCursor(bytes)
    refuseControlCharacters(bytes)
    while cursor.byte != nil && findings.count < Self.mostFindings && !isTooDeep {
      scanLine()
    }
  }

  private var isTooDeep: Bool { nesting.depth > Self.deepest }

  /// From the beginning of a line to the end of the line that its last token ends in.
  private mutating func scanLine() {
    while cursor.byte == .space { cursor.advance() }
    if cursor.byte == .tab { refuseTabbedIndentation() }
    if cursor.isAtLineEnd {
      cursor.skipLineBreak()
      return
    }
    if cursor.column == 1 && nesting.isBlock && skipMarker() { return }
    let goesOn = textMayGoOn && cursor.column > nesting.blockColumn
    textMayGoOn = false
    if goesOn && cursor.byte != UInt8(ascii: "#") { scanPlain() }
    var token = cursor
    while !cursor.isAtLineEnd && !isTooDeep {
      token = cursor
      scanToken()
    }
    if isTooDeep {
      refuse(.tooDeep(limit: Self.deepest), nil, line: token.line, column: token.column)
    }
    cursor.skipLineBreak()
  }

  private mutating func scanToken() {
    switch cursor.byte {
    case .space, .tab: cursor.skipBlanks()
    case UInt8(ascii: "#"): cursor.skipToLineEnd()
    case UInt8(ascii: "&"): refuseWord(.anchor)
    case UInt8(ascii: "*"): refuseWord(.alias)
    case UInt8(ascii: "!"): refuseWord(.tag)
    case UInt8(ascii: "?") where cursor.isFollowedByGap: refuseWord(.complexKey)
    case UInt8(ascii: "-") where nesting.isBlock && cursor.isFollowedByGap:
      nesting.item(at: cursor.column)
      cursor.advance()
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      nesting.open(mapping: cursor.byte == UInt8(ascii: "{"))
      cursor.advance()
    case UInt8(ascii: "]"), UInt8(ascii: "}"): scanClosingBracket()
    case UInt8(ascii: ","): cursor.advance()
    case UInt8(ascii: ":") where cursor.isFollowedByGap || !nesting.isBlock: cursor.advance()
    case UInt8(ascii: "|") where nesting.isBlock, UInt8(ascii: ">") where nesting.isBlock:
      skipBlockText()
    case UInt8(ascii: "\""), UInt8(ascii: "'"): scanQuoted()
    default: scanPlain()
    }
  }

  private mutating func scanClosingBracket() {
    let (line, column) = (cursor.line, cursor.column)
    nesting.close()
    cursor.advance()
    cursor.skipBlanks()
    if cursor.byte == UInt8(ascii: ":") {
      refuse(.unsupported(.complexKey), nil, line: line, column: column)
    }
  }

  private mutating func scanQuoted() {
    let start = cursor
    let quote = cursor.byte
    cursor.advance()
    while true {
      cursor.skip { $0 != quote && $0 != UInt8(ascii: "\\") }
      guard let byte = cursor.byte else { break }
      if byte == UInt8(ascii: "\\") && quote == UInt8(ascii: "\"") {
        cursor.advance()
      } else if byte == quote {
        guard quote == UInt8(ascii: "'") && cursor.next == quote else { break }
        cursor.advance()
      }
      cursor.advance()
    }
    cursor.advance()
    takeKey(from: start, quoted: true)
  }

  /// An unquoted text up to a comment, a colon, the line's end, or a bracket's comma.
  private mutating func scanPlain() {
    let start = cursor
    while true {
      cursor.skip { !Self.mayEndPlain($0) }
      if cursor.isAtLineEnd { break }
      if cursor.byte == UInt8(ascii: ":") && (cursor.isFollowedByGap || endsInFlow(cursor.next)) {
        break
      }
      if endsInFlow(cursor.byte) { break }
      let wasBlank = cursor.byte == .space || cursor.byte == .tab
      cursor.advance()
      if wasBlank && cursor.byte == UInt8(ascii: "#") { break }
    }
    if cursor.offset == start.offset { cursor.advance() }
    textMayGoOn = nesting.isBlock && cursor.isAtLineEnd
    takeKey(from: start, quoted: false)
  }

  /// Signs that may end an unquoted text, here or with the next one.
  private static func mayEndPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ":"), .space, .tab, UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "{"), UInt8(ascii: "}"):
      true
    default: false
    }
  }

  private func endsInFlow(_ byte: UInt8?) -> Bool {
    guard !nesting.isBlock else { return false }
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"):
      return true
    default: return false
    }
  }

  /// Notes the token from `start` to here as a key when a colon follows.
  private mutating func takeKey(from start: TextCursor, quoted: Bool) {
    let end = cursor
    if quoted { cursor.skipBlanks() }
    guard cursor.byte == UInt8(ascii: ":"),
      cursor.isFollowedByGap || endsInFlow(cursor.next) || (quoted && !nesting.isBlock)
    else { return }
    let whole = end.text(from: start.offset)
    let key = quoted ? String(whole.dropFirst().dropLast()) : whole
    if let first = nesting.key(key, line: start.line, column: start.column) {
      let bytes = start.offset..<start.offset + whole.utf8.count
      duplicates.append(Duplicate(bytes: bytes, characters: whole.unicodeScalars.count))
      let fault = TemplateFault.duplicateKey(firstLine: first)
      findings.append(
        Finding(fault: fault, line: start.line, column: start.column, value: key))
    }
    cursor.advance()
  }

  /// Steps over the lines of a `|` or `>` text: nothing in them is a token.
  private mutating func skipBlockText() {
    let parent = nesting.blockColumn
    cursor.advance()
    var stated: Int?
    while let byte = cursor.byte, !cursor.isAtLineEnd, byte != .space, byte != UInt8(ascii: "#") {
      if (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(byte) {
        stated = Int(byte - UInt8(ascii: "0"))
      }
      cursor.advance()
    }
    cursor.skipToLineEnd()
    cursor.skipLineBreak()
    var indentation = stated.map { parent + $0 }
    while cursor.byte != nil {
      let lineStart = cursor
      while cursor.byte == .space && cursor.column <= indentation ?? .max { cursor.advance() }
      if !cursor.isAtLineEnd {
        let least = indentation ?? max(cursor.column, parent + 1)
        guard cursor.column >= least else {
          cursor = lineStart
          return
        }
        indentation = least
        cursor.skipToLineEnd()
      }
      cursor.skipLineBreak()
    }
  }
}

/// What is refused.
extension TemplateGate {
  private mutating func refuse(
    _ fault: TemplateFault, _ value: String?, line: Int? = nil, column: Int? = nil
  ) {
    isOpen = false
    findings.append(
      Finding(
        fault: fault, line: line ?? cursor.line, column: column ?? cursor.column, value: value))
  }

  private mutating func refuseWord(_ feature: YAMLFeature) {
    let start = cursor
    while !TextCursor.isGap(cursor.byte) && !endsInFlow(cursor.byte) { cursor.advance() }
    if cursor.offset == start.offset { cursor.advance() }
    refuse(
      .unsupported(feature), cursor.text(from: start.offset), line: start.line,
      column: start.column)
  }

  private mutating func refuseTabbedIndentation() {
    let start = cursor
    cursor.skipBlanks()
    guard nesting.isBlock, !cursor.isAtLineEnd, cursor.byte != UInt8(ascii: "#") else { return }
    refuse(.notYAML(.tab), nil, line: start.line, column: start.column)
  }

  /// `---` and `...` at the beginning of a line, and `%` directives.
  private mutating func skipMarker() -> Bool {
    if cursor.byte == UInt8(ascii: "%") {
      refuse(.unsupported(.directive), nil)
      cursor.skipToLineEnd()
      return true
    }
    guard cursor.starts(with: Array("---".utf8)) || cursor.starts(with: Array("...".utf8)) else {
      return false
    }
    var end = cursor
    for _ in 0..<3 { end.advance() }
    guard TextCursor.isGap(end.byte) else { return false }
    cursor = end
    nesting = YAMLNesting()
    return true
  }

  private mutating func refuseControlCharacters(_ bytes: [UInt8]) {
    guard Self.mayHoldControlCharacters(bytes.span) else { return }
    var place = TextCursor(bytes)
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0...8, 0xB, 0xC, 0xE...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF:
        refuse(
          .notYAML(.controlCharacter), String(scalar), line: place.line, column: place.column)
        if findings.count == Self.mostFindings { return }
      default: break
      }
      for _ in 0..<UTF8.width(scalar) { place.advance() }
    }
  }

  /// False where a glance at the bytes shows that there is none: in nearly every template.
  private static func mayHoldControlCharacters(_ bytes: Span<UInt8>) -> Bool {
    var last: UInt32 = 0
    for index in bytes.indices {
      last = last << 8 | UInt32(bytes[index])
      switch last & 0xFF {
      case 0x09, 0x0A, 0x0D: continue
      case 0..<0x20, 0x7F: return true
      default: break
      }
      switch last & 0xFFFF {
      case 0xC280...0xC29F: return true
      default: break
      }
      // U+2028, 2029, FEFF, FFFE, FFFF.
      switch last & 0xFF_FFFF {
      case 0xE280A8, 0xE280A9, 0xEFBBBF, 0xEFBFBE, 0xEFBFBF: return true
      default: break
      }
    }
    return false
  }
}

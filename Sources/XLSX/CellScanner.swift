/// Reads rows and cells out of the bytes of a sheet's part, in the form that both writers give
/// them: a small part of XML, so that millions of cells are read without an allocation. What has
/// another form is refused.
@safe struct CellScanner {
  enum Token {
    /// A row begins; its number is in `reference`.
    case row
    /// A row without cells.
    case emptyRow
    /// A cell, with `reference` and `cell`.
    case cell
    case rowEnd
    /// The end of all rows; `position` is still before it.
    case end
    /// The bytes end before the token does.
    case incomplete
    case malformed
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  /// Before the next token.
  private(set) var position = 0
  /// What the `r` of the row or cell says.
  private(set) var reference: UnsafeBufferPointer<UInt8>
  private(set) var cell: FoundCell

  /// How far the token in hand has been read.
  private var place = 0
  private var type: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    unsafe self.bytes = unsafe bytes
    unsafe reference = unsafe UnsafeBufferPointer(start: nil, count: 0)
    unsafe type = unsafe reference
    cell = FoundCell()
  }

  mutating func next() -> Token {
    place = position
    let token = readToken()
    switch token {
    case .end, .incomplete, .malformed: break
    default: position = place
    }
    return token
  }

  private mutating func readToken() -> Token {
    if skip("<c ") { return readCell() ? .cell : failure }
    if skip("</row>") { return .rowEnd }
    if skip("<row ") {
      guard readAttributes() else { return failure }
      if skip("/>") { return .emptyRow }
      return skip(">") ? .row : failure
    }
    if skip("</sheetData>") { return .end }
    // The longest of these, cut short, could still become one.
    return unsafe bytes.count - position < 12 ? .incomplete : .malformed
  }

  /// What failed at the end of the bytes may go on.
  private var failure: Token { unsafe place >= bytes.count - 12 ? .incomplete : .malformed }

  private mutating func readCell() -> Bool {
    guard readAttributes() else { return false }
    cell.begin(type: unsafe FoundCell.Kind(type))
    if skip("/>") { return true }
    guard skip(">") else { return false }
    if skip("<f>") {
      guard let formula = unsafe readText(), skip("</f>") else { return false }
      unsafe cell.formula = unsafe formula
    }
    if skip("<v>") {
      guard let value = unsafe readText(), skip("</v>") else { return false }
      unsafe cell.value = unsafe value
    } else if skip("<is><t") {
      guard skip(">") || skip(" xml:space=\"preserve\">") else { return false }
      guard let value = unsafe readText(), skip("</t></is>") else { return false }
      unsafe cell.value = unsafe value
    }
    return skip("</c>")
  }

  /// Attributes, each after a blank; keeps those named `r` and `t`.
  private mutating func readAttributes() -> Bool {
    unsafe type = unsafe UnsafeBufferPointer(start: nil, count: 0)
    unsafe reference = unsafe type
    place -= 1
    while peek(place) == UInt8(ascii: " ") {
      let name = peek(place + 1)
      let start = place + 1
      place = start
      while isNamePart(peek(place)) { place += 1 }
      let isShort = place == start + 1
      guard place > start, skip("=\"") else { return false }
      let first = place
      while isValuePart(peek(place)) { place += 1 }
      let value = unsafe UnsafeBufferPointer(rebasing: bytes[first..<place])
      guard skip("\"") else { return false }
      if isShort && name == UInt8(ascii: "r") { unsafe reference = unsafe value }
      if isShort && name == UInt8(ascii: "t") { unsafe type = unsafe value }
    }
    return true
  }

  /// What stands before the next tag, with its escapes.
  private mutating func readText() -> UnsafeBufferPointer<UInt8>? {
    let start = place
    while unsafe place < bytes.count {
      if unsafe bytes[place] == UInt8(ascii: "<") {
        return unsafe UnsafeBufferPointer(rebasing: bytes[start..<place])
      }
      place += 1
    }
    return nil
  }

  /// The byte at `index`, 0 beyond the end.
  @inline(__always) private func peek(_ index: Int) -> UInt8 {
    unsafe index < bytes.count ? bytes[index] : 0
  }

  /// Goes past `text` where it comes next.
  @inline(__always) private mutating func skip(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard unsafe place + count <= bytes.count else { return false }
    for index in 0..<count {
      if unsafe bytes[place + index] != text.utf8Start[index] { return false }
    }
    place += count
    return true
  }

  private func isNamePart(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: ":")
  }

  private func isValuePart(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: "&"): false
    default: true
    }
  }
}

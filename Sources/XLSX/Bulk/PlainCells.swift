import Layout

/// Reads back cells that hold nothing, a number, a day or a text, in the one form that they have in
/// our files. Whatever looks otherwise is left to `CellScanner`, which takes four times as
/// long; a test holds both to the same answers.
@safe struct PlainCells {
  /// `<c r="AB`: how a cell of each column begins.
  private var columns: [ShortBytes] = []
  /// `" s="3`: what every format adds.
  private var formats: [ShortBytes] = []
  private var row = ShortBytes("")

  private let blankEnd = ShortBytes("\"/>")
  private let numberStart = ShortBytes("\"><v>")
  private let textStart = ShortBytes("\" t=\"s\"><v>")
  private let end = ShortBytes("</v></c>")
  /// Around a text that is not in the table.
  private let inlineStart = (ShortBytes("\" t=\"inlineStr\">"), ShortBytes("<is><t>"))
  private let inlineEnd = ShortBytes("</t></is></c>")

  /// - Parameter row: the row's number as it stands in the bytes.
  mutating func begin(row: UnsafeBufferPointer<UInt8>, columns count: Int) {
    self.row = unsafe ShortBytes(row)
    while columns.count < count {
      columns.append(ShortBytes("<c r=\"" + CellName.column(columns.count)))
    }
  }

  /// Where the cell that begins at `place` ends, if it is the cell of `column` in the row in hand
  /// and holds what it shall; `nil` where that is not seen at once.
  @inline(__always) mutating func end(
    of cells: Span<Cell>, _ column: Int, at place: Int, in bytes: UnsafeBufferPointer<UInt8>,
    _ strings: borrowing StringTable
  ) -> Int? {
    let raw = UnsafeRawBufferPointer(bytes)
    var place = place
    let format = cells[column].format
    while formats.count <= format {
      formats.append(ShortBytes("\" s=\"\(BulkStyles.first + formats.count)"))
    }
    guard unsafe Self.skip(columns[column], at: &place, in: raw),
      unsafe Self.skip(row, at: &place, in: raw),
      unsafe Self.skip(formats[format], at: &place, in: raw)
    else { return nil }
    switch cells[column].content {
    case .blank:
      return unsafe Self.skip(blankEnd, at: &place, in: raw) ? place : nil
    case .number(let number):
      guard unsafe Self.skip(numberStart, at: &place, in: raw) else { return nil }
      guard let halves = unsafe Self.halves(at: &place, in: raw), number * 2 == Double(halves)
      else { return nil }
      return unsafe Self.skip(end, at: &place, in: raw) ? place : nil
    case .text(let text):
      guard unsafe Self.skip(textStart, at: &place, in: raw) else {
        return unsafe inlineEnd(of: text, at: place, in: bytes)
      }
      guard let index = unsafe Self.digits(at: &place, in: raw) else { return nil }
      let isSame = unsafe text.withBytes { unsafe !$0.isEmpty && strings.holds(index, $0) }
      return unsafe isSame && Self.skip(end, at: &place, in: raw) ? place : nil
    case .date(let day):
      guard unsafe Self.skip(numberStart, at: &place, in: raw),
        unsafe Self.digits(at: &place, in: raw) == CellCheck.serial(day)
      else { return nil }
      return unsafe Self.skip(end, at: &place, in: raw) ? place : nil
    case .formula: return nil
    }
  }

  /// The same of a text that stands in its cell: one that stands for itself in XML.
  private func inlineEnd(
    of text: String, at start: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    let raw = UnsafeRawBufferPointer(bytes)
    var place = start
    guard unsafe Self.skip(inlineStart.0, at: &place, in: raw),
      unsafe Self.skip(inlineStart.1, at: &place, in: raw)
    else { return nil }
    let isSame = unsafe text.withBytes { own in
      unsafe !own.isEmpty && place + own.count <= bytes.count
        && PlainBytes.surelyArePlain(own)
        && XMLBytes.areEqual(
          UnsafeBufferPointer(rebasing: bytes[place..<place + own.count]), own)
    }
    guard isSame else { return nil }
    place += text.utf8.count
    return unsafe Self.skip(inlineEnd, at: &place, in: raw) ? place : nil
  }

  @inline(__always) private static func skip(
    _ text: ShortBytes, at place: inout Int, in bytes: UnsafeRawBufferPointer
  ) -> Bool {
    guard unsafe text.stand(at: place, in: bytes) else { return false }
    place &+= text.count
    return true
  }

  /// A number without a needless 0, of at most nine digits.
  @inline(__always) private static func digits(
    at place: inout Int, in bytes: UnsafeRawBufferPointer
  ) -> Int? {
    let start = place
    var number = 0
    while place < bytes.count && place &- start < 9 {
      let digit = unsafe bytes[place] &- 48
      if digit > 9 { break }
      number = number &* 10 &+ Int(digit)
      place &+= 1
    }
    let length = place &- start
    guard length > 0, unsafe length == 1 || bytes[start] != 48 else { return nil }
    return number
  }

  /// Twice the number, which is not negative and whole or ends in `.5`.
  @inline(__always) private static func halves(
    at place: inout Int, in bytes: UnsafeRawBufferPointer
  ) -> Int? {
    guard let whole = unsafe digits(at: &place, in: bytes) else { return nil }
    let hasHalf =
      unsafe place &+ 1 < bytes.count && bytes[place] == UInt8(ascii: ".")
      && bytes[place &+ 1] == UInt8(ascii: "5")
    if hasHalf { place &+= 2 }
    return whole &* 2 &+ (hasHalf ? 1 : 0)
  }
}

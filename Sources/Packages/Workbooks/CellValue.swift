/// A cell while it is heard: what its type, style, value and formula are.
struct CellValue {
  /// What its `t` says.
  enum Kind {
    case number, shared, inline, text, boolean, error, date
  }
  var kind = Kind.number
  var style = 0
  var value: [UInt8] = []
  var hasValue = false
  var formula: [UInt8]?

  mutating func begin(_ type: UnsafePointer<CChar>?, style: Int) {
    kind = unsafe Self.kind(type)
    self.style = style
    value.removeAll(keepingCapacity: true)
    hasValue = false
    formula = nil
  }

  private static func kind(_ type: UnsafePointer<CChar>?) -> Kind {
    guard let type = unsafe type else { return .number }
    // The first letter tells, but for `s` and `str`.
    switch unsafe UInt8(bitPattern: type[0]) {
    case UInt8(ascii: "s"): return unsafe type[1] == 0 ? .shared : .text
    case UInt8(ascii: "i"): return .inline
    case UInt8(ascii: "b"): return .boolean
    case UInt8(ascii: "e"): return .error
    case UInt8(ascii: "d"): return .date
    default: return .number
    }
  }

  /// The formula's result was not stored. An empty text is a result.
  var isUncomputed: Bool { formula != nil && (kind == .text ? !hasValue : value.isEmpty) }

  /// The formula as people see it, not longer than a message needs.
  var formulaText: String {
    let text = String(decoding: formula ?? [], as: UTF8.self)
    return "=" + (text.count > 100 ? text.prefix(100) + "…" : text)
  }

  /// What the cell says, for all kinds but shared texts.
  func text(_ formats: [NumberFormat], is1904: Bool) -> [UInt8] {
    switch kind {
    case .number:
      return number(formats.indices.contains(style) ? formats[style] : .number, is1904: is1904)
    case .shared, .inline: return value
    case .text: return StoredText.unescaped(value)
    case .boolean: return Array((value == [49] ? "TRUE" : "FALSE").utf8)
    case .error: return value.first == UInt8(ascii: "#") ? value : Array("#N/A".utf8)
    case .date: return Self.withoutMidnight(value)
    }
  }

  private func number(_ format: NumberFormat, is1904: Bool) -> [UInt8] {
    if format == .number, isShort { return value }
    guard let number = ShortNumber(value[...]) else { return value }
    switch format {
    case .number: return number.text
    case .percent: return number.percent.text + [UInt8(ascii: "%")]
    case .day, .month, .year, .time:
      return DayNumber.text(number.value, as: format, is1904: is1904).map { Array($0.utf8) }
        ?? number.text
    }
  }

  /// Up to 15 digits, perhaps with a point, and no needless zero at either end: the number is its
  /// own shortest text.
  private var isShort: Bool {
    guard let first = value.first, let last = value.last, value.count <= 15,
      first != 48 || last == 48
    else { return false }
    var point = value.count
    for index in value.indices where !(48...57).contains(value[index]) {
      guard value[index] == UInt8(ascii: "."), index > 0, point == value.count else { return false }
      point = index
    }
    if first == 48 { return value.count == 1 }
    return point == value.count || ![48, UInt8(ascii: ".")].contains(last)
  }

  /// `2022-10-31T00:00:00` as 2022-10-31.
  private static func withoutMidnight(_ value: [UInt8]) -> [UInt8] {
    guard let cut = value.firstIndex(of: UInt8(ascii: "T")) else { return value }
    let clock = value[(cut + 1)...]
    let isMidnight = clock.allSatisfy { byte in !(49...57).contains(byte) }
    return isMidnight ? Array(value[..<cut]) : Array(value[..<cut]) + [0x20] + clock.prefix(8)
  }
}

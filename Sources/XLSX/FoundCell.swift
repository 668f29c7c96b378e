import CXLSXWriter
import Layout

/// A cell as it was read back.
struct FoundCell {
  enum Member { case value, formula }

  private var type: String?
  private var value: [UInt8]?
  private var formula: [UInt8]?
  private var member: Member?

  init(type: String? = nil) { self.type = type }

  mutating func begin(_ member: Member) {
    self.member = member
    switch member {
    case .value: value = value ?? []
    case .formula: formula = formula ?? []
    }
  }

  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    switch member {
    case .value: unsafe value?.append(contentsOf: bytes)
    case .formula: unsafe formula?.append(contentsOf: bytes)
    case nil: break
    }
  }

  mutating func end() { member = nil }

  /// How this differs from what was to be written; `nil` where it does not.
  func difference(
    from content: Cell.Content, strings: SharedStrings?
  ) -> XLSXError.Reason? {
    let expected = Expected(content)
    let text = type == "s" ? value.flatMap { strings?.text($0) }.map(Array.init) : value
    let isSame =
      expected.types.contains(type) && text == expected.value && formula == expected.formula
    guard !isSame else { return nil }
    return .cellDiffers(
      expected: Self.shown(expected.value, expected.formula), found: Self.shown(text, formula))
  }

  private static func shown(_ value: [UInt8]?, _ formula: [UInt8]?) -> String {
    let value = value.map(brief) ?? ""
    guard let formula else { return value }
    return "=" + brief(formula) + " → " + value
  }

  /// On one line, and no more than a message needs.
  private static func brief(_ bytes: [UInt8]) -> String {
    let scalars = String(decoding: bytes.prefix(400), as: UTF8.self).unicodeScalars
    var result = ""
    for scalar in scalars.prefix(60) {
      result.unicodeScalars.append(scalar.value < 0x20 ? " " : scalar)
    }
    return scalars.count > 60 ? result + "…" : result
  }
}

/// What stands in the file for a content.
private struct Expected {
  /// The types that a cell may have for it.
  var types: [String?] = [nil]
  var value: [UInt8]?
  var formula: [UInt8]?

  init(_ content: Cell.Content) {
    switch content {
    case _ where content.isEmpty, .blank: break
    case .text(let text):
      types = ["s", "inlineStr"]
      value = Array(CellText.stored(text).utf8)
    case .number(let number): value = Self.digits(number)
    case .date(let day): value = Self.digits(Double(CellCheck.serial(day)))
    case .formula(let formula, let cached):
      self.formula = Array(formula.utf8.dropFirst())
      switch cached {
      case .number(let number): value = Self.digits(number)
      case .text(let text):
        types = ["str"]
        value = Array(CellText.stored(text).utf8)
      }
    }
  }

  private static func digits(_ number: Double) -> [UInt8] {
    unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 64) { buffer in
      guard let base = buffer.baseAddress else { return [] }
      let count = unsafe cxlsx_number_text(base, 64, number + 0)
      return unsafe buffer[..<Int(count)].map { UInt8(bitPattern: $0) }
    }
  }
}

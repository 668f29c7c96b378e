import Layout

/// A cell as it was read back; one is used for all cells of a sheet.
struct FoundCell {
  enum Member { case value, formula }

  private var type: String?
  private var value: [UInt8] = []
  private var formula: [UInt8] = []
  private var hasValue = false
  private var hasFormula = false
  private var member: Member?

  /// Begins a cell of the type that its `t` says.
  mutating func begin(type: String?) {
    self.type = type
    value.removeAll(keepingCapacity: true)
    formula.removeAll(keepingCapacity: true)
    hasValue = false
    hasFormula = false
    member = nil
  }

  mutating func begin(_ member: Member) {
    self.member = member
    switch member {
    case .value: hasValue = true
    case .formula: hasFormula = true
    }
  }

  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    switch member {
    case .value: unsafe value.append(contentsOf: bytes)
    case .formula: unsafe formula.append(contentsOf: bytes)
    case nil: break
    }
  }

  mutating func end() { member = nil }

  /// How this differs from what was to be written; `nil` where it does not.
  func difference(
    from content: Cell.Content, strings: SharedStrings?
  ) -> XLSXError.Reason? {
    if isSame(content, strings) { return nil }
    let text = type == "s" ? strings?.text(value).map(Array.init) ?? [] : value
    return .cellDiffers(
      expected: Self.shown(content),
      found: Self.brief(formula, hasFormula ? "=" : "") + (hasFormula ? " → " : "")
        + Self.brief(text))
  }

  private func isSame(_ content: Cell.Content, _ strings: SharedStrings?) -> Bool {
    switch content {
    case _ where content.isEmpty, .blank:
      type == nil && !hasValue && !hasFormula
    case .text(let text): !hasFormula && holds(text, strings)
    case .number(let number): type == nil && !hasFormula && holds(number)
    case .date(let day):
      type == nil && !hasFormula && holds(Double(CellCheck.serial(day)))
    case .formula(let expected, .number(let cached)):
      type == nil && formula.elementsEqual(expected.utf8.dropFirst()) && holds(cached)
    case .formula(let expected, .text(let cached)):
      type == "str" && formula.elementsEqual(expected.utf8.dropFirst()) && hasValue
        && value.elementsEqual(CellText.stored(cached).utf8)
    }
  }

  private func holds(_ text: String, _ strings: SharedStrings?) -> Bool {
    guard hasValue else { return false }
    let stored = CellText.stored(text).utf8
    switch type {
    case "s": return strings?.text(value)?.elementsEqual(stored) ?? false
    case "inlineStr": return value.elementsEqual(stored)
    default: return false
    }
  }

  private func holds(_ number: Double) -> Bool {
    hasValue && NumberText.isEqual(value, number)
  }

  private static func shown(_ content: Cell.Content) -> String {
    switch content {
    case .blank: ""
    case .text(let text): brief(Array(CellText.stored(text).utf8))
    case .number(let number): NumberText.text(number)
    case .date(let day): String(CellCheck.serial(day))
    case .formula(let formula, .number(let cached)):
      brief(Array(formula.utf8)) + " → " + NumberText.text(cached)
    case .formula(let formula, .text(let cached)):
      brief(Array(formula.utf8)) + " → " + brief(Array(CellText.stored(cached).utf8))
    }
  }

  /// On one line, and no more than a message needs.
  private static func brief(_ bytes: [UInt8], _ start: String = "") -> String {
    let scalars = String(decoding: bytes.prefix(400), as: UTF8.self).unicodeScalars
    var result = start
    for scalar in scalars.prefix(60) {
      result.unicodeScalars.append(scalar.value < 0x20 ? " " : scalar)
    }
    return scalars.count > 60 ? result + "…" : result
  }
}

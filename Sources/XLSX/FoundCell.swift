import Layout

/// A cell as it was read back; its members are bytes of the part, with XML's escapes.
@safe struct FoundCell {
  /// What its `t` says.
  enum Kind {
    case none, shared, inline, string, other

    init(_ type: UnsafeBufferPointer<UInt8>) {
      if type.isEmpty {
        self = .none
      } else if unsafe type.elementsEqual("s".utf8) {
        self = .shared
      } else if unsafe type.elementsEqual("inlineStr".utf8) {
        self = .inline
      } else if unsafe type.elementsEqual("str".utf8) {
        self = .string
      } else {
        self = .other
      }
    }
  }

  private(set) var type = Kind.none
  var value: UnsafeBufferPointer<UInt8>?
  var formula: UnsafeBufferPointer<UInt8>?

  /// Begins a cell.
  mutating func begin(type: Kind) {
    self.type = type
    unsafe value = nil
    unsafe formula = nil
  }

  /// How this differs from what was to be written; `nil` where it does not.
  @inline(__always) func difference(
    from content: Cell.Content, strings: SharedStrings?
  ) -> XLSXError.Reason? {
    isSame(content, strings) ? nil : described(content, strings)
  }

  private func described(
    _ content: Cell.Content, _ strings: SharedStrings?
  ) -> XLSXError.Reason {
    var text: [UInt8] = []
    if let value = unsafe value {
      if type == .shared {
        text = unsafe strings?.text(value).map { unsafe Array($0) } ?? []
      } else {
        text = unsafe XMLBytes.unescaped(value) ?? []
      }
    }
    var found = ""
    if let formula = unsafe formula {
      found = Self.brief(unsafe XMLBytes.unescaped(formula) ?? [], "=") + " → "
    }
    return .cellDiffers(expected: Self.shown(content), found: found + Self.brief(text))
  }

  @inline(__always) private func isSame(
    _ content: Cell.Content, _ strings: SharedStrings?
  ) -> Bool {
    switch content {
    case .blank: return isEmpty
    case .text(let text):
      if text.utf8.isEmpty { return isEmpty }
      return unsafe formula == nil && holds(text, strings)
    case .number(let number): return unsafe type == .none && formula == nil && holds(number)
    case .date(let day):
      return unsafe type == .none && formula == nil && holds(Double(CellCheck.serial(day)))
    case .formula(let expected, .number(let cached)):
      return type == .none && isFormula(expected) && holds(cached)
    case .formula(let expected, .text(let cached)):
      return unsafe type == .string && isFormula(expected) && value != nil
        && XMLBytes.say(value!, CellText.stored(cached))
    }
  }

  private var isEmpty: Bool { unsafe type == .none && value == nil && formula == nil }

  private func isFormula(_ expected: String) -> Bool {
    guard let formula = unsafe formula else { return false }
    return unsafe XMLBytes.say(formula, String(expected.dropFirst()))
  }

  private func holds(_ text: String, _ strings: SharedStrings?) -> Bool {
    guard let value = unsafe value else { return false }
    switch type {
    case .shared: return unsafe strings?.isText(value, text) ?? false
    case .inline: return unsafe XMLBytes.hold(value, text)
    default: return false
    }
  }

  private func holds(_ number: Double) -> Bool {
    guard let value = unsafe value else { return false }
    return unsafe NumberText.isEqual(value, number)
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

/// What is blank for most units of a country, kept outside of them: a unit that has none of it
/// holds one empty reference, and is copied as quickly as that.
struct Rarely<Value: Blankable>: Hashable, Sendable {
  private final class Box: Sendable {
    let value: Value
    init(_ value: Value) { self.value = value }
  }

  /// `nil` for the blank value.
  private var box: Box?

  init() { box = nil }

  var isBlank: Bool { box == nil }

  /// A part of the value; `blank` is that of the blank value.
  @inline(__always)
  func read<Part>(_ blank: Part, _ part: (Value) -> Part) -> Part {
    guard let box else { return blank }
    return part(box.value)
  }

  /// Changes the value.
  mutating func change(_ body: (inout Value) -> Void) {
    var value = box?.value ?? Value()
    body(&value)
    box = value == Value() ? nil : Box(value)
  }

  static func == (a: Self, b: Self) -> Bool {
    if a.box === b.box { return true }
    guard let x = a.box, let y = b.box else { return false }
    return x.value == y.value
  }

  func hash(into hasher: inout Hasher) { hasher.combine(box?.value) }
}

extension Rarely: CustomStringConvertible {
  var description: String { box.map { "\($0.value)" } ?? "-" }
}

/// A value that has a blank state.
protocol Blankable: Hashable, Sendable {
  /// Nothing filled in.
  init()
}

import Campaigns
import Diagnostics

/// The numbers of templates, by a grammar of our own: nothing is read as octal, as a time of day or
/// as a rounded fraction.
enum TemplateNumber {
  /// `0`, `7`, `120`: ASCII digits without a leading zero, at most nine.
  static func whole(_ text: String) -> Int? {
    let digits = Array(text.utf8)
    guard (1...9).contains(digits.count), digits.count == 1 || digits[0] != UInt8(ascii: "0")
    else { return nil }
    var number = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      number = number * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return number
  }

  /// A whole number below a million, or one followed by `.0` or `.5`.
  static func points(_ text: String) -> HalfPoints? {
    var digits = text
    var halves: Int32 = 0
    if text.hasSuffix(".5") || text.hasSuffix(".0") {
      halves = text.hasSuffix(".5") ? 1 : 0
      digits.removeLast(2)
    }
    guard let whole = whole(digits), whole < 1_000_000 else { return nil }
    return HalfPoints(halves: Int32(whole) * 2 + halves)
  }
}

extension IdentifierKind {
  /// Whether a text of at most 64 characters obeys the grammar.
  func allows(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, bytes.count <= 64 else { return false }
    return switch self {
    case .slug: bytes.allSatisfy { $0.isLowercase || $0.isDigit || $0 == UInt8(ascii: "-") }
    case .name:
      first.isLowercase
        && bytes.allSatisfy { $0.isLowercase || $0.isDigit || $0 == UInt8(ascii: "_") }
    case .symbol:
      (first.isLowercase || first.isUppercase)
        && bytes.allSatisfy { $0.isLowercase || $0.isUppercase || $0.isDigit }
    }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  fileprivate var isLowercase: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
  fileprivate var isUppercase: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
}

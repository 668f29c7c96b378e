import Campaigns
import Diagnostics
import Encodings

/// A code as a cell gives it.
enum GivenCode: Hashable {
  case code(RegionCode)
  /// `1.30127E+11`: the digits are lost. It is never parsed, since it parses to another code.
  case scientific
}

/// Reads a 12-digit code, however a spreadsheet has kept it a text.
struct CodeReader: CellReader {
  func quick(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> GivenCode? {
    guard end - start == 12 else { return nil }
    // The last eight digits begin among the first eight.
    let text = bytes.extracting(start..<end)
    guard let first = DigitBytes.eight(text, at: 0), let last = DigitBytes.eight(text, at: 4) else {
      return nil
    }
    return .code(RegionCode(value: first * 10_000 + last % 10_000))
  }

  func read(_ cell: CellText) -> CellReading<GivenCode> {
    var text = Tidy.withoutBlanks(cell.plain)
    if Self.isScientific(text) { return .value(.scientific) }
    if let point = text.firstIndex(of: "."), text[point...].dropFirst().allSatisfy({ $0 == "0" }) {
      text = String(text[..<point])
    }
    guard text.utf8.allSatisfy(Tidy.isDigit) else { return .refused(.codeNotDigits) }
    guard let code = RegionCode(text) else { return .refused(.codeLength(text.utf8.count)) }
    return text == cell.found ? .value(.code(code)) : .tidied(.code(code), .readAs(text))
  }

  /// Digits, perhaps with a point, then E, a sign or none, and digits.
  static func isScientific(_ text: String) -> Bool {
    let parts = text.uppercased().split(separator: "E", omittingEmptySubsequences: false)
    guard parts.count == 2, let first = parts[0].utf8.first, Tidy.isDigit(first) else {
      return false
    }
    let exponent =
      parts[1].hasPrefix("+") || parts[1].hasPrefix("-") ? parts[1].dropFirst() : parts[1]
    return !exponent.isEmpty && exponent.utf8.allSatisfy(Tidy.isDigit)
      && parts[0].utf8.allSatisfy { Tidy.isDigit($0) || $0 == UInt8(ascii: ".") }
  }
}

/// A text of few ASCII characters, made without an array or a string for each of its parts: a
/// country's report has a code and a day in every row.
enum ShortText {
  /// - Parameter bytes: ASCII.
  static func text<let count: Int>(_ bytes: borrowing InlineArray<count, UInt8>) -> String {
    guard let ascii = try? UTF8Span(validating: bytes.span) else {
      preconditionFailure("ASCII is UTF-8")
    }
    return String(copying: ascii)
  }

  /// Writes the last digits of a number so that they end before `end`.
  static func write<let count: Int>(
    _ number: UInt64, digits: Int, to bytes: inout InlineArray<count, UInt8>, endingAt end: Int
  ) {
    var rest = number
    for index in stride(from: end - 1, through: end - digits, by: -1) {
      bytes[index] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
  }
}

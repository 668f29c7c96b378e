import CXLSXWriter

/// Numbers as the library writes them.
enum NumberText {
  static func text(_ number: Double) -> String {
    unsafe withText(number) { unsafe String(decoding: $0, as: UTF8.self) }
  }

  /// The bytes are the text of the number.
  static func isEqual(_ bytes: UnsafeBufferPointer<UInt8>, _ number: Double) -> Bool {
    if let halves = unsafe halves(bytes) { return number * 2 == Double(halves) }
    return unsafe withText(number) { unsafe $0.elementsEqual(bytes) }
  }

  /// Twice the number, of a text that no other text is equal to: up to 14 digits, the first no
  /// needless 0, and `.5` or nothing; `nil` for every other.
  private static func halves(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var count = bytes.count
    var half = 0
    if count > 2, unsafe bytes[count - 1] == UInt8(ascii: "5"),
      unsafe bytes[count - 2] == UInt8(ascii: ".")
    {
      half = 1
      count -= 2
    }
    let isNegative = unsafe count > 0 && bytes[0] == UInt8(ascii: "-")
    let first = isNegative ? 1 : 0
    guard count > first, count - first <= 14 else { return nil }
    var number = 0
    for index in first..<count {
      let digit = unsafe bytes[index] &- 48
      guard digit <= 9 else { return nil }
      number = number * 10 + Int(digit)
    }
    let isNeedless = unsafe bytes[first] == 48 && count > first + 1
    number = number * 2 + half
    if isNeedless || (isNegative && number == 0) { return nil }
    return isNegative ? -number : number
  }

  private static func withText<Result>(
    _ number: Double, _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 64) { buffer in
      // -0 is written as 0.
      let count = unsafe cxlsx_number_text(buffer.baseAddress!, buffer.count, number + 0)
      let digits = unsafe UnsafeBufferPointer(rebasing: buffer[..<Int(count)])
      return unsafe body(UnsafeRawBufferPointer(digits))
    }
  }
}

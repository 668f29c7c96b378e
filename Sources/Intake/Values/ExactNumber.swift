/// A decimal number by a grammar of its own: digits, perhaps grouped by three, perhaps a fraction.
/// No exponent, no hexadecimal, no words.
struct ExactNumber: Hashable {
  let isNegative: Bool
  /// At most fifteen digits.
  let whole: Int
  /// Digits behind the point, without final zeros.
  let fraction: [UInt8]
  /// It was written with group commas or a unit such as 分.
  let isDressed: Bool

  /// - Parameters:
  ///   - text: half-width and trimmed.
  ///   - units: words that may stand behind the number.
  init?(_ text: String, units: [String] = []) {
    var rest = Substring(text)
    var isDressed = false
    if let unit = units.first(where: rest.hasSuffix) {
      rest = rest.dropLast(unit.count)
      while rest.last == " " { rest = rest.dropLast() }
      isDressed = true
    }
    isNegative = rest.hasPrefix("-")
    if isNegative { rest = rest.dropFirst() }
    let parts = rest.utf8.split(
      separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    guard let digits = Self.ungrouped(Array(parts[0])) else { return nil }
    isDressed = isDressed || digits.count < parts[0].count
    guard (1...15).contains(digits.count) else { return nil }
    whole = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    var fraction: [UInt8] = []
    if parts.count == 2 {
      fraction = Array(parts[1])
      guard !fraction.isEmpty, fraction.allSatisfy(Tidy.isDigit) else { return nil }
    }
    while fraction.last == UInt8(ascii: "0") { fraction.removeLast() }
    self.fraction = fraction
    self.isDressed = isDressed
  }

  var isWhole: Bool { fraction.isEmpty }
  var isZero: Bool { whole == 0 && fraction.isEmpty }

  /// The number in half points; `nil` where it is no multiple of 0.5.
  var halves: Int? {
    switch fraction {
    case []: whole * 2
    case [UInt8(ascii: "5")]: whole * 2 + 1
    default: nil
    }
  }

  /// The number in millionths; `nil` with more than six digits behind the point.
  var millionths: Int64? {
    guard fraction.count <= 6, whole < 1_000_000_000 else { return nil }
    var value = Int64(whole)
    for index in 0..<6 {
      value = value * 10 + (index < fraction.count ? Int64(fraction[index] - UInt8(ascii: "0")) : 0)
    }
    return value
  }

  /// Digits without group commas; `nil` where the commas do not stand after every third digit.
  private static func ungrouped(_ bytes: [UInt8]) -> [UInt8]? {
    let groups = bytes.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    let digits = groups.flatMap { $0 }
    guard !digits.isEmpty, digits.allSatisfy(Tidy.isDigit) else { return nil }
    guard groups.count > 1 else { return digits }
    let isGrouped =
      (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
    return isGrouped ? digits : nil
  }
}

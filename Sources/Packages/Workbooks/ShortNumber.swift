/// A number of a sheet in the fewest digits that mean it, at most the fifteen that a spreadsheet
/// keeps: 86.400000000000006 is 86.4.
struct ShortNumber: Hashable {
  private(set) var isNegative = false
  /// Without zeros at either end; empty for zero.
  private(set) var digits: [UInt8] = []
  /// How many digits stand before the point; negative where zeros follow it.
  private(set) var point = 0

  private static let kept = 15

  /// - Parameter text: digits, perhaps a fraction, perhaps an exponent; `nil` for anything else.
  init?(_ text: ArraySlice<UInt8>) {
    guard let read = Self.parse(text) else { return nil }
    self = read
    guard digits.count > Self.kept else { return }
    // More digits than a binary number has come of its own writing: its shortest text is meant.
    if let number = Double(String(decoding: text, as: UTF8.self)), number.isFinite,
      let short = Self.parse(Array("\(number)".utf8)[...])
    {
      self = short
    }
    round(to: Self.kept)
  }

  private init() {}

  private static func parse(_ text: ArraySlice<UInt8>) -> ShortNumber? {
    var number = ShortNumber()
    var index = text.startIndex
    if index < text.endIndex, text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "+") {
      number.isNegative = text[index] == UInt8(ascii: "-")
      index += 1
    }
    var count = 0
    var hasPoint = false
    scan: while index < text.endIndex {
      switch text[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        count += 1
        if !hasPoint, !number.digits.isEmpty || text[index] != 48 { number.point += 1 }
        if hasPoint, number.digits.isEmpty, text[index] == 48 { number.point -= 1 }
        if !number.digits.isEmpty || text[index] != 48 { number.digits.append(text[index]) }
      case UInt8(ascii: ".") where !hasPoint: hasPoint = true
      default: break scan
      }
      index += 1
    }
    guard count > 0, count <= 400 else { return nil }
    if index < text.endIndex {
      guard text[index] | 0x20 == UInt8(ascii: "e"),
        let exponent = Int(String(decoding: text[(index + 1)...], as: UTF8.self)),
        abs(exponent) < 1_000
      else { return nil }
      number.point += exponent
    }
    number.trim()
    return number
  }

  private mutating func trim() {
    while digits.last == 48 { digits.removeLast() }
    if digits.isEmpty {
      point = 0
      isNegative = false
    }
  }

  /// Keeps at most `count` digits, half up.
  private mutating func round(to count: Int) {
    guard digits.count > count else { return }
    guard count >= 0 else {
      digits = []
      trim()
      return
    }
    let isUp = digits[count] >= 53
    digits.removeSubrange(count...)
    if isUp {
      while digits.last == 57 { digits.removeLast() }
      if let last = digits.popLast() {
        digits.append(last + 1)
      } else {
        digits = [49]
        point += 1
      }
    }
    trim()
  }

  /// The number in percent, with at most six decimals.
  var percent: ShortNumber {
    var number = self
    number.point += 2
    number.round(to: number.point + 6)
    return number
  }

  /// Digits with a point where one is needed; with an exponent beyond 15 whole digits, as a
  /// spreadsheet would show it, since the digits behind are lost.
  var text: [UInt8] {
    guard !digits.isEmpty else { return [48] }
    var text: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
    if point > Self.kept || point < -Self.kept {
      text.append(digits[0])
      if digits.count > 1 { text += [UInt8(ascii: ".")] + digits[1...] }
      text += Array((point > 0 ? "E+" : "E").utf8) + Array(String(point - 1).utf8)
    } else if point <= 0 {
      text += Array("0.".utf8) + Array(repeating: 48, count: -point) + digits
    } else if point >= digits.count {
      text += digits + Array(repeating: 48, count: point - digits.count)
    } else {
      text += digits[..<point] + [UInt8(ascii: ".")] + digits[point...]
    }
    return text
  }

  /// The nearest binary number.
  var value: Double { Double(String(decoding: text, as: UTF8.self)) ?? .nan }
}

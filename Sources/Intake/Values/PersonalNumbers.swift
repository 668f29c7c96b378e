/// Identity-card and mobile numbers in what offices write, which no output may show.
package enum PersonalNumbers {
  /// `text` with stars in the middle of every identity-card number (18 digits or 17 and X, or the
  /// old 15) and every mobile number (11 digits from 13… to 19…, perhaps behind 0, 86 or 0086).
  /// Full-width digits, invisible characters and single blanks or hyphens between groups of digits
  /// do not hide a number. Codes of 12 digits stay.
  package static func masked(_ text: String) -> String {
    guard mayHoldOne(text) else { return text }
    // What is left between stars may look like a number in its turn.
    let masked = maskedOnce(text)
    return masked == text ? text : Self.masked(masked)
  }

  private static func maskedOnce(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      guard digit(scalars[index]) != nil else {
        index += 1
        continue
      }
      let run = DigitRun(scalars, from: index)
      for place in run.hidden { scalars[place] = "*" }
      index = run.end
    }
    var masked = String.UnicodeScalarView()
    masked.append(contentsOf: scalars)
    return String(masked)
  }

  /// A quick look: eleven digits are the least that is masked.
  private static func mayHoldOne(_ text: String) -> Bool {
    var count = 0
    for scalar in text.unicodeScalars where digit(scalar) != nil {
      count += 1
      if count == 11 { return true }
    }
    return false
  }

  fileprivate static func digit(_ scalar: UnicodeScalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value - 0x30)
    case 0xFF10...0xFF19: Int(scalar.value - 0xFF10)
    default: nil
    }
  }
}

/// Groups of digits that stand close enough together to be one number.
private struct DigitRun {
  /// The places of each group's digits; a final X counts as one.
  private var groups: [[Int]] = [[]]
  private let values: [Int: Int]
  /// Behind the run.
  let end: Int

  init(_ scalars: [UnicodeScalar], from start: Int) {
    var values: [Int: Int] = [:]
    var groups: [[Int]] = [[]]
    var index = start
    var end = start
    while index < scalars.count {
      if let digit = PersonalNumbers.digit(scalars[index]) {
        values[index] = digit
        groups[groups.count - 1].append(index)
        end = index + 1
      } else if Self.isX(scalars[index]), Self.isSeventeen(groups) {
        values[index] = 10
        groups[groups.count - 1].append(index)
        end = index + 1
        break
      } else if Tidy.isInvisible(scalars[index]) {
        // It parts nothing that anybody sees.
      } else if Self.parts(scalars[index]), groups.last?.isEmpty == false {
        groups.append([])
      } else {
        break
      }
      index += 1
    }
    self.groups = groups.filter { !$0.isEmpty }
    self.values = values
    self.end = end
  }

  /// The places that are not to be shown.
  var hidden: [Int] {
    var hidden: [Int] = []
    var first = 0
    while first < groups.count {
      // The longest number that begins with this group.
      let found = (first..<groups.count).reversed().lazy
        .compactMap { last in self.secret(first, last).map { (last, $0) } }.first
      if let (last, places) = found {
        hidden += places
        first = last + 1
      } else {
        first += 1
      }
    }
    return hidden
  }

  /// What to hide where the groups from `first` to `last` are one number.
  private func secret(_ first: Int, _ last: Int) -> ArraySlice<Int>? {
    // A list of small numbers is no telephone number.
    guard first == last || groups[first...last].allSatisfy({ $0.count >= 3 }) else { return nil }
    let places = groups[first...last].flatMap { $0 }
    let digits = places.map { values[$0] ?? 0 }
    // An X behind a telephone number is a letter.
    let count = digits.last == 10 ? digits.count - 1 : digits.count
    for prefix in [[], [0], [8, 6], [0, 0, 8, 6]] where digits.starts(with: prefix) {
      if Self.isMobile(digits[..<count].dropFirst(prefix.count)) {
        return places[..<count].dropFirst(prefix.count).dropFirst(3).dropLast(4)
      }
    }
    if Self.isIdentity(digits, inGroups: first < last) || (first == last && digits.count > 15) {
      return places.dropFirst(6).dropLast(4)
    }
    return nil
  }

  private static func isMobile(_ digits: ArraySlice<Int>) -> Bool {
    guard digits.count == 11, let first = digits.first, !digits.contains(10) else { return false }
    return first == 1 && digits[digits.startIndex + 1] >= 3
  }

  /// Six digits of a place, a birthday of eight or six, three more, and today a check digit. Where
  /// groups are put together, as a code and a number beside it, only a true birthday tells.
  private static func isIdentity(_ digits: [Int], inGroups: Bool) -> Bool {
    switch digits.count {
    case 18 where !digits.dropLast().contains(10):
      return !inGroups || ([18, 19, 20].contains(digits[6] * 10 + digits[7]) && isDay(digits, 10))
    case 15: return isDay(digits, 8)
    default: return false
    }
  }

  /// Two digits of a month and two of a day.
  private static func isDay(_ digits: [Int], _ start: Int) -> Bool {
    let month = digits[start] * 10 + digits[start + 1]
    let day = digits[start + 2] * 10 + digits[start + 3]
    return (1...12).contains(month) && (1...31).contains(day)
  }

  private static func isX(_ scalar: UnicodeScalar) -> Bool {
    ["X", "x", "Ｘ", "ｘ"].contains(scalar)
  }

  /// The last groups, as far back as it takes, make seventeen digits.
  private static func isSeventeen(_ groups: [[Int]]) -> Bool {
    var count = 0
    for group in groups.reversed() {
      count += group.count
      if count == 17 { return true }
    }
    return false
  }

  /// Blanks and strokes with which people group digits.
  private static func parts(_ scalar: UnicodeScalar) -> Bool {
    ["-", " ", "\t", "\u{3000}", "\u{A0}", "－", "–", "—", "."].contains(scalar)
  }
}

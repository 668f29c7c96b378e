/// Identity-card and mobile numbers in remarks, which no output may show.
package enum PersonalNumbers {
  /// `text` with the middle of every identity-card number (18 digits, or 17 and X) and every mobile
  /// number (11 digits from 13… to 19…) replaced by stars. Blanks and hyphens between the digits
  /// and full-width digits do not hide a number. Codes of 12 digits stay.
  package static func masked(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      guard digit(scalars[index]) != nil else {
        index += 1
        continue
      }
      let places = numberPlaces(scalars, from: index)
      let digits = places.map { digit(scalars[$0]) ?? 10 }
      if isIdentity(digits) {
        for place in places[6..<14] { scalars[place] = "*" }
      } else if isMobile(digits) {
        for place in places[3..<7] { scalars[place] = "*" }
      }
      index = places[places.count - 1] + 1
    }
    var masked = String.UnicodeScalarView()
    masked.append(contentsOf: scalars)
    return String(masked)
  }

  private static func isIdentity(_ digits: [Int]) -> Bool {
    digits.count == 18 && !digits.dropLast().contains(10)
  }

  private static func isMobile(_ digits: [Int]) -> Bool {
    digits.count == 11 && digits[0] == 1 && digits[1] >= 3 && !digits.contains(10)
  }

  /// The places of the digits that make one number, single separators between them passed over, and
  /// a final X where it is the eighteenth.
  private static func numberPlaces(_ scalars: [UnicodeScalar], from start: Int) -> [Int] {
    var places: [Int] = []
    var index = start
    while index < scalars.count {
      if digit(scalars[index]) != nil {
        places.append(index)
      } else if places.count == 17, ["X", "x", "Ｘ", "ｘ"].contains(scalars[index]) {
        places.append(index)
        break
      } else if !(["-", " ", "\u{3000}", "\u{A0}"].contains(scalars[index])
        && index + 1 < scalars.count && digit(scalars[index + 1]) != nil)
      {
        break
      }
      index += 1
    }
    return places
  }

  private static func digit(_ scalar: UnicodeScalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value - 0x30)
    case 0xFF10...0xFF19: Int(scalar.value - 0xFF10)
    default: nil
    }
  }
}

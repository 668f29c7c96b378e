/// What a cell's number format makes of a number, as far as it changes what the number says.
enum NumberFormat: Hashable {
  /// The number itself, however many digits are shown.
  case number
  case percent
  /// A whole date, perhaps shown without its year.
  case day
  /// A date shown without its day: 2022年10月.
  case month
  /// A date of which only the year is shown.
  case year
  /// A time of day.
  case time

  /// The formats that have a number instead of a code. 27 to 36 and 50 to 58 are the dates of
  /// Chinese Excel (ECMA-376, part 1, 18.8.30).
  init(builtIn id: Int) {
    switch id {
    case 9, 10: self = .percent
    case 14...16, 22, 28...31, 51, 53, 54, 58: self = .day
    case 17, 27, 36, 50, 52, 57: self = .month
    case 18...21, 32...35, 45...47, 55, 56: self = .time
    default: self = .number
    }
  }

  /// - Parameter code: as styles write it: `yyyy"年"m"月"`, `0.0%`, `[$-804]yyyy/m/d;@`.
  init(code: String) {
    let bare = Self.placeholders(of: code)
    if ["general", "g/通用格式"].contains(bare) {
      self = .number
      return
    }
    let hasExponent = bare.contains("e+") || bare.contains("e-")
    let hasYear = bare.contains("y") || (bare.contains("e") && !hasExponent)
    let hasClock = bare.contains("h") || bare.contains("s")
    // Beside hours or seconds, m is minutes.
    let hasMonth = bare.contains("m") && !hasClock
    if bare.contains("d") || bare.contains("aaa") || (hasYear && hasClock) {
      self = .day
    } else if hasMonth {
      self = .month
    } else if hasYear {
      self = .year
    } else if hasClock {
      self = .time
    } else {
      self = bare.contains("%") ? .percent : .number
    }
  }

  /// The first section of a code in lower case, without what is shown as it stands.
  private static func placeholders(of code: String) -> String {
    var kept = ""
    var rest = code.prefix(255)[...]
    while let character = rest.popFirst() {
      switch character {
      case ";": return kept
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "[":
        // Only hours, minutes and seconds that count on stand in brackets of their own.
        let inside = rest.prefix { $0 != "]" }.lowercased()
        if !inside.isEmpty, inside.allSatisfy({ "hms".contains($0) }) { kept += inside }
        rest = rest.drop { $0 != "]" }.dropFirst()
      case "\\", "_", "*": rest = rest.dropFirst()
      default: kept += character.lowercased()
      }
    }
    return kept.replacing("am/pm", with: "").replacing("a/p", with: "")
  }
}

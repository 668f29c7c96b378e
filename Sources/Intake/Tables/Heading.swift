/// A heading as it is compared: half-width, in lower case, without blanks, line breaks, punctuation
/// and units in brackets, so that 县(市、区) equals 县市区 and 自评得分（分） equals 自评得分.
enum Heading {
  static func key(_ text: String) -> String {
    isKey(text) ? text : PlainHeading.key(text) ?? carefulKey(text)
  }

  /// The same, whatever stands in the text.
  static func carefulKey(_ text: String) -> String {
    let bare = Tidy.withoutBlanks(Tidy.halfWidth(text)).lowercased()
    var kept = ""
    var rest = Substring(bare)
    while let open = rest.firstIndex(of: "("), let close = rest[open...].firstIndex(of: ")") {
      kept += rest[..<open]
      let inside = rest[rest.index(after: open)..<close]
      if !isUnit(inside) { kept += inside }
      rest = rest[close...].dropFirst()
    }
    kept += rest
    return String(kept.filter { !punctuation.contains($0) })
  }

  /// True for digits, small letters and the greater part of Chinese characters: there is nothing to
  /// take off or change.
  private static func isKey(_ text: String) -> Bool {
    var left = 0
    for byte in text.utf8 {
      if left > 0 {
        left -= 1
      } else if (0xE4...0xE9).contains(byte) {
        left = 2
      } else if !Tidy.isDigit(byte) && !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) {
        return false
      }
    }
    return true
  }

  /// The heading without blanks at the ends and with line breaks as single blanks, for messages.
  static func shown(_ text: String) -> String {
    Tidy.trimmed(text).split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private static let punctuation: Set<Character> = [
    "(", ")", "、", "/", ",", ":", ";", "*", "“", "”", "\"", "'", "[", "]", "【", "】", ".", "·",
  ]

  private static let units: Set<Substring> = [
    "个", "处", "分", "%", "户", "人", "名", "项", "次", "位", "12位", "元", "万元", "年", "天", "日", "米",
    "平方米", "计入", "不计入", "达标", "未达标", "存在", "不存在", "小计", "盖章", "必填", "选填", "是", "否", "√", "×",
    "有", "无", "y", "n",
  ]

  /// The longest of the units, in bytes.
  private static let longestUnit = 9

  /// Units, and what forms write in brackets about how a column is filled in.
  static func isUnit(_ inside: Substring) -> Bool {
    // What has a part longer than any unit need not be taken apart.
    var length = 0
    for byte in inside.utf8 {
      // The last byte of 、 ends another character, too: such a part only seems shorter.
      length = byte == 0x81 || byte == 0x2C || byte == 0x2F ? 0 : length + 1
      if length > longestUnit + 2 { return false }
    }
    return !inside.isEmpty
      && inside.split(whereSeparator: { $0 == "、" || $0 == "/" || $0 == "," })
        .allSatisfy(units.contains)
  }
}

/// Dates in Chinese numerals, as titles and seals write them: 二〇二二年十月三十一日.
enum ChineseNumerals {
  private static let digits: [Character: Int] = [
    "〇": 0, "○": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7,
    "八": 8, "九": 9,
  ]

  /// `text` with the numbers before 年, 月, 日 and 号 in Western digits; unchanged where it has none.
  static func westernDate(_ text: String) -> String {
    guard text.contains(where: isNumeral) else { return text }
    var written = ""
    var number = ""
    for character in text {
      if isNumeral(character) {
        number.append(character)
        continue
      }
      written += western(number) + String(character)
      number = ""
    }
    return written + western(number)
  }

  static func isNumeral(_ character: Character) -> Bool {
    digits[character] != nil || character == "十"
  }

  /// The number that the numerals are, as 二十一; `nil` of any other text.
  static func number(_ numerals: String) -> Int? { Int(western(numerals)) }

  /// 二〇二二 → 2022, 十 → 10, 三十一 → 31; anything else stays.
  private static func western(_ number: String) -> String {
    guard number.contains("十") else {
      return number.map { digits[$0].map(String.init) ?? String($0) }.joined()
    }
    let parts = number.split(separator: "十", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.count <= 1 }) else { return number }
    let tens = parts[0].first.flatMap { digits[$0] } ?? 1
    let ones = parts[1].first.flatMap { digits[$0] } ?? 0
    return String(tens * 10 + ones)
  }
}

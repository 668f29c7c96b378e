/// Which correction a title or a file's name says that it is: 更正, 更正2, 更正（第二稿）.
enum CorrectionNumber {
  /// What may follow a number in Chinese numerals that is no part of another word: 更正二稿 is the
  /// second one, and 更正九江市状态表 none of them but a correction of 九江市's table.
  private static let counters: Set<Character> = ["稿", "版", "次", "份", "号"]
  /// Behind these a number is no correction's: 更正2022年12月状态表.
  private static let dates: Set<Character> = ["年", "月", "日", "季"]

  /// 0 of a text without 更正, N of 更正N, and 1 of 更正 alone.
  static func of(_ text: String) -> Int {
    let characters = Array(Tidy.halfWidth(text))
    guard let start = end(of: ["更", "正"], in: characters) else { return 0 }
    var place = start
    while place < characters.count, isBlank(characters[place]) || "(第".contains(characters[place]) {
      place += 1
    }
    let rest = characters[place...]
    let digits = rest.prefix { ("0"..."9").contains($0) }
    if !digits.isEmpty {
      if let next = rest.dropFirst(digits.count).first, dates.contains(next) { return 1 }
      return Int(String(digits.prefix(6))).map { max(1, $0) } ?? 1
    }
    let numerals = rest.prefix(while: ChineseNumerals.isNumeral)
    let next = rest.dropFirst(numerals.count).first
    guard next.map({ !$0.isLetter || counters.contains($0) }) ?? true else { return 1 }
    return ChineseNumerals.number(String(numerals)).map { max(1, $0) } ?? 1
  }

  /// Where the characters end that stand one behind the other, blanks between them left out.
  private static func end(of word: [Character], in characters: [Character]) -> Int? {
    for start in characters.indices where characters[start] == word[0] {
      var place = start
      var met = 0
      while place < characters.count, met < word.count {
        if characters[place] == word[met] {
          met += 1
        } else if met == 0 || !isBlank(characters[place]) {
          break
        }
        place += 1
      }
      if met == word.count { return place }
    }
    return nil
  }

  private static func isBlank(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy(Tidy.isBlank)
  }
}

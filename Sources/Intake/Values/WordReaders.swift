import Campaigns
import Diagnostics
import Encodings

/// Reads yes and no. Here 无 is no.
struct FlagReader: CellReader {
  var takesNone: Bool { true }

  static let yes: Set<String> = [
    "是", "√", "✓", "✔", "☑", "有", "已", "1", "y", "yes", "true", "t",
  ]
  static let no: Set<String> = [
    "否", "×", "✗", "✘", "✕", "✖", "☒", "x", "无", "none", "未", "0", "n", "no", "false", "f",
  ]

  @inline(__always)
  func quick(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool? {
    guard end - start == 3 else { return nil }
    // 是 is E6 98 AF in UTF-8, 否 E5 90 A6.
    switch (bytes[start], bytes[start + 1], bytes[start + 2]) {
    case (0xE6, 0x98, 0xAF): return true
    case (0xE5, 0x90, 0xA6): return false
    default: return nil
    }
  }

  func read(_ cell: CellText) -> CellReading<Bool> {
    guard let answer = Self.answer(cell.plain) else {
      return .refused(cell.plain.allSatisfy { $0 == "?" } ? .lostTick : .notYesNo)
    }
    return cell.isUntidy ? .tidied(answer, .readAs(answer ? "是" : "否")) : .value(answer)
  }

  static func answer(_ plain: String) -> Bool? {
    let word = plain.lowercased()
    return yes.contains(word) ? true : no.contains(word) ? false : nil
  }
}

/// Reads one of a list of words, each with the spellings it may have.
struct WordReader<Value: Sendable>: CellReader, Sendable {
  /// The first spelling of each is the one that messages propose.
  let words: [(spellings: [String], value: Value)]
  private let plain: [(bytes: [UInt8], value: Value)]
  private let known: KnownWords

  init(words: [(spellings: [String], value: Value)]) {
    self.words = words
    plain = words.map { (Array($0.spellings[0].utf8), $0.value) }
    known = KnownWords(plain.map(\.bytes))
  }

  func quick(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Value? {
    for word in plain where PlainBytes.equal(bytes, start, end, word.bytes) { return word.value }
    return nil
  }

  /// The word that the bytes from `place` on begin with, and where it ends; `nil` where it is not
  /// told at once.
  @inline(__always)
  func leading(_ bytes: Span<UInt8>, _ place: Int) -> (value: Value, end: Int)? {
    guard let (number, end) = known.word(bytes, at: place) else { return nil }
    return (plain[number].value, end)
  }

  func read(_ cell: CellText) -> CellReading<Value> {
    let word = Tidy.withoutBlanks(cell.plain).lowercased()
    for (spellings, value) in words {
      guard
        spellings.contains(where: { Tidy.withoutBlanks(Tidy.halfWidth($0)).lowercased() == word })
      else { continue }
      return cell.isUntidy ? .tidied(value, .readAs(spellings[0])) : .value(value)
    }
    return .refused(.unknownWord(known: words.map { $0.spellings[0] }))
  }
}

extension WordReader where Value == Stage.Step {
  /// The stages of a campaign by id, by its own names and by the contract's.
  init(stagesOf campaign: Campaign) {
    self.init(
      words: campaign.stages.map { stage in
        ([stage.name, stage.step.id, stage.step.contractName], stage.step)
      })
  }
}

extension Stage.Step {
  /// The contract's word for the stage.
  var contractName: String {
    switch self {
    case .applied: "申报"
    case .selfAssessed: "自评"
    case .reviewed: "初核"
    case .accepted: "验收"
    case .recognised: "认定"
    }
  }
}

extension WordReader where Value == ScoreKind {
  static let scoreKinds = WordReader(words: [
    (["自评", "self", "自评得分"], .selfAssessment),
    (["初核", "review", "初核得分", "县级初核"], .review),
    (["验收", "accept", "验收得分", "市级验收"], .acceptance),
  ])
}

extension WordReader where Value == Bool {
  static let decisions = WordReader(words: [
    (["计入", "counts", "count", "include"], true),
    (["不计入", "does_not_count", "not_counted", "not_count", "exclude"], false),
  ])
  /// Criteria that are met or not met.
  static let verdicts = WordReader(words: [
    (["达标", "met", "√", "✓", "✔", "☑", "是", "yes", "y", "true", "1"], true),
    (
      [
        "未达标", "unmet", "not_met", "不达标", "×", "✗", "✘", "x", "否", "no", "n", "false", "0",
      ], false
    ),
  ])
}

/// Words for an item that does not apply to a unit.
enum NotApplicable {
  static let words = ["不涉及", "不适用", "not_applicable", "notapplicable"]

  static func isMeant(by cell: CellText) -> Bool {
    words.contains(Tidy.withoutBlanks(cell.plain).lowercased())
  }
}

/// Reads the column 不涉及: yes or no, or the word itself.
struct NotApplicableReader: CellReader {
  var takesNone: Bool { true }

  func quick(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool? {
    FlagReader().quick(bytes, start, end)
  }

  func read(_ cell: CellText) -> CellReading<Bool> {
    NotApplicable.isMeant(by: cell) ? .value(true) : FlagReader().read(cell)
  }
}

/// Reads a remark: as it stands, without blanks around it, personal numbers masked.
struct RemarkReader: CellReader {
  func quick(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> String? {
    end - start > TextLimit.remark ? nil : PlainBytes.remark(bytes, start, end)
  }

  func read(_ cell: CellText) -> CellReading<String> {
    let (whole, isCut) = TextLimit.cut(cell.trimmed, to: TextLimit.remark)
    let text = PersonalNumbers.masked(whole)
    if isCut { return .tidied(text, .textCut(limit: TextLimit.remark)) }
    return Garbled.isText(text) ? .tidied(text, .garbledText) : .value(text)
  }
}

/// Reads a name: as it stands, without blanks around it, personal numbers masked.
struct NameReader: CellReader {
  func quick(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> String? {
    end - start > TextLimit.name ? nil : PlainBytes.name(bytes, start, end)
  }

  func read(_ cell: CellText) -> CellReading<String> {
    let (whole, isCut) = TextLimit.cut(cell.trimmed, to: TextLimit.name)
    let name = PersonalNumbers.masked(whole)
    if isCut { return .tidied(name, .textCut(limit: TextLimit.name)) }
    return cell.trimmed == cell.found ? .value(name) : .tidied(name, .readAs(name))
  }
}

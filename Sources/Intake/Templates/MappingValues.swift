package import Campaigns
package import Diagnostics

/// Single values of a mapping.
extension MappingReader {
  /// A text that must be there.
  /// - Parameter allowsEmpty: whether `""` may stand there.
  package func text(_ key: String, allowsEmpty: Bool = false) -> String {
    requires(key) ? optionalText(key, allowsEmpty: allowsEmpty) ?? "" : ""
  }

  /// Numbers, dates and `no` are texts too where a text is asked for.
  package func optionalText(_ key: String, allowsEmpty: Bool = false) -> String? {
    guard let node = value(key) else { return nil }
    guard case .text(let text) = node.content else {
      MappingReader.reportShape(of: node, expected: .text, findings)
      return nil
    }
    if text.isEmpty && !allowsEmpty {
      keyFault(.blankValue, at: key)
      return nil
    }
    return text
  }

  /// A whole number that must be there; the stand-in is the lowest.
  package func int(_ key: String, in range: ClosedRange<Int>) -> Int {
    requires(key) ? optionalInt(key, in: range) ?? range.lowerBound : range.lowerBound
  }

  /// Digits only: no sign, no point, no leading zero.
  package func optionalInt(_ key: String, in range: ClosedRange<Int>) -> Int? {
    typed(key, .notANumber(lowest: range.lowerBound, highest: range.upperBound)) { text in
      TemplateNumber.whole(text).flatMap { range.contains($0) ? $0 : nil }
    }
  }

  /// Points that must be there; the stand-in is 0.
  package func points(_ key: String, upTo highest: HalfPoints) -> HalfPoints {
    requires(key) ? optionalPoints(key, upTo: highest) ?? .zero : .zero
  }

  /// Points from 0 in steps of a half: `4`, `4.5`.
  package func optionalPoints(_ key: String, upTo highest: HalfPoints) -> HalfPoints? {
    typed(key, .notPoints(highest: highest.text)) { text in
      TemplateNumber.points(text).flatMap { $0 <= highest ? $0 : nil }
    }
  }

  /// A day that must be there; the stand-in is 1970-01-01.
  package func date(_ key: String) -> Day {
    requires(key) ? optionalDate(key) ?? Day(number: 0) : Day(number: 0)
  }

  /// A day, written `2021-12-31`.
  package func optionalDate(_ key: String) -> Day? {
    typed(key, .notADate) { Day(iso: $0) }
  }

  /// `true`, `yes`, `是` and their opposites; `standard` where the key is absent.
  package func flag(_ key: String, default standard: Bool) -> Bool {
    let flag = typed(key, .notAFlag) { text -> Bool? in
      switch text {
      case "true", "yes", "是": true
      case "false", "no", "否": false
      default: nil
      }
    }
    return flag ?? standard
  }

  /// A place's or unit's code of twelve digits.
  package func code(_ key: String) -> RegionCode {
    requires(key) ? optionalCode(key) ?? RegionCode(value: 0) : RegionCode(value: 0)
  }

  /// The same; `nil` where the key is absent.
  package func optionalCode(_ key: String) -> RegionCode? {
    typed(key, .notACode) { RegionCode($0) }
  }

  /// An id that must be there and obeys its grammar; `nil` after a fault.
  package func identifier(_ key: String, _ kind: IdentifierKind) -> String? {
    guard requires(key) else { return nil }
    return typed(key, .notAnIdentifier(allowed: kind)) { kind.allows($0) ? $0 : nil }
  }

  /// One of the words given, each standing for a value. The first is the stand-in.
  package func oneOf<Value>(_ key: String, _ choices: [(word: String, value: Value)]) -> Value {
    requires(key) ? optionalOneOf(key, choices) ?? choices[0].value : choices[0].value
  }

  /// The same; `nil` where the key is absent or the word is none of them.
  package func optionalOneOf<Value>(
    _ key: String, _ choices: [(word: String, value: Value)]
  ) -> Value? {
    let words = choices.map(\.word)
    guard let text = optionalText(key) else { return nil }
    guard let choice = choices.first(where: { $0.word == text }) else {
      fault(
        .notOneOf(words, nearest: NearestWord.to(text, among: words)), at: key, value: text)
      return nil
    }
    return choice.value
  }

  /// One of an enumeration's raw values.
  package func oneOf<Choice: CaseIterable & RawRepresentable<String>>(
    _ key: String, _: Choice.Type
  ) -> Choice {
    oneOf(key, Choice.allCases.map { ($0.rawValue, $0) })
  }

  /// The same; `nil` where the key is absent or the word is none of them.
  package func optionalOneOf<Choice: CaseIterable & RawRepresentable<String>>(
    _ key: String, _: Choice.Type
  ) -> Choice? {
    optionalOneOf(key, Choice.allCases.map { ($0.rawValue, $0) })
  }

  /// A text that `read` makes a value of; `fault` where it returns `nil`.
  package func typed<Value>(
    _ key: String, _ fault: TemplateFault, _ read: (String) -> Value?
  ) -> Value? {
    guard let text = optionalText(key) else { return nil }
    guard let value = read(text) else {
      self.fault(fault, at: key, value: text)
      return nil
    }
    return value
  }
}

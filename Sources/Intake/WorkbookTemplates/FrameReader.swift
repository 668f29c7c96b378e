import Diagnostics
import Layout

/// Reads what frames a form: sheet name, title, lines above and below.
struct FrameReader {
  /// - Parameter known: the placeholders that have a value in this form.
  func frame(_ reader: MappingReader, _ known: Set<Placeholder>) -> FormFrame {
    FormFrame(
      sheet: reader.filled("sheet", known),
      attachmentLine: reader.optionallyFilled("attachment_line", known),
      title: reader.filled("title", known), asOf: reader.optionallyFilled("as_of", known),
      reporter: reader.optionallyFilled("reporter", known),
      reportedOn: reader.optionallyFilled("reported_on", known),
      unitLine: reader.optionallyFilled("unit_line", known),
      notes: reader.filledTexts("notes", known),
      signature: reader.optionallyFilled("signature", known))
  }
}

/// Texts with placeholders, and what design templates have in common.
extension MappingReader {
  /// A text that must be there, with placeholders.
  func filled(_ key: String, _ known: Set<Placeholder>) -> String {
    let text = text(key)
    check(text, known, at: place(of: key))
    return text
  }

  /// Empty where the key is absent.
  func optionallyFilled(_ key: String, _ known: Set<Placeholder>) -> String {
    guard let text = optionalText(key, allowsEmpty: true) else { return "" }
    check(text, known, at: place(of: key))
    return text
  }

  func filledTexts(_ key: String, _ known: Set<Placeholder>) -> [String] {
    placedTexts(key).map { item in
      check(item.text, known, at: item.place)
      return item.text
    }
  }

  /// `any`, or a list of campaigns' ids.
  func campaignChoice(_ key: String, among known: [String]) -> WorkbookTemplate.Audience {
    let ids = placedTexts(key)
    if ids.isEmpty, requires(key) { keyFault(.blankValue, at: key) }
    if ids.map(\.text) == ["any"] { return .any }
    for (text, place) in ids where !known.contains(text) {
      findings.add(
        .notOneOf(known + ["any"], nearest: NearestWord.to(text, among: known + ["any"])),
        at: place, value: text)
    }
    return .only(ids.map(\.text))
  }

  /// In characters of the body font; `nil` is computed.
  func width() -> Double? {
    optionalInt("width", in: 2...120).map(Double.init)
  }

  func refuseEmpty(_ list: [some Any], _ key: String) {
    if list.isEmpty, isSound { keyFault(.blankValue, at: key) }
  }

  /// Every word in braces must be a placeholder that has a value here.
  private func check(
    _ text: String, _ known: Set<Placeholder>, at place: SourceLocation
  ) {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return }
    let words = Placeholder.allCases.filter(known.contains).map { "{\($0.rawValue)}" }
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      rest = rest[open...]
      let end = rest.firstIndex(of: "}").map { rest.index(after: $0) } ?? rest.endIndex
      let word = String(rest[..<end])
      if !words.contains(word) {
        findings.add(
          .notOneOf(words, nearest: NearestWord.to(word, among: words)), at: place, value: word)
      }
      rest = rest[end...]
    }
  }
}

import Campaigns
package import Diagnostics
package import Layout

/// Reads `templates/letters/<id>.yaml`: who a letter is for, what it says, what goes with it. No
/// figure is typed in it.
package struct LetterTemplateReader {
  /// The ids of the campaigns and workbooks that letters may name.
  private let campaigns: [String]
  private let workbooks: [String]

  /// More names than anybody reads in a mail.
  private static let mostNames = 2_000
  private static let everyWorkbook = "all"
  /// What goes back to senders; it is no workbook of a template.
  private static let returned = "returned"

  package init(campaigns: [String], workbooks: [String]) {
    self.campaigns = campaigns
    self.workbooks = workbooks
  }

  /// The template, or `nil` and what is wrong with it.
  /// - Parameter file: as messages name it, for instance `templates/letters/monthly.yaml`.
  package func read(_ bytes: [UInt8], file: String) -> Diagnosed<LetterTemplate?> {
    read(TemplateDocument(bytes, file: file))
  }

  /// The same for a document whose known keys are asked for afterwards.
  func read(_ document: TemplateDocument) -> Diagnosed<LetterTemplate?> {
    document.read { root in
      let occasion = root.optionalOneOf("occasion", LetterTemplate.Occasion.self) ?? .report
      let known: Set<Placeholder> = occasion == .report ? .ofLetter : .ofReminder
      let scope = root.optionalOneOf("scope", LetterTemplate.Scope.self) ?? .whole
      let parts = root.list("body") { part($0, known) }
      root.refuseEmpty(parts, "body")
      let audience = root.oneOf("audience", LetterTemplate.Audience.self)
      let (workbooks, bringsReturned) = attached(root, occasion, audience)
      return LetterTemplate(
        id: document.id, campaigns: root.campaignChoice("campaigns", among: campaigns),
        audience: audience, occasion: occasion, scope: scope, subject: subject(root, known),
        parts: parts, workbooks: workbooks, bringsReturned: bringsReturned,
        data: data(root, occasion, scope))
    }
  }

  /// A line break in a subject would begin another header.
  private func subject(_ root: MappingReader, _ known: Set<Placeholder>) -> String {
    let subject = root.filled("subject", known)
    if subject.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      root.fault(.notOneLine, at: "subject", value: subject)
    }
    return subject
  }

  /// `text`, or `figure` with what it asks for.
  private func part(_ item: MappingReader, _ known: Set<Placeholder>) -> LetterTemplate.Part {
    let figure = item.optionalOneOf("figure", LetterTemplate.Part.Figure.self)
    let limit = item.optionalInt("limit", in: 1...Self.mostNames)
    if item.has("limit"), let figure, figure != .notReported {
      item.keyFault(.onlyWith(key: "figure: not_reported"), at: "limit")
    }
    if item.has("figure") {
      if item.has("text") { item.keyFault(.notWith(key: "figure"), at: "text") }
      _ = item.optionalText("text")
    } else {
      if item.has("limit") { item.keyFault(.onlyWith(key: "figure: not_reported"), at: "limit") }
      return .text(item.filled("text", known))
    }
    switch figure {
    case .headline, nil: return .headline
    case .targets: return .targets
    case .notReported: return .notReported(limit: limit ?? Self.mostNames)
    }
  }

  /// Which workbooks go with it. What goes back to senders shows personal numbers, so that it
  /// goes to the office alone.
  private func attached(
    _ root: MappingReader, _ occasion: LetterTemplate.Occasion,
    _ audience: LetterTemplate.Audience
  ) -> (LetterTemplate.Workbooks, bringsReturned: Bool) {
    let words = root.placedTexts("workbooks")
    refuseInReminder("workbooks", root, occasion)
    let ids = words.filter { $0.text != Self.returned }
    let bringsReturned = ids.count < words.count
    if bringsReturned, audience != .office {
      root.keyFault(.onlyWith(key: "audience: office"), at: "workbooks")
    }
    if ids.map(\.text) == [Self.everyWorkbook] { return (.all, bringsReturned) }
    let known = workbooks + [Self.everyWorkbook, Self.returned]
    for (text, place) in ids where !workbooks.contains(text) {
      root.findings.add(
        .notOneOf(known, nearest: NearestWord.to(text, among: known)), at: place, value: text)
    }
    return (.only(ids.map(\.text)), bringsReturned)
  }

  /// What lists all places may go to none of them.
  private func data(
    _ root: MappingReader, _ occasion: LetterTemplate.Occasion, _ scope: LetterTemplate.Scope
  ) -> [LetterTemplate.DataFile] {
    let words = LetterTemplate.DataFile.allCases.map(\.rawValue)
    let files = root.placedTexts("data").compactMap { text, place in
      if let file = LetterTemplate.DataFile(rawValue: text) { return file }
      root.findings.add(
        .notOneOf(words, nearest: NearestWord.to(text, among: words)), at: place, value: text)
      return nil
    }
    refuseInReminder("data", root, occasion)
    if scope != .whole, root.has("data") {
      root.keyFault(.onlyWith(key: "scope: whole"), at: "data")
    }
    return files
  }

  /// A reminder goes out before there is a report.
  private func refuseInReminder(
    _ key: String, _ root: MappingReader, _ occasion: LetterTemplate.Occasion
  ) {
    if occasion == .reminder, root.has(key) {
      root.keyFault(.notWith(key: "occasion: reminder"), at: key)
    }
  }
}

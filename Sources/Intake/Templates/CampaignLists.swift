import Campaigns
import Diagnostics

/// The short lists of a campaign's template.
extension CampaignTemplateReader {
  static func vetoes(of root: MappingReader, _ terms: CampaignTerms) -> [Veto] {
    var ids = SeenIDs()
    return root.optionalList("vetoes") { item in
      Veto(
        id: ids.id(of: item, .symbol), name: item.text("name"), rule: rule(of: item),
        leadUnits: item.texts("lead_units"), source: terms.source(of: item))
    }
  }

  private enum RuleKind: String, CaseIterable { case places, percent, named }

  /// `limit` means “from so many on” for places and “more than” for percentages.
  private static func rule(of item: MappingReader) -> Veto.Rule {
    switch item.oneOf("rule", RuleKind.self) {
    case .places: return .places(atLeast: item.int("limit", in: 1...1_000_000))
    case .percent: return .percent(above: item.int("limit", in: 0...99))
    case .named:
      _ = item.optionalInt("limit", in: 0...1_000_000)
      if item.has("limit") { item.keyFault(.notWith(key: "rule: named"), at: "limit") }
      return .named
    }
  }

  static func stages(of root: MappingReader, _ terms: CampaignTerms) -> [Stage] {
    let steps = Stage.Step.allCases.map { (word: $0.id, value: $0) }
    var ids = SeenIDs()
    var last: Stage.Step?
    let errorsBefore = root.findings.errorCount
    let stages = root.list("stages") { item in
      let step = item.oneOf("id", steps)
      if item.isSound {
        ids.note(step.id, "id", in: item)
        if let last, step < last {
          item.fault(.stagesOutOfOrder(earlier: last.id), at: "id", value: step.id)
        }
        last = step
      }
      return Stage(
        step: step, name: item.text("name"), doneBy: item.optionalText("done_by") ?? "",
        source: terms.source(of: item))
    }
    let isSound = root.has("stages") && root.findings.errorCount == errorsBefore
    if isSound && !stages.contains(where: { $0.step == .recognised }) {
      root.fault(.stageMissing(Stage.Step.recognised.id), at: "stages")
    }
    return stages
  }

  static func grades(of root: MappingReader) -> [(id: String, name: String)] {
    var ids = SeenIDs()
    return root.optionalList("grades") { item in
      let id = ids.id(of: item, .symbol)
      return (id, item.optionalText("name") ?? id)
    }
  }

  static func milestones(of root: MappingReader, _ terms: CampaignTerms) -> [Milestone] {
    root.optionalList("milestones") { item in
      let (from, to) = (item.optionalDate("from"), item.date("to"))
      if item.isSound, let from, from > to {
        item.fault(.startAfterEnd(end: to.iso), at: "from", value: from.iso)
      }
      return Milestone(
        title: item.text("title"), from: from, to: to, source: terms.source(of: item))
    }
  }

  static func fields(of root: MappingReader) -> [FieldDefinition] {
    var ids = SeenIDs()
    var headers = SeenHeaders()
    return root.optionalList("fields") { item in
      item.requires("headers")
      return FieldDefinition(
        id: ids.id(of: item, .name), headers: headers.headers(of: item),
        kind: item.oneOf("type", FieldDefinition.Kind.self))
    }
  }

  /// Headings of fields: one heading cannot lead to two of them.
  private struct SeenHeaders {
    private var lines: [String: Int] = [:]

    mutating func headers(of item: MappingReader) -> [String] {
      item.placedTexts("headers").map { text, place in
        if let first = lines[text] {
          item.findings.add(.duplicateID(firstLine: first), at: place, value: text)
        }
        lines[text] = place.line ?? 1
        return text
      }
    }
  }

  static func readings(of root: MappingReader, _ terms: CampaignTerms) -> [Reading] {
    var ids = SeenIDs()
    return root.optionalList("readings") { item in
      Reading(
        id: ids.id(of: item, .slug), states: item.text("states"), takes: item.text("takes"),
        targets: terms.references("targets", in: item, to: .target, among: terms.targets),
        source: terms.source(of: item))
    }
  }
}
